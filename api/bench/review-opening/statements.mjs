/** Statements of the bench of reviews. The bare review is written on its own, without a look at the product's. */

/** Reports in the mail of a quarter, where the city has none: one family of a hundred. */
export const PREPARE = /* sql */ `
insert into exit_signal (id, household_id, kelurahan_code, kind, occurred_on, source, evidence, recorded_at, recorded_by)
select gen_random_uuid(), e.household_id, h.kelurahan_code,
  (array['MOVED_AWAY', 'MOVED_AWAY', 'DUPLICATE', 'NOT_FOUND', 'DECLINED'])[1 + abs(hashtext(e.id::text)) % 5],
  last.day, 'FIELD_REPORT', '[{"kind": "FIELD_REPORT", "reference": "L-1"}]', last.day, 'imas'
from episode e
join household h on h.id = e.household_id
cross join (select max(occurred_on) as day from journal) last
where e.ended_on is null and e.started_on < last.day and abs(hashtext(e.id::text)) % 100 = 7
on conflict do nothing;
analyze;
`;

/** The quarter to review: that of the latest facts, or the first without a review; four days after its end. */
export const SITUATION = /* sql */ `
with quarter as (
  select greatest(
    (select date_trunc('quarter', max(occurred_on)::timestamp) from journal),
    (select max(quarter_on)::timestamp + interval '3 months' from review))::date as first_day,
    (select code from city order by code desc limit 1) as city
)
select city as "cityCode", first_day::text as "quarterOn", to_char(first_day, 'YYYY"Q"Q') as quarter,
  (first_day + interval '3 months 4 days')::date::text as today,
  (select count(*)::integer from episode e join household h on h.id = e.household_id
   where e.ended_on is null and h.kelurahan_code like city || '.%') as "familiesOnAid"
from quarter`;

/**
 * Takes back what either has proposed, so that the next finds what this one found.
 *
 * @param {string} officer
 */
export const CLEAN = (officer) => [
  `update exit_case set review_id = null where proposed_by <> '${officer}' and review_id in
     (select id from review where opened_by = '${officer}')`,
  `delete from journal where actor = '${officer}'`,
  `delete from exit_case where proposed_by = '${officer}'`,
  `delete from review where opened_by = '${officer}'`,
  `delete from graphile_worker._private_jobs`,
  `vacuum journal`,
  `vacuum exit_case`,
  `vacuum review`,
];

/**
 * Opens a review the plain way: one statement for the cases, one for the journal, numbers of the policy written into it.
 *
 * @param {import('pg').Client} client
 * @param {{ cityCode: string, quarterOn: string, today: string }} situation
 * @param {string} officer
 */
export async function bareReview(client, { cityCode, quarterOn, today }, officer) {
  await client.query('begin');
  const { rows } = await client.query(
    `insert into review (id, city_code, quarter_on, opened_on, opened_by, due_on)
     values (gen_random_uuid(), $1, $2, $3, $4, $2::date + 135) returning id`,
    [cityCode, quarterOn, today, officer],
  );
  await client.query(CASES, [rows[0].id, cityCode, today, officer]);
  await client.query(JOURNAL, [rows[0].id, today, officer]);
  await client.query('commit');
}

const CASES = /* sql */ `
insert into exit_case (id, review_id, household_id, episode_id, kelurahan_code, kind, occurred_on, signal_id, evidence,
  proposed_on, proposed_by, notify_by)
with aided as (
  select e.id, e.household_id, e.started_on, h.kelurahan_code, h.kk_masked
  from episode e join household h on h.id = e.household_id
  where e.ended_on is null and e.started_on < $3::date and h.kelurahan_code like $2 || '.%'
    and e.id not in (select episode_id from exit_case where state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD'))
),
members as (
  select a.id, count(*) filter (where p.died_on is null and p.left_on is null) as alive, max(p.died_on) as last_death,
    count(*) filter (where p.died_on is null and p.left_on is null
      and (p.has_disability or age($3::date, p.born_on) < interval '19 years' or age($3::date, p.born_on) >= interval '60 years'))
      as components,
    max(greatest(
      least(case when not p.has_disability then p.born_on + interval '19 years' end, p.died_on, p.left_on),
      case when age(least(p.died_on, p.left_on), p.born_on) >= interval '60 years' then least(p.died_on, p.left_on) end
    ))::date as lost
  from aided a join person p on p.household_id = a.household_id
  group by a.id
),
pkh_only as (
  select episode_id from enrolment where ended_on is null group by episode_id having bool_and(programme_code = 'PKH')
),
ever_risen as (
  select distinct household_id from welfare_assessment where welfare_class in ('MAMPU', 'MANDIRI')
),
ranked as (
  select a.id, w.assessed_on, w.welfare_class, w.source,
    row_number() over (partition by a.id order by w.assessed_on desc) as n
  from aided a
  join ever_risen r on r.household_id = a.household_id
  join (
    select household_id, assessed_on, (array['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI'])[min(array_position(
      array['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI'], welfare_class))] as welfare_class, min(source) as source
    from welfare_assessment
    where source <> 'SELF_REPORT' and welfare_class is not null
      and household_id in (select household_id from ever_risen)
    group by household_id, assessed_on
  ) w on w.household_id = a.household_id and w.assessed_on between a.started_on and $3::date
),
found as (
  select id, 1 as place, 'DECEASED' as kind, last_death as day, null::uuid as signal, '[]'::jsonb as evidence
  from members where alive = 0 and last_death is not null
  union all
  select a.id, array_position(array['', 'MOVED_AWAY', 'DUPLICATE', 'DECLINED', 'NOT_FOUND'], s.kind), s.kind, s.occurred_on,
    s.id, s.evidence
  from exit_signal s join aided a on a.household_id = s.household_id
  where s.kind in ('MOVED_AWAY', 'DUPLICATE', 'DECLINED', 'NOT_FOUND') and s.occurred_on > a.started_on
    and s.occurred_on <= $3::date
  union all
  select a.id, 6, 'NO_ELIGIBLE_COMPONENT', greatest(a.started_on, m.lost), null,
    jsonb_build_array(jsonb_build_object('kind', 'FAMILY_CARD', 'reference', a.kk_masked))
  from aided a join members m on m.id = a.id
  where m.alive > 0 and m.components = 0 and a.id in (select episode_id from pkh_only)
  union all
  select id, 7, 'NO_LONGER_POOR', max(assessed_on), null,
    jsonb_agg(jsonb_build_object('kind', 'ASSESSMENT', 'reference', source || ' ' || assessed_on))
  from ranked where n <= 2 group by id having count(*) = 2 and bool_and(welfare_class in ('MAMPU', 'MANDIRI'))
    and id not in (select episode_id from graduation_proposal where state = 'PROPOSED')
    and id not in (select episode_id from journey where ended_on is null)
)
select distinct on (a.id) gen_random_uuid(), $1::uuid, a.household_id, a.id, a.kelurahan_code, f.kind, f.day, f.signal,
  f.evidence, $3::date, $4, $3::date + 7
from found f join aided a on a.id = f.id
where not exists (select from exit_case x where x.episode_id = f.id and x.kind = f.kind
  and x.state in ('DISMISSED', 'REINSTATED') and x.occurred_on >= f.day)
order by a.id, f.place, f.day`;

const JOURNAL = /* sql */ `
insert into journal (id, kind, household_id, kelurahan_code, subject_id, occurred_on, recorded_at, actor, evidence, payload)
select gen_random_uuid(), 'EXIT_PROPOSED', household_id, kelurahan_code, id, $2, now(), $3, evidence,
  jsonb_build_object('exitKind', kind, 'factOn', occurred_on, 'reviewId', review_id)
from exit_case where review_id = $1`;
