import type { Area, Column, Facts } from '../facts.ts';
import { leavesOf } from '../facts.ts';
import type { Equation } from './linear-system.ts';
import { allClosed, poisson, quartersOf, randomColumn } from './generated-facts.ts';
import type { Unknowns } from './unknowns.ts';

/** Families on aid and those who leave aid, by kelurahan: three facts that are linked by who came and went otherwise. */
export interface FamiliesOnAid {
  readonly graduated: Facts;
  readonly leftOtherwise: Facts;
  readonly onAid: Facts;
  /** All three as one, for the attacker. */
  readonly together: Facts;
  /** Came in (entered or moved from another kelurahan) `[leaf][period]`, and moved to another kelurahan. Never told. */
  readonly came: readonly (readonly number[])[];
  readonly moved: readonly (readonly number[])[];
}

/** Lives of a city: who came, graduated, left otherwise or moved, and so who was on aid at the end of each quarter. */
export function familiesOnAid(city: Area, years: number, families: number, random: () => number): FamiliesOnAid {
  const periods = quartersOf(years);
  const leaves = leavesOf(city).length;
  const dimensions = { kind: ['RISING_CLASS', 'NO_LONGER_POOR', 'DECEASED', 'MOVED_AWAY'], sex: ['F', 'M'] };
  const shared = { threshold: 5, city, periods, closed: allClosed(periods), dimensions };
  const counts = { leaves, periods: periods.length };
  const perQuarter = Array.from({ length: leaves }, () => 2 + random());
  const graduated = randomColumn(
    { code: 'graduated' },
    { ...counts, dimensions, mean: (leaf) => perQuarter[leaf]! },
    random,
  );
  const leftOtherwise = randomColumn({ code: 'leftOtherwise' }, { ...counts, mean: () => 0.5 }, random);
  const flow = (mean: number) =>
    Array.from({ length: leaves }, () => Array.from({ length: periods.length }, () => poisson(mean, random)));
  const came = flow(2);
  const moved = flow(0.3);
  const onAid: Column = {
    code: 'onAid',
    byArea: came.map((row, leaf) => {
      let stock = Math.round(families * (0.5 + random()));
      return row.map((count, period) => {
        stock +=
          count - moved[leaf]![period]! - graduated.byArea[leaf]![period]! - leftOtherwise.byArea[leaf]![period]!;
        return (stock = Math.max(0, stock));
      });
    }),
  };
  return {
    graduated: { ...shared, kind: 'FLOW', columns: [graduated] },
    leftOtherwise: { ...shared, kind: 'FLOW', columns: [leftOtherwise] },
    onAid: { ...shared, kind: 'STOCK', columns: [onAid] },
    together: { ...shared, kind: 'FLOW', columns: [graduated, leftOtherwise, onAid] },
    came,
    moved,
  };
}

/** Who is on aid now was so before or came, and did not graduate, leave otherwise or move: in each kelurahan and quarter. */
export function balances({ together: { city, periods } }: FamiliesOnAid): (unknowns: Unknowns) => Equation[] {
  return (unknowns) =>
    leavesOf(city).flatMap(({ code: leaf }) =>
      periods.slice(1).map((period, index): Equation => {
        const at = (column: string, code: string) => unknowns.of(column, { areas: [leaf], periods: [code] });
        return {
          plus: [...at('onAid', periods[index]!.code), unknowns.named(`came ${leaf} ${period.code}`)],
          minus: [
            ...at('onAid', period.code),
            ...at('graduated', period.code),
            ...at('leftOtherwise', period.code),
            unknowns.named(`moved ${leaf} ${period.code}`),
          ],
          total: 0,
        };
      }),
    );
}

/** What nobody is told: who came and who moved. For showing what would follow if they were. */
export function flowsTold({
  together: { city, periods },
  came,
  moved,
}: FamiliesOnAid): (unknowns: Unknowns) => Equation[] {
  return (unknowns) =>
    leavesOf(city).flatMap(({ code: leaf }, row) =>
      periods.flatMap(({ code }, period) => [
        { plus: [unknowns.named(`came ${leaf} ${code}`)], total: came[row]![period]! },
        { plus: [unknowns.named(`moved ${leaf} ${code}`)], total: moved[row]![period]! },
      ]),
    );
}
