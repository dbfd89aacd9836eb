import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { everyone, readerOf } from '../../access/reader.ts';
import type { RequestContext } from '../context.ts';
import { Planner } from '../read/planner.ts';
import type { Reader } from '../read/rows.ts';
import { StatementRunner } from '../read/statement-runner.ts';
import { buildReadSchema } from '../schema.ts';
import { Executor, type ExecutionMode } from './executor.ts';

/** The executor of the product's schema over a database. */
export function createExecutor(
  orm: MikroORM,
  mode: ExecutionMode = 'fast',
  readers: (context: RequestContext) => Reader = readerOf,
): Executor<RequestContext> {
  const read = buildReadSchema(orm.getMetadata());
  const kysely = () => (orm.em as SqlEntityManager).getKysely() as Kysely<unknown>;
  const pool = () => orm.em.getConnection().getNativeClient() as Promise<pg.Pool>;
  return new Executor(
    read,
    new Planner(read, kysely, mode === 'fast'),
    new StatementRunner(pool),
    readers,
    everyone,
    mode,
  );
}
