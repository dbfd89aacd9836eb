import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { openStates } from '../natural-exit/exit-case.state.ts';
import type { PolicyKey } from '../policy/policy.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import type { CandidateFacts, CandidatePolicy } from './candidates.facts.ts';
import { SMALL_CHILD_MAX_AGE } from './candidates.rules.ts';

/** Reads what is known of the families on aid in kelurahan or kecamatan; of everywhere where both are null. */
export function findCandidateFacts(
  em: SqlEntityManager,
  { today, productiveAge, elderlyMinAge }: CandidatePolicy,
  kelurahan: readonly string[] | null,
  kecamatan: readonly string[] | null,
): Promise<CandidateFacts[]> {
  return sqlOf(em).query<CandidateFacts>(FACTS, [
    today,
    kelurahan,
    kecamatan,
    productiveAge.min,
    productiveAge.max,
    elderlyMinAge,
    'welfare.assessments_in_a_row' satisfies PolicyKey,
    Object.values(WelfareClass),
    SMALL_CHILD_MAX_AGE,
    openStates,
  ]);
}

/** The members of productive age of a few families, by their ids, the eldest first: who could go the pathway. */
export async function findProductiveMembers(
  em: SqlEntityManager,
  { today, productiveAge: { min, max } }: CandidatePolicy,
  households: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await sqlOf(em).query<{ household: string; members: string[] }>(
    `/* pathway.productive_members */
     select p.household_id as household, array_agg(p.id::text order by p.born_on, p.id) as members
     from person p
     where p.household_id = any ($1::uuid[]) and ${isMember('$2')} and ${isOfAge('$2', '$3', '$4')}
     group by p.household_id`,
    [households, today, min, max],
  );
  return new Map(rows.map(({ household, members }) => [household, members]));
}

/** SQL: whether person p is a living member on a day. */
function isMember(day: string): string {
  return `coalesce(p.joined_on, p.born_on) <= ${day}::date
    and (p.left_on is null or p.left_on > ${day}::date) and (p.died_on is null or p.died_on > ${day}::date)`;
}

/** SQL: whether person p is on a day of an age from one to another, both included. */
function isOfAge(day: string, min: string, max: string): string {
  return `p.born_on <= (${day}::date - make_interval(years => ${min}::integer))::date
    and p.born_on > (${day}::date - make_interval(years => ${max}::integer + 1))::date`;
}

/**
 * $1 today, $2 kelurahan, $3 kecamatan, $4 and $5 productive ages, $6 age of the elderly, $7 the
 * parameter of assessments in a row, $8 the
 * ladder of classes, $9 age of small children, $10 open states of exit cases. The class that counts is the lowest of the
 * last assessments in a row, of as many as policy asked for on the day of the latest, as standingClass has it. What is asked of assessments stands in their index, in its order.
 */
const FACTS = /* sql */ `
/* pathway.candidate_facts */
with on_aid as (
  select h.id, h.kelurahan_code, e.started_on
  from household h
  join kelurahan k on k.code = h.kelurahan_code
  join episode e on e.household_id = h.id and e.ended_on is null and e.started_on <= $1::date
  where ($2::text[] is null and $3::text[] is null) or k.code = any ($2::text[]) or k.kecamatan_code = any ($3::text[])
),
member as (
  select p.household_id, count(*)::integer as living,
    (count(*) filter (where of_age and not p.has_disability))::integer as productive,
    (count(*) filter (where of_age and p.has_disability))::integer as productive_disabled,
    (count(*) filter (where p.has_disability or p.born_on <= ($1::date - make_interval(years => $6::integer))::date))::integer
      as elderly_or_disabled,
    (count(*) filter (where p.born_on > ($1::date - make_interval(years => $9::integer + 1))::date))::integer as small_children
  from on_aid a
  join person p on p.household_id = a.id
  cross join lateral (select ${isOfAge('$1', '$4', '$5')} as of_age) age
  where ${isMember('$1')}
  group by p.household_id
),
-- the lowest of the last days with a class
class_of as (
  select household_id, min(place) as place
  from (
    select w.household_id, array_position($8::text[], w.welfare_class) as place,
      dense_rank() over latest_first as days_back, first_value(w.assessed_on) over latest_first as latest_on
    from on_aid a
    join welfare_assessment w on w.household_id = a.id
    where w.assessed_on <= $1::date and w.welfare_class is not null and w.source <> 'SELF_REPORT'
    window latest_first as (partition by w.household_id order by w.assessed_on desc)
  ) classed
  join policy_parameter p on p.key = $7
    and p.valid_from <= latest_on and (p.valid_until is null or p.valid_until > latest_on)
  where days_back <= (p.value #>> '{}')::integer
  group by household_id
),
journey_of as (
  select j.household_id, bool_or(j.ended_on is null) as is_open,
    max(j.ended_on) filter (where j.state = 'DROPPED_OUT') as dropped_out_on
  from on_aid a
  join journey j on j.household_id = a.id
  group by j.household_id
),
exit_of as (
  select distinct household_id from exit_case where state = any ($10::text[])
),
visit_of as (
  select v.household_id, max(v.visited_on) as visited_on
  from on_aid a
  join visit v on v.household_id = a.id
  group by v.household_id
),
intervention_of as (
  select i.household_id, (count(*) filter (where i.outcome = 'HELPED'))::integer as helped,
    (count(*) filter (where i.outcome <> 'HELPED'))::integer as did_not
  from on_aid a
  join intervention i on i.household_id = a.id
  group by i.household_id
)
select a.id as household, a.kelurahan_code as kelurahan, a.started_on::text as "onAidSince",
  coalesce(m.living, 0) as "livingMembers", coalesce(m.productive, 0) as "productiveMembers",
  coalesce(m.productive_disabled, 0) as "productiveMembersDisabled",
  coalesce(m.elderly_or_disabled, 0) as "elderlyOrDisabled", coalesce(m.small_children, 0) as "smallChildren",
  ($8::text[])[c.place] as "standingClass", d.decile, n.income_amount::float8 as "incomeAmount",
  coalesce(j.is_open, false) as "hasOpenJourney", x.household_id is not null as "hasOpenExitCase",
  j.dropped_out_on::text as "droppedOutOn", v.visited_on::text as "lastVisitedOn",
  coalesce(i.helped, 0) as "interventionsThatHelped", coalesce(i.did_not, 0) as "interventionsThatDidNot"
from on_aid a
left join member m on m.household_id = a.id
left join journey_of j on j.household_id = a.id
left join exit_of x on x.household_id = a.id
left join visit_of v on v.household_id = a.id
left join intervention_of i on i.household_id = a.id
left join class_of c on c.household_id = a.id
left join lateral (
  select w.decile
  from welfare_assessment w
  where w.household_id = a.id and w.assessed_on <= $1::date and w.decile is not null and w.source <> 'SELF_REPORT'
  order by w.assessed_on desc, w.source = 'DTSEN' desc
  limit 1
) d on true
left join lateral (
  select w.income_amount
  from welfare_assessment w
  where w.household_id = a.id and w.assessed_on <= $1::date and w.income_amount is not null
    and w.source <> 'SELF_REPORT'
  order by w.assessed_on desc, w.source desc
  limit 1
) n on true
`;
