import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { installCubes, uninstallCubes } from '@simoncer/analytics';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { connectClient } from './connect.ts';
import { AssessmentIndex } from './migrations/2026-11-24-assessment-index.ts';
import { Companions } from './migrations/2026-11-24-companion.ts';
import { CoreOfTheModel } from './migrations/2026-11-24-core.ts';
import { Documents } from './migrations/2026-11-24-document.ts';
import { HouseholdChanges } from './migrations/2026-11-24-household.ts';
import { Feeds } from './migrations/2026-11-24-feed.ts';
import { FeedFailure } from './migrations/2026-11-24-feed-failure.ts';
import { Deadlines } from './migrations/2026-11-24-deadlines.ts';
import { Live } from './migrations/2026-11-24-live.ts';
import { NaturalExit } from './migrations/2026-11-24-natural-exit.ts';
import { PlaceIndexes } from './migrations/2026-11-24-place-indexes.ts';
import { PolicyDocuments } from './migrations/2026-11-24-policy.ts';
import { Pathway } from './migrations/2026-11-24-pathway.ts';
import { Graduation } from './migrations/2026-11-24-graduation.ts';
import { ReadIndexes } from './migrations/2026-11-24-read-indexes.ts';
import { ReliefDeadlines } from './migrations/2026-11-24-relief-deadlines.ts';
import { Relief } from './migrations/2026-11-24-relief.ts';
import { ReliefTimeline } from './migrations/2026-11-24-relief-timeline.ts';
import { Timeline } from './migrations/2026-11-24-timeline.ts';
import { UseCases } from './migrations/2026-11-24-use-cases.ts';
import { Welfare } from './migrations/2026-11-24-welfare.ts';
import { CubeIndexes } from './migrations/2026-11-25-cube-indexes.ts';
import { APPLICATION_ROLE } from './orm.ts';
import { sqlOfClient } from './sql.ts';

/** Every migration, in order. */
export const migrationsList = [
  { name: '2026-11-24-core', class: CoreOfTheModel },
  { name: '2026-11-24-read-indexes', class: ReadIndexes },
  { name: '2026-11-24-use-cases', class: UseCases },
  { name: '2026-11-24-timeline', class: Timeline },
  { name: '2026-11-24-household', class: HouseholdChanges },
  { name: '2026-11-24-feed', class: Feeds },
  { name: '2026-11-24-policy', class: PolicyDocuments },
  { name: '2026-11-24-pathway', class: Pathway },
  { name: '2026-11-24-welfare', class: Welfare },
  { name: '2026-11-24-companion', class: Companions },
  { name: '2026-11-24-graduation', class: Graduation },
  { name: '2026-11-24-natural-exit', class: NaturalExit },
  { name: '2026-11-24-deadlines', class: Deadlines },
  { name: '2026-11-24-feed-failure', class: FeedFailure },
  { name: '2026-11-24-assessment-index', class: AssessmentIndex },
  { name: '2026-11-24-live', class: Live },
  { name: '2026-11-24-document', class: Documents },
  { name: '2026-11-24-relief', class: Relief },
  { name: '2026-11-24-relief-timeline', class: ReliefTimeline },
  { name: '2026-11-24-relief-deadlines', class: ReliefDeadlines },
  { name: '2026-11-24-place-indexes', class: PlaceIndexes },
  { name: '2026-11-25-cube-indexes', class: CubeIndexes },
];

/** Any number, the same for all: lets one migration run at a time. */
const MIGRATION_LOCK = 320071;

/**
 * Brings the database to the state this code needs: job queue, tables, cubes. Does nothing where it is there already.
 *
 * @throws PlainError when the database cannot be reached, is older than PostgreSQL 15, belongs to newer code, or its
 *   user may not do what is needed
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = await connectClient(databaseUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const missing = await missingMigrations(client);
    await runMigrations({ connectionString: databaseUrl, logger: undefined });
    if (missing.length > 0) {
      // The views of the cubes would hold on to the columns a migration changes.
      if (missing.length < migrationsList.length) await uninstallCubes(sqlOfClient(client));
      await migrateTables(databaseUrl);
    }
    await client.query('begin');
    await installCubes(sqlOfClient(client), APPLICATION_ROLE);
    await client.query('commit');
  } catch (error) {
    throw explained(error);
  } finally {
    await client.end();
  }
}

/**
 * Tells whether the database has every migration of this code and no other.
 *
 * @returns names of the migrations that are missing
 * @throws PlainError when the database belongs to newer code
 */
export async function missingMigrations(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const applied = await appliedMigrations(client);
  const unknown = applied.filter((name) => !migrationsList.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new PlainError(
      `The database is newer than this version of Simoncer (it has the migration ${unknown.join(', ')}): ` +
        'update Simoncer, or point DATABASE_URL at another database.',
    );
  }
  return migrationsList.map(({ name }) => name).filter((name) => !applied.includes(name));
}

async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows: tables } = await client.query(`select to_regclass('mikro_orm_migrations') as name`);
  if (tables[0].name === null) return [];
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations order by id');
  return rows.map(({ name }) => name);
}

async function migrateTables(databaseUrl: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: databaseUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, allOrNothing: true },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

/** Turns a refusal of rights into a sentence; anything else stays as it is. */
function explained(error: unknown): unknown {
  const code = (error as { code?: string }).code;
  if (code !== '42501') return error;
  return new PlainError(
    `The database user may not do what the migration needs (${(error as Error).message}): ` +
      'let it own the database and create roles, or create the role simoncer_app and grant it to the user first.',
  );
}
