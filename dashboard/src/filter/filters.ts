import { GRADUATION_KINDS } from './graduationKind.ts';
import type { GraduationKind } from './graduationKind.ts';
import type { Audience, TimeSince } from '../gql/graphql.ts';
import { SPANS } from './span.ts';
import type { Span } from './span.ts';
import { HAZARDS } from './hazard.ts';
import type { Hazard } from './hazard.ts';
import { addQuarters, laterQuarter, parseQuarter, quartersBetween } from '../text/quarter.ts';

/** What the reader looks at; lives in the address, so that it can be shared, reloaded and gone back to. */
export interface Filters {
  /** The quarter, or the last of the four. */
  quarter: string;
  span: Span;
  /** First quarter of a page that shows several together; each such page has its own when none is named. */
  from: string | undefined;
  kind: GraduationKind;
  kecamatan: string | undefined;
  kelurahan: string | undefined;
  programme: string | undefined;
  /** Where the time to graduation begins. */
  since: TimeSince;
  hazard: Hazard | undefined;
}

export type FilterName = keyof Filters;

/** The values each filter may take, and what is shown when none is named. */
export interface FilterChoices {
  quarters: readonly string[];
  lastClosedQuarter: string;
  defaultQuarter: string;
  defaultSpan: Span;
  kecamatan: readonly string[];
  kelurahan: readonly string[];
  programmes: readonly string[];
}

/** A value in the address that no choice fits, and was replaced by the default. */
export interface RejectedFilter {
  filter: FilterName;
  value: string;
}

const SINCE: readonly TimeSince[] = ['AID', 'JOURNEY'];

type Query = Record<string, string | null | undefined | ReadonlyArray<string | null>>;

/**
 * The choices from what the API covers: every quarter from the first one to the one still open. The office begins with the
 * last closed quarter, the public with the last closed calendar year: that is what is told of kecamatan and kelurahan.
 */
export function toFilterChoices(reference: {
  audience: Audience;
  coverage: { firstQuarter: string; lastClosedQuarter: string; currentQuarter: string };
  kecamatan: ReadonlyArray<{ code: string }>;
  kelurahan: ReadonlyArray<{ code: string }>;
  programmes: ReadonlyArray<{ code: string }>;
}): FilterChoices {
  const codes = (list: ReadonlyArray<{ code: string }>) => list.map(({ code }) => code);
  const { firstQuarter, lastClosedQuarter, currentQuarter } = reference.coverage;
  const year = reference.audience === 'PUBLIC' ? lastWholeYear(firstQuarter, lastClosedQuarter) : undefined;
  return {
    quarters: quartersBetween(firstQuarter, currentQuarter),
    lastClosedQuarter,
    defaultQuarter: year ?? lastClosedQuarter,
    defaultSpan: year ? 'FOUR_QUARTERS' : 'QUARTER',
    kecamatan: codes(reference.kecamatan),
    kelurahan: codes(reference.kelurahan),
    programmes: codes(reference.programmes),
  };
}

/** The last quarter of the last calendar year that the quarters cover whole; undefined where they cover none. */
function lastWholeYear(first: string, last: string): string | undefined {
  const quarters = quartersBetween(first, last);
  return quarters.findLast((quarter, index) => parseQuarter(quarter).number === 4 && index >= 3);
}

/** Reads the filters from an address; a value that no choice fits is reported and replaced by the default. */
export function parseFilters(query: Query, choices: FilterChoices): { filters: Filters; rejected: RejectedFilter[] } {
  const rejected: RejectedFilter[] = [];
  function pick<T extends string, D>(filter: FilterName, allowed: readonly T[], fallback: D): T | D {
    const value = [query[filter]].flat()[0];
    if (value === undefined || value === null) return fallback;
    const match = allowed.find((choice) => choice === value);
    if (match === undefined) rejected.push({ filter, value });
    return match ?? fallback;
  }
  const quarter = pick('quarter', choices.quarters, choices.defaultQuarter);
  const filters: Filters = {
    quarter,
    span: pick('span', SPANS, choices.defaultSpan),
    from: pick('from', quartersUpTo(quarter, choices), undefined),
    kind: pick('kind', GRADUATION_KINDS, 'ALL'),
    kecamatan: pick('kecamatan', choices.kecamatan, undefined),
    kelurahan: pick('kelurahan', choices.kelurahan, undefined),
    programme: pick('programme', choices.programmes, undefined),
    since: pick('since', SINCE, 'AID'),
    hazard: pick('hazard', HAZARDS, undefined),
  };
  return { filters, rejected };
}

/** The part of an address that says these filters; a default is left out, so that a plain address stays plain. */
export function toFilterQuery(filters: Filters, choices: FilterChoices): Record<string, string> {
  const query: Record<string, string> = {};
  if (filters.quarter !== choices.defaultQuarter) query['quarter'] = filters.quarter;
  if (filters.span !== choices.defaultSpan) query['span'] = filters.span;
  if (filters.from) query['from'] = filters.from;
  if (filters.kind !== 'ALL') query['kind'] = filters.kind;
  if (filters.kecamatan) query['kecamatan'] = filters.kecamatan;
  if (filters.kelurahan) query['kelurahan'] = filters.kelurahan;
  if (filters.programme) query['programme'] = filters.programme;
  if (filters.since !== 'AID') query['since'] = filters.since;
  if (filters.hazard) query['hazard'] = filters.hazard;
  return query;
}

/** The quarters that a period may begin with which ends with this one. */
export function quartersUpTo(quarter: string, { quarters }: Pick<FilterChoices, 'quarters'>): string[] {
  return quarters.filter((candidate) => candidate <= quarter);
}

/**
 * The first quarter of the period that ends with the chosen one: the chosen first, or else as many as the page shows.
 *
 * @param length quarters that the page shows together when none is named; without it all of them
 */
export function periodStart(
  { quarter, from }: Pick<Filters, 'quarter' | 'from'>,
  { quarters }: Pick<FilterChoices, 'quarters'>,
  length?: number,
): string {
  if (from) return from;
  const first = quarters[0] ?? quarter;
  return length === undefined ? first : laterQuarter(first, addQuarters(quarter, 1 - length));
}
