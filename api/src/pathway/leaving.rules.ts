import type { Policy } from '../policy/policy.ts';
import { refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { DropOutReason } from './drop-out-reason.ts';
import { failureCount, passedStages, runningAttempt, type JourneyFacts } from './journey.facts.ts';
import { pausedDays } from './journey.rules.ts';
import { refuseMember } from './opening.rules.ts';
import { PathwayStage } from './stage.ts';

/** What an officer says of a journey that is given up. */
export interface DropOutRequest {
  readonly occurredOn: string;
  readonly reason: DropOutReason;
  readonly note?: string | null;
}

/** Why a journey cannot be given up as asked: a reason that is a fact must be one. */
export function refuseDropOut(request: DropOutRequest, facts: JourneyFacts, policy: Policy): UserError[] {
  const { occurredOn, reason, note } = request;
  return [
    ...(occurredOn > facts.startedOn
      ? []
      : [error('DAY_NOT_POSSIBLE', 'occurredOn', `The journey started on ${facts.startedOn}. Give a later day.`)]),
    ...(note == null ? [] : refuseText(note, 'note', 'note')),
    ...(reason === DropOutReason.OTHER && note == null
      ? [error('NOTE_MISSING', 'note', 'The reason OTHER says nothing by itself. Tell it in the note.')]
      : []),
    ...(refuseReason[reason]?.(facts, occurredOn, policy) ?? []),
  ];
}

const refuseReason: Partial<Record<DropOutReason, (facts: JourneyFacts, day: string, policy: Policy) => UserError[]>> =
  {
    PAUSE_TOO_LONG: (facts, day, policy) => {
      const needed = policy.need(['pathway.longest_pause_days'], 'occurredOn');
      if (!needed.values) return needed.userErrors;
      const days = pausedDays(facts, day);
      const longest = needed.values['pathway.longest_pause_days'];
      return days > longest
        ? []
        : [
            notSo(
              `It has been paused for ${days} days on ${day}, and policy allows ${longest}. Resume it, or say why else.`,
            ),
          ];
    },
    ATTEMPTS_EXHAUSTED: (facts, _day, policy) => {
      const needed = policy.need(['pathway.attempts_allowed'], 'occurredOn');
      if (!needed.values) return needed.userErrors;
      const allowed = needed.values['pathway.attempts_allowed'];
      const running = runningAttempt(facts);
      const failures = running ? failureCount(facts, facts.personId, running.stage) + 1 : 0;
      return failures >= allowed
        ? []
        : [notSo(`This is attempt ${failures} of ${allowed} that policy allows. Repeat the stage, or say why else.`)];
    },
    DECEASED: (facts, day) => {
      const diedOn = facts.members.find(({ id }) => id === facts.personId)?.diedOn ?? null;
      return diedOn !== null && diedOn <= day
        ? []
        : [notSo(`Who goes the journey is not recorded as dead on ${day}. Record the death first, or say why else.`)];
    },
  };

/** Why a member cannot take a journey over. */
export function refuseTransfer(personId: string, facts: JourneyFacts, day: string, policy: Policy): UserError[] {
  if (personId === facts.personId) {
    return [error('SAME_PARTICIPANT', 'personId', 'This person goes the journey already. Choose another member.')];
  }
  return [
    ...refuseMember(facts.members, personId, day, policy, 'occurredOn'),
    ...refuseFailedSelection(personId, facts, policy),
  ];
}

function refuseFailedSelection(personId: string, facts: JourneyFacts, policy: Policy): UserError[] {
  const selection = PathwayStage.PRODUCTIVE_AGE_SELECTION;
  if (passedStages(facts, personId).has(selection)) return [];
  const needed = policy.need(['pathway.attempts_allowed'], 'occurredOn');
  if (!needed.values) return needed.userErrors;
  const allowed = needed.values['pathway.attempts_allowed'];
  if (failureCount(facts, personId, selection) < allowed) return [];
  return [
    error(
      'ATTEMPTS_EXHAUSTED',
      'personId',
      `This person was not selected in ${allowed} attempts, as many as policy allows. Choose another member.`,
    ),
  ];
}

function notSo(message: string): UserError {
  return error('REASON_NOT_SO', 'reason', message);
}

function error(code: string, field: string, message: string): UserError {
  return { code, field, message };
}
