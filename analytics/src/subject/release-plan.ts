import type { Cube } from '../cube/cube.ts';
import type { Component } from '../figures/component.ts';

/** A number that restricted readers may be told, where the control of disclosure lets it. */
export interface ReleaseColumn {
  /** Stable within the plan. */
  readonly code: string;
  /** What it is the sum of: terms of one cube, all flows or all stocks. */
  readonly of: Component;
  /** The finest level of area it is told for: 0 the city, 1 kecamatan, 2 kelurahan (the default). */
  readonly finest?: 0 | 1 | 2;
  /** Column that counts the others of the same group. */
  readonly complement?: string;
}

/** Columns that are linked, which are shown and hidden together; docs/adr/0015 says what is. */
export interface ReleasePlan {
  readonly kind: 'FLOW' | 'STOCK';
  readonly columns: readonly ReleaseColumn[];
  /** Dimensions whose values the city is told by, each by itself. Everybody has exactly one value of each. */
  readonly classes: readonly string[];
}

/** What restricted readers are told of a subject. What is not in it, they are not told. */
export interface SubjectRelease {
  /** Cubes of things, not of persons: everybody sees their figures exactly. */
  readonly open: readonly Cube[];
  readonly plans: readonly ReleasePlan[];
}
