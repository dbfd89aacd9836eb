import { quarterOfDay, quartersBetween, subjects, type componentsOf, type Quarter } from '@simoncer/analytics';
import type { AskedFigure } from './ask-everything.ts';

export type Component = ReturnType<typeof componentsOf>['components'][number];
type Term = Component[number];
type Classes = AskedFigure['classes'];

/** Where and when a number is of. */
export interface Region {
  readonly areas: readonly string[];
  readonly quarters: readonly Quarter[];
  readonly classes: Classes;
}

const DIMENSIONS = new Map(subjects.flatMap(({ dimensions }) => dimensions.map((each) => [each.name, each])));

/**
 * The unknowns of an attacker who asks the API: of each column of a cube the count by kelurahan, quarter and the values of
 * those dimensions that anything is told by, numbered from 0.
 */
export class CellUnknowns {
  private readonly ids = new Map<string, number>();
  /** By column, the dimensions it is told by. */
  private readonly axes = new Map<string, Set<string>>();

  constructor(
    private readonly leaves: readonly string[],
    private readonly quarters: readonly Quarter[],
    private readonly today: string,
    /** Values of dimensions that are records, and of what only cubes have. */
    private readonly values: Readonly<Record<string, readonly string[]>>,
  ) {}

  /** Has what a component is narrowed by, and is asked by, be told apart. */
  tellApart(component: Component, classes: Classes): void {
    for (const term of component) {
      const axes = this.axes.get(columnOf(term)) ?? new Set();
      this.axes.set(columnOf(term), axes);
      [...Object.keys(term.where), ...Object.keys(classes)].forEach((name) => axes.add(name));
    }
  }

  /**
   * The unknowns whose sum a component is.
   *
   * @returns undefined where it is by a dimension that nothing is told by, or not of whole quarters
   */
  of(component: Component, { areas, quarters, classes }: Region): number[] | undefined {
    const ids: number[] = [];
    for (const term of component) {
      const axes = [...(this.axes.get(columnOf(term)) ?? [])].sort();
      const own = Object.entries(classes).filter(([name]) => !term.across?.includes(name));
      if (own.some(([name]) => !axes.includes(name)) || Object.keys(term.where).some((name) => !axes.includes(name))) {
        return undefined;
      }
      const leaves = this.leaves.filter((leaf) => areas.some((area) => leaf.startsWith(area)));
      const counted = this.counted(term, quarters);
      let keys = [columnOf(term)];
      for (const axis of [leaves, counted]) keys = keys.flatMap((key) => axis.map((value) => `${key}|${value}`));
      for (const name of axes) {
        const asked = own.find(([other]) => other === name)?.[1];
        const values = this.valuesOf(name, term.where[name], asked);
        if (!values) return undefined;
        keys = keys.flatMap((key) => values.map((value) => `${key}|${name}=${value}`));
      }
      ids.push(...keys.map((key) => this.id(key)));
    }
    return ids;
  }

  /** The region of an answer; undefined where it is not of whole quarters. */
  regionOf({ area, first, last, classes }: AskedFigure): Region | undefined {
    const quarters = quartersBetween(quarterOfDay(first), quarterOfDay(last));
    const isWhole = /-(01|04|07|10)-01$/.test(first) && /-(03-31|06-30|09-30|12-31)$/.test(last);
    const isKnown = quarters.every((quarter) => this.quarters.includes(quarter));
    return isWhole && isKnown ? { areas: [area ?? ''], quarters, classes } : undefined;
  }

  /** Any other unknown, by a name of its own. */
  named(name: string): number {
    return this.id(name);
  }

  /** The quarters that a term counts: of a stock the last, of what must be old only those that are. */
  private counted(term: Term, quarters: readonly Quarter[]): readonly Quarter[] {
    if (term.take === 'STOCK') return quarters.slice(-1);
    const { olderThan = 0 } = term;
    const limit = new Date(`${this.today}T00:00:00Z`);
    limit.setUTCMonth(limit.getUTCMonth() - olderThan);
    const current = quarterOfDay(limit.toISOString().slice(0, 10));
    return olderThan ? quarters.filter((quarter) => quarter < current) : quarters;
  }

  private valuesOf(name: string, where: readonly string[] | undefined, asked: readonly string[] | undefined) {
    const dimension = DIMENSIONS.get(name);
    const all = this.values[name] ?? Object.keys(dimension?.values ?? {});
    if (all.length === 0) return undefined;
    const whole = dimension?.whole;
    const narrowed = where ? all.filter((value) => where.includes(value)) : all;
    if (asked) return narrowed.filter((value) => asked.includes(value));
    return whole && !where ? [whole] : narrowed;
  }

  private id(key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) this.ids.set(key, (id = this.ids.size));
    return id;
  }
}

function columnOf({ cube, column, take }: Term): string {
  return `${cube.table}.${column} ${take}`;
}
