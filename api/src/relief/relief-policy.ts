import type { Policy, PolicyValues } from '../policy/policy.ts';

const KEYS = [
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

/** What policy says of disaster relief. */
export type ReliefPolicy = PolicyValues<(typeof KEYS)[number]>;

/** What a report needs of the policy, or why there is none. @param field the input field that says the day */
export function reliefPolicyOf(policy: Policy, field: string) {
  return policy.need(KEYS, field);
}
