import { E2, H, K } from './core.attempts.ts';
import { insert, type Row } from './insert.ts';

const signal = (changes: Row = {}) =>
  insert('exit_signal', {
    id: 'gen_random_uuid()',
    household_id: H,
    kelurahan_code: K,
    kind: "'MOVED_AWAY'",
    occurred_on: "'2026-03-01'",
    source: "'DUKCAPIL'",
    recorded_at: 'now()',
    recorded_by: "'euis'",
    ...changes,
  });

const R1 = "'01900000-0000-7000-8000-0000000000f1'";
const R2 = "'01900000-0000-7000-8000-0000000000f2'";
const C1 = "'01900000-0000-7000-8000-0000000000c1'";

const review = (changes: Row = {}) =>
  insert('review', {
    id: R1,
    city_code: "'32.71'",
    quarter_on: "'2026-07-01'",
    opened_on: "'2026-10-01'",
    opened_by: "'euis'",
    due_on: "'2026-11-14'",
    ...changes,
  });

/** A case that is proposed. */
const proposed: Row = {
  id: C1,
  household_id: H,
  episode_id: E2,
  kelurahan_code: K,
  kind: "'MOVED_AWAY'",
  occurred_on: "'2026-09-01'",
  proposed_on: "'2026-10-01'",
  proposed_by: "'euis'",
  notify_by: "'2026-10-08'",
};
const notified: Row = {
  ...proposed,
  state: "'NOTIFIED'",
  notified_on: "'2026-10-02'",
  notified_by: "'euis'",
  notified_to: "'FAMILY'",
  letter_reference: "'S-1'",
  objection_until: "'2026-10-16'",
  decide_by: "'2026-10-30'",
};
const objected: Row = {
  ...notified,
  state: "'OBJECTED'",
  objected_on: "'2026-10-10'",
  objection_recorded_by: "'euis'",
  objection: "'We are here'",
  hear_by: "'2026-10-24'",
};
const heard: Row = {
  ...objected,
  state: "'HEARD'",
  heard_on: "'2026-10-12'",
  heard_by: "'euis'",
  hearing_finding: "'OBJECTION_REJECTED'",
  hearing_reference: "'BA-1'",
};
const verified: Row = {
  verified_on: "'2026-10-05'",
  verified_by: "'euis'",
  verification_finding: "'SUPPORTS_EXIT'",
  verification_reference: "'BA-2'",
};
const confirmed: Row = {
  ...notified,
  state: "'CONFIRMED'",
  decided_on: "'2026-10-17'",
  decided_by: "'dadang'",
  decision_reason: "'Moved'",
};
const reinstated: Row = {
  ...confirmed,
  state: "'REINSTATED'",
  reinstated_on: "'2026-11-01'",
  reinstated_by: "'cecep'",
  reinstatement_reason: "'Another family'",
};
const exitCase = (row: Row, changes: Row = {}) => insert('exit_case', { ...row, ...changes });

const carryOver = (changes: Row = {}) =>
  [
    review(),
    review({ id: R2, quarter_on: "'2026-10-01'", due_on: "'2027-02-14'" }),
    exitCase(proposed),
    insert('exit_carry_over', {
      id: 'gen_random_uuid()',
      household_id: H,
      exit_case_id: C1,
      from_review_id: R1,
      to_review_id: R2,
      carried_on: "'2026-11-14'",
      carried_by: "'euis'",
      reason: "'Nobody was at home'",
      ...changes,
    }),
  ].join('; ');

/** Rules of reviews and natural exits, with statements that try to break them. */
export const naturalExitAttempts: Record<string, string[]> = {
  exit_signal_kind_closed: [signal({ kind: "'RISING_CLASS'" })],
  exit_signal_source_closed: [signal({ source: "'HEARSAY'" })],
  exit_signal_evidence_is_list: [signal({ evidence: "'{}'" })],
  exit_signal_feed_line_whole: [signal({ feed_line: '7' })],
  one_signal_per_fact: [`${signal()}; ${signal()}`],
  review_quarter_is_first_day: [review({ quarter_on: "'2026-07-02'" })],
  review_state_closed: [review({ state: "'HALF'", closed_on: "'2026-11-01'", closed_by: "'euis'" })],
  review_closing_whole: [review({ state: "'CLOSED'" }), review({ closed_on: "'2026-11-01'" })],
  review_days_in_order: [
    review({ opened_on: "'2026-06-30'" }),
    review({ due_on: "'2026-06-30'" }),
    review({ state: "'CLOSED'", closed_on: "'2026-09-30'", closed_by: "'euis'" }),
  ],
  review_actors_present: [review({ opened_by: "' '" })],
  one_review_per_city_and_quarter: [`${review()}; ${review({ id: R2 })}`],
  exit_case_of_episode: [exitCase(proposed, { episode_id: 'gen_random_uuid()' })],
  exit_case_kind_closed: [exitCase(proposed, { kind: "'RISING_CLASS'" })],
  exit_case_state_closed: [exitCase(proposed, { state: "'LOST'" })],
  exit_case_recipient_closed: [exitCase(notified, { notified_to: "'NOBODY'" })],
  exit_case_hearing_finding_closed: [exitCase(heard, { hearing_finding: "'UNDECIDED'" })],
  exit_case_verification_finding_closed: [exitCase(proposed, { ...verified, verification_finding: "'UNKNOWN'" })],
  exit_case_evidence_is_list: [exitCase(proposed, { evidence: "'{}'" })],
  exit_case_actors_present: [exitCase(proposed, { proposed_by: "' '" }), exitCase(confirmed, { decided_by: "''" })],
  exit_case_notification_whole: [exitCase(notified, { letter_reference: 'null' })],
  exit_case_objection_whole: [exitCase(objected, { objection: 'null' })],
  exit_case_hearing_whole: [exitCase(heard, { hearing_reference: 'null' })],
  exit_case_verification_whole: [exitCase(proposed, { ...verified, verification_reference: 'null' })],
  exit_case_decision_whole: [
    exitCase(confirmed, { decision_reason: 'null' }),
    exitCase(notified, { decided_on: "'2026-10-17'" }),
  ],
  exit_case_reinstatement_whole: [
    exitCase(reinstated, { reinstatement_reason: 'null' }),
    exitCase(confirmed, { reinstated_on: "'2026-11-01'" }),
  ],
  exit_case_state_follows_from_facts: [
    exitCase(notified, { state: "'PROPOSED'" }),
    exitCase(proposed, { state: "'NOTIFIED'" }),
    exitCase(objected, { state: "'NOTIFIED'" }),
    exitCase(notified, { state: "'OBJECTED'" }),
    exitCase(objected, { state: "'HEARD'" }),
    exitCase(heard, { decide_by: 'null' }),
  ],
  exit_case_steps_in_order: [
    exitCase(objected, {
      state: "'DISMISSED'",
      ...dismissal(),
      notified_on: 'null',
      notified_by: 'null',
      notified_to: 'null',
      letter_reference: 'null',
      objection_until: 'null',
    }),
  ],
  exit_case_days_in_order: [
    exitCase(proposed, { occurred_on: "'2026-10-02'" }),
    exitCase(proposed, { notify_by: "'2026-09-30'" }),
    exitCase(notified, { notified_on: "'2026-09-30'" }),
    exitCase(notified, { objection_until: "'2026-10-01'" }),
    exitCase(objected, { objected_on: "'2026-10-01'" }),
    exitCase(objected, { hear_by: "'2026-10-09'" }),
    exitCase(heard, { heard_on: "'2026-10-09'" }),
    exitCase(proposed, { state: "'DISMISSED'", ...dismissal(), decided_on: "'2026-09-30'" }),
    exitCase(reinstated, { reinstated_on: "'2026-10-16'" }),
  ],
  exit_case_late_objection_explained: [exitCase(objected, { objected_on: "'2026-10-17'" })],
  exit_case_decided_by_another: [exitCase(confirmed, { decided_by: "'euis'" })],
  exit_case_reinstated_by_another: [exitCase(reinstated, { reinstated_by: "'dadang'" })],
  exit_case_confirmed_after_objection_or_hearing: [
    exitCase(proposed, { state: "'CONFIRMED'", ...dismissal() }),
    exitCase(confirmed, { decided_on: "'2026-10-16'" }),
    exitCase(objected, { state: "'CONFIRMED'", ...dismissal() }),
  ],
  exit_case_confirmed_against_no_finding: [
    exitCase(heard, { state: "'CONFIRMED'", ...dismissal(), hearing_finding: "'OBJECTION_UPHELD'" }),
    exitCase(confirmed, { ...verified, verification_finding: "'SPEAKS_AGAINST_EXIT'" }),
  ],
  exit_case_poverty_verified: [
    exitCase(confirmed, { kind: "'NO_LONGER_POOR'" }),
    exitCase(confirmed, { kind: "'NO_LONGER_POOR'", ...verified, verified_on: "'2026-10-18'" }),
  ],
  one_open_case_per_episode: [`${exitCase(proposed)}; ${exitCase(heard, { id: 'gen_random_uuid()' })}`],
  carry_over_actor_present: [carryOver({ carried_by: "' '" })],
  carry_over_reason_present: [carryOver({ reason: "' '" })],
  carry_over_leads_elsewhere: [carryOver({ to_review_id: R1 })],
  one_carry_over_per_case_and_review: [
    `${carryOver()}; insert into exit_carry_over select gen_random_uuid(), household_id, exit_case_id, from_review_id,
       null, carried_on, carried_by, reason from exit_carry_over where exit_case_id = ${C1}`,
  ],
};

function dismissal(): Row {
  return { decided_on: "'2026-10-17'", decided_by: "'dadang'", decision_reason: "'Found'" };
}
