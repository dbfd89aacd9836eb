import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { Episode } from '../episode/episode.entity.ts';
import { EpisodeAction, episodeMachine, officerActions, stateOf } from '../episode/episode.state.ts';
import { refuseBesideOpenCase } from '../natural-exit/exit-step.rules.ts';
import { policyOn } from '../policy/policy.ts';
import { availabilityOf, type ActionAvailability } from '../use-case/action-availability.ts';
import type { UserError } from '../user-error.ts';
import { graduationFactsOfMany, graduationPolicyOf } from './graduation.facts.ts';
import { holdCriteria, refuseCriteria, refuseProposal, type GraduationFacts } from './graduation.rules.ts';

/** Tells of many episodes at once what can be done with each today; asks the rules that the mutations ask. */
export class EpisodeActionsLoader {
  private readonly loader: DataLoader<string, ActionAvailability<EpisodeAction>[]>;

  constructor(em: SqlEntityManager, clock: Clock) {
    // Not kept: of two mutations of one operation the second may show what the first has changed.
    this.loader = new DataLoader((ids) => loadActions(em.fork() as SqlEntityManager, today(clock), ids), {
      cache: false,
    });
  }

  load(episodeId: string): Promise<ActionAvailability<EpisodeAction>[]> {
    return this.loader.load(episodeId);
  }
}

async function loadActions(em: SqlEntityManager, day: string, ids: readonly string[]) {
  const episodes = await em.find(Episode, { id: { $in: [...new Set(ids)] } });
  const facts = await graduationFactsOfMany(em, episodes, day);
  const policy = graduationPolicyOf(await policyOn(em, day), 'proposedOn');
  const told = new Map(
    episodes.map((episode) => [
      episode.id,
      availabilityOf(officerActions, (action): UserError[] => {
        const unfit = episodeMachine.refuse(stateOf(episode), action, 'episodeId');
        if (unfit.length > 0) return unfit;
        const { openCase } = facts.get(episode.id)!;
        if (action === EpisodeAction.PROPOSE_EXIT) return refuseBesideOpenCase(openCase, 'householdId');
        return action === EpisodeAction.PROPOSE_GRADUATION ? refuseGraduationToday(facts.get(episode.id)!, policy) : [];
      }),
    ]),
  );
  return ids.map((id) => told.get(id) ?? []);
}

/** What speaks against a proposal before an officer has stated anything: what the records tell. */
function refuseGraduationToday(
  facts: GraduationFacts,
  { policy, userErrors }: ReturnType<typeof graduationPolicyOf>,
): UserError[] {
  const unfit = refuseProposal(facts, 'episodeId');
  if (unfit.length > 0) return unfit;
  if (!policy) return userErrors;
  const toldByRecords = new Set(['CLASS_RISEN_NOT_MET', 'PATHWAY_COMPLETED_NOT_MET']);
  return refuseCriteria(holdCriteria(facts, policy, '', []), policy, 'criteria').filter(({ code }) =>
    toldByRecords.has(code),
  );
}
