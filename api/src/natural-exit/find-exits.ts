import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { NEW_ID } from '../database/new-id.ts';
import type { WelfareClass } from '../welfare/welfare.state.ts';
import type { NaturalExitKind } from './exit-case.state.ts';
import { LATEST_CLASSES } from './latest-classes.ts';

/** What the search for exits reads of the policy. */
export interface SearchPolicy {
  /** Classes that count as no longer poor, in so many assessments in a row. */
  readonly risenClasses: readonly WelfareClass[];
  readonly assessmentsInARow: number;
  readonly childMaxAge: number;
  readonly elderlyMinAge: number;
}

/** A search for exits in a city. */
export interface ExitSearch {
  readonly reviewId: string;
  /** The kelurahan of the city: by their names PostgreSQL knows how many families to expect, by a join it would not. */
  readonly kelurahanCodes: readonly string[];
  readonly officer: string;
  /** The day it is. */
  readonly today: string;
  readonly now: Date;
  /** Last day to notify. */
  readonly notifyBy: string;
  readonly policy: SearchPolicy;
  /** Ids of the policy parameters it is done under. */
  readonly policyIds: readonly string[];
}

/** How many cases of a kind were proposed in a kelurahan. */
export interface ProposedCount {
  readonly kind: NaturalExitKind;
  readonly kelurahan_code: string;
  readonly count: number;
}

/**
 * Proposes every exit that the register and the reports of a city show, with its evidence and its entry in the journal,
 * in one statement however many there are. Left out is who has an open case, and a fact that was found wrong before.
 *
 * @returns how many were proposed
 */
export function proposeFoundExits(em: SqlEntityManager, search: ExitSearch): Promise<ProposedCount[]> {
  const { policy } = search;
  return sqlOf(em).query<ProposedCount>(PROPOSE, [
    search.kelurahanCodes,
    search.today,
    policy.childMaxAge,
    policy.elderlyMinAge,
    policy.risenClasses,
    policy.assessmentsInARow,
    search.reviewId,
    search.officer,
    search.notifyBy,
    search.now,
    JSON.stringify(search.policyIds),
  ]);
}

const PROPOSE = /* sql */ `
/* natural_exit.propose */
with on_aid as materialized (
  select e.id as episode_id, e.household_id, e.started_on, h.kelurahan_code
  from episode e
  join household h on h.id = e.household_id
  where h.kelurahan_code = any($1::text[]) and e.ended_on is null and e.started_on < $2::date
    -- hashed, however many PostgreSQL expects
    and e.id not in (
      select c.episode_id from exit_case c where c.state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD'))
),
-- who lives in the family today
living as materialized (
  select p.household_id, p.born_on, p.has_disability
  from person p
  where (p.died_on is null or p.died_on > $2::date) and (p.left_on is null or p.left_on > $2::date)
),
-- nobody is left, and somebody died; the day of the last death
deceased as (
  select a.episode_id, d.last_death_on as occurred_on
  from on_aid a
  cross join lateral (select max(p.died_on) as last_death_on from person p where p.household_id = a.household_id) d
  where not exists (select from living l where l.household_id = a.household_id) and d.last_death_on is not null
),
-- reported, after the episode began
reported as (
  select a.episode_id, s.kind, s.occurred_on, s.id as signal_id,
    s.recorded_at as known_at
  from exit_signal s
  join on_aid a on a.household_id = s.household_id
  where s.kind in ('MOVED_AWAY', 'DUPLICATE', 'NOT_FOUND', 'DECLINED')
    and s.occurred_on > a.started_on and s.occurred_on <= $2::date
),
-- in programmes only that serve certain members, and no such member is left; the day the last of them ceased to be one
without_component as (
  select a.episode_id, least($2::date, greatest(a.started_on, c.lost_on)) as occurred_on
  from on_aid a
  join (
    select n.episode_id
    from enrolment n
    join programme p on p.code = n.programme_code
    where n.ended_on is null or n.ended_on > $2::date
    group by n.episode_id
    having bool_and(p.is_component_based)
  ) served on served.episode_id = a.episode_id
  cross join lateral (
    select max(greatest(
      least(gone_on, case when not has_disability then (born_on + make_interval(years => $3::integer + 1))::date end),
      case when gone_on >= born_on + make_interval(years => $4::integer) then gone_on end)) as lost_on
    from (select born_on, has_disability, least(died_on, left_on) as gone_on
          from person where household_id = a.household_id) p
  ) c
  where exists (select from living l where l.household_id = a.household_id)
    and not exists (
      select from living l
      where l.household_id = a.household_id
        and (l.has_disability or l.born_on > $2::date - make_interval(years => $3::integer + 1)
          or l.born_on <= $2::date - make_interval(years => $4::integer)))
),
-- risen in as many assessments in a row as policy asks, what the family says of itself left out; the day of the latest
risen as (
  select a.episode_id, latest.occurred_on
  from on_aid a
  cross join lateral (
    select max(assessed_on) as occurred_on
    from (
      ${LATEST_CLASSES({ household: 'a.household_id', since: 'a.started_on', until: '$2::date', count: '$6' })}
    ) in_a_row
    having count(*) = $6 and bool_and(welfare_class = any($5::text[]))
  ) latest
  -- few have ever risen: the others need no look at each
  where a.household_id in (select w.household_id from welfare_assessment w where w.welfare_class = any($5::text[]))
    -- who is on the way to rising class, or about to graduate by it, is not put out of aid meanwhile
    and not exists (select from journey j where j.household_id = a.household_id and j.ended_on is null)
    and not exists (select from graduation_proposal g where g.episode_id = a.episode_id and g.state = 'PROPOSED')
),
-- one fact of each family, the plainest kind first
found as materialized (
  select distinct on (c.episode_id) c.episode_id, c.kind, c.occurred_on, c.signal_id
  from (
    select 1 as place, episode_id, 'DECEASED' as kind, occurred_on, null::uuid as signal_id, null::timestamptz as known_at
    from deceased
    union all
    select case kind when 'MOVED_AWAY' then 2 when 'DUPLICATE' then 3 when 'DECLINED' then 4 else 5 end,
      episode_id, kind, occurred_on, signal_id, known_at
    from reported
    union all
    select 6, episode_id, 'NO_ELIGIBLE_COMPONENT', occurred_on, null, null from without_component
    union all
    select 7, episode_id, 'NO_LONGER_POOR', occurred_on, null, null from risen
  ) c
  where not exists (
    select from exit_case s
    where s.episode_id = c.episode_id and s.kind = c.kind and s.state in ('DISMISSED', 'REINSTATED')
      and (s.occurred_on >= c.occurred_on or c.known_at <= (
        select max(j.recorded_at) from journal j
        where j.household_id = s.household_id
          and (j.kind, j.subject_id) in (('EXIT_DISMISSED', s.id), ('EPISODE_REINSTATED', s.episode_id)))))
  order by c.episode_id, c.place, c.occurred_on
),
-- locked in one order before anything is written of them; an episode that has ended meanwhile falls out
locked as materialized (
  select e.id as episode_id, h.id as household_id, h.kelurahan_code, h.kk_masked, e.started_on
  from household h
  join episode e on e.household_id = h.id
  where e.id in (select episode_id from found) and e.ended_on is null
  order by h.id
  for update of h, e
),
proposed as (
  insert into exit_case (id, review_id, household_id, episode_id, kelurahan_code, kind, occurred_on, signal_id,
    evidence, findings, proposed_on, proposed_by, notify_by)
  select ${NEW_ID}, $7::uuid, l.household_id, f.episode_id, l.kelurahan_code, f.kind, f.occurred_on, f.signal_id,
    coalesce(shown.evidence, '[]'), coalesce(shown.findings, '{}'), $2::date, $8, $9::date
  from found f
  join locked l on l.episode_id = f.episode_id
  left join lateral (
    select jsonb_agg(distinct document) as evidence,
      jsonb_build_object('members', (select count(*) from person p where p.household_id = l.household_id)) as findings
    from journal j
    cross join lateral jsonb_array_elements(j.evidence) as document
    where f.kind = 'DECEASED' and j.household_id = l.household_id
      and (j.kind = 'PERSON_DIED' or j.kind = 'EVIDENCE_ADDED' and j.payload->>'to' = 'PERSON_DIED')
    having count(*) > 0
    union all
    select jsonb_agg(distinct document) filter (where document is not null),
      jsonb_build_object('reports', jsonb_agg(distinct jsonb_build_object('source', s.source, 'occurredOn', s.occurred_on)))
    from exit_signal s
    left join lateral jsonb_array_elements(s.evidence) as document on true
    where f.signal_id is not null and s.household_id = l.household_id and s.kind = f.kind
      and s.occurred_on > l.started_on and s.occurred_on <= $2::date
    having count(*) > 0
    union all
    select jsonb_build_array(jsonb_build_object('kind', 'FAMILY_CARD', 'reference', l.kk_masked)),
      jsonb_build_object('lastComponentOn', f.occurred_on)
    where f.kind = 'NO_ELIGIBLE_COMPONENT'
    union all
    select jsonb_agg(jsonb_build_object('kind', 'ASSESSMENT', 'reference', w.source || ' ' || w.assessed_on)
        order by w.assessed_on desc),
      jsonb_build_object('assessments', jsonb_agg(jsonb_build_object('assessedOn', w.assessed_on,
        'welfareClass', w.welfare_class, 'decile', w.decile, 'source', w.source) order by w.assessed_on desc),
        -- what the national register says beside it, for who decides
        'ranking', (select jsonb_build_object('assessedOn', r.assessed_on, 'decile', r.decile)
          from welfare_assessment r
          where r.household_id = l.household_id and r.source = 'DTSEN' and r.assessed_on <= $2::date
            and r.decile is not null
          order by r.assessed_on desc limit 1))
    from (
      ${LATEST_CLASSES({ household: 'l.household_id', since: 'l.started_on', until: '$2::date', count: '$6' })}
    ) w
    where f.kind = 'NO_LONGER_POOR'
    having count(*) > 0
  ) shown on true
  on conflict (episode_id) where state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD') do nothing
  returning id, household_id, kelurahan_code, kind, occurred_on, evidence
),
recorded as (
  insert into journal (id, kind, household_id, kelurahan_code, subject_id, occurred_on, recorded_at, actor, evidence,
    payload, policy_ids)
  select ${NEW_ID}, 'EXIT_PROPOSED', household_id, kelurahan_code, id, $2::date, $10::timestamptz, $8, evidence,
    jsonb_build_object('exitKind', kind, 'factOn', occurred_on, 'reviewId', $7::uuid), $11::jsonb
  from proposed
)
select kind, kelurahan_code, count(*)::integer as count from proposed group by 1, 2 order by 1, 2`;
