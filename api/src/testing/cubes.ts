import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { cubes, refreshCube, verifyCubes, type Cube, type CubeDifference } from '@simoncer/analytics';
import { sqlOf, sqlOfClient } from '../database/sql.ts';
import type { World } from './world.ts';

/** Recomputes the cells of single places, as the jobs do. */
export async function refreshPlaces(world: World, ...places: string[]): Promise<void> {
  for (const place of places) {
    await world.em().transactional(async (em) => {
      for (const cube of cubes) await refreshCube(sqlOf(em as SqlEntityManager), cube, place);
    });
  }
}

/** Cells of all cubes that differ from a full recomputation. */
export async function wrongCells(world: World): Promise<CubeDifference[]> {
  return (await verifyCubes(sqlOfClient(world.owner))).flatMap(({ differences }) => differences);
}

/** Cells of a cube as text, sorted: its columns that are not empty, or some of them. */
export async function cellsOf(world: World, cube: Cube, where = 'true', columns = cube.columns): Promise<string[]> {
  const rows = await world.rows<{ cell: string }>(
    `select concat_ws(' ', ${columns.join(', ')}) as cell from ${cube.table} where ${where}`,
  );
  return rows.map(({ cell }) => cell).sort();
}
