import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { today } from '../clock.ts';
import type { Context } from '../graphql/context.ts';
import { readinessCriteria, type ReadinessCriterion } from './candidates.rules.ts';
import { findCandidates } from './candidates.service.ts';
import {
  CandidateOrder,
  PathwayCandidateConnection,
  PathwayCandidateFilter,
  ReadinessCriterionInfo,
} from './candidates.types.ts';

@Resolver()
export class CandidatesResolver {
  @OfficersOnly()
  @Query(() => PathwayCandidateConnection, {
    description:
      'Families on aid with a member of productive age and nothing that excludes them, with the reasons for and against, ranked by readiness. The score decides nothing: nobody is selected or left out by it.',
  })
  pathwayCandidates(
    @Ctx() { em, clock }: Context,
    @Arg('filter', () => PathwayCandidateFilter, { nullable: true, description: 'Where they live.' })
    filter: PathwayCandidateFilter | null,
    @Arg('includeExcluded', () => Boolean, {
      defaultValue: false,
      description: 'Whether families that cannot begin now are listed too, last, with what excludes them.',
    })
    includeExcluded: boolean,
    @Arg('order', () => CandidateOrder, { defaultValue: CandidateOrder.BY_KELURAHAN, description: 'In which order.' })
    order: CandidateOrder,
    @Arg('first', () => Int, { nullable: true, description: 'Size of the page, 1 to 100; 20 when left out.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
  ): Promise<PathwayCandidateConnection> {
    return findCandidates(em, today(clock), { ...filter, includeExcluded, order, first, after });
  }

  @Query(() => [ReadinessCriterionInfo], {
    description: 'The whole score of pathwayCandidates: each criterion, the most points there are for it, and why.',
  })
  readinessCriteria(): ReadinessCriterionInfo[] {
    return Object.entries(readinessCriteria).map(([code, { most, why }]) => ({
      code: code as ReadinessCriterion,
      mostPoints: most,
      why,
    }));
  }
}
