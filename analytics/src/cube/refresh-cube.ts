import type { Sql } from '../sql.ts';
import { sourceOf, type Cube } from './cube.ts';
import { cubes } from './cubes.ts';

/** What a cell can belong to: a kelurahan; for what belongs to none, the city or simply everywhere. */
const PLACES = `select code from kelurahan union all select code from city union all select '*'`;

/**
 * Recomputes the cells of one kelurahan (or other place) and swaps them. Run inside a transaction (READ COMMITTED), for a derived cube in
 * the one that refreshed its source.
 *
 * @param causedBy the writing transaction (`pg_current_xact_id()`); where the cells already include it, nothing is done
 * @returns whether cells were recomputed
 */
export async function refreshCube(sql: Sql, cube: Cube, kelurahanCode: string, causedBy?: string): Promise<boolean> {
  // Refreshes of one kelurahan go one after the other. The lock comes first and in a statement of its own, so that
  // the statements after it see all that was committed when it was granted.
  await sql.query(`/* cube.lock */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `${cube.table}/${kelurahanCode}`,
  ]);
  // The same order of locks as the refresh of the whole cube, so that the two wait for each other and never deadlock.
  await sql.query(`/* cube.lock_cells */ lock table ${cube.table} in row exclusive mode`);
  if (causedBy !== undefined && (await includes(sql, cube, kelurahanCode, causedBy))) return false;
  // Marked before the cells are computed: a snapshot too old only costs a needless refresh, one too new would lose a change.
  await markRefreshed(sql, cube, kelurahanCode);
  await sql.query(`/* cube.clear */ delete from ${cube.table} where kelurahan_code = $1`, [kelurahanCode]);
  await sql.query(
    `/* cube.fill */ insert into ${cube.table} (${cube.columns.join(', ')})
     select ${cube.columns.join(', ')} from ${sourceOf(cube)} where kelurahan_code = $1`,
    [kelurahanCode],
  );
  return true;
}

/** Recomputes all cells of a cube. Run inside a transaction; refreshes of single kelurahan wait for it. */
export async function refreshWholeCube(sql: Sql, cube: Cube): Promise<void> {
  await sql.query(`/* cube.lock_whole */ lock table ${cube.table} in share row exclusive mode`);
  await markRefreshed(sql, cube);
  await sql.query(`/* cube.clear_whole */ delete from ${cube.table}`);
  await sql.query(
    `/* cube.fill_whole */ insert into ${cube.table} (${cube.columns.join(', ')})
     select ${cube.columns.join(', ')} from ${sourceOf(cube)}`,
  );
}

/** Recomputes all cells of all cubes; for bulk loads, after which refreshing one by one would take longer. */
export async function refreshAllCubes(sql: Sql): Promise<void> {
  for (const cube of cubes) await refreshWholeCube(sql, cube);
}

async function includes(sql: Sql, cube: Cube, kelurahanCode: string, transaction: string): Promise<boolean> {
  const [state] = await sql.query<{ included: boolean }>(
    // A snapshot from the future was taken by another server, before this database was moved here: it says nothing.
    `/* cube.includes */ select pg_visible_in_snapshot($3::xid8, snapshot)
       and pg_snapshot_xmax(snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) as included
     from cube_refresh where cube = $1 and kelurahan_code = $2`,
    [cube.table, kelurahanCode, transaction],
  );
  return state?.included ?? false;
}

async function markRefreshed(sql: Sql, cube: Cube, kelurahanCode?: string): Promise<void> {
  // A derived cube includes what its source included, and not what was committed since.
  const states = cube.derivedFrom
    ? `select kelurahan_code, snapshot from cube_refresh where cube = '${cube.derivedFrom.table}'`
    : `select code, pg_current_snapshot() from (${PLACES}) as place (code)`;
  await sql.query(
    `/* cube.mark */ insert into cube_refresh (cube, kelurahan_code, snapshot, refreshed_at)
     select $1, kelurahan_code, snapshot, clock_timestamp() from (${states}) as state (kelurahan_code, snapshot)
     ${kelurahanCode === undefined ? '' : 'where kelurahan_code = $2'}
     on conflict (cube, kelurahan_code) do update set snapshot = excluded.snapshot, refreshed_at = excluded.refreshed_at`,
    kelurahanCode === undefined ? [cube.table] : [cube.table, kelurahanCode],
  );
}
