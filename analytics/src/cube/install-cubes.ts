import type { Sql } from '../sql.ts';
import { sourceOf, type Cube } from './cube.ts';
import { definitionOf } from './cube-version.ts';
import { cubes } from './cubes.ts';
import { refreshWholeCube } from './refresh-cube.ts';

/**
 * Creates the cubes, and builds anew those whose definition changed, with those derived from them: a cube can always be
 * computed again, so it needs no migration. Run by the owner of the tables, inside one transaction, after the migrations.
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
    comment on table cube_refresh is 'When the cells of each place were last recomputed, per cube.';
    comment on column cube_refresh.cube is 'Table of the cube.';
    comment on column cube_refresh.kelurahan_code is 'The kelurahan; the code of the city or * for cells that belong to no kelurahan.';
    comment on column cube_refresh.snapshot is 'Transactions the cells are sure to include.';
    comment on column cube_refresh.refreshed_at is 'Moment of the refresh.';
    grant select, insert, update, delete on cube_refresh to ${reader}`);
  const changed: Cube[] = [];
  for (const cube of cubes) {
    const sourceChanged = changed.some((other) => other === cube.derivedFrom);
    if (sourceChanged || (await installedDefinition(sql, cube)) !== definitionOf(cube)) changed.push(cube);
  }
  await drop(sql, changed);
  for (const cube of changed) await build(sql, cube, reader);
  return changed.map(({ table }) => table);
}

/**
 * Removes the cubes, so that a migration can change the tables they are derived from. Installing them builds them anew.
 */
export async function uninstallCubes(sql: Sql): Promise<void> {
  await drop(sql, cubes);
  await sql.query('delete from setting where name = any($1)', [cubes.map(definitionSetting)]);
}

function definitionSetting(cube: Cube): string {
  return `cube.${cube.table}.definition`;
}

async function installedDefinition(sql: Sql, cube: Cube): Promise<string | undefined> {
  const [row] = await sql.query<{ value: string }>('select value from setting where name = $1', [
    definitionSetting(cube),
  ]);
  return row?.value;
}

/** Drops cubes, the derived ones first since their views hold on to the tables of the others. */
async function drop(sql: Sql, dropped: readonly Cube[]): Promise<void> {
  for (const cube of dropped.toReversed()) {
    await sql.query(`drop view if exists ${sourceOf(cube)}; drop table if exists ${cube.table}`);
  }
}

async function build(sql: Sql, cube: Cube, reader: string): Promise<void> {
  await sql.query(/* sql */ `
    ${cube.tableSql}
    create view ${sourceOf(cube)} as ${cube.sourceSql};
    comment on view ${sourceOf(cube)} is 'Defines the cells of ${cube.table}.';
    grant select, insert, update, delete on ${cube.table} to ${reader};
    grant select on ${sourceOf(cube)} to ${reader}`);
  await refreshWholeCube(sql, cube);
  await sql.query(
    'insert into setting (name, value) values ($1, to_jsonb($2::text)) on conflict (name) do update set value = excluded.value',
    [definitionSetting(cube), definitionOf(cube)],
  );
}
