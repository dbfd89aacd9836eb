import { addDays } from '../days.ts';
import { ageOn } from '../household/member.ts';
import type { WelfareClass } from '../welfare/welfare.state.ts';
import type { CandidateFacts, CandidatePolicy } from './candidates.facts.ts';

/** Oldest age of a small child in the score: the age of the programmes for early childhood, before school begins. */
export const SMALL_CHILD_MAX_AGE = 6;

/** What a family is given points for. */
export enum ReadinessCriterion {
  STANDING_CLASS = 'STANDING_CLASS',
  DECILE = 'DECILE',
  PRODUCTIVE_MEMBERS = 'PRODUCTIVE_MEMBERS',
  INCOME = 'INCOME',
  SMALL_CHILDREN = 'SMALL_CHILDREN',
  TIME_ON_AID = 'TIME_ON_AID',
  ACCOMPANIMENT = 'ACCOMPANIMENT',
  NO_DROP_OUT = 'NO_DROP_OUT',
}

/** Why a family cannot begin the pathway now, whatever its points. */
export enum CandidateExclusion {
  JOURNEY_OPEN = 'JOURNEY_OPEN',
  EXIT_CASE_OPEN = 'EXIT_CASE_OPEN',
  NOBODY_OF_PRODUCTIVE_AGE = 'NOBODY_OF_PRODUCTIVE_AGE',
  ONLY_ELDERLY_OR_DISABLED = 'ONLY_ELDERLY_OR_DISABLED',
  WAITING_AFTER_DROP_OUT = 'WAITING_AFTER_DROP_OUT',
}

interface Criterion {
  /** The most points there are for it. */
  readonly most: number;
  readonly why: string;
  points(this: void, facts: CandidateFacts, policy: CandidatePolicy): number;
  /** What was found. */
  says(this: void, facts: CandidateFacts, policy: CandidatePolicy): string;
}

/**
 * The whole score, 100 points at most. It puts families in the order in which an officer looks at them; nobody is
 * selected or left out by it. The weights are a proposal: half of them for how near the family is to rise (class, decile,
 * income), the other half for who can go the pathway, and how well the family was prepared.
 */
export const readinessCriteria = {
  STANDING_CLASS: {
    most: 20,
    why: 'A family that has left the lowest class has begun to rise; the pathway leads it on. The lowest class first needs what it lives on.',
    points: ({ standingClass }) => (standingClass === null ? 0 : pointsOfClass[standingClass]),
    says: ({ standingClass }) =>
      standingClass === null ? 'Its class was not assessed.' : `The class that counts is ${standingClass}.`,
  },
  DECILE: {
    most: 15,
    why: 'Deciles 3 and 4 are nearest to the line above which aid ends; deciles 1 and 2 are furthest from it.',
    points: ({ decile }) => (decile === null || decile < 2 ? 0 : decile === 2 ? 5 : 15),
    says: ({ decile }) =>
      decile === null ? 'Its decile is not known.' : `The national register ranks it in decile ${decile}.`,
  },
  PRODUCTIVE_MEMBERS: {
    most: 15,
    why: 'Somebody has to go the pathway; where two can, one can take over from the other.',
    points: ({ productiveMembers }) => [0, 10][productiveMembers] ?? 15,
    says: ({ productiveMembers, productiveMembersDisabled }, { productiveAge: { min, max } }) => {
      const others =
        productiveMembersDisabled > 0
          ? `, and ${productiveMembersDisabled} of these ages with a severe disability`
          : '';
      return `${count(productiveMembers, 'member')} of ${min} to ${max} years without a severe disability${others}.`;
    },
  },
  INCOME: {
    most: 15,
    why: 'The nearer the income is to the poverty line, the less is missing for it to last.',
    points({ incomeAmount }, { povertyLine }) {
      if (incomeAmount === null || povertyLine === undefined) return 0;
      const share = incomeAmount / povertyLine;
      if (share >= 1) return 15;
      if (share >= 0.75) return 10;
      return share >= 0.5 ? 5 : 0;
    },
    says({ incomeAmount }, { povertyLine }) {
      if (incomeAmount === null) return 'Its income was not assessed.';
      if (povertyLine === undefined) return 'Policy names no poverty line to compare its income with.';
      const percent = Math.floor((incomeAmount / povertyLine) * 100);
      return `Its income of ${rupiah(incomeAmount)} per person and month is ${percent} % of the poverty line.`;
    },
  },
  SMALL_CHILDREN: {
    most: 10,
    why: 'Sessions and training take days; who has small children to care for needs somebody who does it meanwhile.',
    points: ({ smallChildren }) => [10, 5][smallChildren] ?? 0,
    says: ({ smallChildren }) =>
      `${count(smallChildren, 'child', 'children')} of ${SMALL_CHILD_MAX_AGE} years or younger.`,
  },
  TIME_ON_AID: {
    most: 10,
    why: 'The longer a family is on aid, the sooner a way out of it is due; five years is what companions in the field look for.',
    points({ onAidSince }, { today }) {
      const years = ageOn(onAidSince, today);
      if (years >= 5) return 10;
      return years >= 2 ? 5 : 0;
    },
    says: ({ onAidSince }, { today }) => `On aid since ${onAidSince}, ${count(ageOn(onAidSince, today), 'full year')}.`,
  },
  ACCOMPANIMENT: {
    most: 10,
    why: 'A family that is visited, and that interventions have helped, knows its companion and has fewer troubles in the way.',
    points: (facts, policy) => (isVisited(facts, policy) ? 5 : 0) + (isHelped(facts) ? 5 : 0),
    says: ({ lastVisitedOn, interventionsThatHelped, interventionsThatDidNot }) => {
      const visit = lastVisitedOn === null ? 'Never visited' : `Last visited on ${lastVisitedOn}`;
      return `${visit}; ${count(interventionsThatHelped, 'intervention')} helped, ${interventionsThatDidNot} did not.`;
    },
  },
  NO_DROP_OUT: {
    most: 5,
    why: 'Who gave a journey up needs to know first what would be different this time.',
    points: ({ droppedOutOn }) => (droppedOutOn === null ? 5 : 0),
    says: ({ droppedOutOn }) =>
      droppedOutOn === null ? 'It has given up no journey.' : `It gave a journey up on ${droppedOutOn}.`,
  },
} as const satisfies Record<ReadinessCriterion, Criterion>;

const pointsOfClass = {
  TIDAK_MAMPU: 0,
  KURANG_MAMPU: 15,
  MAMPU: 20,
  MANDIRI: 20,
} as const satisfies Record<WelfareClass, number>;

/** Why a family cannot begin, and what would have to change. */
const exclusions = {
  JOURNEY_OPEN: {
    holds: ({ hasOpenJourney }) => hasOpenJourney,
    says: () => 'It is on the pathway already. Go on with that journey.',
  },
  EXIT_CASE_OPEN: {
    holds: ({ hasOpenExitCase }) => hasOpenExitCase,
    says: () => 'A natural exit is proposed and not decided. Decide it first.',
  },
  NOBODY_OF_PRODUCTIVE_AGE: {
    holds: ({ productiveMembers, productiveMembersDisabled }) => productiveMembers + productiveMembersDisabled === 0,
    says: (_, { productiveAge: { min, max } }) => `No living member is ${min} to ${max} years old.`,
  },
  ONLY_ELDERLY_OR_DISABLED: {
    holds: ({ livingMembers, elderlyOrDisabled }) => livingMembers > 0 && elderlyOrDisabled === livingMembers,
    says: (_, { elderlyMinAge }) =>
      `Every living member is ${elderlyMinAge} years or older, or has a severe disability. Other services fit better.`,
  },
  WAITING_AFTER_DROP_OUT: {
    holds: ({ droppedOutOn }, { waitAfterDropOutDays, today }) =>
      droppedOutOn !== null &&
      waitAfterDropOutDays !== undefined &&
      today < addDays(droppedOutOn, waitAfterDropOutDays),
    says: ({ droppedOutOn }, { waitAfterDropOutDays }) =>
      `It gave a journey up on ${droppedOutOn}. Policy asks to wait ${waitAfterDropOutDays} days, until ${addDays(droppedOutOn!, waitAfterDropOutDays!)}.`,
  },
} as const satisfies Record<
  CandidateExclusion,
  {
    holds(this: void, facts: CandidateFacts, policy: CandidatePolicy): boolean;
    says(this: void, facts: CandidateFacts, policy: CandidatePolicy): string;
  }
>;

const criterionNames = Object.keys(readinessCriteria) as ReadinessCriterion[];
const exclusionNames = Object.keys(exclusions) as CandidateExclusion[];

/** One reason for or against a family, with the points it gives. */
export interface CandidateReason {
  readonly code: ReadinessCriterion | CandidateExclusion;
  readonly isFor: boolean;
  /** Whether it alone keeps the family from beginning. */
  readonly excludes: boolean;
  readonly points: number;
  readonly mostPoints: number;
  readonly message: string;
}

/** The readiness of a family: the sum of the points of all criteria, 0 to 100. */
export function readinessOf(facts: CandidateFacts, policy: CandidatePolicy): number {
  return criterionNames.reduce((sum, name) => sum + readinessCriteria[name].points(facts, policy), 0);
}

/** Whether something keeps a family from beginning now, whatever its readiness. */
export function isExcluded(facts: CandidateFacts, policy: CandidatePolicy): boolean {
  return exclusionNames.some((name) => exclusions[name].holds(facts, policy));
}

/** Every reason for and against a family: what excludes it first, then each criterion. Their points add up to its readiness. */
export function reasonsOf(facts: CandidateFacts, policy: CandidatePolicy): CandidateReason[] {
  const against = exclusionNames
    .filter((name) => exclusions[name].holds(facts, policy))
    .map((name) => ({
      code: name,
      isFor: false,
      excludes: true,
      points: 0,
      mostPoints: 0,
      message: exclusions[name].says(facts, policy),
    }));
  const weighed = criterionNames.map((name) => {
    const criterion: Criterion = readinessCriteria[name];
    const points = criterion.points(facts, policy);
    const message = criterion.says(facts, policy);
    return { code: name, isFor: points > 0, excludes: false, points, mostPoints: criterion.most, message };
  });
  return [...against, ...weighed];
}

function isVisited({ lastVisitedOn }: CandidateFacts, { visitIntervalDays, today }: CandidatePolicy): boolean {
  return lastVisitedOn !== null && addDays(lastVisitedOn, visitIntervalDays) >= today;
}

function isHelped({ interventionsThatHelped, interventionsThatDidNot }: CandidateFacts): boolean {
  return interventionsThatHelped > interventionsThatDidNot;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function rupiah(amount: number): string {
  return `Rp${amount.toLocaleString('id-ID')}`;
}
