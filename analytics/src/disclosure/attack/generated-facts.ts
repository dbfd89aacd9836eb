import type { Area, ClosedPeriod, Column, Facts } from '../facts.ts';

/** Seeded random numbers from 0 to below 1 (mulberry32): the same seed, the same city. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A Poisson count, by Knuth's product of uniforms; the mean in steps of 20, so that nothing underflows. */
export function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 20) {
    const limit = Math.exp(-Math.min(rest, 20));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}

/** A city whose kecamatan have these numbers of kelurahan. */
export function cityOf(kelurahan: readonly number[]): Area {
  return {
    code: 'city',
    parts: kelurahan.map((count, k) => ({
      code: `K${k + 1}`,
      parts: Array.from({ length: count }, (_, g) => ({ code: `K${k + 1}.${g + 1}` })),
    })),
  };
}

/** Quarters of whole years, all closed. */
export function quartersOf(years: number): ClosedPeriod[] {
  return Array.from({ length: 4 * years }, (_, index) => {
    const year = String(2020 + Math.floor(index / 4));
    return { code: `${year}Q${(index % 4) + 1}`, within: [year] };
  });
}

/** Months of whole years, all closed. */
export function monthsOf(years: number): ClosedPeriod[] {
  return Array.from({ length: 12 * years }, (_, index) => {
    const year = String(2020 + Math.floor(index / 12));
    const month = index % 12;
    return {
      code: `${year}-${String(month + 1).padStart(2, '0')}`,
      within: [`${year}Q${Math.floor(month / 3) + 1}`, year],
    };
  });
}

/** All that the periods lie in. */
export function allClosed(periods: readonly ClosedPeriod[]): Set<string> {
  return new Set(periods.flatMap(({ within }) => within));
}

/** A column of random counts: every one of a leaf and period falls into one class of each dimension. */
export function randomColumn(
  { code, ...rest }: Pick<Column, 'code' | 'complement' | 'finest'>,
  { leaves, periods, mean, dimensions = {} }: RandomCounts,
  random: () => number,
): Column {
  const byArea: number[][] = Array.from({ length: leaves }, () => Array.from<number>({ length: periods }).fill(0));
  const byClass = Object.fromEntries(
    Object.entries(dimensions).map(([name, values]) => [
      name,
      values.map(() => Array.from<number>({ length: periods }).fill(0)),
    ]),
  );
  for (let leaf = 0; leaf < leaves; leaf++) {
    for (let period = 0; period < periods; period++) {
      const count = poisson(mean(leaf, period), random);
      byArea[leaf]![period] = count;
      for (const table of Object.values(byClass)) {
        // Squared, so that the last classes are rare.
        for (let one = 0; one < count; one++) table[Math.floor(random() ** 2 * table.length)]![period]!++;
      }
    }
  }
  return { code, ...rest, byArea, byClass };
}

/** How many are expected of each leaf and period, and into which classes they may fall. */
export interface RandomCounts {
  readonly leaves: number;
  readonly periods: number;
  readonly mean: (leaf: number, period: number) => number;
  readonly dimensions?: Facts['dimensions'];
}
