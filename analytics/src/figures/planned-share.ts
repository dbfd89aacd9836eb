import { tellChain } from '../disclosure/tell-chain.ts';
import type { ReleaseShare } from '../subject/release-plan.ts';
import { monthsAfter } from './period.ts';
import { isTiling, isWhole, type ToldQuestion } from './planned-release.ts';
import { readExactly, type PlanDesk } from './read-plan.ts';

/** What restricted readers are told of the parts of a number in one city. */
export interface PlannedShare {
  /** @param value of the dimension that there is a chain for each of */
  sum(part: number, question: Pick<ToldQuestion, 'areas' | 'span'>, value?: string): number | undefined;
}

/** Reads the parts of a number that is told, all closed periods, and decides which of them restricted readers are told. */
export async function readShare(desk: PlanDesk, share: ReleaseShare): Promise<PlannedShare> {
  const { whole, parts, by, settledAfter = 0 } = share;
  const isStock = whole.plan.kind === 'STOCK';
  // A flow that is pooled is told as a whole of years only.
  const periods = (whole.plan.kind === 'FLOW' ? desk.years : desk.quarters).filter(
    ({ last }) => monthsAfter(last, settledAfter) <= desk.today,
  );
  const [wholes, materials] = await Promise.all([
    desk.release(whole.plan),
    readExactly(
      desk,
      whole.column,
      parts.map(({ of }) => of),
      periods,
      'CITY',
      by ? [by] : [],
    ),
  ]);
  const told = new Map<string, readonly (number | undefined)[]>();
  for (const dimensions of by ? materials.combinations : [[]]) {
    periods.forEach((span, index) => {
      const total = wholes.sum(whole.column, { span, classes: {} });
      if (total === undefined) return;
      const material = materials.of({ area: desk.city.code, period: index + 1, dimensions });
      const chain = parts.map(({ of, ...part }) => ({ ...part, count: material.sum(of)! }));
      const isTold = tellChain(total, chain, desk.threshold);
      told.set(
        keyOf(span.key, dimensions[0] ?? undefined),
        chain.map(({ count }, part) => (isTold[part] ? count : undefined)),
      );
    });
  }
  return {
    sum(part, { areas, span }, value) {
      if (areas && !isWhole(desk.city, areas)) return undefined;
      const inside = periods.filter(({ first, last }) => first >= span.first && last <= span.last);
      if (!isTiling(inside, span)) return undefined;
      const asked = (isStock ? inside.slice(-1) : inside).map(({ key }) => told.get(keyOf(key, value))?.[part]);
      return asked.every((number) => number !== undefined)
        ? asked.reduce((sum, number) => sum! + number!, 0)
        : undefined;
    },
  };
}

function keyOf(period: string, value: string | undefined): string {
  return `${period} ${value ?? ''}`;
}
