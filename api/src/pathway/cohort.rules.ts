import { EvidenceKind } from '../journal/evidence.ts';
import type { Policy } from '../policy/policy.ts';
import type { GivenEvidence } from '../use-case/evidence.ts';
import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { hasSkill } from './journey.facts.ts';
import { MOST_SESSIONS, unknownAgency, unknownSkill } from './provision.rules.ts';
import { pauseOn, type Pause } from './pauses.ts';
import { refuseDay } from '../use-case/refuse-day.ts';
import { refuseMissingEvidence } from './request.rules.ts';
import { CoachingPart, PathwayStage } from './stage.ts';

/** What is asked of a cohort that is planned. */
export interface CohortRequest {
  readonly stage: PathwayStage;
  readonly agencyCode: string;
  readonly name: string;
  readonly skillCode?: string | null;
  readonly kelurahanCode?: string | null;
  readonly capacity: number;
  readonly sessions: readonly { readonly topic: string; readonly part?: CoachingPart | null }[];
}

/** Which of the records that were named exist. */
export interface CohortFacts {
  readonly hasAgency: boolean;
  readonly hasSkill: boolean;
  readonly hasKelurahan: boolean;
}

/** Most families in a cohort. */
const HIGHEST_CAPACITY = 100;

/**
 * Decides whether a cohort can be planned.
 *
 * @param policy what is in force on the day of its first session; undefined where it has none
 */
export function refuseCohort(request: CohortRequest, facts: CohortFacts, policy: Policy | undefined): UserError[] {
  const { stage, agencyCode, name, skillCode, kelurahanCode, capacity, sessions } = request;
  return [
    ...refuseText(name, 'name', 'name', LONGEST_NAME),
    ...(facts.hasAgency ? [] : [unknownAgency(agencyCode)]),
    ...refuseSkill(stage, skillCode, facts),
    ...(kelurahanCode == null || facts.hasKelurahan
      ? []
      : [error('KELURAHAN_UNKNOWN', 'kelurahanCode', `There is no kelurahan ${kelurahanCode}. Give the code of one.`)]),
    ...(Number.isInteger(capacity) && capacity >= 1 && capacity <= HIGHEST_CAPACITY
      ? []
      : [
          error(
            'CAPACITY_NOT_POSSIBLE',
            'capacity',
            `A cohort has 1 to ${HIGHEST_CAPACITY} places; this one has ${capacity}. Plan several cohorts for more.`,
          ),
        ]),
    ...sessions.flatMap(({ topic, part }, index) => [
      ...refuseText(topic, `sessions.${index}.topic`, 'topic', LONGEST_NAME),
      ...refusePart(stage, part, `sessions.${index}.part`),
    ]),
    ...refuseCount(stage, sessions, policy),
  ];
}

function refuseSkill(stage: PathwayStage, skillCode: string | null | undefined, facts: CohortFacts): UserError[] {
  if (skillCode == null) {
    if (!hasSkill(stage)) return [];
    return [error('SKILL_MISSING', 'skillCode', `${stage} needs a skill of the catalogue. Name it.`)];
  }
  if (!hasSkill(stage)) {
    return [error('SKILL_NOT_EXPECTED', 'skillCode', `${stage} is not about one skill. Leave the skill out.`)];
  }
  return facts.hasSkill ? [] : [unknownSkill(skillCode)];
}

/** A session of coaching is on one of its parts, any other on none. */
export function refusePart(stage: PathwayStage, part: CoachingPart | null | undefined, field: string): UserError[] {
  const isCoaching = stage === PathwayStage.ENTREPRENEURSHIP_COACHING;
  if (isCoaching && part == null) {
    return [
      error('PART_MISSING', field, `A session of ${stage} is on ${Object.values(CoachingPart).join(' or ')}. Name it.`),
    ];
  }
  if (!isCoaching && part != null) {
    return [error('PART_NOT_EXPECTED', field, `${stage} has no parts. Leave the part out.`)];
  }
  return [];
}

function refuseCount(
  stage: PathwayStage,
  sessions: CohortRequest['sessions'],
  policy: Policy | undefined,
): UserError[] {
  const needed = policy?.need(['pathway.sessions_required', 'pathway.coaching_sessions_required'], 'sessions');
  if (needed && !needed.values) return needed.userErrors;
  const required = needed?.values['pathway.sessions_required'][stage] ?? 1;
  const errors: UserError[] = [];
  if (sessions.length < required || sessions.length > MOST_SESSIONS) {
    errors.push(
      error(
        'PLANNED_SESSIONS_NOT_POSSIBLE',
        'sessions',
        `${sessions.length} sessions are planned; ${stage} needs ${required}, and has ${MOST_SESSIONS} at most. Plan as many.`,
      ),
    );
  }
  if (stage !== PathwayStage.ENTREPRENEURSHIP_COACHING) return errors;
  for (const part of Object.values(CoachingPart)) {
    const least = needed?.values['pathway.coaching_sessions_required'][part] ?? 1;
    const count = sessions.filter((session) => session.part === part).length;
    if (count >= least) continue;
    errors.push(
      error(
        'COACHING_PART_MISSING',
        'sessions',
        `${count} sessions on ${part} are planned; policy asks for ${least}. Plan them.`,
      ),
    );
  }
  return errors;
}

/** An attempt that a session may concern. */
export interface ParticipantFacts {
  readonly id: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  /** When the journey was interrupted, then and now. */
  readonly pauses: readonly Pause[];
  readonly diedOn: string | null;
}

/** Who was at a session. */
export interface AttendanceRequest {
  readonly stageAttemptId: string;
  readonly wasPresent: boolean;
  readonly reason?: string | null;
}

/** Whether an attempt was under way on a day. */
function isUnderWay({ startedOn, endedOn, pauses }: ParticipantFacts, day: string): boolean {
  return startedOn <= day && (endedOn === null || endedOn >= day) && !pauseOn(pauses, day);
}

/**
 * Decides whether the list of a session can be recorded: of everybody who was in the cohort on that day, each once.
 *
 * @param participants every attempt with the cohort
 */
export function refuseHolding(
  request: {
    readonly heldOn: string;
    readonly attendances: readonly AttendanceRequest[];
    readonly evidence: readonly GivenEvidence[];
  },
  session: { readonly heldOn: string | null },
  participants: readonly ParticipantFacts[],
  today: string,
): UserError[] {
  const { heldOn, attendances, evidence } = request;
  if (session.heldOn !== null) {
    return [
      error(
        'SESSION_HELD',
        'sessionId',
        `This session was held on ${session.heldOn} and is recorded. Nothing more can be done with it.`,
      ),
    ];
  }
  const listed = new Set(attendances.map(({ stageAttemptId }) => stageAttemptId));
  const missing = participants.filter((each) => isUnderWay(each, heldOn) && !listed.has(each.id));
  return [
    ...refuseDay('heldOn', heldOn, today),
    ...refuseMissingEvidence(evidence, 'A session that was held', EvidenceKind.ATTENDANCE_LIST),
    ...(attendances.length === 0 && missing.length === 0
      ? [
          error(
            'NOBODY_TOOK_PART',
            'attendances',
            `Nobody was in the cohort on ${heldOn}. Start the stage with it for families first.`,
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          error(
            'ATTENDANCE_INCOMPLETE',
            'attendances',
            `${missing.length} in the cohort on ${heldOn} are not on the list: ${missing.map(({ id }) => id).join(', ')}. Say of each whether they were there.`,
          ),
        ]
      : []),
    ...attendances.flatMap((attendance, index) => {
      const field = `attendances.${index}`;
      const isSecond =
        attendances.findIndex(({ stageAttemptId }) => stageAttemptId === attendance.stageAttemptId) < index;
      if (isSecond) {
        return [
          error(
            'LISTED_TWICE',
            `${field}.stageAttemptId`,
            `${attendance.stageAttemptId} is on the list before. Name it once.`,
          ),
        ];
      }
      const participant = participants.find(({ id }) => id === attendance.stageAttemptId);
      return refuseAttendance(attendance, participant, heldOn, `${field}.`);
    }),
  ];
}

/** Why it cannot be recorded whether somebody was at a session. */
export function refuseAttendance(
  { stageAttemptId, wasPresent, reason }: AttendanceRequest,
  participant: ParticipantFacts | undefined,
  heldOn: string,
  prefix = '',
): UserError[] {
  if (!participant) {
    return [
      error(
        'NOT_IN_COHORT',
        `${prefix}stageAttemptId`,
        `${stageAttemptId} is no attempt of this cohort. Leave it out.`,
      ),
    ];
  }
  const errors: UserError[] = [];
  if (!isUnderWay(participant, heldOn)) {
    const { startedOn, endedOn, pauses } = participant;
    const until = endedOn === null ? '' : ` to ${endedOn}`;
    const pause = pauseOn(pauses, heldOn);
    const paused = pause ? `, paused from ${pause.from} on${pause.until === null ? '' : ` until ${pause.until}`}` : '';
    errors.push(
      error(
        'STAGE_NOT_UNDER_WAY',
        `${prefix}stageAttemptId`,
        `On ${heldOn} the attempt ${stageAttemptId} was not under way; it was from ${startedOn}${until}${paused}. Give a day on which it was, or leave it out.`,
      ),
    );
  }
  if (wasPresent && participant.diedOn !== null && participant.diedOn < heldOn) {
    errors.push(
      error(
        'PARTICIPANT_GONE',
        `${prefix}wasPresent`,
        `This person died on ${participant.diedOn}. Correct the list, or the death.`,
      ),
    );
  }
  if (reason != null) errors.push(...refuseText(reason, `${prefix}reason`, 'reason'));
  else if (!wasPresent) {
    errors.push(
      error(
        'REASON_MISSING',
        `${prefix}reason`,
        'Who was absent was so for a reason. Give it, or say that it is unknown.',
      ),
    );
  }
  return errors;
}

function error(code: string, field: string, message: string): UserError {
  return { code, field, message };
}
