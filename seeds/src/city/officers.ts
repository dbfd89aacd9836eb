import { Random } from '../random.ts';
import type { Place } from './family-record.ts';
import { makeName } from './names.ts';

const COMPANIONS_A_KELURAHAN = 3;
const COORDINATORS_A_KECAMATAN = 3;
const STAFF_OF_THE_CITY = 4;

/** Who does what with a case, none of them the same as another. */
export interface CaseOfficers {
  readonly proposer: string;
  readonly decider: string;
  /** who hears, verifies, and annuls where need be */
  readonly third: string;
}

/**
 * Who works in the city: companions (pendamping) of each kelurahan, coordinators of each kecamatan, and staff of the
 * social office, who open reviews and send feeds.
 */
export class Officers {
  readonly #seed: number;
  readonly #cityCode: string;
  readonly #known = new Map<string, readonly string[]>();

  constructor(seed: number, cityCode: string) {
    this.#seed = seed;
    this.#cityCode = cityCode;
  }

  /** A companion of the kelurahan. */
  companion(random: Random, { code }: Place): string {
    return random.pick(this.#named(code, COMPANIONS_A_KELURAHAN));
  }

  /** A coordinator of the kecamatan other than the one who proposed what is to be decided. */
  coordinator(random: Random, { region }: Place, otherThan = ''): string {
    return random.pick(this.#named(region, COORDINATORS_A_KECAMATAN).filter((name) => name !== otherThan));
  }

  /** One of the staff of the city's social office, other than somebody. */
  staff(random: Random, otherThan = ''): string {
    return random.pick(this.#named(this.#cityCode, STAFF_OF_THE_CITY).filter((name) => name !== otherThan));
  }

  /** Who works on a case of a place: proposed by a companion there unless somebody else did, decided by a coordinator. */
  onCase(random: Random, place: Place, proposer = this.companion(random, place)): CaseOfficers {
    const decider = this.coordinator(random, place, proposer);
    const others = this.#named(place.code, COMPANIONS_A_KELURAHAN).filter(
      (name) => name !== proposer && name !== decider,
    );
    return { proposer, decider, third: random.pick(others) };
  }

  #named(where: string, count: number): readonly string[] {
    let names = this.#known.get(where);
    if (!names) {
      const random = Random.of(this.#seed, `officers of ${where}`);
      const distinct = new Set<string>();
      while (distinct.size < count) {
        const name = makeName(random, random.chance(0.6) ? 'FEMALE' : 'MALE', random.between(1970, 1999));
        if (name.includes(' ')) distinct.add(name);
      }
      this.#known.set(where, (names = [...distinct]));
    }
    return names;
  }
}
