/** Where an assessment comes from. */
export enum AssessmentSource {
  DTSEN = 'DTSEN',
  FIELD_VISIT = 'FIELD_VISIT',
  SELF_REPORT = 'SELF_REPORT',
}
