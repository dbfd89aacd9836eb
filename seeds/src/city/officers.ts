import { Random } from '../random.ts';
import type { Place } from './family-record.ts';
import { makeName } from './names.ts';

const COMPANIONS_A_KELURAHAN = 3;
const COORDINATORS_A_KECAMATAN = 3;

/** Who works in the city: companions (pendamping) of each kelurahan, and coordinators of each kecamatan. */
export class Officers {
  readonly #seed: number;
  readonly #known = new Map<string, readonly string[]>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A companion of the kelurahan. */
  companion(random: Random, { code }: Place): string {
    return random.pick(this.#named(code, COMPANIONS_A_KELURAHAN));
  }

  /** A coordinator of the kecamatan other than the one who proposed what is to be decided. */
  coordinator(random: Random, { region }: Place, otherThan = ''): string {
    return random.pick(this.#named(region, COORDINATORS_A_KECAMATAN).filter((name) => name !== otherThan));
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
