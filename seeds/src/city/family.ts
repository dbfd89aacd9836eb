import { DAYS_PER_YEAR, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import { dayOfDeath } from './mortality.ts';
import { rates } from './rates.ts';

export type Sex = 'FEMALE' | 'MALE';
export type FamilyRole = 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'OTHER';

/** A person, from birth, which may lie after the family's entry, to death, which may lie after the end of the history. */
export interface Member {
  readonly sex: Sex;
  readonly bornOn: Day;
  readonly diesOn: Day;
  readonly isDisabled: boolean;
  /** Age at which the person leaves school, or left it. */
  readonly leavesSchoolAt: number;
  role: FamilyRole;
}

/** What a family looks like when it enters, as shares of all families. */
const SHAPES = {
  couple: 0.61,
  threeGenerations: 0.135,
  singleParent: 0.1,
  elderlyCouple: 0.065,
  elderlyAlone: 0.07,
  adultAlone: 0.02,
} as const;
type Shape = keyof typeof SHAPES;
const SHAPE_NAMES = Object.keys(SHAPES) as Shape[];
const SHAPE_SHARES = Object.values(SHAPES);

/** Number of children a mother will have had in the end, from 1 on. */
const CHILDREN = [0.064, 0.23, 0.325, 0.24, 0.098, 0.043];
const LAST_BIRTH_AGE = 42;

/** Chance that a grown child still lives with the parents, by age from 19 on. */
const AT_HOME = [0.82, 0.75, 0.66, 0.57, 0.49, 0.42, 0.36, 0.3, 0.25, 0.2, 0.16, 0.13];

/** After primary, lower secondary and upper secondary school. */
const SCHOOL_LEAVING_AGES = [13, 16, 19];

/** Daughters marry, and so leave, earlier than sons. */
const STAYS_LONGER: Record<Sex, number> = { FEMALE: 0.8, MALE: 1.2 };

/**
 * The members of a new family, with the births and deaths still to come: children born to the mother afterwards are
 * among them. Parents are at least 16 years older than their children.
 *
 * @param entersOn day on which the family enters
 * @param until no birth on or after this day
 * @param diesUntil no death on or after this day
 */
export function makeMembers(random: Random, entersOn: Day, until: Day, diesUntil = until): Member[] {
  return new FamilyMaker(random, entersOn, until, diesUntil).make(SHAPE_NAMES[random.weighted(SHAPE_SHARES)] as Shape);
}

class FamilyMaker {
  readonly #members: Member[] = [];

  constructor(
    readonly random: Random,
    readonly entersOn: Day,
    readonly until: Day,
    readonly diesUntil: Day,
  ) {}

  make(shape: Shape): Member[] {
    switch (shape) {
      case 'couple':
        this.#couple();
        break;
      case 'threeGenerations':
        this.#threeGenerations();
        break;
      case 'singleParent':
        this.#singleParent();
        break;
      case 'elderlyCouple':
        this.#elderlyCouple();
        break;
      case 'elderlyAlone':
        this.#add('HEAD', this.random.chance(0.78) ? 'FEMALE' : 'MALE', 60 + 28 * this.random.unit() ** 1.4);
        break;
      case 'adultAlone':
        this.#add('HEAD', this.random.chance(0.5) ? 'FEMALE' : 'MALE', 35 + 25 * this.random.unit());
        break;
    }
    return this.#members;
  }

  /** Head and spouse with the children of the wife; returns the husband's age. */
  #couple(): number {
    const wifeAge = 19 + 40 * this.random.unit() ** 1.15;
    const husbandAge = Math.max(19, wifeAge + Math.min(15, Math.max(-2, 3.5 + 3 * this.random.normal())));
    this.#add('HEAD', 'MALE', husbandAge);
    const wife = this.#add('SPOUSE', 'FEMALE', wifeAge);
    this.#children(wife, wifeAge, true);
    return husbandAge;
  }

  #threeGenerations(): void {
    const husbandAge = this.#couple();
    this.#add('PARENT', this.random.chance(0.72) ? 'FEMALE' : 'MALE', husbandAge + 19 + 14 * this.random.unit());
  }

  #singleParent(): void {
    const age = 24 + 30 * this.random.unit();
    const parent = this.#add('HEAD', this.random.chance(0.86) ? 'FEMALE' : 'MALE', age);
    this.#children(parent, age, false);
  }

  #elderlyCouple(): void {
    const wifeAge = 55 + 20 * this.random.unit() ** 1.2;
    this.#add('HEAD', 'MALE', wifeAge + Math.max(0, 4 + 3 * this.random.normal()));
    this.#add('SPOUSE', 'FEMALE', wifeAge);
    const sex = this.random.chance(0.5) ? 'FEMALE' : 'MALE';
    if (this.random.chance(0.38)) this.#add('CHILD', sex, Math.min(wifeAge - 20, 20 + 18 * this.random.unit()));
    if (this.random.chance(0.34)) this.#add('OTHER', sex, 4 + 14 * this.random.unit());
  }

  /**
   * The children of a mother (or father alone): those who live at home on the day of entry, and those she will have
   * later while both parents are alive.
   */
  #children(parent: Member, parentAge: number, hasMore: boolean): void {
    const count = this.random.weighted(CHILDREN) + 1;
    let atAge = 18 + Math.min(14, 3.2 * this.random.exponential());
    const deaths = this.#members.map((member) => member.diesOn);
    for (let child = 0; child < count && atAge < LAST_BIRTH_AGE; child++) {
      const age = parentAge - atAge;
      const bornOn = this.entersOn - Math.round(age * DAYS_PER_YEAR);
      const sex = this.random.chance(0.512) ? 'MALE' : 'FEMALE';
      const isThere =
        bornOn <= this.entersOn
          ? this.#livesAtHome(age, sex)
          : hasMore && bornOn < this.until && deaths.every((day) => day > bornOn);
      if (isThere) this.#add('CHILD', sex, age);
      atAge += 1.3 + 1.25 * (this.random.exponential() + this.random.exponential());
    }
    const isAlone = this.#members.length === 1 && parent.role === 'HEAD';
    if (isAlone && parentAge < 50) this.#add('CHILD', 'FEMALE', Math.max(0.5, Math.min(17, parentAge - 20)));
  }

  #livesAtHome(age: number, sex: Sex): boolean {
    return age < 19 || this.random.chance((AT_HOME[Math.floor(age) - 19] ?? 0.06) * STAYS_LONGER[sex]);
  }

  #add(role: FamilyRole, sex: Sex, age: number): Member {
    const bornOn = this.entersOn - Math.round(age * DAYS_PER_YEAR) - (age > 0 ? this.random.below(20) : 0);
    const member: Member = {
      role,
      sex,
      bornOn,
      diesOn: dayOfDeath(this.random, bornOn, Math.max(bornOn, this.entersOn), this.diesUntil),
      isDisabled: this.random.chance(rates.severeDisability),
      leavesSchoolAt: SCHOOL_LEAVING_AGES[this.random.weighted(rates.schoolLeaving)] as number,
    };
    this.#members.push(member);
    return member;
  }
}
