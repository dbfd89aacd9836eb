import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { today } from '../clock.ts';
import type { Context } from '../graphql/context.ts';
import { findCaseload } from './caseload.service.ts';
import { CaseloadConnection } from './caseload.types.ts';
import { endOfWeek } from './week.ts';

const COMPANION = 'The companion; who asks, when left out.';
const FIRST = 'Size of the page, 1 to 100; 20 when left out.';
const AFTER = 'Cursor to go on from.';

@Resolver()
export class CaseloadResolver {
  @OfficersOnly()
  @Query(() => CaseloadConnection, {
    description:
      'The families a companion accompanies (daftar dampingan) with their last and next visit, interventions under way and stage of the pathway; those whose visit is most late first.',
  })
  caseload(
    @Ctx() { em, clock, officer }: Context,
    @Arg('companion', () => String, { nullable: true, description: COMPANION }) companion: string | null,
    @Arg('at', () => GraphQLLocalDate, { nullable: true, description: 'As of which day; today when left out.' })
    at: string | null,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<CaseloadConnection> {
    return findCaseload(em, { companion: companion ?? officer!.name, on: at ?? today(clock), first, after });
  }

  @OfficersOnly()
  @Query(() => CaseloadConnection, {
    description:
      'The families a companion is to visit by Sunday of this week (kunjungan minggu ini), those most late first.',
  })
  dueThisWeek(
    @Ctx() { em, clock, officer }: Context,
    @Arg('companion', () => String, { nullable: true, description: COMPANION }) companion: string | null,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<CaseloadConnection> {
    const on = today(clock);
    return findCaseload(em, { companion: companion ?? officer!.name, on, dueBy: endOfWeek(on), first, after });
  }
}
