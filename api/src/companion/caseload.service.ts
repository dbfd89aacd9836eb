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

/** Whose families. */
export interface CaseloadRequest extends PageRequest {
  readonly companion: string;
  /** The day it is, `2026-11-24`. */
  readonly today: string;
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
  { companion, today, ...page }: CaseloadRequest,
): Promise<CaseloadConnection> {
  const families = await sqlOf(em).query<FamilyRow>(CASELOAD, [companion, today]);
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

/**
 * $1 the companion, $2 today. When a visit is due is said by the view of deadlines. A family whose aid has ended stays as long
 * as something is to come: a follow-up, a visit that was agreed since, or the end of an intervention.
 */
const CASELOAD = /* sql */ `
/* companion.caseload */
with accompanied as materialized (
  select id, household_id, started_on from companion_assignment where companion = $1 and ended_on is null
),
visit_due as materialized (
  select subject_id, due_on from deadline where kind = 'VISIT' and responsible = $1
)
select a.household_id as household, a.started_on::text as "accompaniedSince",
  e.started_on is not null and e.ended_on is null as "isOnAid", v.id as "lastVisit", d.due_on::text as "dueOn",
  coalesce(greatest($2::date - d.due_on, 0), 0) as "overdueDays", i.ids as interventions, j.id as journey, s.stage
from accompanied a
left join visit_due d on d.subject_id = a.id
left join lateral (
  select id from visit where household_id = a.household_id order by visited_on desc, id desc limit 1
) v on true
left join lateral (
  select started_on, ended_on from episode where household_id = a.household_id order by started_on desc limit 1
) e on true
cross join lateral (
  select array(
    select id::text from intervention where household_id = a.household_id and closed_on is null order by started_on, id
  ) as ids
) i
left join journey j on j.household_id = a.household_id and j.ended_on is null
left join lateral (
  select stage from stage_attempt where journey_id = j.id order by started_on desc, id desc limit 1
) s on true
where e.ended_on is null or d.due_on is not null or i.ids <> '{}' or exists (
  select from follow_up f where f.household_id = a.household_id and f.done_on is null and f.cancelled_on is null)
order by coalesce(d.due_on::text, '9999-99-99') collate "C", a.household_id
`;
