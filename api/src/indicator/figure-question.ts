import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  breakdownsOf,
  hasMonths,
  leftOpen,
  reachOf,
  quartersBetween,
  type AreaLevel,
  type FiguresQuestion,
  type IndicatorDefinition,
  type PlaceBasis,
  type Subject,
  type TimeDimension,
} from '@simoncer/analytics';
import { selectRows, type RowSelection } from '../database/rows.ts';
import { badInput } from '../graphql/bad-input.ts';
import { findProgrammes } from '../programme/find-programmes.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { chargeFor } from './figure-cost.ts';
import { codeOf } from './figure-dimensions.ts';
import { toScreamingCase } from './figure-types.ts';
import type { QuarterRange } from './indicator.types.ts';

/** What a query of figures gives. */
export interface FigureArguments {
  /** Areas as `KELURAHAN`, spans of time and dimensions as `headSex`. */
  readonly by: readonly string[];
  readonly quarters: QuarterRange;
  readonly rolling: number;
  readonly where: FigureFilter;
  readonly place: PlaceBasis;
}

/** Areas, and codes by dimension. What is left out does not narrow. */
export interface FigureFilter {
  readonly city?: string | null;
  readonly kecamatan?: readonly string[] | null;
  readonly kelurahan?: readonly string[] | null;
  readonly [dimension: string]: string | readonly string[] | null | undefined;
}

/** An area as rows are of it. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** A question with the areas that its rows are of. */
export interface FigureQuestion {
  readonly question: FiguresQuestion;
  readonly areas: ReadonlyMap<string, NamedArea>;
  /** What it is charged. */
  readonly cost: number;
}

const MOST_QUARTERS = 80;
const MOST_ROLLING = 8;

const AREAS: readonly string[] = ['CITY', 'KECAMATAN', 'KELURAHAN'] satisfies AreaLevel[];
const TIMES: readonly string[] = ['year', 'quarter', 'month'] satisfies TimeDimension[];

/**
 * Makes a question of what a query gives.
 *
 * @throws GraphQLError (BAD_USER_INPUT) where something cannot be asked, or costs too much
 */
export async function toQuestion(
  em: SqlEntityManager,
  subject: Subject,
  indicators: readonly IndicatorDefinition[],
  { by, quarters, rolling, where, place }: FigureArguments,
): Promise<FigureQuestion> {
  const area = onlyOne(by, AREAS, 'area') as AreaLevel | undefined;
  const time = onlyOne(by, TIMES, 'span of time') as TimeDimension | undefined;
  const dimensions = [...new Set(by)].filter((name) => !AREAS.includes(name) && !TIMES.includes(name));
  refuseSpan(quarters, rolling, time);
  const filter = dimensionFilter(subject, where);
  if (filter.programme) for (const code of filter.programme) await findProgrammes(em, code);
  for (const indicator of indicators) {
    refuseBreakdowns(indicator, [...dimensions, ...Object.keys(filter)]);
    refuseSums(indicator, dimensions, filter);
    refuseAreas(indicator, area, where);
    if (time === 'month' && !hasMonths(indicator)) {
      throw badInput(`${indicator.code} is counted by quarter: ask it by QUARTER or YEAR, in a query of its own.`);
    }
  }
  const { rowAreas, places } = await findRegion(em, area, where);
  const question: FiguresQuestion = {
    subject,
    indicators,
    area,
    areas: rowAreas.map(({ code }) => code),
    time,
    dimensions,
    period: { from: quarters.from, to: quarters.to, rolling },
    basis: place,
    places,
    where: filter,
  };
  return { question, cost: chargeFor(question), areas: new Map(rowAreas.map((each) => [each.code, each])) };
}

function onlyOne(by: readonly string[], among: readonly string[], what: string): string | undefined {
  const found = [...new Set(by)].filter((name) => among.includes(name));
  if (found.length > 1) throw badInput(`by takes one ${what} at most; got ${found.map(toScreamingCase).join(', ')}.`);
  return found[0];
}

function refuseSpan({ from, to }: QuarterRange, rolling: number, time: TimeDimension | undefined): void {
  const count = quartersBetween(from, to).length;
  if (count === 0 || count > MOST_QUARTERS) {
    throw badInput(
      `quarters must run from an earlier to a later quarter, ${MOST_QUARTERS} at most; got ${from} to ${to}.`,
    );
  }
  if (!Number.isInteger(rolling) || rolling < 1 || rolling > MOST_ROLLING) {
    throw badInput(`rolling must be a number of quarters from 1 to ${MOST_ROLLING}; got ${rolling}.`);
  }
  if (rolling > 1 && time !== 'quarter') {
    throw badInput('rolling counts quarters that each row covers: ask by QUARTER, or leave it out.');
  }
}

function dimensionFilter({ dimensions }: Subject, where: FigureFilter): Record<string, readonly string[]> {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const values = where[dimension.name] as readonly string[] | null | undefined;
      return values ? [[dimension.name, values.map((name) => codeOf(dimension, name))]] : [];
    }),
  );
}

function refuseBreakdowns(indicator: IndicatorDefinition, names: readonly string[]): void {
  const allowed = breakdownsOf(indicator);
  const refused = names.filter((name) => !allowed.has(name));
  if (refused.length === 0) return;
  throw badInput(
    `${indicator.code} cannot be broken down or narrowed by ${refused.map(toScreamingCase).join(', ')}. ` +
      `Besides area and time it has ${[...allowed].map(toScreamingCase).sort().join(', ') || 'no breakdown'}: ` +
      'ask it in a query of its own, under an alias.',
  );
}

/** What is known of no area would look as if nothing had happened there. */
function refuseAreas(indicator: IndicatorDefinition, area: AreaLevel | undefined, where: FigureFilter): void {
  const narrowed = (['city', 'kecamatan', 'kelurahan'] as const).filter((name) => where[name] != null);
  const reach = reachOf(indicator);
  if (reach === 'REGISTER' && (area || narrowed.length > 0)) {
    const given = [...(area ? [`by ${area}`] : []), ...narrowed.map((name) => `where.${name}`)].join(', ');
    throw badInput(
      `${indicator.code} belongs to no area but to the register as a whole: got ${given}. Leave it out, in a query of its own.`,
    );
  }
  const isOfCities = area === 'CITY' || (!area && where.city != null);
  if (reach === 'CITY' && !(isOfCities && where.kecamatan == null && where.kelurahan == null)) {
    throw badInput(
      `${indicator.code} is known of whole cities only: ask it by CITY, or narrow it with where.city and by no area, in a query of its own.`,
    );
  }
}

/** What does not add up is not added up in silence. */
function refuseSums(
  indicator: IndicatorDefinition,
  dimensions: readonly string[],
  filter: Record<string, readonly string[]>,
): void {
  const [name] = leftOpen(indicator, dimensions, filter);
  if (name === undefined) return;
  throw badInput(
    `${indicator.code} adds nothing up over ${toScreamingCase(name)}: ask it by ${toScreamingCase(name)}, or narrow it with where to one.`,
  );
}

/** The areas that get rows, and the codes of the places whose cells count; undefined for all places. */
async function findRegion(em: SqlEntityManager, area: AreaLevel | undefined, where: FigureFilter) {
  const isNarrowed = where.city != null || where.kecamatan != null || where.kelurahan != null;
  const ofKelurahan = isNarrowed || area === 'KELURAHAN' ? findAreas(em, 'KELURAHAN', where) : undefined;
  const ofRows = area === 'KELURAHAN' ? ofKelurahan : area && findAreas(em, area, where);
  const [kelurahan, rowAreas = []] = await Promise.all([ofKelurahan, ofRows]);
  return { rowAreas, places: isNarrowed ? placesOf(kelurahan!, where) : undefined };
}

/** Codes of the places whose cells count. */
function placesOf(found: readonly NamedArea[], { city, kecamatan, kelurahan }: FigureFilter): string[] {
  // Cells that belong to no kelurahan belong to the city where it is asked as a whole.
  const ofCity = city != null && kecamatan == null && kelurahan == null ? [city] : [];
  return [...found.map(({ code }) => code), ...ofCity];
}

async function findAreas(em: SqlEntityManager, level: AreaLevel, where: FigureFilter) {
  const { city, kecamatan, kelurahan } = where;
  if (kelurahan && level !== 'KELURAHAN') {
    throw badInput('where.kelurahan narrows rows by kelurahan: ask by KELURAHAN, or leave it out.');
  }
  if (kecamatan && level === 'CITY') {
    throw badInput('where.kecamatan narrows rows by kecamatan or kelurahan: ask by one of these, or leave it out.');
  }
  const ofCity = city == null ? {} : { city };
  const found = await {
    CITY: () => selectWhere(em, City, city == null ? {} : { code: city }),
    KECAMATAN: () => selectWhere(em, Kecamatan, { ...ofCity, ...(kecamatan ? { code: { $in: kecamatan } } : {}) }),
    KELURAHAN: () =>
      selectWhere(em, Kelurahan, {
        kecamatan: { ...ofCity, ...(kecamatan ? { code: { $in: kecamatan } } : {}) },
        ...(kelurahan ? { code: { $in: kelurahan } } : {}),
      }),
  }[level]();
  if (found.length === 0) refuseUnknownArea(where);
  return found;
}

/** What no area has would look like an area without families. */
function refuseUnknownArea({ city, kecamatan, kelurahan }: FigureFilter): void {
  if (kelurahan?.length) throw badInput(`There is no kelurahan ${kelurahan.join(', ')} within what where says.`);
  if (kecamatan?.length) throw badInput(`There is no kecamatan ${kecamatan.join(', ')} within what where says.`);
  if (city != null) throw badInput(`There is no city ${city}. Ask { cities { code } } for those there are.`);
}

function selectWhere<T extends { code: string; name: string }>(
  em: SqlEntityManager,
  entity: EntityClass<T>,
  where: object,
): Promise<NamedArea[]> {
  return selectRows<T>(em, entity, { where, orderBy: { code: 'asc' } as RowSelection<T>['orderBy'] }) as never;
}

/** An area as a query shows it. */
export function areaRecord(level: AreaLevel, area: NamedArea): RecordReference {
  const entity = { CITY: City, KECAMATAN: Kecamatan, KELURAHAN: Kelurahan }[level];
  return refer<City | Kecamatan | Kelurahan>(entity, area.code, area);
}
