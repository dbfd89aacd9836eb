import { Migration } from '@mikro-orm/migrations';

/**
 * Everything that has to be done by a day, in one list. A view over the records themselves, so that a deadline cannot
 * outlive its reason. Each branch has an index in the order of its days.
 */
export class Deadlines extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create view deadline as
select id, 'EXIT_NOTIFICATION' as kind, notify_by as due_on, null::date as possible_from_on, id as subject_id,
  household_id, kelurahan_code, id as exit_case_id, review_id, 'COMPANION' as role,
  (select a.companion from companion_assignment a where a.household_id = c.household_id and a.ended_on is null)
    as responsible,
  null::text as excluded_officer
from exit_case c where state = 'PROPOSED'
union all
select id, 'EXIT_HEARING', hear_by, null, id, household_id, kelurahan_code, id, review_id, 'COMPANION',
  (select a.companion from companion_assignment a where a.household_id = c.household_id and a.ended_on is null), null
from exit_case c where state = 'OBJECTED'
union all
select id, 'EXIT_DECISION', decide_by, case when state = 'NOTIFIED' then objection_until + 1 end, id, household_id,
  kelurahan_code, id, review_id, 'DECIDING_OFFICER', null, proposed_by
from exit_case where state in ('NOTIFIED', 'HEARD')
union all
select id, 'REVIEW_CLOSING', due_on, null, id, null, null, null, id, 'REVIEW_OFFICER', opened_by, null
from review where state = 'OPEN'
union all
select id, 'FEED_MATCHING', match_by, null, id, household_id, kelurahan_code, null, null, 'DATA_OFFICER', null, null
from feed_row where state = 'TO_MATCH';
comment on view deadline is 'Everything that has to be done by a day: exits to notify, hear and decide, reviews to close, lines of feeds to match.';
create index feed_row_to_match on feed_row (match_by, id) where state = 'TO_MATCH';
grant select on deadline to simoncer_app;
`);
  }
}
