import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { refer } from '../graphql/read/reference.ts';
import { pageOf, type PageRequest } from '../graphql/sorted-page.ts';
import { Household } from '../household/household.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import type { PathwayStage } from '../pathway/stage.ts';
import type { CaseloadConnection, CaseloadFamily } from './caseload.types.ts';
import { Intervention } from './intervention.entity.ts';
import { Visit } from './visit.entity.ts';

/** Whose families, on which day. */
export interface CaseloadRequest extends PageRequest {
  readonly companion: string;
  /** The day, `2026-11-24`. */
  readonly on: string;
  /** Only families to which a visit is due by this day. */
  readonly dueBy?: string;
}

interface FamilyRow {
  readonly household: string;
  readonly accompaniedSince: string;
  readonly isOnAid: boolean;
  readonly lastVisit: string | null;
  readonly dueOn: string | null;
  readonly overdueDays: number;
  readonly interventions: string[];
  readonly journey: string | null;
  readonly stage: PathwayStage | null;
}

/** The families a companion accompanies: those whose visit is most late first, those without one due last. */
export async function findCaseload(
  em: SqlEntityManager,
  { companion, on, dueBy, ...page }: CaseloadRequest,
): Promise<CaseloadConnection> {
  const families = await sqlOf(em).query<FamilyRow>(CASELOAD, [companion, on, dueBy ?? null]);
  const { nodes, pageInfo } = pageOf('caseload', families, placeOf, page);
  return {
    nodes: nodes.map(familyOf),
    pageInfo,
    totalCount: families.length,
    overdueCount: families.filter(({ overdueDays }) => overdueDays > 0).length,
  };
}

/** As the statement orders them. */
function placeOf({ dueOn, household }: FamilyRow): string {
  return `${dueOn ?? '9999-99-99'} ${household}`;
}

function familyOf(row: FamilyRow): CaseloadFamily {
  return {
    household: refer(Household, row.household),
    accompaniedSince: row.accompaniedSince,
    isOnAid: row.isOnAid,
    lastVisit: row.lastVisit === null ? null : refer(Visit, row.lastVisit),
    nextVisitDueOn: row.dueOn,
    overdueDays: row.overdueDays,
    openInterventions: row.interventions.map((id) => refer(Intervention, id)),
    journey: row.journey === null ? null : refer(Journey, row.journey),
    stage: row.stage,
  };
}

/** $1 the companion, $2 the day, $3 the day by which a visit is due, or null for every family. */
const CASELOAD = /* sql */ `
/* companion.caseload */
with accompanied as (
  select household_id, started_on
  from companion_assignment
  where companion = $1 and started_on <= $2::date and (ended_on is null or ended_on > $2::date)
),
visited as (
  select a.household_id, a.started_on, v.id as visit_id, v.visited_on, v.next_visit_on,
    coalesce(v.visited_on, a.started_on) as interval_from,
    e.started_on is not null and (e.ended_on is null or e.ended_on > $2::date) as is_on_aid,
    e.ended_on
  from accompanied a
  left join lateral (
    select id, visited_on, next_visit_on from visit
    where household_id = a.household_id and visited_on <= $2::date
    order by visited_on desc, id desc limit 1
  ) v on true
  left join lateral (
    select started_on, ended_on from episode
    where household_id = a.household_id and started_on <= $2::date
    order by started_on desc limit 1
  ) e on true
),
due as (
  select v.*,
    case
      when v.is_on_aid then coalesce(v.next_visit_on, v.interval_from + (p.value #>> '{}')::integer)
      -- after the exit only what was agreed since
      when v.ended_on is null or v.visited_on >= v.ended_on then v.next_visit_on
    end as due_on
  from visited v
  left join policy_parameter p on p.key = 'pathway.visit_interval_days'
    and p.valid_from <= v.interval_from and (p.valid_until is null or p.valid_until > v.interval_from)
)
select d.household_id as household, d.started_on::text as "accompaniedSince", d.is_on_aid as "isOnAid",
  d.visit_id as "lastVisit", d.due_on::text as "dueOn", coalesce(greatest($2::date - d.due_on, 0), 0) as "overdueDays",
  array(
    select i.id::text from intervention i
    where i.household_id = d.household_id and i.started_on <= $2::date
      and (i.closed_on is null or i.closed_on > $2::date)
    order by i.started_on, i.id
  ) as interventions,
  j.id as journey, s.stage
from due d
left join journey j on j.household_id = d.household_id and j.started_on <= $2::date
  and (j.ended_on is null or j.ended_on > $2::date)
left join lateral (
  select stage from stage_attempt
  where journey_id = j.id and started_on <= $2::date
  order by started_on desc, id desc limit 1
) s on true
where $3::date is null or d.due_on <= $3::date
order by coalesce(d.due_on::text, '9999-99-99') collate "C", d.household_id
`;
