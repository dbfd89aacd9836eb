import type { EntityClass } from '@mikro-orm/core';

/** Points at a record, for the compiler to read what a query selects of it. */
export class RecordReference {
  constructor(
    readonly entity: string,
    readonly key: string,
    /** Columns that are known already: where a query selects no others, nothing is read. */
    readonly known: Readonly<Record<string, unknown>>,
  ) {}
}

/** A reference that a resolver returns instead of the record itself. */
export function refer<Entity extends object>(
  entity: EntityClass<Entity>,
  key: string,
  known: { readonly [Name in keyof Entity]?: unknown } = {},
): RecordReference {
  return new RecordReference(entity.name, key, known);
}
