import type { Hazard, HouseDamage } from './hazard.ts';
import { PackageBasis, type PackageRule } from './package.ts';

/** What of a family hit decides what it is granted. */
export interface FamilyInNeed {
  readonly personCount: number;
  readonly infantCount: number;
  readonly pregnantCount: number;
  readonly elderlyCount: number;
  readonly disabledCount: number;
  readonly damage: HouseDamage;
  readonly isDisplaced: boolean;
}

/** Units of each item, by its code; what is not granted is not in it. */
export type Quantities = ReadonlyMap<string, number>;

/**
 * What policy grants a family. Of several rules for one item and one basis the most generous counts; what different bases
 * give of one item adds up, and is rounded up to whole units.
 */
export function entitlementOf(family: FamilyInNeed, hazard: Hazard, rules: readonly PackageRule[]): Quantities {
  const best = new Map<string, { item: string; quantity: number }>();
  for (const rule of rules) {
    const quantity = rule.quantity * countOf(family, rule.per);
    const key = `${rule.item} ${rule.per}`;
    if (quantity > (best.get(key)?.quantity ?? 0) && applies(rule, family, hazard)) {
      best.set(key, { item: rule.item, quantity });
    }
  }
  const granted = new Map<string, number>();
  for (const { item, quantity } of best.values()) granted.set(item, (granted.get(item) ?? 0) + quantity);
  // 3 × 0.4 must not become 2 whole units by the last binary digit
  return new Map([...granted].map(([item, quantity]) => [item, Math.ceil(Number(quantity.toFixed(6)))]));
}

/** The sum of what several families are granted. */
export function sumOf(all: readonly Quantities[]): Quantities {
  const total = new Map<string, number>();
  for (const quantities of all) {
    for (const [item, quantity] of quantities) total.set(item, (total.get(item) ?? 0) + quantity);
  }
  return total;
}

function applies({ hazards, damages, displaced }: PackageRule, family: FamilyInNeed, hazard: Hazard): boolean {
  return (
    (hazards === undefined || hazards.includes(hazard)) &&
    (damages === undefined || damages.includes(family.damage)) &&
    (displaced === undefined || displaced === family.isDisplaced)
  );
}

function countOf(family: FamilyInNeed, per: PackageBasis): number {
  switch (per) {
    case PackageBasis.FAMILY:
      return 1;
    case PackageBasis.PERSON:
      return family.personCount;
    case PackageBasis.INFANT:
      return family.infantCount;
    case PackageBasis.PREGNANT:
      return family.pregnantCount;
    case PackageBasis.ELDERLY:
      return family.elderlyCount;
    case PackageBasis.DISABLED:
      return family.disabledCount;
  }
}
