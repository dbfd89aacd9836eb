import { leavesOf, type Area, type Facts, type ProductSet } from './facts.ts';
import { isZero, sumInLine, type Line, type Plan } from './line.ts';

/**
 * What a restricted reader gets for a question.
 *
 * `TOO_FINE`: questions of this form are never answered, whatever the numbers are. `SUPPRESSED`: this one is not; whether
 * because it is small itself or because another one is, is not said.
 */
export type Answer = number | 'SUPPRESSED' | 'TOO_FINE';

/** Where a question is not answered: the smallest that is told around it. */
export interface Enclosing {
  readonly set: ProductSet;
  readonly total: number;
}

/** Values that a class dimension is restricted to: cells of its line. */
interface Restriction {
  readonly name: string;
  readonly line: Line;
  readonly cells: readonly number[];
}

/** What restricted readers are told of some facts. Every query, file and screen asks it; no number goes past it. */
export class Release {
  readonly #plan: Plan;
  readonly #city: Area;
  readonly #areas = new Map<
    string,
    { readonly area: Area; readonly leaves: readonly string[]; readonly above?: string }
  >();
  readonly #periods: ReadonlyMap<string, number>;
  readonly #periodCodes: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor({ city, periods, columns }: Facts, plan: Plan) {
    this.#plan = plan;
    this.#city = city;
    this.#addArea(city);
    this.#periodCodes = periods.map(({ code }) => code);
    this.#periods = new Map(this.#periodCodes.map((code, index) => [code, index]));
    this.#columns = new Map(columns.map(({ code }, index) => [code, index]));
  }

  /**
   * The sum of a column over a set of areas, periods and classes, where it is a sum of what is told.
   *
   * @throws RangeError where the column, an area, a period, a dimension or a class is not one of the facts
   */
  answer(column: string, set: ProductSet): Answer {
    const index = known(this.#columns, column, 'column');
    const periods = new Set(set.periods.map((code) => known(this.#periods, code, 'closed period')));
    const leaves = this.#leaves(set);
    const classes = this.#restricted(set);
    const answer = this.#sum(leaves, classes, periods, index);
    return answer === 'TOO_FINE' && this.#isZero(leaves, classes, periods, index) ? 0 : answer;
  }

  /**
   * The smallest set around a question that is answered: a year instead of a quarter, the hidden kelurahan of the same
   * line together, the kecamatan, the city. A shrunk estimate of what is hidden may be made from it, and from nothing else.
   *
   * @returns undefined where nothing around it is told (yet)
   */
  enclosing(column: string, set: ProductSet): Enclosing | undefined {
    known(this.#columns, column, 'column');
    for (const candidate of this.#around(set)) {
      const total = this.answer(column, candidate);
      if (typeof total === 'number') return { set: candidate, total };
    }
    return undefined;
  }

  /** Sets around a question, the smallest first. */
  *#around(set: ProductSet): Generator<ProductSet> {
    const restricted = this.#restricted(set);
    if (restricted.length === 1 && !set.areas?.length) {
      const { name, line, cells } = restricted[0]!;
      const { periods, hidden } = this.#grow(line, cells, set.periods);
      yield { periods, classes: { [name]: hidden.map((cell) => line.codes[cell]!) } };
    }
    if (restricted.length > 0) yield* this.#around({ areas: set.areas, periods: set.periods });
    let areas = [...(set.areas ?? [this.#city.code])];
    while (areas.length > 0) {
      const aboves = new Set(areas.map((code) => this.#areas.get(code)?.above));
      const above = aboves.size === 1 ? [...aboves][0] : undefined;
      const line = above === undefined ? this.#plan.root : this.#plan.byArea.get(above)!;
      const cells = above === undefined ? [0] : areas.map((code) => line.codes.indexOf(code));
      const { periods, hidden } = this.#grow(line, cells, set.periods);
      yield { periods, areas: hidden.map((cell) => line.codes[cell]!) };
      if (above === undefined) return;
      areas = [above];
    }
  }

  /** The pieces of a line that touch the periods, and with the cells those that are hidden with one of them. */
  #grow(line: Line, cells: readonly number[], asked: readonly string[]): { periods: string[]; hidden: number[] } {
    const touched = asked.map((code) => known(this.#periods, code, 'closed period'));
    const periods = new Set(touched);
    const grown = new Set(cells);
    for (const period of touched) {
      const piece = line.pieceAt[period];
      piece?.periods.forEach((other) => periods.add(other));
      if (piece && cells.some((cell) => piece.hidden[cell])) {
        piece.hidden.forEach((isHidden, cell) => isHidden && grown.add(cell));
      }
    }
    const inOrder = (indexes: Set<number>) => [...indexes].sort((a, b) => a - b);
    return { periods: inOrder(periods).map((index) => this.#periodCodes[index]!), hidden: inOrder(grown) };
  }

  #sum(
    leaves: ReadonlySet<string>,
    classes: readonly Restriction[],
    periods: ReadonlySet<number>,
    column: number,
  ): Answer {
    const isCity = leaves.size === this.#areas.get(this.#city.code)!.leaves.length;
    const [restriction] = classes;
    if (restriction) {
      const { line, cells } = restriction;
      if (classes.length > 1 || !isCity || !line.tells[column]) return 'TOO_FINE';
      return sumInLine(line, cells, periods, column) ?? 'SUPPRESSED';
    }
    if (isCity) return sumInLine(this.#plan.root, [0], periods, column) ?? 'SUPPRESSED';
    return this.#sumBelow(this.#city, leaves, periods, column);
  }

  #sumBelow(area: Area, asked: ReadonlySet<string>, periods: ReadonlySet<number>, column: number): Answer {
    const line = this.#plan.byArea.get(area.code)!;
    const whole: number[] = [];
    let total = 0;
    for (const [cell, part] of area.parts!.entries()) {
      const { leaves } = this.#areas.get(part.code)!;
      const count = leaves.filter((leaf) => asked.has(leaf)).length;
      if (count === leaves.length) whole.push(cell);
      else if (count > 0) {
        const below = this.#sumBelow(part, asked, periods, column);
        if (typeof below !== 'number') return below;
        total += below;
      }
    }
    if (whole.length === 0) return total;
    if (!line.tells[column]) return 'TOO_FINE';
    const sum = sumInLine(line, whole, periods, column);
    return sum === undefined ? 'SUPPRESSED' : total + sum;
  }

  /** Whether a question must come to 0, since in each period the areas or the classes of one dimension are told to. */
  #isZero(
    leaves: ReadonlySet<string>,
    classes: readonly Restriction[],
    periods: ReadonlySet<number>,
    column: number,
  ): boolean {
    return [...periods].every(
      (period) =>
        classes.some(
          ({ line, cells }) => line.tells[column] && cells.every((cell) => isZero(line, cell, period, column)),
        ) || [...leaves].every((leaf) => this.#isZeroArea(leaf, period, column)),
    );
  }

  #isZeroArea(code: string, period: number, column: number): boolean {
    const { above } = this.#areas.get(code)!;
    const line = above === undefined ? this.#plan.root : this.#plan.byArea.get(above)!;
    if (!line.tells[column]) return this.#isZeroArea(above!, period, column);
    return isZero(line, line.codes.indexOf(code), period, column);
  }

  #leaves({ areas = [this.#city.code] }: ProductSet): Set<string> {
    return new Set(areas.flatMap((code) => known(this.#areas, code, 'area').leaves));
  }

  /** The dimensions that a question restricts to some of their values. */
  #restricted({ classes = {} }: ProductSet): Restriction[] {
    return Object.entries(classes).flatMap(([name, values]) => {
      const line = known(this.#plan.byClass, name, 'dimension');
      const cells = [...new Set(values)].map((value) => {
        const cell = line.codes.indexOf(value);
        if (cell < 0) throw new RangeError(`${name} has no class "${value}", only ${line.codes.join(', ')}`);
        return cell;
      });
      return cells.length === line.codes.length ? [] : [{ name, line, cells }];
    });
  }

  #addArea(area: Area, above?: string): void {
    this.#areas.set(area.code, { area, leaves: leavesOf(area).map(({ code }) => code), above });
    area.parts?.forEach((part) => this.#addArea(part, area.code));
  }
}

function known<T>(map: ReadonlyMap<string, T>, key: string, what: string): T {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`The release has no ${what} "${key}"`);
  return value;
}
