import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { policyOn, type Policy } from '../policy/policy.ts';
import { availabilityOf, type ActionAvailability } from '../use-case/action-availability.ts';
import { loadJourneyFacts } from './journey-facts.loader.ts';
import type { JourneyFacts } from './journey.facts.ts';
import { refuseJourneyAction } from './journey.rules.ts';
import { officerActions, type JourneyAction } from './journey.state.ts';

/** Tells what can be done with journeys today, of all that are asked at once in one statement. */
export class JourneyActionsLoader {
  // not kept: a mutation of the same request may change a journey
  private readonly facts = new DataLoader<string, JourneyFacts>((ids) => this.loadFacts(ids), { cache: false });
  private policy: Promise<Policy> | undefined;
  private readonly today: string;

  constructor(
    private readonly em: SqlEntityManager,
    clock: Clock,
  ) {
    this.today = today(clock);
  }

  /** What an officer can do with a journey today, and why not the rest: by the rules that the mutations ask. */
  async load(journeyId: string): Promise<ActionAvailability<JourneyAction>[]> {
    const [facts, policy] = await Promise.all([this.facts.load(journeyId), this.policyOfToday()]);
    return availabilityOf<JourneyAction>(officerActions, (action) =>
      refuseJourneyAction(action as (typeof officerActions)[number], facts, this.today, policy),
    );
  }

  private policyOfToday(): Promise<Policy> {
    this.policy ??= policyOn(this.em, this.today);
    return this.policy;
  }

  private async loadFacts(ids: readonly string[]): Promise<(JourneyFacts | Error)[]> {
    const known = await loadJourneyFacts(this.em, ids);
    return ids.map((id) => known.get(id) ?? new Error(`There is no journey ${id}.`));
  }
}
