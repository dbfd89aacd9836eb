import type { FamilyInNeed, Quantities } from './entitlement.rules.ts';
import { HouseDamage } from './hazard.ts';

/** Why a family comes before others when stock is short. */
export enum PriorityGround {
  ON_AID = 'ON_AID',
  HAS_INFANTS = 'HAS_INFANTS',
  IS_PREGNANT = 'IS_PREGNANT',
  HAS_ELDERLY = 'HAS_ELDERLY',
  HAS_DISABILITY = 'HAS_DISABILITY',
  DISPLACED = 'DISPLACED',
  HOUSE_LOST = 'HOUSE_LOST',
}

/** One ground of a family, with the points that policy gives for it. */
export interface GroundPoints {
  readonly code: PriorityGround;
  readonly points: number;
}

/** The priority of a family: its grounds, the weightiest first, and the sum of their points. */
export interface Priority {
  readonly priority: number;
  readonly priorityReasons: readonly GroundPoints[];
}

/** Ranks a family by what policy gives points for. */
export function priorityOf(
  family: FamilyInNeed & { readonly isOnAid: boolean },
  points: Readonly<Record<PriorityGround, number>>,
): Priority {
  const holds: Readonly<Record<PriorityGround, boolean>> = {
    ON_AID: family.isOnAid,
    HAS_INFANTS: family.infantCount > 0,
    IS_PREGNANT: family.pregnantCount > 0,
    HAS_ELDERLY: family.elderlyCount > 0,
    HAS_DISABILITY: family.disabledCount > 0,
    DISPLACED: family.isDisplaced,
    HOUSE_LOST: family.damage === HouseDamage.SEVERE,
  };
  const priorityReasons = Object.values(PriorityGround)
    .filter((code) => holds[code])
    .map((code) => ({ code, points: points[code] }))
    .toSorted((one, other) => other.points - one.points);
  return { priority: priorityReasons.reduce((sum, reason) => sum + reason.points, 0), priorityReasons };
}

/** A family that waits for its share. */
export interface Claim {
  readonly familyId: string;
  readonly priority: number;
  readonly entitlement: Quantities;
}

/** What a family gets of what there is, and in which place. */
export interface Share {
  readonly familyId: string;
  /** 1 for who comes first. */
  readonly place: number;
  readonly allotted: Quantities;
}

/**
 * Shares out what there is: who has the higher priority gets the whole of its entitlement first, of equals who was
 * recorded first.
 *
 * @param available units of each item
 */
export function shareOut(claims: readonly Claim[], available: Quantities): Share[] {
  const left = new Map(available);
  return claims
    .toSorted((one, other) => other.priority - one.priority || (one.familyId < other.familyId ? -1 : 1))
    .map(({ familyId, entitlement }, index) => {
      const allotted = new Map<string, number>();
      for (const [item, quantity] of entitlement) {
        const given = Math.min(quantity, left.get(item) ?? 0);
        if (given > 0) allotted.set(item, given);
        left.set(item, (left.get(item) ?? 0) - given);
      }
      return { familyId, place: index + 1, allotted };
    });
}
