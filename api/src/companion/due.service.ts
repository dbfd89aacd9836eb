import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { FollowUp } from '../graduation/follow-up.entity.ts';
import { refer } from '../graphql/read/reference.ts';
import { pageOf, type PageRequest } from '../graphql/sorted-page.ts';
import { Household } from '../household/household.entity.ts';
import { ExitCase } from '../natural-exit/exit-case.entity.ts';
import { Session } from '../pathway/session.entity.ts';
import { DueKind, type DueTask, type DueTaskConnection } from './due.types.ts';

/** Whose tasks, on which day. */
export interface DueRequest extends PageRequest {
  readonly companion: string;
  /** The day it is, `2026-11-24`. */
  readonly today: string;
  /** The last day of what is asked. */
  readonly until: string;
}

interface TaskRow {
  readonly kind: DueKind;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly household: string;
  readonly subject: string;
}

/** What a companion has to do until a day, and has not done; the earliest first. */
export async function findDueTasks(
  em: SqlEntityManager,
  { companion, today, until, ...page }: DueRequest,
): Promise<DueTaskConnection> {
  const tasks = await sqlOf(em).query<TaskRow>(DUE, [companion, today, until]);
  const { nodes, pageInfo } = pageOf('dueThisWeek', tasks, placeOf, page);
  return {
    nodes: nodes.map(taskOf),
    pageInfo,
    totalCount: tasks.length,
    lateCount: tasks.filter(({ isLate }) => isLate).length,
  };
}

/** As the statement orders them. */
function placeOf({ dueOn, household, kind, subject }: TaskRow): string {
  return `${dueOn} ${household} ${kind} ${subject}`;
}

function taskOf({ kind, dueOn, isLate, household, subject }: TaskRow): DueTask {
  const isExit = kind === DueKind.EXIT_NOTIFICATION || kind === DueKind.EXIT_HEARING;
  return {
    kind,
    dueOn,
    isLate,
    household: refer(Household, household),
    exitCase: isExit ? refer(ExitCase, subject) : null,
    followUp: kind === DueKind.FOLLOW_UP ? refer(FollowUp, subject) : null,
    session: kind === DueKind.SESSION ? refer(Session, subject) : null,
  };
}

/**
 * $1 the companion, $2 today, $3 the last day. What is due when is said by the view of deadlines, but for sessions: those of
 * the cohort that a family is in, unless its journey is paused.
 */
const DUE = /* sql */ `
/* companion.due */
with accompanied as materialized (
  select household_id from companion_assignment where companion = $1 and ended_on is null
),
task as (
  select kind, coalesce(possible_from_on, due_on) as due_on, due_on as last_on, household_id, subject_id
  from deadline
  where role = 'COMPANION' and responsible = $1
    and household_id = any (array(select household_id from accompanied))
  union all
  select 'SESSION', s.planned_on, s.planned_on, a.household_id, s.id
  from accompanied a
  join stage_attempt t on t.household_id = a.household_id and t.state = 'IN_PROGRESS'
  join journey j on j.id = t.journey_id and j.state = 'ACTIVE'
  join session s on s.cohort_id = t.cohort_id and s.held_on is null
)
select kind, due_on::text as "dueOn", last_on < $2::date as "isLate", household_id as household, subject_id as subject
from task
where due_on <= $3::date
order by due_on, household_id, kind collate "C", subject_id
`;
