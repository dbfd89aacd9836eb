import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { Episode } from '../episode/episode.entity.ts';
import { policyOn } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import { GraduationCriterion } from './graduation-criterion.entity.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';
import { graduationFactsOfMany, graduationPolicyOf } from './graduation.facts.ts';
import { holdCriteria, refuseApproval } from './graduation.rules.ts';

/** Tells of many proposals at once why they cannot be approved today; asks the rules that the mutation asks. */
export class ApprovalLoader {
  private readonly loader: DataLoader<string, UserError[]>;

  constructor(em: SqlEntityManager, clock: Clock) {
    // Not kept: of two mutations of one operation the second may show what the first has changed.
    this.loader = new DataLoader((ids) => loadRefusals(em.fork() as SqlEntityManager, today(clock), ids), {
      cache: false,
    });
  }

  load(proposalId: string): Promise<UserError[]> {
    return this.loader.load(proposalId);
  }
}

async function loadRefusals(em: SqlEntityManager, day: string, ids: readonly string[]): Promise<UserError[][]> {
  const proposals = await em.find(GraduationProposal, { id: { $in: [...new Set(ids)] } });
  const stated = await em.find(GraduationCriterion, { proposal: { $in: proposals } }, { orderBy: { id: 'asc' } });
  const episodes = await em.find(Episode, { id: { $in: proposals.map(({ episode }) => episode.id) } });
  const facts = await graduationFactsOfMany(em, episodes, day);
  const { policy, userErrors } = graduationPolicyOf(await policyOn(em, day), 'graduatesOn');
  const told = new Map(
    proposals.map((proposal) => {
      const own = facts.get(proposal.episode.id)!;
      if (!policy) return [proposal.id, userErrors];
      const found = stated.filter((one) => one.proposal.id === proposal.id);
      const held = holdCriteria(own, policy, proposal.statementReference, found);
      return [proposal.id, refuseApproval(held, own, policy, day)];
    }),
  );
  return ids.map((id) => told.get(id) ?? []);
}
