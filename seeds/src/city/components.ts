import { DAYS_PER_YEAR, type Day } from '../calendar.ts';
import { policyValue } from '../reference/policy.ts';
import type { Member } from './family.ts';

/** Rupiah a quarter for each component of PKH, and how many components a family is paid for at most. */
const AMOUNT = {
  pregnancyOrInfant: 750_000,
  primaryPupil: 225_000,
  lowerSecondaryPupil: 375_000,
  upperSecondaryPupil: 500_000,
  elderlyOrDisabled: 600_000,
} as const;
const MOST_COMPONENTS = 4;
const ELDERLY_FROM = 70;
const GROWN_UP_FROM = 19;
const PREGNANCY_DAYS = 180;

/** Ages up to which and from which on a member counts as eligible by the policy of reviews. */
const ELIGIBLE_UNTIL = policyValue<number>('eligibility.child_max_age') + 1;
const ELIGIBLE_FROM = policyValue<number>('eligibility.elderly_min_age');

/** Rupiah a quarter that a person brings to the family in PKH, or 0 without a component. */
function amountOf(member: Member, day: Day): number {
  if (member.diesOn <= day) return 0;
  const age = (day - member.bornOn) / DAYS_PER_YEAR;
  if (age < 0) return member.bornOn - day <= PREGNANCY_DAYS ? AMOUNT.pregnancyOrInfant : 0;
  if (age < 7) return AMOUNT.pregnancyOrInfant;
  if (member.isDisabled || age >= ELDERLY_FROM) return AMOUNT.elderlyOrDisabled;
  if (age >= member.leavesSchoolAt) return 0;
  if (age < 13) return AMOUNT.primaryPupil;
  return age < 16 ? AMOUNT.lowerSecondaryPupil : AMOUNT.upperSecondaryPupil;
}

/**
 * What PKH pays the family a quarter: the four highest of its components, or 0 when it has none. A pregnancy counts
 * through the child that will be born.
 */
export function pkhAmount(members: readonly Member[], day: Day): number {
  let sum = 0;
  let count = 0;
  for (const member of members) {
    const amount = amountOf(member, day);
    sum += amount;
    if (amount > 0) count++;
  }
  return count <= MOST_COMPONENTS ? sum : sumOfHighest(members.map((member) => amountOf(member, day)));
}

function sumOfHighest(amounts: number[]): number {
  return amounts
    .sort((a, b) => b - a)
    .slice(0, MOST_COMPONENTS)
    .reduce((sum, amount) => sum + amount, 0);
}

/** Whether the family has an eligible component of PKH. */
export function hasComponent(members: readonly Member[], day: Day): boolean {
  return members.some((member) => amountOf(member, day) > 0);
}

/** Whether one of the components is a pregnancy, an infant or a pupil. */
export function hasChildComponent(members: readonly Member[], day: Day): boolean {
  return members.some((member) => amountOf(member, day) > 0 && day - member.bornOn < GROWN_UP_FROM * DAYS_PER_YEAR);
}

/**
 * The last day on which the family had a member for whose sake aid is given by the policy of reviews: a child, an elderly
 * or a disabled person.
 *
 * @param day days after it do not count
 */
export function lastEligibleOn(members: readonly Member[], day: Day): Day {
  return Math.max(-Infinity, ...members.map((member) => eligibleUntil(member, day)));
}

function eligibleUntil({ bornOn, diesOn, isDisabled }: Member, day: Day): Day {
  const last = Math.min(diesOn, day);
  if (bornOn > last) return -Infinity;
  const isElderly = bornOn + ELIGIBLE_FROM * DAYS_PER_YEAR <= last;
  return isDisabled || isElderly ? last : Math.min(last, Math.ceil(bornOn + ELIGIBLE_UNTIL * DAYS_PER_YEAR));
}
