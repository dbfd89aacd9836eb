import type { MetadataStorage } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm.ts';

/** The entities' metadata, without a database. */
export function describeEntities(): MetadataStorage {
  return new MikroORM(ormOptions('postgresql://nowhere/none')).getMetadata();
}
