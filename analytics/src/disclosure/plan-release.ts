import { checkFacts, leavesOf, type Area, type Facts } from './facts.ts';
import { sum, type Cell, type Rule } from './hide-in-line.ts';
import { toLine, type Line, type Plan } from './line.ts';
import { piecesOfFlow, piecesOfRoot, piecesOfStock, type Candidate, type Piece } from './pieces.ts';
import { Release } from './release.ts';

/**
 * Decides once, over everything that can be asked of some facts, what restricted readers are told.
 *
 * Told are the city by period; below it, each a line of its own: the city by one class dimension at a time, and kecamatan;
 * below each kecamatan its kelurahan. A line is told only where the number it adds up to is (see {@link piecesOfFlow} and
 * `hideInLine`). Such margins form a tree, so what a reader can work out of a hidden cell is what its own line and the
 * one above leave open. docs/adr/0015 has the proof, the attack test the attempt to break it.
 *
 * @throws RangeError where a table does not fit or does not count everybody once
 */
export function planRelease(facts: Facts): Release {
  checkFacts(facts);
  return new Release(facts, new Planner(facts).plan());
}

class Planner {
  readonly #facts: Facts;
  readonly #byArea = new Map<string, Line>();
  readonly #leafIndex: ReadonlyMap<string, number>;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#leafIndex = new Map(leavesOf(facts.city).map(({ code }, index) => [code, index]));
  }

  plan(): Plan {
    const { city, columns, dimensions = {} } = this.#facts;
    const cell = this.#cellsOfArea(city);
    const candidates = this.#single.map((period) => ({ periods: [period], pooled: -1, cells: [cell[period]!] }));
    const tells = columns.map(() => true);
    const { periods, closed, kind } = this.#facts;
    const pieces = piecesOfRoot(candidates, periods, kind === 'FLOW' ? closed : new Set(), this.#rule(tells));
    const root = toLine({ above: undefined, codes: [city.code], pieces, tells }, periods.length);
    this.#planBelow(city, { line: root, cell: 0 }, 1);
    const byClass = new Map(
      Object.entries(dimensions).map(([name, values]) => {
        const has = columns.map(({ byClass }) => byClass?.[name] !== undefined);
        const cells = values.map((_, value) =>
          this.#single.map((period) => columns.map((column) => column.byClass?.[name]?.[value]![period] ?? 0)),
        );
        return [name, this.#line({ line: root, cell: 0 }, values, cells, has)];
      }),
    );
    return { root, byArea: this.#byArea, byClass };
  }

  get #single(): number[] {
    return this.#facts.periods.map((_, period) => period);
  }

  /** A column that a line does not tell is no reason to hide anything in it. */
  #rule(tells: readonly boolean[]): Rule {
    const { threshold, columns } = this.#facts;
    const complements = columns.map(({ complement }) => {
      const index = columns.findIndex(({ code }) => code === complement);
      return index >= 0 && tells[index] ? index : -1;
    });
    return { threshold, complements, amounts: columns.map(({ isAmount = false }) => isAmount) };
  }

  #planBelow(area: Area, above: NonNullable<Line['above']>, level: number): void {
    if (!area.parts?.length) return;
    const tells = this.#facts.columns.map(({ finest = Infinity }) => finest >= level);
    const codes = area.parts.map(({ code }) => code);
    const cells = area.parts.map((part) => this.#cellsOfArea(part, tells));
    const line = this.#line(above, codes, cells, tells);
    this.#byArea.set(area.code, line);
    area.parts.forEach((part, cell) => this.#planBelow(part, { line, cell }, level + 1));
  }

  /** @param cells numbers `[cell][period][column]` */
  #line(
    above: NonNullable<Line['above']>,
    codes: readonly string[],
    cells: readonly Cell[][],
    tells: readonly boolean[],
  ): Line {
    const { periods, closed, kind } = this.#facts;
    const candidates: Candidate[] = above.line.pieces
      .filter(({ hidden }) => !hidden[above.cell])
      .map((piece: Piece) => ({
        periods: piece.periods,
        pooled: piece.pooled,
        cells: cells.map((byPeriod) =>
          piece.periods.length === 1
            ? byPeriod[piece.periods[0]!]!
            : sum(piece.periods.map((period) => byPeriod[period]!)),
        ),
      }));
    const rule = this.#rule(tells);
    const pieces = kind === 'FLOW' ? piecesOfFlow(candidates, periods, closed, rule) : piecesOfStock(candidates, rule);
    return toLine({ above, codes, pieces, tells }, periods.length);
  }

  /** Numbers of an area `[period][column]`; 0 in a column that is not told. */
  #cellsOfArea(area: Area, tells?: readonly boolean[]): number[][] {
    const leaves = leavesOf(area).map(({ code }) => this.#leafIndex.get(code)!);
    return this.#single.map((period) =>
      this.#facts.columns.map(({ byArea }, column) => {
        if (tells && !tells[column]) return 0;
        let total = 0;
        for (const leaf of leaves) total += byArea[leaf]![period]!;
        return total;
      }),
    );
  }
}
