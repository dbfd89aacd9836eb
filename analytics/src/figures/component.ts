import type { Cube } from '../cube/cube.ts';

/** Narrows cells: each dimension to some of its values. */
export type CellFilter = Readonly<Record<string, readonly string[]>>;

/** A column of a cube added up, over the cells that pass the filter. */
export interface Term {
  readonly cube: Cube;
  readonly column: string;
  /** FLOW adds what happened in the period; STOCK what holds at its end. */
  readonly take: 'FLOW' | 'STOCK';
  readonly where: CellFilter;
  /** Dimensions that the sum disregards, asked by or narrowed: it is the same in all rows that differ in these only. */
  readonly across?: readonly string[];
  /** Only cells whose month or quarter ended at least so many months before today. */
  readonly olderThan?: number;
  /** Column of a moment: only cells whose moment has passed by now are added. */
  readonly passed?: string;
}

/** A number made of cells: sums that are added. */
export type Component = readonly Term[];

/**
 * What happened in the period.
 *
 * @param when `passed`: only what bears a moment in this column that has passed by now, as a promise that is broken
 */
export function flow(
  cube: Cube,
  column: string,
  where: CellFilter = {},
  when: { readonly passed?: string } = {},
): Component {
  return [{ cube, column, take: 'FLOW', where, ...when }];
}

/** What holds at the end of the period, or today while it runs, of a cube whose rows hold until the next one. */
export function stock(cube: Cube, column: string, where: CellFilter = {}): Component {
  return [{ cube, column, take: 'STOCK', where }];
}

/** Of what happened in the period, that of months or quarters that ended at least so many months ago. */
export function olderThan(months: number, component: Component): Component {
  return component.map((term) => ({ ...term, olderThan: months }));
}

/** Both together. */
export function plus(...components: readonly Component[]): Component {
  return components.flat();
}

/**
 * The same whatever the values of some dimensions are: the whole that shares of a distribution are of.
 *
 * @example ratio(onAid, across(onAid, 'classAfter')) // by classAfter, the shares add up to 1
 */
export function across(component: Component, ...dimensions: readonly string[]): Component {
  return component.map((term) => ({ ...term, across: dimensions }));
}

/** Cells by the bucket of the log histogram that a duration lies in. */
export interface Histogram {
  readonly cube: Cube;
  /** Column of the count. */
  readonly column: string;
  readonly where: CellFilter;
}

/** Cells by the newest day of which they know. */
export interface Newest {
  readonly cube: Cube;
  /** Column of the day; empty in cells without one. */
  readonly column: string;
  readonly where: CellFilter;
}

/** Cases by how long they have lasted and how they ended, for curves with censoring. */
export interface LifeTable {
  readonly cube: Cube;
  /** Column of the count. */
  readonly column: string;
  /** Column of whole months until the end, or of what `unit` says; empty while a case is open. */
  readonly months: string;
  /** Column of the first day of the month, or of the moment, in which a case began: from it an open one lasts until now. */
  readonly since: string;
  /** Where it is not whole months: the bucket of the log histogram that the hours lie in. */
  readonly unit?: 'HOUR_BUCKETS';
  /** Column of how it ended; empty or `OPEN` while it is open. */
  readonly cause: string;
  readonly where: CellFilter;
}
