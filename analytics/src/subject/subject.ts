import type { Cube } from '../cube/cube.ts';
import type { LocalisedText } from '../localised-text.ts';
import type { Dimension } from './dimension.ts';
import type { SubjectRelease } from './release-plan.ts';

/** Something that figures are asked of: one query in GraphQL, one file. */
export interface Subject {
  /** Stable identity, camelCase: name of the query. */
  readonly code: string;
  readonly name: LocalisedText;
  readonly description: LocalisedText;
  /** The cubes that its indicators read, each after the one it is derived from. */
  readonly cubes: readonly Cube[];
  /** What its figures can be broken down by, besides area and time. A cube names the columns of those it has. */
  readonly dimensions: readonly Dimension[];
  /** What readers outside the office are told. */
  readonly release: SubjectRelease;
}
