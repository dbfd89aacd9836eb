import type { Facts, ProductSet } from '../facts.ts';
import { truthOf, type Reader } from './attacker.ts';

/** The control turned off: small numbers are withheld, and nothing else. */
export function readerWithoutControl(facts: Facts): Reader {
  return {
    answer(column, set) {
      if (Object.keys(set.classes ?? {}).length > 0 && set.areas) return 'TOO_FINE';
      const truth = truthOf(facts, column, set);
      return truth > 0 && truth < facts.threshold ? 'SUPPRESSED' : truth;
    },
  };
}

/**
 * Complementary suppression as it is often done: with each small cell of an area by period table, one more in its row and
 * one more in its column, the smallest of each. Sums are told where they are not small.
 */
export function readerWithNaiveComplements(facts: Facts, areas: readonly string[]): Reader {
  const inner = readerWithoutControl(facts);
  const [column] = facts.columns.map(({ code }) => code);
  const periods = facts.periods.map(({ code }) => code);
  const value = (area: string, period: string) => truthOf(facts, column!, { areas: [area], periods: [period] });
  const hidden = new Set<string>();
  const smallest = <T>(items: readonly T[], of: (item: T) => number) => [...items].sort((a, b) => of(a) - of(b))[0]!;
  for (const area of areas) {
    for (const period of periods) {
      const count = value(area, period);
      if (count === 0 || count >= facts.threshold) continue;
      const otherPeriod = smallest(
        periods.filter((other) => other !== period),
        (other) => value(area, other),
      );
      const otherArea = smallest(
        areas.filter((other) => other !== area),
        (other) => value(other, period),
      );
      [`${area} ${period}`, `${area} ${otherPeriod}`, `${otherArea} ${period}`].forEach((cell) => hidden.add(cell));
    }
  }
  return {
    answer(asked: string, set: ProductSet) {
      const isCell = set.areas?.length === 1 && set.periods.length === 1;
      return isCell && hidden.has(`${set.areas![0]} ${set.periods[0]}`) ? 'SUPPRESSED' : inner.answer(asked, set);
    },
  };
}
