import { Hazard, type PackageRule, type PriorityGround } from '@simoncer/api';
import { policyValue } from '../reference/policy.ts';

/** What policy promises of an order, in hours; kept in the order when it is made. */
export const PROMISES = {
  verify: policyValue<number>('relief.verify_hours'),
  approve: policyValue<number>('relief.approve_hours'),
  dispatch: policyValue<number>('relief.dispatch_hours'),
  deliver: policyValue<number>('relief.deliver_hours'),
  whole: policyValue<number>('relief.whole_hours'),
  atRiskShare: policyValue<number>('relief.at_risk_share'),
} as const;

/** What else policy says of relief. Policy is the same from the first day of the register on. */
export const RELIEF_POLICY = {
  package: policyValue<readonly PackageRule[]>('relief.package'),
  priorityPoints: policyValue<Readonly<Record<PriorityGround, number>>>('relief.priority_points'),
  fastTrackFamilies: policyValue<number>('relief.fast_track_families'),
  isFastTrackLifeSaving: policyValue<boolean>('relief.fast_track_life_saving'),
  claimWindowDays: policyValue<number>('relief.claim_window_days'),
  referralDays: policyValue<number>('relief.referral_days'),
} as const;

/** A hazard of the model as the API names it. */
export function toHazard(name: keyof typeof Hazard): Hazard {
  return Hazard[name];
}
