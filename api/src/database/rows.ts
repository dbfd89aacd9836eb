import type { Collection, EntityClass, Reference } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** A row under the property names of its entity. A relation to one is the key it holds; relations to many are left out. */
export type Row<T> = {
  [Key in keyof T as T[Key] extends Collection<infer _> ? never : Key]: T[Key] extends Reference<infer _>
    ? string
    : T[Key];
};

/** Which rows, in which order, how many. Conditions and keys are property names of the entity. */
export interface RowSelection<T> {
  readonly where?: object;
  readonly orderBy: { readonly [Key in keyof T]?: 'asc' | 'desc' };
  readonly limit?: number;
}

/** Reads rows without hydrating entities. */
export function selectRows<T extends object>(
  em: SqlEntityManager,
  entity: EntityClass<T>,
  { where = {}, orderBy, limit }: RowSelection<T>,
): Promise<Row<T>[]> {
  const query = em
    .createQueryBuilder(entity)
    .select('*')
    .comment(`rows.${entity.name}`)
    .where(where as never)
    .orderBy(orderBy as never);
  if (limit !== undefined) void query.limit(limit);
  return query.execute('all') as Promise<Row<T>[]>;
}
