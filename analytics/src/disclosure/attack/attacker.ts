import { leavesOf, type Area, type Facts, type ProductSet } from '../facts.ts';
import type { Answer } from '../release.ts';
import { BoundsSolver, type Bounds } from './bounds.ts';
import type { Equation } from './linear-system.ts';
import { Unknowns } from './unknowns.ts';

/** Whoever answers a restricted reader. */
export interface Reader {
  answer(column: string, set: ProductSet): Answer;
}

/** A question that was not answered, and what can be worked out all the same. */
export interface Finding extends Bounds {
  readonly column: string;
  readonly set: ProductSet;
}

/** What an attack may be given besides the answers. */
export interface Attack {
  /** Whether areas by class are unknowns too: for small cities. */
  readonly joint?: boolean;
  /** More questions than each area, group of periods and class by itself: unions of them. */
  readonly more?: readonly ProductSet[];
  /** What is true of any such facts, whoever counts them. */
  readonly identities?: (unknowns: Unknowns) => readonly Equation[];
  /** Which unanswered questions to work out; all, if absent. */
  readonly sample?: (finding: { column: string; set: ProductSet }) => boolean;
}

/** Asks all that can be asked, and works out from the answers the bounds of what was not answered. */
export function attack(
  reader: Reader,
  facts: Facts,
  { joint = true, more = [], identities, sample }: Attack = {},
): Finding[] {
  const unknowns = new Unknowns(facts, joint);
  const columns = facts.columns.map(({ code }) => code);
  const questions = [...questionsOf(facts)].filter(({ areas, classes }) => joint || !(areas && classes));
  const equations: Equation[] = [...unknowns.links(columns), ...(identities?.(unknowns) ?? [])];
  const hidden: { column: string; set: ProductSet }[] = [];
  for (const column of columns) {
    const has = facts.columns.find(({ code }) => code === column)!.byClass ?? {};
    for (const set of [...questions, ...more]) {
      if (Object.keys(set.classes ?? {}).some((name) => !(name in has))) continue;
      const answer = reader.answer(column, set);
      if (typeof answer === 'number') equations.push({ plus: unknowns.of(column, set), total: answer });
      else hidden.push({ column, set });
    }
  }
  const solver = new BoundsSolver(equations);
  try {
    return hidden
      .filter((question) => sample?.(question) ?? true)
      .map(({ column, set }) => ({ column, set, ...solver.of(unknowns.of(column, set)) }));
  } finally {
    solver.dispose();
  }
}

/** Every area, group of periods (each, each quarter and year, all) and class of one dimension. */
export function* questionsOf({ city, periods, dimensions = {} }: Facts): Generator<ProductSet> {
  const groups = new Map<string, string[]>();
  for (const { code, within } of periods) {
    for (const group of [code, ...within, 'all']) groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  const classes = Object.entries(dimensions).flatMap(([name, values]) => values.map((value) => ({ [name]: [value] })));
  for (const codes of groups.values()) {
    for (const { code } of areasOf(city)) {
      const areas = code === city.code ? {} : { areas: [code] };
      yield { ...areas, periods: codes };
      for (const restriction of classes) yield { ...areas, periods: codes, classes: restriction };
    }
  }
}

/** The truth, for a question: what the attacker does not have. */
export function truthOf({ city, periods, columns, dimensions = {} }: Facts, column: string, set: ProductSet): number {
  const { byArea, byClass } = columns.find(({ code }) => code === column)!;
  const asked = set.periods.map((code) => periods.findIndex((period) => period.code === code));
  const add = (rows: readonly (readonly number[])[]) =>
    rows.reduce((total, row) => asked.reduce((subtotal, period) => subtotal + row[period]!, total), 0);
  const [restriction] = Object.entries(set.classes ?? {});
  if (restriction) {
    const [name, values] = restriction;
    return add(values.map((value) => byClass![name]![dimensions[name]!.indexOf(value)]!));
  }
  const leaves = leavesOf(city).map(({ code }) => code);
  const wanted = set.areas
    ? areasOf(city)
        .filter(({ code }) => set.areas!.includes(code))
        .flatMap(leavesOf)
    : leavesOf(city);
  return add([...new Set(wanted.map(({ code }) => leaves.indexOf(code)))].map((leaf) => byArea[leaf]!));
}

function areasOf(area: Area): Area[] {
  return [area, ...(area.parts ?? []).flatMap(areasOf)];
}

/** Whether a finding says more than may be said: it leaves less room than the threshold (whole numbers between its bounds). */
export function isRecovered({ min, max }: Bounds, threshold: number): boolean {
  return Math.floor(max + 1e-6) - Math.ceil(min - 1e-6) < threshold;
}
