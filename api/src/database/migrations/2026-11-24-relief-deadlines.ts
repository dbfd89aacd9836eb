import { Migration } from '@mikro-orm/migrations';

/**
 * The clock of relief among everything that has to be done by a day: hops of orders that are open, and referrals. Also lets
 * the moment of a hand-over be corrected, of which the steps of its order keep what stood before.
 */
export class ReliefDeadlines extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create or replace view deadline as
select id, 'EXIT_NOTIFICATION' as kind, notify_by as due_on, null::date as possible_from_on, id as subject_id,
  household_id, kelurahan_code, id as exit_case_id, review_id, 'COMPANION' as role,
  (select a.companion from companion_assignment a where a.household_id = c.household_id and a.ended_on is null)
    as responsible,
  null::text as excluded_officer, null::uuid as relief_order_id
from exit_case c where state = 'PROPOSED'
union all
select id, 'EXIT_HEARING', hear_by, null, id, household_id, kelurahan_code, id, review_id, 'COMPANION',
  (select a.companion from companion_assignment a where a.household_id = c.household_id and a.ended_on is null), null, null
from exit_case c where state = 'OBJECTED'
union all
select id, 'EXIT_DECISION', decide_by, case when state = 'NOTIFIED' then objection_until + 1 end, id, household_id,
  kelurahan_code, id, review_id, 'DECIDING_OFFICER', null, proposed_by, null
from exit_case where state in ('NOTIFIED', 'HEARD')
union all
select id, 'REVIEW_CLOSING', due_on, null, id, null, null, null, id, 'REVIEW_OFFICER', opened_by, null, null
from review where state = 'OPEN'
union all
select id, 'FEED_MATCHING', match_by, null, id, household_id, kelurahan_code, null, null, 'DATA_OFFICER', null, null, null
from feed_row where state = 'TO_MATCH'
union all
select id, 'GRADUATION_DECISION', decide_by, null, id, household_id, kelurahan_code, null, null, 'DECIDING_OFFICER',
  null, proposed_by, null
from graduation_proposal where state = 'PROPOSED'
union all
-- due on a day, and late only some days after
select f.id, 'FOLLOW_UP', f.late_from - 1, f.due_on, f.id, f.household_id, h.kelurahan_code, null, null, 'COMPANION',
  (select a.companion from companion_assignment a where a.household_id = f.household_id and a.ended_on is null), null, null
from follow_up f
join household h on h.id = f.household_id
where f.done_on is null and f.cancelled_on is null
union all
-- as agreed at the last visit, else after the days of the policy; when aid has ended only what was agreed since
select a.id, 'VISIT', step.due_on, null, a.id, a.household_id, h.kelurahan_code, null, null, 'COMPANION', a.companion, null,
  null
from companion_assignment a
join household h on h.id = a.household_id
left join episode e on e.household_id = a.household_id and e.ended_on is null
left join lateral (
  select visited_on, next_visit_on from visit where household_id = a.household_id order by visited_on desc, id desc limit 1
) v on true
left join policy_parameter p on p.key = 'pathway.visit_interval_days'
  and p.valid_from <= coalesce(v.visited_on, a.started_on)
  and (p.valid_until is null or p.valid_until > coalesce(v.visited_on, a.started_on))
cross join lateral (
  select case
    when e.id is not null
      then coalesce(v.next_visit_on, coalesce(v.visited_on, a.started_on) + (p.value #>> '{}')::integer)
    when v.next_visit_on is not null and not exists (
      select from episode x where x.household_id = a.household_id and x.ended_on > v.visited_on)
      then v.next_visit_on
  end as due_on
) step
where a.ended_on is null and step.due_on is not null
union all
-- an order may have several hops open at a time, each with an id of its own
select md5(o.id || hop.kind)::uuid, hop.kind, (hop.due_at at time zone 'Asia/Jakarta')::date, null, o.id, null,
  o.kelurahan_code, null, null, hop.role, null, case hop.role when 'DECIDING_OFFICER' then o.reported_by end, o.id
from relief_order o
cross join lateral (values
  ('RELIEF_VERIFICATION', o.reported_at + make_interval(hours => o.verify_hours), o.verified_at, 'FIELD_OFFICER'),
  -- what was not confirmed is not approved any more
  ('RELIEF_APPROVAL', case when o.is_confirmed then o.verified_at + make_interval(hours => o.approve_hours) end,
    o.approved_at, 'DECIDING_OFFICER'),
  ('RELIEF_DISPATCH', case when o.is_fast_track then o.reported_at else o.approved_at end
    + make_interval(hours => o.dispatch_hours), o.dispatched_at, 'WAREHOUSE_OFFICER'),
  ('RELIEF_DELIVERY', o.dispatched_at + make_interval(hours => o.deliver_hours), o.delivered_at, 'FIELD_OFFICER')
) hop (kind, due_at, done_at, role)
where o.state not in ('CLOSED', 'REJECTED', 'CANCELLED') and hop.due_at is not null and hop.done_at is null
union all
select r.id, 'RELIEF_REFERRAL', r.due_on, null, r.id, r.household_id, r.kelurahan_code, null, null, 'COMPANION',
  (select a.companion from companion_assignment a where a.household_id = r.household_id and a.ended_on is null), null, null
from relief_referral r where r.closed_at is null;
comment on view deadline is 'Everything that has to be done by a day: exits to notify, hear and decide, reviews to close, graduations to decide, follow-ups and visits to make, lines of feeds to match, relief to verify, approve, send and hand over, families hit to act on.';
grant update (handed_at) on hand_over to simoncer_app;
`);
  }
}
