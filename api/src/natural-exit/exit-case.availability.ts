import './enums.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import type { Officer } from '../access/officer.ts';
import { policyOn } from '../policy/policy.ts';
import { availabilityOf, createAvailabilityType, type ActionAvailability } from '../use-case/action-availability.ts';
import { findDuplicates } from './exit-case.duplicates.ts';
import { ExitCase } from './exit-case.entity.ts';
import { decisionPolicyOf, factsOf, findSurroundings } from './exit-case.facts.ts';
import { refuseAction } from './exit-case.rules.ts';
import { ExitCaseAction, exitCaseMachine } from './exit-case.state.ts';

export const ExitCaseActionAvailability = createAvailabilityType('ExitCaseActionAvailability', ExitCaseAction);
export type ExitCaseActionAvailability = ActionAvailability<ExitCaseAction>;

/**
 * Tells what an officer can do with each of many cases, in three statements for all of them. It asks the rules that the
 * mutations ask, so that the two cannot disagree; what a request brings of its own is told when it comes.
 */
export class ExitCaseActions {
  private readonly loader: DataLoader<string, ExitCaseActionAvailability[]>;

  constructor(
    private readonly em: SqlEntityManager,
    private readonly clock: Clock,
    /** Cases are for officers only, so that nobody else comes to ask. */
    private readonly officer: Officer | undefined,
  ) {
    // A mutation of the same request may have changed what was read before it.
    this.loader = new DataLoader((ids) => this.find(ids), { cache: false });
  }

  load(caseId: string): Promise<ExitCaseActionAvailability[]> {
    return this.loader.load(caseId);
  }

  private async find(ids: readonly string[]): Promise<ExitCaseActionAvailability[][]> {
    const em = this.em.fork();
    const day = today(this.clock);
    const policy = decisionPolicyOf(await policyOn(em, day));
    const cases = new Map((await em.find(ExitCase, { id: { $in: [...ids] } })).map((found) => [found.id, found]));
    const asked = [...cases.values()].map(({ household, episode }) => ({
      householdId: household.id,
      episodeId: episode.id,
    }));
    const surroundings = await findSurroundings(em, asked, day, policy);
    const duplicates = await findDuplicates(em, [...cases.values()]);
    const actor = { officer: this.officer!.name, today: day, policy };
    return ids.map((id) => {
      const exitCase = cases.get(id)!;
      const facts = factsOf(exitCase, surroundings.get(exitCase.episode.id)!, duplicates.get(id));
      return availabilityOf(exitCaseMachine.actions, (action) => refuseAction(action, facts, actor));
    });
  }
}
