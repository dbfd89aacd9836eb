import { Machine } from '../use-case/machine.ts';

/** The ways to leave aid that the review of a quarter looks for. */
export enum NaturalExitKind {
  DECEASED = 'DECEASED',
  NO_LONGER_POOR = 'NO_LONGER_POOR',
  MOVED_AWAY = 'MOVED_AWAY',
  NO_ELIGIBLE_COMPONENT = 'NO_ELIGIBLE_COMPONENT',
  DUPLICATE = 'DUPLICATE',
  NOT_FOUND = 'NOT_FOUND',
  DECLINED = 'DECLINED',
}

/** Where a case stands. */
export enum ExitCaseState {
  PROPOSED = 'PROPOSED',
  NOTIFIED = 'NOTIFIED',
  OBJECTED = 'OBJECTED',
  HEARD = 'HEARD',
  CONFIRMED = 'CONFIRMED',
  DISMISSED = 'DISMISSED',
  REINSTATED = 'REINSTATED',
}

/** What an officer can do with a case. */
export enum ExitCaseAction {
  NOTIFY = 'NOTIFY',
  OBJECT = 'OBJECT',
  HEAR = 'HEAR',
  VERIFY = 'VERIFY',
  CONFIRM = 'CONFIRM',
  DISMISS = 'DISMISS',
  CARRY_OVER = 'CARRY_OVER',
  REINSTATE = 'REINSTATE',
}

const { PROPOSED, NOTIFIED, OBJECTED, HEARD, CONFIRMED, DISMISSED, REINSTATED } = ExitCaseState;

const nothing = {
  NOTIFY: null,
  OBJECT: null,
  HEAR: null,
  VERIFY: null,
  CONFIRM: null,
  DISMISS: null,
  CARRY_OVER: null,
  REINSTATE: null,
} as const;

/** The moves of a case: it can be verified, dismissed and carried over at any time before its decision. */
export const exitCaseMachine = new Machine<ExitCaseState, ExitCaseAction>('exit case', PROPOSED, {
  PROPOSED: { ...nothing, NOTIFY: NOTIFIED, VERIFY: PROPOSED, DISMISS: DISMISSED, CARRY_OVER: PROPOSED },
  NOTIFIED: {
    ...nothing,
    OBJECT: OBJECTED,
    VERIFY: NOTIFIED,
    CONFIRM: CONFIRMED,
    DISMISS: DISMISSED,
    CARRY_OVER: NOTIFIED,
  },
  OBJECTED: { ...nothing, HEAR: HEARD, VERIFY: OBJECTED, DISMISS: DISMISSED, CARRY_OVER: OBJECTED },
  HEARD: { ...nothing, VERIFY: HEARD, CONFIRM: CONFIRMED, DISMISS: DISMISSED, CARRY_OVER: HEARD },
  CONFIRMED: { ...nothing, REINSTATE: REINSTATED },
  DISMISSED: nothing,
  REINSTATED: nothing,
});

/** States in which a case waits for its decision. */
export const openStates: readonly ExitCaseState[] = [PROPOSED, NOTIFIED, OBJECTED, HEARD];

/** Who gets the letter. */
export enum NotificationRecipient {
  FAMILY = 'FAMILY',
  HEIRS = 'HEIRS',
  NEIGHBOURHOOD_HEAD = 'NEIGHBOURHOOD_HEAD',
  LURAH = 'LURAH',
}

/** What a hearing came to. */
export enum HearingFinding {
  OBJECTION_UPHELD = 'OBJECTION_UPHELD',
  OBJECTION_REJECTED = 'OBJECTION_REJECTED',
}

/** What a field verification came to. */
export enum VerificationFinding {
  SUPPORTS_EXIT = 'SUPPORTS_EXIT',
  SPEAKS_AGAINST_EXIT = 'SPEAKS_AGAINST_EXIT',
}

/** Who reports what may end aid. */
export enum SignalSource {
  DUKCAPIL = 'DUKCAPIL',
  DTSEN = 'DTSEN',
  FIELD_REPORT = 'FIELD_REPORT',
  OFFICER = 'OFFICER',
}
