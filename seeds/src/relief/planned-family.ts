import type { Random } from '../random.ts';
import { poisson } from './draws.ts';
import type { Damage } from './hazard-traits.ts';

/**
 * Shares of people in the civil register of 2024: under five and 60 or older. Pregnant women follow from 13 births a
 * year per 1,000 people; nursing ones add as many. Disability as in the families on aid.
 */
const PEOPLE = { infant: 0.064, elderly: 0.099, pregnant: 0.02, disabled: 0.02 };

/** Share of the families hit that are on aid: 62,000 of 361,859 families are, and the poor live where it is prone. */
const ON_AID = 0.25;

/** Chance that a family has to leave its home; 233 of 4,674 people did in eleven months of 2024. */
const DISPLACED: Record<Damage, number> = {
  NONE: 0,
  THREATENED: 0.02,
  FLOODED: 0.03,
  LIGHT: 0.01,
  MODERATE: 0.08,
  SEVERE: 0.35,
};

/** A family hit, before it is known who it is. */
export interface PlannedFamily {
  /** whether it is one of the families on aid, if one is found that lives there */
  readonly isOnAid: boolean;
  readonly damage: Damage;
  readonly isDisplaced: boolean;
  readonly persons: number;
  readonly infants: number;
  readonly pregnant: number;
  readonly elderly: number;
  readonly disabled: number;
}

/** @param personsPerFamily mean of the year */
export function planFamily(random: Random, damage: Damage, personsPerFamily: number): PlannedFamily {
  const persons = 1 + poisson(random, personsPerFamily - 1);
  const group = { infants: 0, pregnant: 0, elderly: 0, disabled: 0 };
  for (let person = 0; person < persons; person++) {
    const at = random.unit();
    // there is somebody in each family who is none of the three
    if (person > 0 && at < PEOPLE.infant) group.infants++;
    else if (person > 0 && at < PEOPLE.infant + PEOPLE.pregnant) group.pregnant++;
    else if (at > 1 - PEOPLE.elderly) group.elderly++;
    if (random.chance(PEOPLE.disabled)) group.disabled++;
  }
  return {
    isOnAid: random.chance(ON_AID),
    damage,
    isDisplaced: random.chance(DISPLACED[damage]),
    persons,
    ...group,
  };
}
