import { describe, expect, it } from 'vitest';
import { DAYS_PER_YEAR, dayOf } from '../calendar.ts';
import { Random } from '../random.ts';
import { pkhAmount } from './components.ts';
import { makeMembers, type Member } from './family.ts';

const ENTRY = dayOf('2021-01-01');
const AS_OF = dayOf('2026-10-01');

describe('the families', () => {
  const random = Random.of(7, 'families');
  const families = Array.from({ length: 4_000 }, () => makeMembers(random, ENTRY, AS_OF));

  it('have one head, who is grown up', () => {
    for (const members of families) {
      const heads = members.filter(({ role }) => role === 'HEAD');
      expect(heads).toHaveLength(1);
      expect(yearsBetween(heads[0] as Member, ENTRY)).toBeGreaterThanOrEqual(18);
    }
  });

  it('have children at least 16 years younger than both parents, and grandparents older than the head', () => {
    for (const members of families) {
      const of = (...roles: string[]) => members.filter(({ role }) => roles.includes(role));
      for (const child of of('CHILD')) {
        for (const parent of of('HEAD', 'SPOUSE')) expect(yearsBetween(parent, child.bornOn)).toBeGreaterThan(15.9);
      }
      for (const grandparent of of('PARENT')) {
        expect(yearsBetween(grandparent, (of('HEAD')[0] as Member).bornOn)).toBeGreaterThan(16);
      }
    }
  });

  it('go on living: children are born and people die until the end of the history', () => {
    const members = families.flat();
    const bornLater = members.filter(({ bornOn }) => bornOn > ENTRY);
    const dying = members.filter(({ diesOn }) => diesOn < AS_OF);
    expect(bornLater.length).toBeGreaterThan(100);
    expect(dying.length).toBeGreaterThan(100);
    expect(Math.max(...bornLater.map(({ bornOn }) => bornOn))).toBeLessThan(AS_OF);
    for (const { bornOn, diesOn } of dying) expect(diesOn).toBeGreaterThan(Math.max(bornOn, ENTRY));
  });
});

describe('the amount of PKH', () => {
  const day = dayOf('2024-07-01');
  const aged = (age: number, more: Partial<Member> = {}): Member => ({
    role: 'CHILD',
    sex: 'MALE',
    bornOn: Math.round(day - age * DAYS_PER_YEAR),
    diesOn: Infinity,
    isDisabled: false,
    leavesSchoolAt: 19,
    ...more,
  });

  it.each([
    // Rupiah a quarter by component.
    ['a pregnancy', aged(-0.2), 750_000],
    ['an infant', aged(3), 750_000],
    ['a pupil of primary school', aged(9), 225_000],
    ['a pupil of lower secondary school', aged(14), 375_000],
    ['a pupil of upper secondary school', aged(17), 500_000],
    ['a young person who left school', aged(17, { leavesSchoolAt: 16 }), 0],
    ['an adult', aged(40), 0],
    ['an adult with severe disability', aged(40, { isDisabled: true }), 600_000],
    ['an elderly person', aged(72), 600_000],
    ['someone who has died', aged(72, { diesOn: day - 1 }), 0],
  ])('pays %s what the rule says', (_, member, amount) => {
    expect(pkhAmount([member], day)).toBe(amount);
  });

  it('counts the four highest components of a family', () => {
    // 750,000 + 600,000 + 500,000 + 375,000; the pupil of primary school is the fifth.
    expect(pkhAmount([aged(3), aged(72), aged(17), aged(14), aged(9), aged(40)], day)).toBe(2_225_000);
  });
});

function yearsBetween(member: Member, day: number): number {
  return (day - member.bornOn) / DAYS_PER_YEAR;
}
