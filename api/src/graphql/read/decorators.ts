import { Extensions } from 'type-graphql';
import type { Given } from './given.ts';

/** What the decorators leave on a GraphQL field for the compiler. */
export interface ReadExtensions {
  /** The field is answered by rows of its entity; its method says which. */
  readonly rows?: true;
  /** The list comes in pages. */
  readonly connection?: true;
  /** Columns that a resolver of its own reads from its row. */
  readonly needs?: readonly string[];
}

/**
 * Which rows: names of columns and relations of the entity, with the operators of its filter. A part that is undefined
 * asks nothing.
 *
 * @example { kelurahan: { code: { eq: kelurahan } } }
 */
export interface RowCondition {
  readonly [name: string]: Given | RowCondition | readonly RowCondition[] | string | number | boolean | undefined;
}

/**
 * Marks a query whose rows the compiler reads. Its method is not run for each request but once for each plan: it takes
 * the arguments as {@link Given} and returns the {@link RowCondition} they stand for.
 */
export function Rows(): MethodDecorator {
  return Extensions({ rows: true } satisfies ReadExtensions) as MethodDecorator;
}

/** Gives a list out in pages, after the Relay cursor connections specification. */
export function Connection(): MethodDecorator & PropertyDecorator {
  return Extensions({ connection: true } satisfies ReadExtensions) as MethodDecorator & PropertyDecorator;
}

/** Names the columns that the resolver of a field reads from its row; without it the compiler reads all of them. */
export function Needs<Entity>(...columns: (keyof Entity & string)[]): MethodDecorator {
  return Extensions({ needs: columns } satisfies ReadExtensions) as MethodDecorator;
}
