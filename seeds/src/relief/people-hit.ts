import { HouseDamage, type FamilyInNeed } from '@simoncer/api';
import type { KnownFamily } from './claimants.ts';
import type { PlannedIncident } from './incident-plan.ts';
import type { PlannedFamily } from './planned-family.ts';

/** People and house of a family hit: of one of the register, what that says of its people. */
export function peopleOf(family: PlannedFamily, known: KnownFamily | undefined): FamilyInNeed {
  const { damage, isDisplaced } = family;
  const state = { damage: HouseDamage[damage], isDisplaced };
  if (!known) {
    return {
      ...state,
      personCount: family.persons,
      infantCount: family.infants,
      pregnantCount: family.pregnant,
      elderlyCount: family.elderly,
      disabledCount: family.disabled,
    };
  }
  return {
    ...state,
    personCount: known.persons,
    infantCount: known.infants,
    // the register does not tell who is pregnant
    pregnantCount: known.women > 0 ? Math.min(1, family.pregnant) : 0,
    elderlyCount: known.elderly,
    disabledCount: known.disabled,
  };
}

/** What is needed at once, as the officer sees it. */
export function needsOf({ families, hazard, seriouslyInjured }: PlannedIncident): string[] {
  const has = (is: (family: PlannedFamily) => boolean) => families.some(is);
  return [
    ...(seriouslyInjured > 0 ? ['MEDICAL'] : []),
    ...(hazard === 'SEARCH_AND_RESCUE' ? ['EVACUATION'] : []),
    ...(hazard === 'DROUGHT' ? ['WATER'] : []),
    ...(has(({ damage }) => damage === 'FLOODED' || damage === 'SEVERE') ? ['FOOD'] : []),
    ...(has(({ isDisplaced }) => isDisplaced) ? ['SHELTER'] : []),
    ...(has(({ infants, damage }) => infants > 0 && (damage === 'SEVERE' || damage === 'FLOODED'))
      ? ['BABY_SUPPLIES']
      : []),
    ...(hazard === 'FALLEN_TREE' || hazard === 'LANDSLIDE' ? ['HEAVY_EQUIPMENT'] : []),
  ];
}
