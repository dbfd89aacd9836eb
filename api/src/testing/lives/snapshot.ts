import type pg from 'pg';

/** What there is of one family, as the driver of random lives needs to know it. */
export interface Snapshot {
  readonly household: { readonly id: string; readonly version: number };
  readonly persons: readonly {
    readonly id: string;
    readonly isThere: boolean;
    readonly hasLeft: boolean;
    readonly isHead: boolean;
  }[];
  readonly episodes: readonly { readonly id: string; readonly version: number; readonly isOpen: boolean }[];
  readonly enrolments: readonly { readonly id: string; readonly programme: string; readonly isOpen: boolean }[];
  readonly journeys: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly running: { readonly id: string; readonly stage: string; readonly sessions: number } | null;
    readonly passed: readonly string[];
    readonly skill: string | null;
  }[];
  readonly proposals: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly proposedBy: string;
    readonly decidedBy: string | null;
  }[];
  readonly followUps: readonly { readonly id: string; readonly version: number; readonly dueOn: string }[];
  readonly cases: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly kind: string;
    readonly proposedBy: string;
    readonly decidedBy: string | null;
    readonly objectionUntil: string | null;
  }[];
  readonly interventions: readonly { readonly id: string; readonly version: number; readonly isOpen: boolean }[];
}

const SNAPSHOT = /* sql */ `
select json_build_object(
  'household', json_build_object('id', h.id, 'version', h.version),
  'persons', (select json_agg(json_build_object('id', id, 'isThere', died_on is null and left_on is null,
      'hasLeft', left_on is not null,
      'isHead', family_role = 'HEAD' and died_on is null and left_on is null) order by id)
    from person where household_id = h.id),
  'episodes', (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'isOpen', ended_on is null)
      order by started_on desc), '[]') from episode where household_id = h.id),
  'enrolments', (select coalesce(json_agg(json_build_object('id', id, 'programme', programme_code, 'isOpen', ended_on is null)
      order by id), '[]') from enrolment where household_id = h.id),
  'journeys', (select coalesce(json_agg(json_build_object('id', j.id, 'version', j.version, 'state', j.state,
      'running', (select json_build_object('id', a.id, 'stage', a.stage, 'sessions',
          (select count(*) from attendance t where t.household_id = h.id and t.stage_attempt_id = a.id and t.was_present))
        from stage_attempt a where a.household_id = h.id and a.journey_id = j.id and a.state = 'IN_PROGRESS'),
      'passed', (select coalesce(json_agg(stage), '[]') from stage_attempt a
        where a.household_id = h.id and a.journey_id = j.id and a.state = 'PASSED' and a.person_id = j.person_id),
      'skill', (select max(skill_code) from stage_attempt a
        where a.household_id = h.id and a.journey_id = j.id and a.state = 'PASSED')) order by j.started_on desc), '[]')
    from journey j where j.household_id = h.id),
  'proposals', (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'state', state,
      'proposedBy', proposed_by, 'decidedBy', decided_by) order by id desc), '[]')
    from graduation_proposal where household_id = h.id),
  'followUps', (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'dueOn', due_on)
      order by due_on), '[]') from follow_up where household_id = h.id and done_on is null and cancelled_on is null),
  'cases', (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'state', state, 'kind', kind,
      'proposedBy', proposed_by, 'decidedBy', decided_by, 'objectionUntil', objection_until) order by id desc), '[]')
    from exit_case where household_id = h.id),
  'interventions', (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'isOpen', closed_on is null)
      order by id desc), '[]') from intervention where household_id = h.id)) as snapshot
from household h where h.id = $1`;

/** Reads what there is of a family. */
export async function snapshotOf(pool: pg.Pool, householdId: string): Promise<Snapshot> {
  const { rows } = await pool.query<{ snapshot: Snapshot }>({
    name: 'lives.snapshot',
    text: SNAPSHOT,
    values: [householdId],
  });
  return rows[0]!.snapshot;
}
