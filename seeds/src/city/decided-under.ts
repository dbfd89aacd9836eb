import type { PolicyKey } from '@simoncer/api';
import { policyParameters } from '../reference/policy.ts';

const GRADUATION = [
  'graduation.required_class',
  'graduation.assessments_in_a_row',
  'graduation.conditional_score',
  'graduation.poverty_line_amount',
  'graduation.decision_days',
  'follow_up.months',
  'follow_up.grace_days',
] as const;
const KINDS_OF_EXIT = [
  'graduation.no_longer_poor_class',
  'welfare.assessments_in_a_row',
  'eligibility.child_max_age',
  'eligibility.elderly_min_age',
] as const;
const EXIT_DECISION = [...KINDS_OF_EXIT, 'exit.verification_valid_days'] as const;

const REPORT = [
  'relief.package',
  'relief.priority_points',
  'relief.infant_max_age',
  'eligibility.elderly_min_age',
  'relief.fast_track_families',
  'relief.fast_track_life_saving',
  'relief.verify_hours',
  'relief.approve_hours',
  'relief.dispatch_hours',
  'relief.deliver_hours',
  'relief.whole_hours',
  'relief.at_risk_share',
  'relief.duplicate_metres',
  'relief.duplicate_hours',
  'relief.claim_window_days',
] as const;

/** What is decided, and the policy parameters that its rules read, as the use cases of the API do. */
const READ = {
  NOTHING: [],
  COHORT_PLANNED: ['pathway.sessions_required', 'pathway.coaching_sessions_required'],
  JOURNEY_OPENED: ['productive_age.entry_bounds', 'pathway.sessions_required'],
  STAGE_STARTED: ['pathway.sessions_required'],
  STAGE_PASSED: ['pathway.sessions_required'],
  COACHING_PASSED: ['pathway.sessions_required', 'pathway.coaching_sessions_required'],
  STAGE_NOT_PASSED: ['pathway.attempts_allowed', 'pathway.sessions_required'],
  ATTEMPTS_EXHAUSTED: ['pathway.attempts_allowed'],
  PAUSE_TOO_LONG: ['pathway.longest_pause_days'],
  GRADUATION_PROPOSED: GRADUATION,
  GRADUATION_APPROVED: GRADUATION,
  FOLLOW_UP_RECORDED: ['follow_up.grace_days', 'follow_up.sustained_class'],
  REVIEW_OPENED: ['review.closing_days', 'exit.notification_days', ...KINDS_OF_EXIT],
  EXIT_PROPOSED: ['exit.notification_days', ...EXIT_DECISION],
  EXIT_NOTIFIED: ['exit.objection_days', 'exit.decision_days'],
  EXIT_OBJECTED: ['exit.hearing_days'],
  EXIT_HEARD: ['exit.decision_days'],
  EXIT_CONFIRMED: EXIT_DECISION,
  HEAD_SUCCEEDED: ['succession.adult_age'],
  INCIDENT_REPORTED: REPORT,
  INCIDENT_MERGED: REPORT,
  INCIDENT_REFERRED: ['relief.referral_days'],
  LINES_LEFT_TO_MATCH: ['feed.matching_days'],
} as const satisfies Record<string, readonly PolicyKey[]>;

/** A decision under policy: the kind of its entry, or what tells more where entries of a kind are decided differently. */
export type Decision = keyof typeof READ;

const idsAsJson = new Map<string, string>(
  Object.entries(READ).map(([decision, keys]) => [decision, JSON.stringify(keys.map(idOf).sort())]),
);

/** The ids of the policy parameters an entry was decided under, as JSON: those of its kind, unless it says otherwise. */
export function decidedUnder(kind: string, decision: Decision | undefined): string {
  return idsAsJson.get(decision ?? kind) ?? '[]';
}

/** Policy is the same from the first day of the register on, so its parameters are in force on the day of each fact. */
function idOf(key: string): string {
  const parameter = policyParameters.find((one) => one.key === key);
  if (!parameter) throw new RangeError(`There is no policy parameter "${key}" in the reference data.`);
  return parameter.id;
}
