import { setTimeout as delay } from 'node:timers/promises';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { entities } from './entities.ts';

/** The role the application works as. It can add to the journal, but not change or delete it. */
export const APPLICATION_ROLE = 'simoncer_app';

const LONGEST_CLOSE_MS = 5_000;

/**
 * Connects MikroORM to the database, as the application's role.
 *
 * @param databaseUrl connection URL of a user that is a member of the role, as the user who migrated it is
 */
export function connectOrm(databaseUrl: string, poolSize = 10): Promise<MikroORM> {
  return MikroORM.init(ormOptions(databaseUrl, poolSize));
}

/**
 * Closes all connections. A statement that still runs for an answer that is given already, as when one of its fields
 * failed, may hold one for ever: it is not waited for.
 */
export async function closeOrm(orm: MikroORM): Promise<void> {
  await Promise.race([orm.close(), delay(LONGEST_CLOSE_MS, undefined, { ref: false })]);
}

/** How the entities are found and the database is reached. */
export function ormOptions(databaseUrl: string, poolSize = 10): Options {
  return {
    clientUrl: databaseUrl,
    entities,
    metadataProvider: ReflectMetadataProvider,
    pool: { max: poolSize },
    // A statement that runs longer than this helps nobody, and may be meant to harm. Dates are read and written in ISO
    // form, whatever the server prefers.
    driverOptions: {
      // Who finds all connections taken, or a network that swallows everything, is told so.
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      options: `-c role=${APPLICATION_ROLE} -c statement_timeout=30s -c datestyle=ISO`,
    },
    ignoreUndefinedInQuery: false,
    discovery: { warnWhenNoEntities: true },
  };
}
