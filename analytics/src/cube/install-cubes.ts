import { createHash } from 'node:crypto';
import type { Sql } from '../sql.ts';
import { sourceOf, type Cube } from './cube.ts';
import { cubes } from './cubes.ts';
import { refreshWholeCube } from './refresh-cube.ts';

/**
 * Creates the cubes, and builds anew those whose definition changed: a cube is derived, so it needs no migration.
 * Run by the owner of the tables, inside one transaction, after the migrations.
 *
 * @param reader the database role that reads and refreshes the cubes
 * @returns names of the cubes that were built
 */
export async function installCubes(sql: Sql, reader: string): Promise<string[]> {
  await sql.query(/* sql */ `
    create table if not exists cube_refresh (
      cube text not null,
      kelurahan_code text not null,
      snapshot pg_snapshot not null,
      refreshed_at timestamptz not null,
      primary key (cube, kelurahan_code)
    );
    comment on table cube_refresh is 'When the cells of each kelurahan were last recomputed, per cube.';
    comment on column cube_refresh.cube is 'Table of the cube.';
    comment on column cube_refresh.kelurahan_code is 'The kelurahan.';
    comment on column cube_refresh.snapshot is 'Transactions the cells are sure to include.';
    comment on column cube_refresh.refreshed_at is 'Moment of the refresh.';
    grant select, insert, update, delete on cube_refresh to ${reader}`);
  const built: string[] = [];
  for (const cube of cubes) {
    if (await installCube(sql, cube, reader)) built.push(cube.table);
  }
  return built;
}

/**
 * Removes the cubes, so that a migration can change the tables they are derived from. Installing them builds them anew.
 */
export async function uninstallCubes(sql: Sql): Promise<void> {
  for (const cube of cubes) {
    await sql.query(`drop view if exists ${sourceOf(cube)}; drop table if exists ${cube.table}`);
    await sql.query('delete from setting where name = $1', [definitionSetting(cube)]);
  }
}

function definitionSetting(cube: Cube): string {
  return `cube.${cube.table}.definition`;
}

async function installCube(sql: Sql, cube: Cube, reader: string): Promise<boolean> {
  const setting = definitionSetting(cube);
  const definition = createHash('sha256').update(cube.tableSql).update(cube.sourceSql).digest('hex');
  const [installed] = await sql.query<{ value: string }>('select value from setting where name = $1', [setting]);
  if (installed?.value === definition) return false;
  await sql.query(/* sql */ `
    drop view if exists ${sourceOf(cube)};
    drop table if exists ${cube.table};
    ${cube.tableSql}
    create view ${sourceOf(cube)} as ${cube.sourceSql};
    comment on view ${sourceOf(cube)} is 'Defines the cells of ${cube.table}.';
    grant select, insert, update, delete on ${cube.table} to ${reader};
    grant select on ${sourceOf(cube)} to ${reader}`);
  await refreshWholeCube(sql, cube);
  await sql.query(
    'insert into setting (name, value) values ($1, to_jsonb($2::text)) on conflict (name) do update set value = excluded.value',
    [setting, definition],
  );
  return true;
}
