import { E1, E2, H, K, N1 } from './core.attempts.ts';
import { insert, type Row } from './insert.ts';

/** Statements that stand or fall together. */
const together = (...statements: string[]) => statements.join('; ');

/** A journey of {@link journey}. */
export const J1 = "'01900000-0000-7000-8000-0000000000b1'";
const A1 = "'01900000-0000-7000-8000-0000000000b2'";
const A2 = "'01900000-0000-7000-8000-0000000000b3'";
const C1 = "'01900000-0000-7000-8000-0000000000b4'";
const S1 = "'01900000-0000-7000-8000-0000000000b5'";
const MEMBER = `(select id from person where household_id = ${H} order by id limit 1)`;

/** A journey in the open episode. */
export const journey = (changes: Row = {}) =>
  insert('journey', {
    id: J1,
    household_id: H,
    episode_id: E2,
    episode_span: `'[2024-01-01,)'`,
    person_id: MEMBER,
    kelurahan_code: K,
    started_on: `'2024-02-01'`,
    state: `'ACTIVE'`,
    ...changes,
  });
/** One that was given up. */
const dropped = (changes: Row = {}) =>
  journey({ ended_on: `'2024-05-01'`, state: `'DROPPED_OUT'`, drop_out_reason: `'REFUSED'`, ...changes });

const cohort = (changes: Row = {}) =>
  insert('cohort', {
    id: C1,
    stage: `'MINDSET_COUNSELLING'`,
    agency_code: `'DP3A'`,
    name: `'Angkatan 1'`,
    starts_on: `'2024-03-01'`,
    ends_on: `'2024-04-01'`,
    capacity: '20',
    ...changes,
  });
const session = (changes: Row = {}) =>
  insert('session', {
    id: S1,
    cohort_id: C1,
    number: '1',
    topic: `'Pola pikir'`,
    planned_on: `'2024-03-01'`,
    ...changes,
  });

const attempt = (changes: Row = {}) =>
  insert('stage_attempt', {
    id: A1,
    household_id: H,
    journey_id: J1,
    person_id: MEMBER,
    kelurahan_code: K,
    stage: `'MINDSET_COUNSELLING'`,
    attempt_number: '1',
    agency_code: `'DP3A'`,
    planned_session_count: '2',
    state: `'IN_PROGRESS'`,
    started_on: `'2024-03-01'`,
    ...changes,
  });
const EVIDENCE = `'[{"kind": "ATTENDANCE_LIST", "reference": "DH-1"}]'`;
const passed: Row = { state: `'PASSED'`, ended_on: `'2024-04-01'`, evidence: EVIDENCE };
const aidStage: Row = { stage: `'APPLIED_SKILL_AID'`, skill_code: `'SEWING'` };

const attendance = (changes: Row = {}) =>
  insert('attendance', {
    id: 'gen_random_uuid()',
    household_id: H,
    stage_attempt_id: A1,
    kelurahan_code: K,
    held_on: `'2024-03-01'`,
    topic: `'Pola pikir'`,
    was_present: 'true',
    recorded_by: `'euis'`,
    ...changes,
  });
const aid = (changes: Row = {}) =>
  insert('skill_aid', {
    id: 'gen_random_uuid()',
    household_id: H,
    journey_id: J1,
    stage_attempt_id: A1,
    skill_code: `'SEWING'`,
    kelurahan_code: K,
    kind: `'TOOL'`,
    description: `'Mesin jahit'`,
    value_amount: '2500000',
    funding_source: `'BAZNAS'`,
    granted_on: `'2024-03-05'`,
    evidence: EVIDENCE,
    ...changes,
  });
const granting = (changes: Row) => together(journey(), attempt(aidStage), aid(changes));
const attending = (changes: Row) => together(journey(), attempt(), attendance(changes));

/** Rules of the pathway, with statements that try to break them. */
export const pathwayAttempts: Record<string, string[]> = {
  journey_state_closed: [journey({ state: `'TIRED'` })],
  journey_ends_after_start: [dropped({ ended_on: `'2024-02-01'` })],
  journey_end_has_day: [
    journey({ state: `'DROPPED_OUT'`, drop_out_reason: `'REFUSED'` }),
    journey({ ended_on: `'2024-05-01'` }),
  ],
  journey_pause_has_day: [journey({ state: `'PAUSED'` }), journey({ paused_on: `'2024-05-01'` })],
  journey_pauses_after_start: [
    journey({ state: `'PAUSED'`, paused_on: `'2024-01-31'` }),
    journey({ resumed_on: `'2024-01-31'` }),
  ],
  drop_out_reason_closed: [dropped({ drop_out_reason: `'TIRED'` })],
  drop_out_has_reason: [dropped({ drop_out_reason: 'null' }), journey({ drop_out_reason: `'REFUSED'` })],
  other_drop_out_has_note: [
    dropped({ drop_out_reason: `'OTHER'` }),
    dropped({ drop_out_reason: `'OTHER'`, note: `' '` }),
  ],
  // a span that is not the episode's, and an episode of nobody
  journey_of_episode: [journey({ episode_span: `'[2023-01-01,)'` }), journey({ episode_id: 'gen_random_uuid()' })],
  // before it starts, beyond its end, and an episode that ends before its journey does
  journey_inside_episode: [
    journey({ started_on: `'2023-12-31'` }),
    journey({ episode_id: E1, episode_span: `'[2022-01-01,2023-01-01)'`, started_on: `'2022-02-01'` }),
    together(
      journey(),
      `update enrolment set ended_on = '2024-06-01', end_reason = 'PROGRAMME_ENDED' where id = ${N1}`,
      `update episode set ended_on = '2025-01-01', exit_kind = 'MOVED_AWAY' where id = ${E2}`,
    ),
  ],
  journey_ends_with_episode: [
    journey({
      episode_id: E1,
      episode_span: `'[2022-01-01,2023-01-01)'`,
      started_on: `'2022-02-01'`,
      ended_on: `'2022-12-31'`,
      state: `'GRADUATED'`,
    }),
  ],
  journey_of_member: [journey({ person_id: 'gen_random_uuid()' })],
  one_open_journey_per_household: [
    together(journey(), journey({ id: 'gen_random_uuid()', started_on: `'2024-06-01'` })),
  ],
  journeys_do_not_overlap: [together(dropped(), journey({ id: 'gen_random_uuid()', started_on: `'2024-04-30'` }))],
  cohort_stage_closed: [cohort({ stage: `'REST'` })],
  cohort_name_present: [cohort({ name: `' '` })],
  cohort_skill_fits_stage: [cohort({ skill_code: `'SEWING'` }), cohort({ stage: `'SKILLS_TRAINING'` })],
  cohort_ends_not_before_start: [cohort({ ends_on: `'2024-02-29'` })],
  cohort_capacity_bounds: [cohort({ capacity: '0' }), cohort({ capacity: '101' })],
  one_session_per_number: [together(cohort(), session(), session({ id: 'gen_random_uuid()' }))],
  session_number_positive: [together(cohort(), session({ number: '0' }))],
  session_part_closed: [together(cohort(), session({ part: `'SINGING'` }))],
  session_topic_present: [together(cohort(), session({ topic: `' '` }))],
  stage_closed: [together(journey(), attempt({ stage: `'REST'` }))],
  attempt_number_positive: [together(journey(), attempt({ attempt_number: '0' }))],
  attempt_plans_sessions: [together(journey(), attempt({ planned_session_count: '0' }))],
  attempt_skill_fits_stage: [
    together(journey(), attempt({ skill_code: `'SEWING'` })),
    together(journey(), attempt({ stage: `'SKILLS_TRAINING'` })),
  ],
  attempt_state_closed: [together(journey(), attempt({ ...passed, state: `'WON'` }))],
  attempt_ends_not_before_start: [together(journey(), attempt({ ...passed, ended_on: `'2024-02-29'` }))],
  attempt_end_has_day: [
    together(journey(), attempt({ ...passed, ended_on: 'null' })),
    together(journey(), attempt({ ended_on: `'2024-04-01'` })),
  ],
  attempt_score_share: [together(journey(), attempt({ ...passed, score: '1.001' }))],
  attempt_evidence_is_list: [together(journey(), attempt({ evidence: `'{}'` }))],
  attempt_passed_on_evidence: [together(journey(), attempt({ ...passed, evidence: `'[]'` }))],
  attempt_of_journey: [attempt()],
  attempt_of_member: [together(journey(), attempt({ person_id: 'gen_random_uuid()' }))],
  one_attempt_per_number: [together(journey(), attempt(passed), attempt({ id: A2 }))],
  one_running_attempt_per_journey: [together(journey(), attempt(), attempt({ id: A2, attempt_number: '2' }))],
  one_passed_attempt_per_stage: [
    together(journey(), attempt(passed), attempt({ ...passed, id: A2, attempt_number: '2' })),
  ],
  attendance_part_closed: [attending({ part: `'SINGING'` })],
  attendance_topic_present: [attending({ topic: `' '` })],
  absence_has_reason: [attending({ was_present: 'false' }), attending({ was_present: 'false', reason: `' '` })],
  attendance_recorder_present: [attending({ recorded_by: `' '` })],
  attendance_of_attempt: [attendance()],
  // of a session that was not held, and of one held on another day
  attendance_of_held_session: [
    together(journey(), attempt(), cohort(), session(), attendance({ session_id: S1 })),
    together(journey(), attempt(), cohort(), session({ held_on: `'2024-03-02'` }), attendance({ session_id: S1 })),
  ],
  one_individual_session_per_topic: [together(journey(), attempt(), attendance(), attendance())],
  one_attendance_per_attempt_and_session: [
    together(
      journey(),
      attempt(),
      cohort(),
      session({ held_on: `'2024-03-01'` }),
      attendance({ session_id: S1 }),
      attendance({ session_id: S1 }),
    ),
  ],
  skill_aid_kind_closed: [granting({ kind: `'MONEY'` })],
  skill_aid_description_present: [granting({ description: `' '` })],
  skill_aid_value_positive: [granting({ value_amount: '0' })],
  funding_source_closed: [granting({ funding_source: `'LOTTERY'` })],
  skill_aid_rests_on_evidence: [granting({ evidence: `'[]'` }), granting({ evidence: `'{}'` })],
  skill_aid_fits_skill: [granting({ skill_code: `'BARBER'` }), together(journey(), aid())],
};
