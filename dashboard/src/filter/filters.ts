import { GRADUATION_KINDS } from './graduationKind.ts';
import type { GraduationKind } from './graduationKind.ts';
import { quartersBetween } from '../text/quarter.ts';

/** What the reader looks at; lives in the address, so that it can be shared, reloaded and gone back to. */
export interface Filters {
  quarter: string;
  kind: GraduationKind;
  kecamatan: string | undefined;
  kelurahan: string | undefined;
  programme: string | undefined;
}

export type FilterName = keyof Filters;

/** The values each filter may take, and the quarter shown when none is named. */
export interface FilterChoices {
  quarters: readonly string[];
  defaultQuarter: string;
  kecamatan: readonly string[];
  kelurahan: readonly string[];
  programmes: readonly string[];
}

/** A value in the address that no choice fits, and was replaced by the default. */
export interface RejectedFilter {
  filter: FilterName;
  value: string;
}

type Query = Record<string, string | null | undefined | ReadonlyArray<string | null>>;

/** The choices from what the API covers: every quarter from the first one to the one still open. */
export function toFilterChoices(reference: {
  coverage: { firstQuarter: string; lastClosedQuarter: string; currentQuarter: string };
  kecamatan: ReadonlyArray<{ code: string }>;
  kelurahan: ReadonlyArray<{ code: string }>;
  programmes: ReadonlyArray<{ code: string }>;
}): FilterChoices {
  const codes = (list: ReadonlyArray<{ code: string }>) => list.map(({ code }) => code);
  return {
    quarters: quartersBetween(reference.coverage.firstQuarter, reference.coverage.currentQuarter),
    defaultQuarter: reference.coverage.lastClosedQuarter,
    kecamatan: codes(reference.kecamatan),
    kelurahan: codes(reference.kelurahan),
    programmes: codes(reference.programmes),
  };
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
  const filters: Filters = {
    quarter: pick('quarter', choices.quarters, choices.defaultQuarter),
    kind: pick('kind', GRADUATION_KINDS, 'ALL'),
    kecamatan: pick('kecamatan', choices.kecamatan, undefined),
    kelurahan: pick('kelurahan', choices.kelurahan, undefined),
    programme: pick('programme', choices.programmes, undefined),
  };
  return { filters, rejected };
}

/** The part of an address that says these filters; a default is left out, so that a plain address stays plain. */
export function toFilterQuery(filters: Filters, choices: FilterChoices): Record<string, string> {
  const query: Record<string, string> = {};
  if (filters.quarter !== choices.defaultQuarter) query['quarter'] = filters.quarter;
  if (filters.kind !== 'ALL') query['kind'] = filters.kind;
  if (filters.kecamatan) query['kecamatan'] = filters.kecamatan;
  if (filters.kelurahan) query['kelurahan'] = filters.kelurahan;
  if (filters.programme) query['programme'] = filters.programme;
  return query;
}
