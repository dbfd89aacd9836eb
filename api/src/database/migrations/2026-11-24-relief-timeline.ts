import { Migration } from '@mikro-orm/migrations';

/**
 * The timeline of a household tells of disasters that hit it and of what it was handed over. The journal has one entry for
 * an incident or a hand-over of many families; what it was for each is told from their own records.
 */
export class ReliefTimeline extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create index journal_incident on journal (subject_id) where household_id is null and kind = 'INCIDENT_REPORTED';
create or replace view timeline_event as
select j.id, j.household_id, j.kelurahan_code, j.kind, j.subject_id, j.occurred_on, j.recorded_at, j.actor,
  j.evidence, j.payload, j.policy_ids
from journal j
where j.household_id is not null
union all
select a.id, a.household_id, a.kelurahan_code, 'WELFARE_ASSESSED', a.id, a.assessed_on, b.received_at,
  coalesce(b.received_by, a.source),
  case when b.id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('kind', 'FEED', 'reference', a.feed_batch_id || ':' || a.feed_line)) end,
  jsonb_strip_nulls(jsonb_build_object('welfareClass', a.welfare_class, 'decile', a.decile, 'incomeAmount', a.income_amount,
    'source', a.source)),
  '[]'::jsonb
from welfare_assessment a
left join feed_batch b on b.id = a.feed_batch_id
where not exists (
  select from journal j
  where j.household_id = a.household_id and j.kind = 'WELFARE_ASSESSED' and j.subject_id = a.id)
union all
-- by way of the enrolment, whose index finds those of a household
select d.id, n.household_id, d.kelurahan_code, 'AID_PAID', d.enrolment_id, d.paid_on, null, p.owner_agency,
  '[]'::jsonb,
  jsonb_build_object('programme', p.code, 'quarter', to_char(d.quarter_on, 'YYYY"Q"Q'), 'amount', d.amount),
  '[]'::jsonb
from enrolment n
join programme p on p.code = n.programme_code
join disbursement d on d.enrolment_id = n.id
union all
select t.id, t.household_id, t.kelurahan_code, 'SESSION_HELD', t.session_id, t.held_on, t.recorded_at, t.recorded_by,
  coalesce(j.evidence, '[]'::jsonb),
  jsonb_strip_nulls(jsonb_build_object('stageAttemptId', t.stage_attempt_id, 'part', t.part, 'topic', t.topic,
    'wasPresent', t.was_present, 'reason', t.reason)),
  coalesce(j.policy_ids, '[]'::jsonb)
from attendance t
left join journal j on j.household_id is null and j.kind = 'SESSION_HELD' and j.subject_id = t.session_id
where t.session_id is not null
union all
select f.id, f.household_id, i.kelurahan_code, 'INCIDENT_REPORTED', i.id,
  (i.occurred_at at time zone 'Asia/Jakarta')::date, f.recorded_at, i.reported_by,
  coalesce(j.evidence, '[]'::jsonb),
  jsonb_strip_nulls(jsonb_build_object('hazard', i.hazard, 'damage', f.damage, 'isDisplaced', f.is_displaced,
    'struckBecause', f.strike_reason)),
  coalesce(j.policy_ids, '[]'::jsonb)
from affected_family f
join incident i on i.id = f.incident_id
left join journal j on j.household_id is null and j.kind = 'INCIDENT_REPORTED' and j.subject_id = i.id
where f.household_id is not null
union all
select s.id, f.household_id, o.kelurahan_code, 'RELIEF_HANDED_OVER', h.id,
  (h.handed_at at time zone 'Asia/Jakarta')::date, h.recorded_at, h.handed_by,
  jsonb_build_array(jsonb_build_object('kind', 'HANDOVER', 'reference', h.number)),
  jsonb_strip_nulls(jsonb_build_object('orderId', o.id, 'items',
    (select jsonb_object_agg(l.item_code, g.quantity) from hand_over_line g
     join relief_order_line l on l.id = g.order_line_id where g.hand_over_id = h.id),
    'annulledBecause', h.annulment_reason)),
  '[]'::jsonb
from affected_family f
join hand_over_family s on s.family_id = f.id
join hand_over h on h.id = s.hand_over_id
join relief_order o on o.id = h.order_id
where f.household_id is not null;
comment on view timeline_event is 'Everything that happened to a household: entries of the journal, assessments that came in bulk, payments, sessions of its cohorts, disasters that hit it and what it was handed over.';
`);
  }
}
