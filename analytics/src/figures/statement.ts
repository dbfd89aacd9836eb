import type { Cube } from '../cube/cube.ts';
import { cubeWith } from './components-of.ts';
import type { CellFilter, Newest, Term } from './component.ts';
import { knownEnd, type Period } from './period.ts';

/** Level of region. */
export type AreaLevel = 'CITY' | 'KECAMATAN' | 'KELURAHAN';

/** Where a fact of a household counts: in the kelurahan where it happened, or where the household lives now. */
export type PlaceBasis = 'THEN' | 'NOW';

/** Which cells are added up, and into which groups. */
export interface Grouping {
  /** One group for each area; one for all without. */
  readonly area?: AreaLevel | undefined;
  readonly periods: readonly Period[];
  /** Names of the other dimensions. */
  readonly dimensions: readonly string[];
  readonly basis: PlaceBasis;
  /** Codes of places whose cells count; undefined for all. */
  readonly places?: readonly string[] | undefined;
  readonly where: CellFilter;
  /** Value of each dimension that stands for all of them, where the dimension is neither grouped by nor narrowed. */
  readonly wholes: Readonly<Record<string, string>>;
}

/** When it is asked: until then what is open has lasted, and by then a promise has passed. */
export interface Moment {
  /** The day, in Bogor. */
  readonly today: string;
  /** The moment, ISO 8601. */
  readonly now: string;
}

/** One statement: text, values, and how a group is read from a row of its answer. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A group: `[area, number of the period, values of the dimensions …, then what was added up …]`. */
export type GroupRow = readonly (string | number | null)[];

/** Code of the city that an area lies in, or is. */
export function cityOf(area: string): string {
  return area.slice(0, 5);
}

/** The code of a kelurahan begins with those of its kecamatan and its city; the region tables see to it. */
const AREA_CODE: Record<AreaLevel, string> = {
  CITY: 'left(c.kelurahan_code, 5)',
  KECAMATAN: 'left(c.kelurahan_code, 8)',
  KELURAHAN: 'c.kelurahan_code',
};

/** Adds up terms of one cube by group. */
export function termStatement(
  name: string,
  coarse: Cube,
  terms: readonly Term[],
  grouping: Grouping,
  moment: Moment,
): Statement {
  const cube = cubeFor(coarse, grouping);
  const bound = new Bound();
  const sums = terms.map(({ column, take, where, olderThan, passed }) => {
    const conditions = [
      ...(cube.time.until ? [take === 'STOCK' ? holdsAtEnd(cube) : happened(cube)] : []),
      ...filters(cube, where, bound),
      ...(olderThan === undefined ? [] : [`${ended(cube)} + interval '${olderThan} months' <= clock.today`]),
      ...(passed ? [`c.${passed} < clock.now`] : []),
    ];
    return `coalesce(sum(c.${column})${conditions.length ? ` filter (where ${conditions.join(' and ')})` : ''}, 0)::float8`;
  });
  return grouped(name, cube, grouping, moment, bound, [], sums);
}

/** Counts by group and by further expressions, of columns of the cube `c` and of `clock.today` and `clock.now`. */
export function detailStatement(
  name: string,
  coarse: Cube,
  column: string,
  details: readonly string[],
  where: CellFilter,
  grouping: Grouping,
  moment: Moment,
): Statement {
  const bound = new Bound();
  const cube = cubeFor(coarse, grouping);
  return grouped(
    name,
    cube,
    grouping,
    moment,
    bound,
    details,
    [`sum(c.${column})::float8`],
    filters(cube, where, bound),
  );
}

/** The newest day by group, of cells that begin no later than the period ends. */
export function newestStatement(
  name: string,
  { cube, column, where }: Newest,
  grouping: Grouping,
  moment: Moment,
): Statement {
  const bound = new Bound();
  const inReach = `c.${cube.time.column} <= p.at`;
  const newest = [`max(c.${column})::text`];
  return grouped(name, cube, grouping, moment, bound, [], newest, filters(cube, where, bound), inReach);
}

function grouped(
  name: string,
  cube: Cube,
  { area, periods, dimensions, basis, places, where, wholes }: Grouping,
  { today, now }: Moment,
  bound: Bound,
  details: readonly string[],
  sums: readonly string[],
  more: readonly string[] = [],
  inReach = reachOf(cube),
): Statement {
  const keys = [
    area ? AREA_CODE[area] : 'null::text',
    'p.number',
    ...dimensions.map((dimension) => columnOf(cube, dimension)),
    ...details,
  ];
  const first = bound.add(periods.map((period) => period.first));
  const last = bound.add(periods.map((period) => period.last));
  const at = bound.add(periods.map((period) => knownEnd(period, today)));
  const clock = `(select ${bound.add(today)}::date as today, ${bound.add(now)}::timestamptz as now) clock`;
  const conditions = [
    ...(cube.hasBasis ? [`c.basis = ${bound.add(basis)}`] : []),
    ...(places ? [`c.kelurahan_code = any(${bound.add(places)}::text[])`] : []),
    ...filters(cube, where, bound),
    ...filters(cube, wholesOf(cube, wholes, new Set([...dimensions, ...Object.keys(where)])), bound),
    ...more,
  ];
  // As one text, since thousands of rows would take the driver longer to read than PostgreSQL to count.
  const text = /* sql */ `/* figures.${name} */
select coalesce(json_agg(json_build_array(${[...keys.keys()].map((index) => `k${index}`).join(', ')}${sums.map((_, index) => `, s${index}`).join('')})), '[]')::text as groups
from (
  select ${[...keys.map((key, index) => `${key} as k${index}`), ...sums.map((sum, index) => `${sum} as s${index}`)].join(',\n    ')}
  from unnest(${first}::date[], ${last}::date[], ${at}::date[]) with ordinality as p (first, last, at, number)
  cross join ${clock}
  join ${cube.table} c on ${[inReach, ...conditions].join('\n    and ')}
  group by ${keys.map((_, index) => index + 1).join(', ')}
) as g`;
  return { text, values: bound.values };
}

function cubeFor(cube: Cube, { dimensions, where }: Grouping): Cube {
  return cubeWith(cube, [...dimensions, ...Object.keys(where)]);
}

/** Cells that bear on a period: of what happened in it, or holds at its end. */
function reachOf(cube: Cube): string {
  return cube.time.until ? `(${happened(cube)} or ${holdsAtEnd(cube)})` : happened(cube);
}

function happened({ time: { column } }: Cube): string {
  return `c.${column} between p.first and p.last`;
}

function holdsAtEnd({ time: { column, until } }: Cube): string {
  return `c.${column} <= p.at and c.${until} > p.at`;
}

/** First day after the month or quarter of a cell. */
function ended({ time: { column, grain } }: Cube): string {
  return `c.${column} + interval '${{ DAY: '1 day', MONTH: '1 month', QUARTER: '3 months' }[grain]}'`;
}

function filters(cube: Cube, where: CellFilter, bound: Bound): string[] {
  return Object.entries(where).map(
    ([dimension, values]) => `${columnOf(cube, dimension)}::text = any(${bound.add(values)}::text[])`,
  );
}

/** The values that stand for all, of the dimensions that a cube has and nothing else decides. */
function wholesOf({ dimensions }: Cube, wholes: Grouping['wholes'], decided: ReadonlySet<string>): CellFilter {
  const undecided = Object.entries(wholes).filter(([name]) => name in dimensions && !decided.has(name));
  return Object.fromEntries(undecided.map(([name, value]) => [name, [value]]));
}

function columnOf(cube: Cube, dimension: string): string {
  const column = cube.dimensions[dimension];
  if (column === undefined) throw new RangeError(`${cube.table} has no dimension ${dimension}`);
  return `c.${column}`;
}

/** Values bound to the parameters of a statement. */
class Bound {
  readonly values: unknown[] = [];

  /** @returns the parameter, `$1` */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
