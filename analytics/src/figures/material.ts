import type { Component, Histogram, LifeTable, Newest, Term } from './component.ts';

/** A number of cells, or `undefined` where this reader must not see it. */
export type Sum = number | undefined;

/** Cases that lasted the same time and ended alike; no cause where they are open still. */
export interface LifeRow {
  /** Whole months, or the bucket of hours, as the life table says. */
  readonly months: number;
  readonly cause: string | null;
  readonly cases: number;
}

/** What the values of one group of cells are made of. */
export interface Material {
  sum(component: Component): Sum;
  /** Counts by bucket. */
  histogram(histogram: Histogram): ReadonlyMap<number, number> | undefined;
  lifeTable(lifeTable: LifeTable): readonly LifeRow[] | undefined;
  /** The newest day; null where there is none, undefined where this reader must not see it. */
  newest(newest: Newest): string | null | undefined;
  /** Where a share must not be seen: the smallest one around it that may; absent where everything may be seen. */
  shareAround?(numerator: Component, denominator: Component): ShareAround | undefined;
}

/** A share of a larger group, which several rows may lie in. */
export interface ShareAround {
  /** The same for all rows in the group. */
  readonly group: string;
  readonly successes: number;
  readonly trials: number;
}

/** Which group of cells: an area, the number of a period from 1, and values of the dimensions. */
export interface GroupKey {
  readonly area: string | null;
  readonly period: number;
  readonly dimensions: readonly (string | null)[];
}

/** The material of every group of a grouping. */
export interface Materials {
  of(key: GroupKey): Material;
  /** The values of the dimensions that occur together, in the order of their codes. */
  readonly combinations: readonly (readonly (string | null)[])[];
}

/** The identity of a group, to look it up by. */
export function groupId({ area, period, dimensions }: GroupKey): string {
  return JSON.stringify([area, period, ...dimensions]);
}

/** The identity of a term, by which the same sum is asked once. */
export function termId({ cube, column, take, where, across, olderThan, passed }: Term): string {
  return JSON.stringify([cube.table, column, take, where, across ?? null, olderThan ?? null, passed ?? null]);
}
