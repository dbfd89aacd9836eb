import { describe, expect, it } from 'vitest';
import { entitlementOf, sumOf, type FamilyInNeed } from './entitlement.rules.ts';
import { Hazard, HouseDamage } from './hazard.ts';
import { PackageBasis, packageRules, type PackageRule } from './package.ts';

const { FAMILY, PERSON, INFANT, ELDERLY, DISABLED, PREGNANT } = PackageBasis;
const family = (changes: Partial<FamilyInNeed> = {}): FamilyInNeed => ({
  personCount: 5,
  infantCount: 1,
  pregnantCount: 1,
  elderlyCount: 2,
  disabledCount: 1,
  damage: HouseDamage.SEVERE,
  isDisplaced: false,
  ...changes,
});
const granted = (rules: readonly PackageRule[], changes: Partial<FamilyInNeed> = {}, hazard = Hazard.FLOOD) =>
  Object.fromEntries(entitlementOf(family(changes), hazard, rules));

describe('what policy grants a family', () => {
  it('is counted by the family, its people and its vulnerable members', () => {
    const rules = Object.values(PackageBasis).map((per) => ({ item: per, per, quantity: 2 }));
    expect(granted(rules)).toEqual({ FAMILY: 2, PERSON: 10, INFANT: 2, PREGNANT: 2, ELDERLY: 4, DISABLED: 2 });
  });

  it('is rounded up to whole units for the family, not for each of its people', () => {
    // 5 × 1.2 = 6; 4 × 1.2 = 4.8
    const rice = [{ item: 'RICE', per: PERSON, quantity: 1.2 }];
    expect(granted(rice)).toEqual({ RICE: 6 });
    expect(granted(rice, { personCount: 4 })).toEqual({ RICE: 5 });
    // 3 × 0.1 is 0.30000000000000004 in binary; ten people get one unit, not two
    expect(granted([{ item: 'SALT', per: PERSON, quantity: 0.1 }], { personCount: 10 })).toEqual({ SALT: 1 });
  });

  it('adds up over different bases and takes the most generous rule of one', () => {
    expect(
      granted([
        { item: 'BLANKET', per: PERSON, quantity: 1 },
        { item: 'BLANKET', per: PERSON, quantity: 2, damages: [HouseDamage.SEVERE] },
        { item: 'BLANKET', per: ELDERLY, quantity: 1 },
      ]),
    ).toEqual({ BLANKET: 12 }); // 5 × 2 + 2 × 1
  });

  it('depends on hazard, damage and displacement', () => {
    const rule = { item: 'TENT', per: FAMILY, quantity: 1 };
    expect(granted([{ ...rule, hazards: [Hazard.FIRE] }])).toEqual({});
    expect(granted([{ ...rule, hazards: [Hazard.FIRE, Hazard.FLOOD] }])).toEqual({ TENT: 1 });
    expect(granted([{ ...rule, damages: [HouseDamage.LIGHT] }])).toEqual({});
    expect(granted([{ ...rule, displaced: true }])).toEqual({});
    expect(granted([{ ...rule, displaced: true }], { isDisplaced: true })).toEqual({ TENT: 1 });
    expect(granted([{ ...rule, displaced: false }], { isDisplaced: true })).toEqual({});
  });

  it('holds nothing of which a family gets none', () => {
    const rules = [INFANT, PREGNANT, DISABLED].map((per) => ({ item: 'MILK', per, quantity: 1 }));
    expect(granted(rules, { infantCount: 0, pregnantCount: 0, disabledCount: 0 })).toEqual({});
  });

  it('is summed over families', () => {
    const sum = sumOf([
      new Map([['RICE', 6]]),
      new Map([
        ['RICE', 5],
        ['MILK', 1],
      ]),
      new Map(),
    ]);
    expect(Object.fromEntries(sum)).toEqual({ RICE: 11, MILK: 1 });
  });
});

describe('a standard package as policy', () => {
  const rule = { item: 'RICE', per: 'PERSON', quantity: 1.2 };
  it.each([[[rule]], [[{ ...rule, hazards: ['FLOOD'], damages: ['LIGHT'], displaced: false }]]])(
    'is understood: %j',
    (value) => {
      expect(packageRules.parse(value)).toEqual(value);
    },
  );

  it.each<[unknown]>([
    [[]],
    [rule],
    [[{ ...rule, quantity: 0 }]],
    [[{ ...rule, quantity: '1' }]],
    [[{ ...rule, quantity: 1001 }]],
    [[{ ...rule, per: 'HOUSE' }]],
    [[{ ...rule, per: 'constructor' }]],
    [[{ ...rule, item: 'rice' }]],
    [[{ ...rule, hazards: [] }]],
    [[{ ...rule, hazards: ['RAIN'] }]],
    [[{ ...rule, damages: 'LIGHT' }]],
    [[{ ...rule, displaced: 'yes' }]],
    [[{ ...rule, hazard: ['FLOOD'] }]],
    [[rule, null]],
    [Array.from({ length: 101 }, () => rule)],
  ])('is not understood: %j', (value) => {
    expect(packageRules.parse(value)).toBeUndefined();
  });
});
