import { legalDocuments, type LegalDocumentReference } from './legal-documents.ts';
import { standardPackage } from './standard-package.ts';

/** A dated number or choice that a rule reads. */
export interface PolicyReference {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly legalDocumentId: string;
}

const { draftGraduation, draftCityData, draftRelief, adminduk, pkh } = legalDocuments;

/** The first day of the register. */
const VALID_FROM = '2021-01-01';

/**
 * The parameters in force from the first day of the register. Their identities are fixed, so loading them again changes
 * nothing. Most are proposals and rest on a draft; where a national rule says the number, that rule is named.
 */
export const policyParameters: readonly PolicyReference[] = [
  // who may go the pathway
  parameter('004', 'productive_age.entry_bounds', { min: 20, max: 45 }),
  parameter('005', 'productive_age.demographic_bounds', { min: 15, max: 64 }),
  // the pathway
  parameter('008', 'pathway.sessions_required', {
    PRODUCTIVE_AGE_SELECTION: 1,
    MINDSET_COUNSELLING: 4,
    ENTREPRENEURSHIP_COACHING: 6,
    SKILLS_TRAINING: 10,
    APPLIED_SKILL_AID: 1,
  }),
  parameter('009', 'pathway.coaching_sessions_required', { FINANCE: 3, SKILLS_MANAGEMENT: 3 }),
  parameter('00a', 'pathway.attempts_allowed', 3),
  parameter('00b', 'pathway.longest_pause_days', 180),
  parameter('00c', 'pathway.visit_interval_days', 30),
  parameter('020', 'pathway.wait_after_drop_out_days', 180),
  // welfare and graduation by rising class
  parameter('00d', 'welfare.assessments_in_a_row', 2),
  parameter('001', 'graduation.required_class', 'MANDIRI'),
  parameter('002', 'graduation.assessments_in_a_row', 2),
  parameter('00e', 'graduation.conditional_score', 0.6),
  parameter('00f', 'graduation.decision_days', 14),
  parameter('042', 'graduation.yearly_target', 750),
  parameter('01f', 'graduation.poverty_line_amount', 608_949),
  parameter('006', 'follow_up.months', [3, 6, 12, 24]),
  parameter('010', 'follow_up.grace_days', 30),
  parameter('011', 'follow_up.sustained_class', 'MAMPU'),
  // natural exits
  parameter('007', 'graduation.no_longer_poor_class', 'MAMPU'),
  parameter('012', 'eligibility.child_max_age', 18),
  parameter('013', 'eligibility.elderly_min_age', 60, pkh),
  parameter('014', 'review.closing_days', 45),
  parameter('015', 'exit.notification_days', 7),
  parameter('016', 'exit.objection_days', 14),
  parameter('018', 'exit.hearing_days', 14),
  parameter('019', 'exit.decision_days', 14),
  parameter('01a', 'exit.verification_valid_days', 90),
  // succession of the head of a family: an identity card is had from 17 on
  parameter('017', 'succession.adult_age', 17, adminduk),
  // monitoring
  parameter('01b', 'feed.matching_days', 7),
  // disaster relief
  parameter('030', 'relief.package', standardPackage, draftRelief),
  parameter(
    '031',
    'relief.priority_points',
    {
      ON_AID: 30,
      HAS_INFANTS: 20,
      IS_PREGNANT: 20,
      HAS_ELDERLY: 15,
      HAS_DISABILITY: 20,
      DISPLACED: 10,
      HOUSE_LOST: 10,
    },
    draftRelief,
  ),
  parameter('032', 'relief.infant_max_age', 4, draftRelief),
  parameter('033', 'relief.fast_track_families', 2, draftRelief),
  parameter('034', 'relief.fast_track_life_saving', true, draftRelief),
  parameter('035', 'relief.verify_hours', 6, draftRelief),
  parameter('036', 'relief.approve_hours', 12, draftRelief),
  parameter('037', 'relief.dispatch_hours', 12, draftRelief),
  parameter('038', 'relief.deliver_hours', 24, draftRelief),
  parameter('039', 'relief.whole_hours', 72, draftRelief),
  parameter('03a', 'relief.at_risk_share', 0.75, draftRelief),
  parameter('03b', 'relief.duplicate_metres', 500, draftRelief),
  parameter('03c', 'relief.duplicate_hours', 12, draftRelief),
  parameter('03d', 'relief.claim_window_days', 30, draftRelief),
  parameter('03e', 'relief.referral_days', 14, draftRelief),
  // documents
  parameter('040', 'document.unattached_hours', 24, draftRelief),
  // publication
  parameter('003', 'publication.small_group_threshold', 5, draftCityData),
  parameter('041', 'publication.exact_roles', ['OFFICER', 'PLANNER'], draftCityData),
];

/** The value that a parameter has from the first day of the register. */
export function policyValue<T>(key: string): T {
  const found = policyParameters.find((one) => one.key === key);
  if (!found) throw new RangeError(`There is no policy parameter "${key}" in the reference data.`);
  return found.value as T;
}

function parameter(
  last: string,
  key: string,
  value: unknown,
  document: LegalDocumentReference = draftGraduation,
): PolicyReference {
  return {
    id: `0176bb3e-7000-7000-8000-000000000${last}`,
    key,
    value,
    validFrom: VALID_FROM,
    legalDocumentId: document.id,
  };
}
