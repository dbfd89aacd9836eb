import { describe, expect, it } from 'vitest';
import type { FamilyInNeed } from './entitlement.rules.ts';
import { HouseDamage } from './hazard.ts';
import { priorityOf, shareOut } from './priority.rules.ts';

const points = {
  ON_AID: 30,
  HAS_INFANTS: 20,
  IS_PREGNANT: 20,
  HAS_ELDERLY: 15,
  HAS_DISABILITY: 20,
  DISPLACED: 10,
  HOUSE_LOST: 10,
};
const family = (changes: Partial<FamilyInNeed & { isOnAid: boolean }> = {}) => ({
  personCount: 5,
  infantCount: 0,
  pregnantCount: 0,
  elderlyCount: 0,
  disabledCount: 0,
  damage: HouseDamage.LIGHT,
  isDisplaced: false,
  isOnAid: false,
  ...changes,
});

describe('the priority of a family', () => {
  it('is nothing without a ground', () => {
    expect(priorityOf(family(), points)).toEqual({ priority: 0, priorityReasons: [] });
  });

  it('is the sum of the points of its grounds, however many people a ground has', () => {
    const { priority, priorityReasons } = priorityOf(
      family({ isOnAid: true, infantCount: 3, elderlyCount: 1, damage: HouseDamage.SEVERE }),
      points,
    );
    expect(priority).toBe(75); // 30 + 20 + 15 + 10
    expect(priorityReasons.map(({ code }) => code)).toEqual(['ON_AID', 'HAS_INFANTS', 'HAS_ELDERLY', 'HOUSE_LOST']);
  });
});

describe('sharing out what is short', () => {
  const claim = (familyId: string, priority: number, rice: number) => ({
    familyId,
    priority,
    entitlement: new Map([['RICE', rice]]),
  });
  const shared = (...args: Parameters<typeof shareOut>) =>
    shareOut(...args).map(({ familyId, place, allotted }) => [place, familyId, allotted.get('RICE') ?? 0]);

  it('gives who comes first the whole, and the next what is left', () => {
    expect(shared([claim('a', 0, 4), claim('b', 50, 5), claim('c', 20, 4)], new Map([['RICE', 7]]))).toEqual([
      [1, 'b', 5],
      [2, 'c', 2],
      [3, 'a', 0],
    ]);
  });

  it('puts who was recorded first before others of the same priority', () => {
    expect(shared([claim('b', 10, 1), claim('a', 10, 1)], new Map([['RICE', 1]]))).toEqual([
      [1, 'a', 1],
      [2, 'b', 0],
    ]);
  });

  it('gives nobody more than the entitlement, nor what there is none of', () => {
    expect(shared([claim('a', 0, 4)], new Map([['RICE', 9]]))).toEqual([[1, 'a', 4]]);
    expect(shared([claim('a', 0, 4)], new Map())).toEqual([[1, 'a', 0]]);
  });
});
