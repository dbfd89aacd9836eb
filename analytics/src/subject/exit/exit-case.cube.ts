import type { Cube } from '../../cube/cube.ts';
import { livedThereOn, quarterOf } from '../../cube/fragments.ts';

/** What is counted, and what it says. */
const COUNTS = {
  proposed: 'Cases proposed in the quarter.',
  proposed_open: 'Of those proposed in the quarter, cases that are not decided yet.',
  notify_due: 'Cases to notify by a day in the quarter; those dismissed before that day without a letter are left out.',
  notified_in_time: 'Of those to notify, cases notified by that day.',
  notified: 'Cases notified in the quarter.',
  notified_objected: 'Of those notified in the quarter, cases objected to so far.',
  objected: 'Cases objected to in the quarter (keberatan).',
  hear_due: 'Cases to hear by a day in the quarter; those dismissed before that day without a hearing are left out.',
  heard_in_time: 'Of those to hear, cases heard by that day.',
  heard: 'Cases heard in the quarter.',
  upheld: 'Of those heard, cases in which the objection was upheld.',
  decide_due: 'Cases to decide by a day in the quarter.',
  decided_in_time: 'Of those to decide, cases decided by that day.',
  confirmed: 'Cases confirmed in the quarter, those annulled later included.',
  confirmed_annulled: 'Of those confirmed in the quarter, cases found wrong so far.',
  dismissed: 'Cases dismissed in the quarter.',
  reinstated: 'Cases in which a confirmed exit was annulled in the quarter, whenever it was confirmed.',
  carried_over: 'Times a case was left to the next review, in the quarter.',
  ended: 'Episodes of aid that ended in the quarter by this kind of exit, and still count as ended.',
};
const counts = Object.entries(COUNTS);

/**
 * Natural exits by kind and quarter: what happened to the cases, and which of their deadlines were kept.
 *
 * Each step of a case stands in the quarter in which it was done. A deadline stands in the quarter of its last day, kept or
 * not: so a case that nobody decided counts against the quarter it should have been decided in, and does not vanish as it
 * would if only decided cases were asked. Whether its day has come is for the reader to say: the cube knows no today. An
 * exit that was confirmed and found wrong stays confirmed in its quarter and is told by `confirmed_annulled`.
 */
export const exitCaseCube: Cube = {
  table: 'cube_exit_case',
  columns: ['kelurahan_code', 'basis', 'quarter', 'kind', ...Object.keys(COUNTS)],
  time: { column: 'quarter', grain: 'QUARTER' },
  dimensions: { exitKind: 'kind' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_exit_case (
  kelurahan_code text not null,
  basis text not null constraint exit_cell_basis_closed check (basis in ('THEN', 'NOW')),
  quarter date not null,
  kind text not null,
  ${counts.map(([what]) => `${what} integer not null,`).join('\n  ')}
  primary key (kelurahan_code, basis, quarter, kind)
);
comment on table cube_exit_case is 'Cube: natural exits (graduasi alamiah) by kind and quarter: steps of the cases and deadlines. Derived; recomputed per kelurahan from cube_exit_case_source.';
comment on column cube_exit_case.kelurahan_code is 'The kelurahan.';
comment on column cube_exit_case.basis is 'THEN where the family lived when the case was proposed (for ended: when aid ended), NOW where it lives at present.';
comment on column cube_exit_case.quarter is 'First day of the quarter of the step, or of the last day of the deadline.';
comment on column cube_exit_case.kind is 'DECEASED, NO_LONGER_POOR, MOVED_AWAY, NO_ELIGIBLE_COMPONENT, DUPLICATE, NOT_FOUND or DECLINED.';
${counts.map(([what, meaning]) => `comment on column cube_exit_case.${what} is '${meaning}';`).join('\n')}
`,
  sourceSql: /* sql */ `
with placed_case as not materialized (
  select 'THEN' as basis, c.kelurahan_code as place, c.* from exit_case c
  union all
  select 'NOW', h.kelurahan_code, c.*
  from household h
  -- family by family: the planner would rather read the cases of all
  cross join lateral (select exit_case.* from exit_case where household_id = h.id offset 0) c
),
fact as (
  select c.place, c.basis, c.kind, s.day, s.what
  from placed_case c
  cross join lateral (values
    (c.proposed_on, 'proposed'),
    (case when c.decided_on is null then c.proposed_on end, 'proposed_open'),
    (case when c.notified_on is not null or coalesce(c.decided_on, 'infinity') > c.notify_by then c.notify_by end, 'notify_due'),
    (case when c.notified_on <= c.notify_by then c.notify_by end, 'notified_in_time'),
    (c.notified_on, 'notified'),
    (case when c.objected_on is not null then c.notified_on end, 'notified_objected'),
    (c.objected_on, 'objected'),
    (case when c.heard_on is not null or coalesce(c.decided_on, 'infinity') > c.hear_by then c.hear_by end, 'hear_due'),
    (case when c.heard_on <= c.hear_by then c.hear_by end, 'heard_in_time'),
    (c.heard_on, 'heard'),
    (case when c.hearing_finding = 'OBJECTION_UPHELD' then c.heard_on end, 'upheld'),
    -- there is no such day before the letter, nor between an objection and its hearing
    (c.decide_by, 'decide_due'),
    (case when c.decided_on <= c.decide_by then c.decide_by end, 'decided_in_time'),
    (case when c.state <> 'DISMISSED' then c.decided_on end, 'confirmed'),
    (case when c.state = 'REINSTATED' then c.decided_on end, 'confirmed_annulled'),
    (case when c.state = 'DISMISSED' then c.decided_on end, 'dismissed'),
    (c.reinstated_on, 'reinstated')
  ) s (day, what)
  where s.day is not null
  union all
  select c.place, c.basis, c.kind, o.carried_on, 'carried_over'
  from placed_case c
  join exit_carry_over o on o.exit_case_id = c.id
  union all
  select r.kelurahan_code, 'THEN', e.exit_kind, e.ended_on, 'ended'
  from residence r
  join episode e on e.household_id = r.household_id and ${livedThereOn('r', '(e.ended_on - 1)')}
  where e.exit_kind <> 'RISING_CLASS'
  union all
  select h.kelurahan_code, 'NOW', e.exit_kind, e.ended_on, 'ended'
  from household h
  join episode e on e.household_id = h.id
  where e.exit_kind <> 'RISING_CLASS'
)
select place as kelurahan_code, basis, ${quarterOf('day')} as quarter, kind,
  ${counts.map(([what]) => `(count(*) filter (where what = '${what}'))::integer as ${what}`).join(',\n  ')}
from fact
group by 1, 2, 3, 4
`,
};
