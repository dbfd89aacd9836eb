import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { ExitCaseState, NaturalExitKind } from './exit-case.state.ts';
import type { Remainder } from './review.rules.ts';

/** Cases of a review, of one kind, state and kelurahan. */
export interface ReviewCount {
  readonly reviewId: string;
  readonly kind: NaturalExitKind;
  /** null where it left them to the next review */
  readonly state: ExitCaseState | null;
  readonly kelurahanCode: string;
  readonly count: number;
}

/** Counts the cases of some reviews; what a review left to the next counts for both. */
export async function countCases(em: SqlEntityManager, reviewIds: readonly string[]): Promise<ReviewCount[]> {
  return sqlOf(em).query<ReviewCount>(
    `/* natural_exit.count_cases */
     select review_id as "reviewId", kind, state, kelurahan_code as "kelurahanCode", count(*)::integer as count
     from exit_case where review_id = any($1::uuid[])
     group by 1, 2, 3, 4
     union all
     select o.from_review_id, c.kind, null, c.kelurahan_code, count(*)::integer
     from exit_carry_over o
     join exit_case c on c.id = o.exit_case_id
     where o.from_review_id = any($1::uuid[])
     group by 1, 2, 3, 4`,
    [reviewIds],
  );
}

/** What keeps some reviews open, by state. */
export async function findRemainders(
  em: SqlEntityManager,
  reviewIds: readonly string[],
  today: string,
): Promise<(Remainder & { readonly reviewId: string })[]> {
  return sqlOf(em).query(
    `/* natural_exit.remainders */
     select review_id as "reviewId", state, count(*)::integer as count, min(due_on)::text as "firstDueOn",
       count(*) filter (where due_on < $2::date)::integer as "lateCount",
       count(distinct kelurahan_code)::integer as "kelurahanCount",
       array_agg(distinct proposed_by order by proposed_by) as "proposedBy"
     from exit_case
     cross join lateral (
       select case state when 'PROPOSED' then notify_by when 'OBJECTED' then hear_by else decide_by end as due_on) step
     where review_id = any($1::uuid[]) and state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD')
     group by review_id, state
     order by review_id, array_position(array['PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD'], state)`,
    [reviewIds, today],
  );
}
