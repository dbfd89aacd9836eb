import { Migration } from '@mikro-orm/migrations';

/**
 * Everything that happened to a household in one list: the journal, and what comes in bulk and has no entry of its own,
 * which is rankings of the national register and payments. A view, so that nothing is told twice.
 */
export class Timeline extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create view timeline_event as
select j.id, j.household_id, j.kelurahan_code, j.kind, j.subject_id, j.occurred_on, j.recorded_at, j.actor,
  j.evidence, j.payload, j.policy_ids
from journal j
where j.household_id is not null
union all
select a.id, a.household_id, a.kelurahan_code, 'WELFARE_ASSESSED', a.id, a.assessed_on, null, a.source,
  '[]'::jsonb,
  jsonb_strip_nulls(jsonb_build_object('welfareClass', a.welfare_class, 'decile', a.decile, 'incomeAmount', a.income_amount)),
  '[]'::jsonb
from welfare_assessment a
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
join disbursement d on d.enrolment_id = n.id;
comment on view timeline_event is 'Everything that happened to a household: entries of the journal, assessments that came in bulk, payments.';
grant select on timeline_event to simoncer_app;
`);
  }
}
