import { durationBucket } from '../cube/fragments.ts';
import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import type { Sql } from '../sql.ts';
import type { Component, Histogram, LifeTable, Newest, Term } from './component.ts';
import { componentsOf } from './components-of.ts';
import { groupId, termId, type GroupKey, type LifeRow, type Material, type Materials } from './material.ts';
import {
  detailStatement,
  newestStatement,
  termStatement,
  type GroupRow,
  type Grouping,
  type Moment,
  type Statement,
} from './statement.ts';

/**
 * Reads what indicators are made of, exactly: one statement for each cube, one for each histogram, life table and newest day.
 *
 * @param name of the subject, which the statements carry
 * @param moment until which open cases have lasted, and that ages are counted to
 */
export async function readExactMaterials(
  sql: Sql,
  name: string,
  definitions: readonly IndicatorDefinition[],
  grouping: Grouping,
  moment: Moment,
): Promise<Materials> {
  const asked = definitions.map(componentsOf);
  const [sums, histograms, lifeTables, newest] = await Promise.all([
    readSums(sql, name, asked.flatMap(({ components }) => components).flat(), grouping, moment),
    readDetails(
      asked.flatMap((each) => each.histograms),
      (histogram) => run(sql, histogramStatement(name, histogram, grouping, moment)),
      grouping,
      (rows) => new Map(rows.map(([bucket, cases]) => [Number(bucket), Number(cases)])),
    ),
    readDetails(
      asked.flatMap((each) => each.lifeTables),
      (lifeTable) => run(sql, lifeTableStatement(name, lifeTable, grouping, moment)),
      grouping,
      (rows) => rows.map(([months, cause, cases]) => lifeRow(months, cause, cases)),
    ),
    readDetails(
      asked.flatMap((each) => each.newest),
      (each) => run(sql, newestStatement(`${name}.${each.cube.table}.newest`, each, grouping, moment)),
      grouping,
      ([row]) => (row![0] ?? null) as string | null,
    ),
  ]);
  const combinations = new Map<string, readonly (string | null)[]>();
  for (const values of [sums, histograms, lifeTables, newest].flatMap((read) => read.combinations)) {
    combinations.set(JSON.stringify(values), values);
  }
  return {
    combinations: [...combinations].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, values]) => values),
    of: (key) => new ExactMaterial(key, grouping, sums.byTerm, histograms.found, lifeTables.found, newest.found),
  };
}

class ExactMaterial implements Material {
  private readonly id: string;

  constructor(
    private readonly key: GroupKey,
    private readonly grouping: Grouping,
    private readonly sums: ReadonlyMap<string, ReadonlyMap<string, number>>,
    private readonly histograms: ReadonlyMap<Histogram, ReadonlyMap<string, ReadonlyMap<number, number>>>,
    private readonly lifeTables: ReadonlyMap<LifeTable, ReadonlyMap<string, readonly LifeRow[]>>,
    private readonly newestDays: ReadonlyMap<Newest, ReadonlyMap<string, string | null>>,
  ) {
    this.id = groupId(key);
  }

  sum(component: Component): number {
    return component.reduce((sum, term) => sum + this.sumOf(term), 0);
  }

  private sumOf(term: Term): number {
    const id = term.across ? groupId(keyAcross(this.key, this.grouping, term.across)) : this.id;
    return this.sums.get(termId(term))?.get(id) ?? 0;
  }

  histogram(histogram: Histogram): ReadonlyMap<number, number> {
    return this.histograms.get(histogram)?.get(this.id) ?? new Map<number, number>();
  }

  lifeTable(lifeTable: LifeTable): readonly LifeRow[] {
    return this.lifeTables.get(lifeTable)?.get(this.id) ?? [];
  }

  newest(newest: Newest): string | null {
    return this.newestDays.get(newest)?.get(this.id) ?? null;
  }
}

/** Sums by term, then by group. */
async function readSums(sql: Sql, name: string, terms: readonly Term[], grouping: Grouping, moment: Moment) {
  const distinct = [...new Map(terms.map((term) => [termId(term), term])).values()];
  const reads = [...Map.groupBy(distinct, (term) => readId(term, grouping)).values()].map((own) => {
    const { cube } = own[0]!;
    const disregarded = acrossIn(own[0]!, grouping);
    return { cube, own, disregarded, grouping: groupingAcross(grouping, disregarded) };
  });
  const answers = await Promise.all(
    reads.map(({ cube, own, grouping }) =>
      run(sql, termStatement(`${name}.${cube.table}`, cube, own, grouping, moment)),
    ),
  );
  const byTerm = new Map(distinct.map((term) => [termId(term), new Map<string, number>()]));
  const combinations: (string | null)[][] = [];
  answers.forEach((rows, index) => {
    const { own, disregarded, grouping } = reads[index]!;
    const ids = own.map(termId);
    for (const row of rows) {
      const { key, rest } = split(row, grouping);
      if (disregarded.length === 0) combinations.push([...key.dimensions]);
      const id = groupId(key);
      ids.forEach((term, place) => byTerm.get(term)!.set(id, Number(rest[place])));
    }
  });
  return { byTerm, combinations };
}

/** The dimensions a term disregards, as far as they are asked by or narrowed. */
function acrossIn({ across = [] }: Term, { dimensions, where }: Grouping): readonly string[] {
  return across.filter((name) => dimensions.includes(name) || name in where);
}

/** Terms with the same one are read together. */
function readId(term: Term, grouping: Grouping): string {
  return JSON.stringify([term.cube.table, acrossIn(term, grouping)]);
}

function groupingAcross(grouping: Grouping, disregarded: readonly string[]): Grouping {
  return {
    ...grouping,
    dimensions: grouping.dimensions.filter((name) => !disregarded.includes(name)),
    where: Object.fromEntries(Object.entries(grouping.where).filter(([name]) => !disregarded.includes(name))),
  };
}

function keyAcross(key: GroupKey, { dimensions }: Grouping, disregarded: readonly string[]): GroupKey {
  return { ...key, dimensions: key.dimensions.filter((_, index) => !disregarded.includes(dimensions[index]!)) };
}

/** Details by what was asked, then by group. */
async function readDetails<Asked, Details>(
  asked: readonly Asked[],
  read: (each: Asked) => Promise<GroupRow[]>,
  grouping: Grouping,
  gather: (rows: GroupRow[]) => Details,
) {
  const combinations: (string | null)[][] = [];
  const found = new Map<Asked, Map<string, Details>>();
  await Promise.all(
    [...new Set(asked)].map(async (each) => {
      const rows = (await read(each)).map((row) => split(row, grouping));
      combinations.push(...rows.map(({ key }) => [...key.dimensions]));
      const groups = Map.groupBy(rows, ({ key }) => groupId(key));
      found.set(each, new Map([...groups].map(([id, own]) => [id, gather(own.map(({ rest }) => rest))])));
    }),
  );
  return { found, combinations };
}

function histogramStatement(
  name: string,
  { cube, column, where }: Histogram,
  grouping: Grouping,
  moment: Moment,
): Statement {
  return detailStatement(`${name}.${cube.table}.histogram`, cube, column, ['c.bucket'], where, grouping, moment);
}

function lifeTableStatement(
  name: string,
  { cube, column, months, since, cause, where, unit }: LifeTable,
  grouping: Grouping,
  moment: Moment,
): Statement {
  const lasted = unit === 'HOUR_BUCKETS' ? hourBucketSince(`c.${since}`) : monthsSince(`c.${since}`);
  const details = [`coalesce(c.${months}, ${lasted})`, `c.${cause}`];
  return detailStatement(`${name}.${cube.table}.life_table`, cube, column, details, where, grouping, moment);
}

function monthsSince(since: string): string {
  const lasted = `age(date_trunc('month', clock.today), ${since})`;
  return `extract(year from ${lasted}) * 12 + extract(month from ${lasted})`;
}

function hourBucketSince(since: string): string {
  return durationBucket(`extract(epoch from clock.now - ${since}) / 3600`);
}

function lifeRow(months: unknown, cause: unknown, cases: unknown): LifeRow {
  const isOpen = cause === null || cause === 'OPEN';
  return { months: Math.max(0, Number(months)), cause: isOpen ? null : (cause as string), cases: Number(cases) };
}

function split(row: GroupRow, { dimensions }: Grouping): { readonly key: GroupKey; readonly rest: GroupRow } {
  const after = 2 + dimensions.length;
  return {
    key: {
      area: row[0] as string | null,
      period: Number(row[1]),
      // codes are text, also where a column holds numbers
      dimensions: row.slice(2, after).map((value) => (value === null ? null : String(value))),
    },
    rest: row.slice(after),
  };
}

async function run(sql: Sql, { text, values }: Statement): Promise<GroupRow[]> {
  const [row] = await sql.query<{ groups: string }>(text, values);
  return JSON.parse(row!.groups) as GroupRow[];
}
