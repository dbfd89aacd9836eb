import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { today } from '../clock.ts';
import type { Context } from '../graphql/context.ts';
import { findCaseload } from './caseload.service.ts';
import { CaseloadConnection } from './caseload.types.ts';
import { findDueTasks } from './due.service.ts';
import { DueTaskConnection } from './due.types.ts';
import { endOfWeek } from './week.ts';

const COMPANION = 'The companion; who asks, when left out.';
const FIRST = 'Size of the page, 1 to 100; 20 when left out.';
const AFTER = 'Cursor to go on from.';

@Resolver()
export class CaseloadResolver {
  @OfficersOnly()
  @Query(() => CaseloadConnection, {
    description:
      'The families a companion accompanies (daftar dampingan) with their last and next visit, interventions under way and stage of the pathway; those whose visit is most late first. A family whose aid has ended stays while something is to come: a follow-up, a visit agreed since, the end of an intervention.',
  })
  caseload(
    @Ctx() { em, clock, officer }: Context,
    @Arg('companion', () => String, { nullable: true, description: COMPANION }) companion: string | null,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<CaseloadConnection> {
    return findCaseload(em, { companion: companion ?? officer!.name, today: today(clock), first, after });
  }

  @OfficersOnly()
  @Query(() => DueTaskConnection, {
    description:
      'What a companion has to do by Sunday of this week, and what is late (tugas minggu ini): visits, follow-ups, letters and hearings of exits, sessions of the cohorts of the families; the earliest first.',
  })
  dueThisWeek(
    @Ctx() { em, clock, officer }: Context,
    @Arg('companion', () => String, { nullable: true, description: COMPANION }) companion: string | null,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<DueTaskConnection> {
    const day = today(clock);
    const until = endOfWeek(day);
    return findDueTasks(em, { companion: companion ?? officer!.name, today: day, until, first, after });
  }
}
