import type { Cube } from '../cube/cube.ts';
import type { Component } from '../figures/component.ts';

/** A number that restricted readers may be told, where the control of disclosure lets it. */
export interface ReleaseColumn {
  /** Stable within the plan. */
  readonly code: string;
  /** What it is the sum of: terms of one cube, all flows or all stocks. */
  readonly of: Component;
  /** A column of the same plan that is part of `of`: then this one counts only what is left, and `of` is told as both. */
  readonly less?: string;
  /** The same number by other names, of other cubes: told by this decision, and as this number. */
  readonly same?: readonly Component[];
  /** The finest level of area it is told for: 0 the city, 1 kecamatan, 2 kelurahan (the default). */
  readonly finest?: 0 | 1 | 2;
  /** Column that counts the others of the same group. */
  readonly complement?: string;
  /** Rupiah of those that the other columns count: told where they are. */
  readonly isAmount?: boolean;
  /**
   * Dimensions by whose values the city is told, each by itself, and what is read for them. Everybody counted has exactly
   * one value of each.
   */
  readonly byClass?: Readonly<Record<string, Component>>;
}

/** Columns that are linked, which are shown and hidden together; docs/adr/0015 says what is. */
export interface ReleasePlan {
  /** Identity, for errors. */
  readonly code: string;
  /**
   * FLOW: each case happens once, so periods may be pooled. REPEATED: a flow that counts the same family again in each
   * period, so that a year of few families looks like many; no pooling. STOCK: what holds at the end of a period.
   */
  readonly kind: 'FLOW' | 'REPEATED' | 'STOCK';
  /** What it is told by in time; a quarter, unless whole years. */
  readonly grain?: 'YEAR';
  readonly columns: readonly ReleaseColumn[];
  /** Only in periods of which these are told for the city too: what would otherwise be bounded by this plan. */
  readonly onlyWith?: readonly PlannedNumber[];
  /**
   * Differences since the beginning that everybody can work out of what is told, and that must not be small either: those
   * who reached a stage and did not reach the next.
   */
  readonly stillThere?: readonly { readonly came: Component; readonly left: readonly Component[] }[];
}

/** A column of a plan. */
export interface PlannedNumber {
  readonly plan: ReleasePlan;
  readonly column: string;
}

/**
 * Parts of a number of the city that is told, each within the one before: told where neither they nor what is left between
 * two of them are small. At one level of area and time only, so that they say nothing of finer numbers.
 */
export interface ReleaseShare {
  readonly whole: PlannedNumber;
  readonly parts: readonly SharePart[];
  /** A chain of its own for each value of a dimension of records. */
  readonly by?: string;
  /** Months after the end of a period from which its parts no longer change: before, each day's answer would tell of one case. */
  readonly settledAfter?: number;
}

export interface SharePart {
  readonly of: Component;
  /** Whether it may be told that all or none of the whole are in it: that they are on a programme, not that all failed. */
  readonly mayBeAll?: boolean;
}

/** What restricted readers are told of a subject. What is not in it, they are not told. */
export interface SubjectRelease {
  /** Cubes of things, not of persons: everybody sees their figures exactly. */
  readonly open: readonly Cube[];
  /** Numbers of things that other cubes have beside persons. */
  readonly openNumbers?: readonly Component[];
  readonly plans: readonly ReleasePlan[];
  readonly shares?: readonly ReleaseShare[];
}
