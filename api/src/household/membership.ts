/** How a person came to a family. */
export enum JoinReason {
  BIRTH = 'BIRTH',
  MARRIAGE = 'MARRIAGE',
  TAKEN_IN = 'TAKEN_IN',
  CAME_BACK = 'CAME_BACK',
  NOT_RECORDED_BEFORE = 'NOT_RECORDED_BEFORE',
}

/** Why a person left a family alive. */
export enum LeaveReason {
  MARRIAGE = 'MARRIAGE',
  DIVORCE = 'DIVORCE',
  OWN_FAMILY_CARD = 'OWN_FAMILY_CARD',
  MOVED_AWAY = 'MOVED_AWAY',
  NEVER_A_MEMBER = 'NEVER_A_MEMBER',
}
