import { addDays } from '../days.ts';
import { ageOn, isMemberOn } from '../household/member.ts';
import type { Policy } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import type { MemberFacts } from './journey.facts.ts';
import { refuseDay } from '../use-case/refuse-day.ts';

/** What rules know of a family that might begin the pathway. */
export interface OpeningFacts {
  /** The open episode, where there is one. */
  readonly episode: { readonly id: string; readonly startedOn: string } | null;
  readonly openJourney: { readonly id: string; readonly startedOn: string } | null;
  /** Day on which its last journey ended, where it had one. */
  readonly lastEndedOn: string | null;
  /** Day on which it last gave a journey up, where it did. */
  readonly droppedOutOn: string | null;
  /** A natural exit that was proposed and is not decided. */
  readonly openExitCase: { readonly kind: string; readonly proposedOn: string } | null;
  readonly members: readonly MemberFacts[];
}

/**
 * Decides whether a member of a family can begin the pathway for it.
 *
 * @param policy what is in force on the day it begins
 * @returns every reason against; empty when it can
 */
export function refuseOpening(
  { personId, startedOn }: { readonly personId: string; readonly startedOn: string },
  facts: OpeningFacts,
  policy: Policy,
  today: string,
): UserError[] {
  return [
    ...refuseDay('startedOn', startedOn, today),
    ...refuseFamily(facts, startedOn),
    ...refuseTooSoon(facts, startedOn, policy),
    ...refuseMember(facts.members, personId, startedOn, policy, 'startedOn'),
  ];
}

/**
 * Why somebody cannot be the one who goes the pathway for the family from a day on.
 *
 * @param dayField the input field that says the day
 */
export function refuseMember(
  members: readonly MemberFacts[],
  personId: string,
  day: string,
  policy: Policy,
  dayField: string,
): UserError[] {
  const member = members.find(({ id }) => id === personId);
  if (!member) {
    return [error('PERSON_UNKNOWN', `The family has no member ${personId}. Read its members and give the id of one.`)];
  }
  if (!isMemberOn(member, day)) {
    return [error('NOT_A_MEMBER', `This person is no living member of the family on ${day}. Choose one who is.`)];
  }
  const needed = policy.need(['productive_age.entry_bounds'], dayField);
  if (!needed.values) return needed.userErrors;
  const { min, max } = needed.values['productive_age.entry_bounds'];
  const age = ageOn(member.bornOn, day);
  if (age >= min && age <= max) return [];
  return [
    error(
      'AGE_NOT_PRODUCTIVE',
      `This person is ${age} years old on ${day}; the pathway is for ${min} to ${max}. Choose another member.`,
    ),
  ];
}

/** Why the family, whoever of it, cannot begin on that day. */
function refuseFamily({ episode, openJourney, lastEndedOn, openExitCase }: OpeningFacts, day: string): UserError[] {
  const errors: UserError[] = [];
  const refuse = (code: string, field: string, message: string) => errors.push({ code, field, message });
  if (!episode) {
    refuse(
      'NOT_ON_AID',
      'householdId',
      'The family is not on aid. Open an episode first; the pathway lies inside one.',
    );
  } else if (day < episode.startedOn) {
    refuse(
      'DAY_NOT_POSSIBLE',
      'startedOn',
      `The episode started on ${episode.startedOn}. Give that day or a later one.`,
    );
  }
  if (openJourney) {
    refuse(
      'JOURNEY_OPEN',
      'householdId',
      `The family has been on the pathway since ${openJourney.startedOn} (journey ${openJourney.id}). Go on with that journey, or end it first.`,
    );
  } else if (lastEndedOn !== null && day < lastEndedOn) {
    refuse('DAY_NOT_POSSIBLE', 'startedOn', `Its last journey ended on ${lastEndedOn}. Give that day or a later one.`);
  }
  if (openExitCase) {
    refuse(
      'EXIT_CASE_OPEN',
      'householdId',
      `An exit as ${openExitCase.kind} was proposed on ${openExitCase.proposedOn} and is not decided. Decide it first.`,
    );
  }
  return errors;
}

/** Who gave a journey up waits as long as policy asks before the next one. */
function refuseTooSoon({ droppedOutOn }: OpeningFacts, day: string, policy: Policy): UserError[] {
  if (droppedOutOn === null) return [];
  const needed = policy.need(['pathway.wait_after_drop_out_days'], 'startedOn');
  if (!needed.values) return needed.userErrors;
  const days = needed.values['pathway.wait_after_drop_out_days'];
  const until = addDays(droppedOutOn, days);
  if (day >= until || day < droppedOutOn) return [];
  return [
    {
      code: 'WAITING_AFTER_DROP_OUT',
      field: 'startedOn',
      message: `The family gave a journey up on ${droppedOutOn}, and policy asks to wait ${days} days. Begin on ${until} or later.`,
    },
  ];
}

function error(code: string, message: string): UserError {
  return { code, field: 'personId', message };
}
