import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM } from '@mikro-orm/postgresql';
import { entities } from './entities.ts';

/** The role the application works as. It can add to the journal, but not change or delete it. */
export const APPLICATION_ROLE = 'simoncer_app';

/**
 * Connects MikroORM to the database, as the application's role.
 *
 * @param databaseUrl connection URL of a user that is a member of the role, as the user who migrated it is
 */
export function connectOrm(databaseUrl: string, poolSize = 10): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities,
    metadataProvider: ReflectMetadataProvider,
    pool: { max: poolSize },
    // A statement that runs longer than this helps nobody, and may be meant to harm.
    driverOptions: { options: `-c role=${APPLICATION_ROLE} -c statement_timeout=30s` },
    ignoreUndefinedInQuery: false,
    discovery: { warnWhenNoEntities: true },
  });
}
