import { leavesOf, type Area, type Column } from '../disclosure/facts.ts';
import { planRelease } from '../disclosure/plan-release.ts';
import { count, type IndicatorDefinition } from '../indicator/define-indicator.ts';
import type { Sql } from '../sql.ts';
import type { Dimension } from '../subject/dimension.ts';
import type { ReleaseColumn, ReleasePlan } from '../subject/release-plan.ts';
import type { Component } from './component.ts';
import { readExactMaterials } from './exact-materials.ts';
import type { Materials } from './material.ts';
import type { Period } from './period.ts';
import { isOfCityOnly, PlannedRelease } from './planned-release.ts';
import type { Grouping } from './statement.ts';

/** Of which city, up to when and by which rule plans are made, and those that are made. */
export interface PlanDesk {
  readonly sql: Sql;
  readonly city: Area;
  /** Counts from 1 to below it point at persons; from policy. */
  readonly threshold: number;
  /** The day, in Bogor. */
  readonly today: string;
  /** The closed ones, since there are facts. */
  readonly quarters: readonly Period[];
  /** The closed ones that lie in these as a whole. */
  readonly years: readonly Period[];
  /** All that any subject has, by name. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** What a plan tells: made once. */
  release(plan: ReleasePlan): Promise<PlannedRelease>;
}

/** Reads the facts of a plan, all closed periods, and decides what of them restricted readers are told. */
export async function readPlan(desk: PlanDesk, plan: ReleasePlan): Promise<PlannedRelease> {
  const { city, quarters, threshold, today, years } = desk;
  const all = plan.grain === 'YEAR' ? years : quarters;
  const numbers = await readNumbers(desk, plan, all);
  const isBeside = await periodsBeside(desk, plan, all);
  const told = [...all.keys()].filter((index) => isBeside[index] && numbers.isNobodyLeft(index));
  const periods = told.map((index) => all[index]!);
  const within = ({ key }: Period) => (plan.grain === 'YEAR' ? [] : [key.slice(0, 4)]);
  const area = isOfCityOnly(plan) ? { code: city.code } : city;
  const release = planRelease({
    threshold,
    kind: plan.kind === 'FLOW' ? 'FLOW' : 'STOCK',
    city: area,
    periods: periods.map((period) => ({ code: period.key, within: within(period) })),
    closed: new Set(
      years
        .map(({ key }) => key)
        .concat(periods.flatMap(within))
        .filter((year) => year < today.slice(0, 4)),
    ),
    columns: plan.columns.map((column) => numbers.columnOf(column, area, told)),
    dimensions: numbers.classes,
  });
  return new PlannedRelease(plan, release, city, periods);
}

/** Reads components by area or class and period, exactly. */
export async function readExactly(
  { sql, city, today, dimensions }: PlanDesk,
  name: string,
  components: readonly Component[],
  periods: readonly Period[],
  area: Grouping['area'],
  by: readonly string[] = [],
): Promise<Materials> {
  // Closed periods are told, by the day: the moment would be another for everybody who asks.
  const moment = { today, now: `${today}T00:00:00+07:00` };
  const wholes = Object.fromEntries(
    [...dimensions.values()].flatMap((each) => (each.whole ? [[each.name, each.whole]] : [])),
  );
  const places = leavesOf(city).map(({ code }) => code);
  const grouping: Grouping = { periods, dimensions: by, basis: 'THEN', places, where: {}, wholes, area };
  const counted = components.map((component) => ({ formula: count(component) }) as IndicatorDefinition);
  return readExactMaterials(sql, `told.${name}`, counted, grouping, moment);
}

async function readNumbers(desk: PlanDesk, plan: ReleasePlan, periods: readonly Period[]) {
  const { city } = desk;
  const isFine = ({ finest = 2 }: ReleaseColumn) => finest > 0;
  const fine = plan.columns.filter(isFine).map(({ of }) => of);
  const coarse = [
    ...plan.columns.filter((column) => !isFine(column)).map(({ of }) => of),
    ...(plan.stillThere ?? []).flatMap(({ came, left }) => [came, ...left]),
  ];
  const names = [...new Set(plan.columns.flatMap(({ byClass = {} }) => Object.keys(byClass)))];
  const [byLeaf, ofCity, ...byClass] = await Promise.all([
    fine.length ? readExactly(desk, plan.code, fine, periods, 'KELURAHAN') : undefined,
    coarse.length ? readExactly(desk, plan.code, coarse, periods, 'CITY') : undefined,
    ...names.map((name) => {
      const read = plan.columns.flatMap(({ byClass = {} }) => byClass[name] ?? []);
      return readExactly(desk, plan.code, [read], periods, 'CITY', [name]);
    }),
  ]);
  const classes = Object.fromEntries(
    names.map((name, index) => {
      const closed = desk.dimensions.get(name)?.values;
      return [name, closed ? Object.keys(closed) : byClass[index]!.combinations.map(([value]) => String(value))];
    }),
  );
  const sumOf = (
    materials: Materials | undefined,
    of: Component,
    area: string,
    index: number,
    dimensions: string[] = [],
  ) => materials!.of({ area, period: index + 1, dimensions }).sum(of)!;
  const inCity = (of: Component, index: number) => sumOf(ofCity, of, city.code, index);
  /** A number of a column in an area; where the column is told of the city only, the first leaf stands for it. */
  const numberOf = (column: ReleaseColumn, leaf: string, isFirst: boolean, index: number): number => {
    const own = isFine(column) ? sumOf(byLeaf, column.of, leaf, index) : isFirst ? inCity(column.of, index) : 0;
    const part = plan.columns.find(({ code }) => code === column.less);
    return part ? own - numberOf(part, leaf, isFirst, index) : own;
  };
  return {
    classes,
    /** Whether what everybody can work out to be left since the beginning is not small. */
    isNobodyLeft: (index: number) =>
      (plan.stillThere ?? []).every(({ came, left }) => {
        let rest = 0;
        for (let past = 0; past <= index; past++) {
          rest += inCity(came, past) - left.reduce((sum, each) => sum + inCity(each, past), 0);
        }
        return rest === 0 || rest >= desk.threshold;
      }),
    columnOf(column: ReleaseColumn, area: Area, told: readonly number[]): Column {
      const { code, finest, complement, isAmount } = column;
      const byArea = leavesOf(area).map((leaf, place) =>
        told.map((index) => numberOf(column, leaf.code, place === 0, index)),
      );
      const tables = Object.entries(column.byClass ?? {}).map(([name, of]): [string, number[][]] => {
        const materials = byClass[names.indexOf(name)];
        return [
          name,
          classes[name]!.map((value) => told.map((index) => sumOf(materials, of, city.code, index, [value]))),
        ];
      });
      // A cube that does not count everybody once is not told.
      const totals = told.map((_, period) => byArea.reduce((sum, row) => sum + row[period]!, 0));
      const agrees = ([, table]: [string, number[][]]) =>
        totals.every((total, period) => table.reduce((sum, row) => sum + row[period]!, 0) === total);
      return {
        code,
        ...(finest === undefined ? {} : { finest }),
        ...(complement === undefined ? {} : { complement }),
        ...(isAmount === undefined ? {} : { isAmount }),
        byArea,
        byClass: Object.fromEntries(tables.filter(agrees)),
      };
    },
  };
}

/** Of each period, whether all is told of it that the plan goes only with. */
async function periodsBeside(
  desk: PlanDesk,
  { onlyWith = [] }: ReleasePlan,
  periods: readonly Period[],
): Promise<boolean[]> {
  const others = await Promise.all(onlyWith.map(({ plan }) => desk.release(plan)));
  return periods.map((span) =>
    onlyWith.every(({ column }, index) => others[index]!.sum(column, { span, classes: {} }) !== undefined),
  );
}
