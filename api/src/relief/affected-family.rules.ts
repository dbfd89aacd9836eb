import type { InputWarning } from '../household/input-warning.ts';
import { WarningLevel } from '../household/input-warning.ts';
import { LONGEST_NAME } from '../use-case/text.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import type { UserError } from '../user-error.ts';
import type { FamilyInNeed } from './entitlement.rules.ts';
import type { HouseDamage } from './hazard.ts';

/** Families that one request may name. */
export const MOST_FAMILIES = 500;
const MOST_PEOPLE = 50;

/** Who a family is, as it is given. */
export interface GivenIdentity {
  readonly householdId?: string | null;
  readonly nik?: string | null;
  readonly kk?: string | null;
  readonly headName?: string | null;
}

/** People and house of a family, as they are given. */
export interface GivenPeople {
  readonly personCount?: number | null;
  readonly infantCount?: number | null;
  readonly pregnantCount?: number | null;
  readonly elderlyCount?: number | null;
  readonly disabledCount?: number | null;
  readonly damage: HouseDamage;
  readonly isDisplaced: boolean;
}

/** What the register says of a household on the day it was hit. */
export interface RegisteredFamily {
  readonly kelurahanCode: string;
  readonly isOnAid: boolean;
  readonly personCount: number;
  readonly infantCount: number;
  readonly elderlyCount: number;
  readonly disabledCount: number;
}

/** Why so many families cannot be told at once. */
export function refuseFamilyCount(count: number, field = 'families'): UserError[] {
  if (count <= MOST_FAMILIES) return [];
  const message = `${count} families are told at once; ${MOST_FAMILIES} are possible. Report the first ${MOST_FAMILIES}, and add the others with reviseIncident.`;
  return [{ code: 'TOO_MANY_FAMILIES', field, message }];
}

/** Why it is not clear who a family is. */
export function refuseIdentity({ householdId, nik, kk, headName }: GivenIdentity, field: string): UserError[] {
  const ways = [householdId, nik, kk].filter((way) => way != null).length;
  if (ways > 1) {
    const message = 'Say who the family is in one way: householdId, nik or kk. Leave the others out.';
    return [{ code: 'FAMILY_TOLD_TWICE', field, message }];
  }
  if (headName != null) return refusePlainText(headName, `${field}.headName`, 'name of the head', LONGEST_NAME);
  if (ways === 1) return [];
  const message =
    'Nothing says who this family is. Give householdId, nik or kk, or headName where it is not in the register.';
  return [{ code: 'FAMILY_NOT_NAMED', field, message }];
}

/** People and house of a family: what was given, and of the rest what is known of it. */
export function peopleOf(
  given: GivenPeople,
  known: Partial<Omit<FamilyInNeed, 'damage' | 'isDisplaced'>> | undefined,
): FamilyInNeed {
  return {
    // 0 where nobody says it, which the rules refuse
    personCount: given.personCount ?? known?.personCount ?? 0,
    infantCount: given.infantCount ?? known?.infantCount ?? 0,
    pregnantCount: given.pregnantCount ?? known?.pregnantCount ?? 0,
    elderlyCount: given.elderlyCount ?? known?.elderlyCount ?? 0,
    disabledCount: given.disabledCount ?? known?.disabledCount ?? 0,
    damage: given.damage,
    isDisplaced: given.isDisplaced,
  };
}

/** Why the people of a family cannot be so many. */
export function refusePeople(people: FamilyInNeed, field: string): UserError[] {
  const { personCount, infantCount, pregnantCount, elderlyCount, disabledCount } = people;
  if (personCount < 1 || personCount > MOST_PEOPLE) {
    const message = `A family has 1 to ${MOST_PEOPLE} people; this one ${
      personCount === 0 ? 'says nothing' : `has ${personCount}`
    }. Give personCount.`;
    return [{ code: 'PERSON_COUNT_NOT_POSSIBLE', field: `${field}.personCount`, message }];
  }
  const negative = Object.entries({ infantCount, pregnantCount, elderlyCount, disabledCount }).find(([, n]) => n < 0);
  if (negative) {
    const message = `${negative[0]} is ${negative[1]}. Give 0 or more.`;
    return [{ code: 'GROUP_COUNT_NOT_POSSIBLE', field: `${field}.${negative[0]}`, message }];
  }
  const apart = infantCount + pregnantCount + elderlyCount;
  if (Math.max(apart, disabledCount) <= personCount) return [];
  const message = `Infants, pregnant and elderly people are ${apart} and those with a disability ${disabledCount}, of a family of ${personCount}. Correct the counts.`;
  return [{ code: 'GROUP_COUNT_NOT_POSSIBLE', field, message }];
}

/** What of a family does not agree with the register, and is taken as it was given. */
export function warnOfRegister(
  given: GivenPeople,
  registered: RegisteredFamily,
  kelurahanCode: string,
  field: string,
): InputWarning[] {
  const warnings: InputWarning[] = [];
  if (registered.kelurahanCode !== kelurahanCode) {
    const message = `The register says that this household lives in ${registered.kelurahanCode}. It was taken as one that was hit here.`;
    warnings.push({ level: WarningLevel.WARNING, code: 'LIVES_ELSEWHERE', field, message });
  }
  if (given.personCount != null && given.personCount !== registered.personCount) {
    const message = `The register knows ${registered.personCount} people in this household, the report ${given.personCount}. What was reported counts.`;
    warnings.push({
      level: WarningLevel.WARNING,
      code: 'FAMILY_SIZE_DIFFERS',
      field: `${field}.personCount`,
      message,
    });
  }
  return warnings;
}

/** A family told more than once in one request. @param keys what each family is known by, undefined for a name alone */
export function refuseRepeated(keys: readonly (string | undefined)[], fields: readonly string[]): UserError[] {
  const first = new Map<string, string>();
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, fields[index]!);
      return [];
    }
    const message = `This is the family of ${earlier}. Tell each family once.`;
    return [{ code: 'FAMILY_REPEATED', field: fields[index]!, message }];
  });
}
