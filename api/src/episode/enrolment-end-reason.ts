/** Why an enrolment ended. */
export enum EnrolmentEndReason {
  EPISODE_ENDED = 'EPISODE_ENDED',
  NO_ELIGIBLE_COMPONENT = 'NO_ELIGIBLE_COMPONENT',
  PROGRAMME_ENDED = 'PROGRAMME_ENDED',
}
