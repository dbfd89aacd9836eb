import { ageOn, isMemberOn } from '../household/member.ts';
import type { Policy } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import {
  failureCount,
  nextStage,
  passedStages,
  runningAttempt,
  type AttemptFacts,
  type JourneyFacts,
} from './journey.facts.ts';
import { journeyMachine, type officerActions } from './journey.state.ts';
import { CoachingPart, PathwayStage } from './stage.ts';

/** What an officer decides on. */
export type OfficerAction = (typeof officerActions)[number];

/**
 * Why an action cannot be done with a journey, as far as the journey itself says; what is asked in particular has rules of
 * its own. Both what can be done now (`availableActions`) and the mutations ask this.
 *
 * @param day the day of the action, `2026-11-24`
 * @param policy what is in force on that day
 * @returns every reason against; empty when it can be done
 */
export function refuseJourneyAction(
  action: OfficerAction,
  facts: JourneyFacts,
  day: string,
  policy: Policy,
): UserError[] {
  const unfit = journeyMachine.refuse(facts.state, action, 'journeyId');
  return unfit.length > 0 ? unfit : refuseByAction[action](facts, day, policy);
}

const refuseByAction = {
  START_STAGE: (facts, day, policy) => {
    const running = runningAttempt(facts);
    if (running) {
      return [
        {
          code: 'STAGE_RUNNING',
          field: 'journeyId',
          message: `${running.stage} has been under way since ${running.startedOn}. Pass it or repeat it first.`,
        },
      ];
    }
    return [...refuseParticipant(facts, day), ...refuseExhausted(facts, policy)];
  },
  PASS_STAGE: (facts, day, policy) =>
    withRunning(facts, (running) => [
      ...refuseParticipant(facts, day),
      ...refuseSessions(running, day, policy),
      ...refuseWithoutAid(running, day),
    ]),
  REPEAT_STAGE: (facts, day, policy) =>
    withRunning(facts, (running) => [...refuseParticipant(facts, day), ...refuseLastAttempt(facts, running, policy)]),
  GRANT_SKILL_AID: (facts, day) =>
    withRunning(facts, (running) => [
      ...refuseParticipant(facts, day),
      ...(running.stage === PathwayStage.APPLIED_SKILL_AID
        ? []
        : [
            {
              code: 'STAGE_WITHOUT_AID',
              field: 'journeyId',
              message: `${running.stage} is under way; aid is handed over in ${PathwayStage.APPLIED_SKILL_AID}. Go through the stages before it first.`,
            },
          ]),
    ]),
  PAUSE: () => [],
  RESUME: (facts, day, policy) => [...refuseParticipant(facts, day), ...refuseLongPause(facts, day, policy)],
  TRANSFER: (facts, day, policy) => {
    const needed = policy.need(['productive_age.entry_bounds'], 'occurredOn');
    if (!needed.values) return needed.userErrors;
    const { min, max } = needed.values['productive_age.entry_bounds'];
    const fits = facts.members.some((member) => {
      const age = ageOn(member.bornOn, day);
      return member.id !== facts.personId && isMemberOn(member, day) && age >= min && age <= max;
    });
    if (fits) return [];
    return [
      {
        code: 'NO_OTHER_MEMBER',
        field: 'personId',
        message: `No other living member of the family is ${min} to ${max} years old on ${day}. Drop out of the journey, or go on with who goes it.`,
      },
    ];
  },
  DROP_OUT: ({ graduationProposedOn }) =>
    graduationProposedOn === null
      ? []
      : [
          {
            code: 'GRADUATION_PROPOSED',
            field: 'journeyId',
            message: `Graduation was proposed on ${graduationProposedOn} and is not decided. Withdraw it, or have it decided first.`,
          },
        ],
} as const satisfies Record<OfficerAction, (facts: JourneyFacts, day: string, policy: Policy) => UserError[]>;

/** Why the present participant cannot go on. */
function refuseParticipant({ members, personId }: JourneyFacts, day: string): UserError[] {
  const participant = members.find(({ id }) => id === personId);
  if (participant && isMemberOn(participant, day)) return [];
  return [
    {
      code: 'PARTICIPANT_GONE',
      field: 'journeyId',
      message: `Who goes this journey is no longer a living member of the family on ${day}. Transfer it to another member, or drop out.`,
    },
  ];
}

function withRunning(facts: JourneyFacts, rules: (running: AttemptFacts) => UserError[]): UserError[] {
  const running = runningAttempt(facts);
  if (running) return rules(running);
  const next = nextStage(facts, facts.personId);
  return [
    {
      code: 'NO_STAGE_RUNNING',
      field: 'journeyId',
      message: `No stage is under way. Start ${next ?? 'the next one'} first.`,
    },
  ];
}

function refuseSessions({ stage, attendances }: AttemptFacts, day: string, policy: Policy): UserError[] {
  const needed = policy.need(['pathway.sessions_required'], 'occurredOn');
  if (!needed.values) return needed.userErrors;
  const attended = attendances.filter(({ wasPresent, heldOn }) => wasPresent && heldOn <= day);
  const required = needed.values['pathway.sessions_required'][stage];
  return [
    ...(attended.length >= required
      ? []
      : [
          {
            code: 'SESSIONS_MISSING',
            field: 'journeyId',
            message: `${attended.length} of ${required} sessions attended by ${day}; ${stage} cannot be passed before. Hold the others, or record who attended.`,
          },
        ]),
    ...(stage === PathwayStage.ENTREPRENEURSHIP_COACHING ? refuseParts(attended, day, policy) : []),
  ];
}

function refuseParts(
  attended: readonly { readonly part: CoachingPart | null }[],
  day: string,
  policy: Policy,
): UserError[] {
  const needed = policy.need(['pathway.coaching_sessions_required'], 'occurredOn');
  if (!needed.values) return needed.userErrors;
  return Object.values(CoachingPart).flatMap((part) => {
    const required = needed.values['pathway.coaching_sessions_required'][part];
    const count = attended.filter((attendance) => attendance.part === part).length;
    if (count >= required) return [];
    return [
      {
        code: 'COACHING_PART_MISSING',
        field: 'journeyId',
        message: `${count} of ${required} sessions on ${part} attended by ${day}; coaching has both its parts. Hold the others, or record who attended.`,
      },
    ];
  });
}

function refuseWithoutAid({ stage, skill, aidGrantedOn }: AttemptFacts, day: string): UserError[] {
  if (stage !== PathwayStage.APPLIED_SKILL_AID || aidGrantedOn.some((granted) => granted <= day)) return [];
  return [
    {
      code: 'SKILL_AID_MISSING',
      field: 'journeyId',
      message: `No aid that fits ${skill} was handed over by ${day}. Record it first: grantSkillAid.`,
    },
  ];
}

/** A further attempt at the next stage would be one too many. */
function refuseExhausted(facts: JourneyFacts, policy: Policy): UserError[] {
  const stage = nextStage(facts, facts.personId);
  if (stage === undefined) return [];
  return refuseFailures(stage, failureCount(facts, facts.personId, stage), policy);
}

/** When this attempt is not passed either, a further one would be one too many. */
function refuseLastAttempt(facts: JourneyFacts, { stage }: AttemptFacts, policy: Policy): UserError[] {
  return refuseFailures(stage, failureCount(facts, facts.personId, stage) + 1, policy);
}

function refuseFailures(stage: PathwayStage, failures: number, policy: Policy): UserError[] {
  const needed = policy.need(['pathway.attempts_allowed'], 'occurredOn');
  if (!needed.values) return needed.userErrors;
  const allowed = needed.values['pathway.attempts_allowed'];
  if (failures < allowed) return [];
  return [
    {
      code: 'ATTEMPTS_EXHAUSTED',
      field: 'journeyId',
      message: `Policy allows ${allowed} attempts at ${stage}, and no further one is left. Pass it, transfer the journey to another member, or drop out as ATTEMPTS_EXHAUSTED.`,
    },
  ];
}

/**
 * A pause that has become too long cannot be gone on from, for what was learned before has faded: the journey is given
 * up, and a new one can begin. A resumption in time that is recorded late is in time: the day of the fact counts.
 */
function refuseLongPause(facts: JourneyFacts, day: string, policy: Policy): UserError[] {
  const needed = policy.need(['pathway.longest_pause_days'], 'occurredOn');
  if (!needed.values) return needed.userErrors;
  const longest = needed.values['pathway.longest_pause_days'];
  const days = pausedDays(facts, day);
  if (days <= longest) return [];
  return [
    {
      code: 'PAUSE_TOO_LONG',
      field: 'occurredOn',
      message: `On ${day} it has been paused for ${days} days, since ${facts.pausedOn}; policy allows ${longest}. Drop out as PAUSE_TOO_LONG and open a new journey, or transfer it to another member.`,
    },
  ];
}

/** For how many days a journey has been paused; 0 where it is not. */
export function pausedDays({ pausedOn }: JourneyFacts, day: string): number {
  return pausedOn === null ? 0 : Math.round((Date.parse(day) - Date.parse(pausedOn)) / 86_400_000);
}

/** Whether every stage is passed by who goes the journey, once this one is. */
export function completesWith(facts: JourneyFacts, stage: PathwayStage): boolean {
  const passed = new Set([...passedStages(facts, facts.personId), stage]);
  return Object.values(PathwayStage).every((each) => passed.has(each));
}
