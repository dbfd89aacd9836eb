import { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';
import { isAtLeast, WelfareClass } from '../welfare/welfare.state.ts';
import type { EpisodeState, ExitKind } from './episode.state.ts';
import { availableActions, EpisodeAction, episodeMoves } from './episode.state.ts';

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
  readonly openEnrolments: readonly { readonly programme: string; readonly startedOn: string }[];
  /** Members alive at the end of that day. */
  readonly livingMembers: number;
  /** Assessments up to that day, the latest first. */
  readonly assessments: readonly { readonly assessedOn: string; readonly welfareClass: WelfareClass }[];
}

/** What policy says on the day of the exit. */
export interface GraduationPolicy {
  readonly requiredClass: WelfareClass;
  readonly assessmentsInARow: number;
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
 * @param today the day it is, `2026-11-24`
 * @returns every reason against; empty when it can
 */
export function refuseGraduation(
  request: GraduationRequest,
  facts: GraduationFacts,
  policy: GraduationPolicy,
  today: string,
): UserError[] {
  if (episodeMoves[facts.state][EpisodeAction.CONFIRM_GRADUATION] === null) return [alreadyEnded(facts)];
  if (request.expectedVersion !== facts.version) return [stale(request, facts)];
  return [
    ...refuseDay(request, facts, today),
    ...refuseEvidence(request),
    ...refuseByKind[request.kind](facts, policy),
  ];
}

function alreadyEnded(facts: GraduationFacts): UserError {
  const actions = availableActions(facts.state);
  return {
    code: 'EPISODE_NOT_OPEN',
    field: 'episodeId',
    message: `This episode is ${facts.state}; it can end only once. ${
      actions.length > 0 ? `Possible now: ${actions.join(', ')}.` : 'Nothing more can be done with it.'
    }`,
  };
}

function stale(request: GraduationRequest, facts: GraduationFacts): UserError {
  return {
    code: 'STALE_VERSION',
    field: 'expectedVersion',
    message: `The episode is at version ${facts.version}, not ${request.expectedVersion}: someone changed it. Read it again and decide anew.`,
  };
}

function refuseDay(request: GraduationRequest, facts: GraduationFacts, today: string): UserError[] {
  if (request.occurredOn > today) {
    return [day(`${request.occurredOn} is in the future. Give the day it happened, ${today} at the latest.`)];
  }
  if (request.occurredOn <= facts.startedOn) {
    return [day(`The episode started on ${facts.startedOn}. Give a later day.`)];
  }
  return facts.openEnrolments
    .filter(({ startedOn }) => request.occurredOn <= startedOn)
    .map(({ programme, startedOn }) => day(`The enrolment in ${programme} started on ${startedOn}. Give a later day.`));
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
  DECEASED: ({ livingMembers }) =>
    livingMembers === 0
      ? []
      : [
          {
            code: 'MEMBERS_LIVING',
            field: 'kind',
            message: `${livingMembers} member(s) of the family are alive. Name a new head of the family instead, or record their deaths first.`,
          },
        ],
  NO_LONGER_POOR: ({ assessments }) => {
    const latest = assessments[0];
    if (latest && isAtLeast(latest.welfareClass, WelfareClass.MAMPU)) return [];
    return [
      {
        code: 'STILL_POOR',
        field: 'kind',
        message: `The last assessment says ${latest ? `${latest.welfareClass} on ${latest.assessedOn}` : 'nothing, there is none'}; MAMPU or above is needed. Assess the family first.`,
      },
    ];
  },
  MOVED_AWAY: () => [],
} as const satisfies Record<ExitKind, (facts: GraduationFacts, policy: GraduationPolicy) => UserError[]>;
