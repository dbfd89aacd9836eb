import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { selectRows, type Row, type RowSelection } from '../database/rows.ts';

/** Loads related rows in batches, one statement for each relation and level. */
export class RelationLoaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly em: SqlEntityManager) {}

  /** Forgets what was read, after a change. */
  clear(): void {
    this.loaders.clear();
  }

  /** The row with this key. */
  one<T extends object>(entity: EntityClass<T>, keyProperty: keyof T & string, key: string): Promise<Row<T>> {
    return this.loader(`${entity.name}.${keyProperty}`, async (keys) => {
      const rows = await selectRows(this.em, entity, { where: { [keyProperty]: { $in: keys } }, orderBy: {} });
      const found = new Map(rows.map((row) => [(row as Record<string, unknown>)[keyProperty], row]));
      return keys.map((wanted) => found.get(wanted) ?? new Error(`There is no ${entity.name} ${wanted}.`));
    }).load(key) as Promise<Row<T>>;
  }

  /** The rows whose relation points at this key, in order. */
  many<T extends object>(
    entity: EntityClass<T>,
    relation: keyof T & string,
    key: string,
    orderBy: RowSelection<T>['orderBy'],
  ): Promise<Row<T>[]> {
    return this.loader(`${entity.name}[${relation}]`, async (keys) => {
      const rows = await selectRows(this.em, entity, { where: { [relation]: { $in: keys } }, orderBy });
      const groups = Map.groupBy(rows, (row) => (row as Record<string, unknown>)[relation]);
      return keys.map((wanted) => groups.get(wanted) ?? []);
    }).load(key) as Promise<Row<T>[]>;
  }

  private loader(name: string, batch: DataLoader.BatchLoadFn<string, unknown>): DataLoader<string, unknown> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(batch);
      this.loaders.set(name, loader);
    }
    return loader;
  }
}
