import { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';
import { isAtLeast, type WelfareClass } from '../welfare/welfare.state.ts';
import type { EpisodeState, ExitKind } from './episode.state.ts';
import { EpisodeAction, episodeMachine } from './episode.state.ts';

/** What an officer asks. */
export interface GraduationRequest {
  readonly kind: ExitKind;
  readonly expectedVersion: number;
  readonly occurredOn: string;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly reference: string }[];
}

/** What is known of the family on the day of the exit. */
export interface GraduationFacts {
  readonly state: EpisodeState;
  readonly version: number;
  readonly startedOn: string;
  readonly enrolments: readonly {
    readonly programme: string;
    readonly startedOn: string;
    /** null while it runs */
    readonly endedOn: string | null;
  }[];
  /** Day of the last payment in this episode, where there was one. */
  readonly lastPaidOn: string | null;
  readonly members: number;
  /** Members alive at the end of that day. */
  readonly livingMembers: number;
  /** Assessments in this episode up to that day, the latest first, one for each day. */
  readonly assessments: readonly { readonly assessedOn: string; readonly welfareClass: WelfareClass }[];
}

/** What policy says on the day of the exit. */
export interface GraduationPolicy {
  /** Class that graduation by rising class asks for, in so many assessments in a row. */
  readonly requiredClass: WelfareClass;
  readonly assessmentsInARow: number;
  /** Lowest class that counts as no longer poor. */
  readonly noLongerPoorClass: WelfareClass;
}

/** The document each kind of exit needs: no class, decile or feed alone ends aid. */
export const requiredEvidence = {
  RISING_CLASS: EvidenceKind.SIGNED_STATEMENT,
  DECEASED: EvidenceKind.DEATH_CERTIFICATE,
  NO_LONGER_POOR: EvidenceKind.FIELD_VERIFICATION,
  MOVED_AWAY: EvidenceKind.MOVE_CERTIFICATE,
} as const satisfies Record<ExitKind, EvidenceKind>;

/**
 * Decides whether an episode can end by graduation.
 *
 * @param policy undefined where none was in force on the day of the exit
 * @param today the day it is, `2026-11-24`
 * @returns every reason against; empty when it can
 */
export function refuseGraduation(
  request: GraduationRequest,
  facts: GraduationFacts,
  policy: GraduationPolicy | undefined,
  today: string,
): UserError[] {
  const unfit = [
    ...episodeMachine.refuse(facts.state, EpisodeAction.CONFIRM_GRADUATION, 'episodeId'),
    ...episodeMachine.refuseStale(facts.version, request.expectedVersion),
  ];
  if (unfit.length > 0) return unfit;
  return [
    ...refuseDay(request, facts, today),
    ...refuseEvidence(request),
    ...(policy ? refuseByKind[request.kind](facts, policy) : [noPolicy(request)]),
  ];
}

function refuseDay(request: GraduationRequest, facts: GraduationFacts, today: string): UserError[] {
  if (request.occurredOn > today) {
    return [day(`${request.occurredOn} is in the future. Give the day it happened, ${today} at the latest.`)];
  }
  if (request.occurredOn <= facts.startedOn) {
    return [day(`The episode started on ${facts.startedOn}. Give a later day.`)];
  }
  if (facts.lastPaidOn !== null && request.occurredOn <= facts.lastPaidOn) {
    return [day(`Aid was paid on ${facts.lastPaidOn}, so the family was on aid then. Give a later day.`)];
  }
  return facts.enrolments.flatMap(({ programme, startedOn, endedOn }) => {
    if (endedOn === null && request.occurredOn <= startedOn) {
      return [day(`The enrolment in ${programme} started on ${startedOn}. Give a later day.`)];
    }
    if (endedOn !== null && request.occurredOn < endedOn) {
      return [day(`The enrolment in ${programme} lasted until ${endedOn}. Give that day or a later one.`)];
    }
    return [];
  });
}

function noPolicy(request: GraduationRequest): UserError {
  return {
    code: 'NO_POLICY',
    field: 'occurredOn',
    message: `No policy on graduation was in force on ${request.occurredOn}. Give a day that a policy covers, or have one entered for it.`,
  };
}

function day(message: string): UserError {
  return { code: 'DAY_NOT_POSSIBLE', field: 'occurredOn', message };
}

function refuseEvidence(request: GraduationRequest): UserError[] {
  const needed = requiredEvidence[request.kind];
  if (request.evidence.some(({ kind, reference }) => kind === needed && reference.trim() !== '')) return [];
  return [
    {
      code: 'EVIDENCE_MISSING',
      field: 'evidence',
      message: `An exit as ${request.kind} needs evidence of kind ${needed} with its reference. Add it.`,
    },
  ];
}

const refuseByKind = {
  RISING_CLASS: ({ assessments }, { requiredClass, assessmentsInARow }) => {
    const latest = assessments.slice(0, assessmentsInARow);
    const risen = latest.filter(({ welfareClass }) => isAtLeast(welfareClass, requiredClass)).length;
    if (risen >= assessmentsInARow) return [];
    return [
      {
        code: 'CLASS_NOT_RISEN',
        field: 'kind',
        message: `Graduation by rising class needs ${requiredClass} in the last ${assessmentsInARow} assessments; found ${
          latest.map(({ assessedOn, welfareClass }) => `${welfareClass} on ${assessedOn}`).join(', ') || 'none'
        }. Assess the family again, or wait until it has risen.`,
      },
    ];
  },
  DECEASED: ({ livingMembers, members }) =>
    livingMembers === 0 && members > 0
      ? []
      : [
          {
            code: 'MEMBERS_LIVING',
            field: 'kind',
            message:
              members === 0
                ? 'No member of the family is recorded. Record them and their deaths first.'
                : `${livingMembers} member(s) of the family are alive. Name a new head of the family instead, or record their deaths first.`,
          },
        ],
  NO_LONGER_POOR: ({ assessments }, { noLongerPoorClass }) => {
    const latest = assessments[0];
    if (latest && isAtLeast(latest.welfareClass, noLongerPoorClass)) return [];
    return [
      {
        code: 'STILL_POOR',
        field: 'kind',
        message: `The last assessment says ${latest ? `${latest.welfareClass} on ${latest.assessedOn}` : 'nothing, there is none'}; ${noLongerPoorClass} or above is needed. Assess the family first.`,
      },
    ];
  },
  MOVED_AWAY: () => [],
} as const satisfies Record<ExitKind, (facts: GraduationFacts, policy: GraduationPolicy) => UserError[]>;
