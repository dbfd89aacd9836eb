/** What a family hit is referred for. */
export enum ReferralKind {
  ENTRY = 'ENTRY',
  REASSESSMENT = 'REASSESSMENT',
}

/** What came of a referral. */
export enum ReferralOutcome {
  TAKEN_IN = 'TAKEN_IN',
  REASSESSED = 'REASSESSED',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  DECLINED = 'DECLINED',
  NOT_FOUND = 'NOT_FOUND',
}
