import { IsolationLevel } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { cubes, refreshCube, stockCube } from '@simoncer/analytics';
import type { TaskList } from 'graphile-worker';
import type { ClientBase } from 'pg';
import { sqlOf } from './sql.ts';

/** Job that recomputes the cells of one kelurahan, in every cube or in some. */
export const REFRESH_CUBES = 'refresh_cubes';

/** Place of the cells that belong to no kelurahan. */
export const EVERYWHERE = '*';

interface RefreshCubesPayload {
  readonly kelurahan: string;
  /** Tables of the cubes; all where not said. */
  readonly cubes?: readonly string[];
  /** The writing transaction, so that a refresh that already includes it is not repeated. */
  readonly transaction: string;
}

/** Enqueues the refresh of a kelurahan's cells in the running transaction. */
export async function enqueueCubeRefresh(em: SqlEntityManager, kelurahanCode: string): Promise<void> {
  await sqlOf(em).query(
    `/* job.refresh_cubes */
     select enqueue_job($1, json_build_object('kelurahan', $2::text, 'transaction', pg_current_xact_id()::text))`,
    [REFRESH_CUBES, kelurahanCode],
  );
}

/**
 * Enqueues the refresh of the cells of many kelurahan at once.
 *
 * @param householdId household whose figures change: those of wherever it lived are recomputed too, since facts count in
 *   the kelurahan where they happened and in the one where the household lives now
 */
export async function enqueueCubeRefreshes(
  em: SqlEntityManager,
  kelurahanCodes: readonly string[],
  householdId?: string,
): Promise<void> {
  await sqlOf(em).query(
    `/* job.refresh_many_cubes */
     select enqueue_job($1, json_build_object('kelurahan', place.code, 'transaction', pg_current_xact_id()::text))
     from (
       select unnest($2::text[]) as code union select kelurahan_code from residence where household_id = $3 order by 1
     ) as place`,
    [REFRESH_CUBES, kelurahanCodes, householdId ?? null],
  );
}

/** Enqueues the refresh of what a cube says of the stock of warehouses, and of nothing else where they stand. */
export async function enqueueStockRefresh(em: SqlEntityManager, warehouseCodes: readonly string[]): Promise<void> {
  await sqlOf(em).query(
    `/* job.refresh_stock */
     select enqueue_job($1, json_build_object('kelurahan', place.code, 'cubes', json_build_array($2::text),
       'transaction', pg_current_xact_id()::text))
     from (select distinct kelurahan_code as code from warehouse where code = any ($3) order by 1) as place`,
    [REFRESH_CUBES, stockCube.table, warehouseCodes],
  );
}

/**
 * Enqueues a job in the running transaction that runs after those before it in the same line, so that it takes one of the
 * workers at most.
 */
export async function enqueueInLine(em: SqlEntityManager, line: string, task: string, payload: object): Promise<void> {
  await sqlOf(em).query(`/* job.in_line */ select enqueue_job_in_line($1, $2, $3::json)`, [
    line,
    task,
    JSON.stringify(payload),
  ]);
}

/** Enqueues a job in the running transaction that runs from a moment on. */
export async function enqueueAt(em: SqlEntityManager, task: string, payload: object, runAt: Date): Promise<void> {
  await sqlOf(em).query(`/* job.at */ select enqueue_job_at($1, $2::json, $3)`, [task, JSON.stringify(payload), runAt]);
}

/** What the jobs on cubes do. */
export function cubeTasks(orm: MikroORM): TaskList {
  return {
    async [REFRESH_CUBES](payload) {
      const { kelurahan, transaction, cubes: only } = payload as RefreshCubesPayload;
      const wanted = only ? cubes.filter(({ table }) => only.includes(table)) : cubes;
      await orm.em.fork().transactional(
        async (em) => {
          for (const cube of wanted) await refreshCube(sqlOf(em as SqlEntityManager), cube, kelurahan, transaction);
        },
        // Each statement must see what was committed before it: the refresh relies on it after its lock.
        { isolationLevel: IsolationLevel.READ_COMMITTED },
      );
    },
  };
}

/** Number of refreshes that are not done yet. Asked by the owner of the queue. */
export async function countWaitingRefreshes(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `/* job.waiting */ select count(*)::integer as count from graphile_worker.jobs where task_identifier = $1`,
    [REFRESH_CUBES],
  );
  return rows[0]!.count;
}

/** The moment up to which the cubes include every change: now, or when the oldest waiting refresh was enqueued. */
export async function cubesAsOf(em: SqlEntityManager): Promise<Date> {
  const [row] = await sqlOf(em).query<{ milliseconds: number }>(
    `/* job.as_of */ select floor(extract(epoch from coalesce(oldest_job_at($1), now())) * 1000)::float8 as milliseconds`,
    [REFRESH_CUBES],
  );
  return new Date(row!.milliseconds);
}
