import { leavesOf, type Area, type ProductSet } from '../disclosure/facts.ts';
import type { Release } from '../disclosure/release.ts';
import type { ReleasePlan } from '../subject/release-plan.ts';
import { dayAfter, type Period } from './period.ts';
import type { CellFilter } from './component.ts';

/** A question of one number: areas of a city, a span of closed periods, classes. */
export interface ToldQuestion {
  readonly areas?: readonly string[] | undefined;
  readonly span: Pick<Period, 'first' | 'last'>;
  readonly classes: CellFilter;
}

/** What restricted readers are told of the columns of one plan in one city. */
export class PlannedRelease {
  /** @param periods that it is told by, in the order of time; not all there are, where other plans decide too */
  constructor(
    private readonly plan: ReleasePlan,
    private readonly release: Release,
    private readonly city: Area,
    private readonly periods: readonly Period[],
  ) {}

  /** The sum of a column, where it is told. */
  sum(column: string, question: ToldQuestion): number | undefined {
    const set = this.setOf(question);
    const answer = set && this.release.answer(column, set);
    return typeof answer === 'number' ? answer : undefined;
  }

  /** The smallest question around one to which the column is told. */
  around(column: string, question: ToldQuestion): ToldQuestion | undefined {
    const set = this.setOf(question);
    const found = set && this.release.enclosing(column, set);
    if (!found) return undefined;
    const inside = this.periods.filter(({ key }) => found.set.periods.includes(key));
    return {
      areas: found.set.areas,
      span: { first: inside[0]!.first, last: inside.at(-1)!.last },
      classes: found.set.classes ?? {},
    };
  }

  /** The question as the plan takes it; undefined where its periods or areas are none of it. */
  private setOf({ areas, span, classes }: ToldQuestion): ProductSet | undefined {
    const inside = this.periods.filter(({ first, last }) => first >= span.first && last <= span.last);
    if (!isTiling(inside, span)) return undefined;
    const periods = (this.plan.kind === 'STOCK' ? inside.slice(-1) : inside).map(({ key }) => key);
    if (!areas || isWhole(this.city, areas)) return { periods, classes };
    return isOfCityOnly(this.plan) ? undefined : { periods, classes, areas };
  }
}

/** Whether nothing of a plan is told below the city. */
export function isOfCityOnly({ columns }: ReleasePlan): boolean {
  return columns.every(({ finest }) => finest === 0);
}

/** Whether areas are a city, or all that it consists of. */
export function isWhole(city: Area, areas: readonly string[]): boolean {
  return areas.includes(city.code) || leavesOf(city).every(({ code }) => areas.includes(code));
}

/** Whether periods follow each other from the beginning of a span to its end. */
export function isTiling(periods: readonly Period[], { first, last }: ToldQuestion['span']): boolean {
  if (periods[0]?.first !== first || periods.at(-1)?.last !== last) return false;
  return periods.every((period, index) => index === 0 || period.first === dayAfter(periods[index - 1]!.last));
}
