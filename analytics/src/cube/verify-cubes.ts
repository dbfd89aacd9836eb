import type { Sql } from '../sql.ts';
import { sourceOf, type Cube } from './cube.ts';
import { cubes } from './cubes.ts';

/** A cell that differs from its full recomputation. */
export interface CubeDifference {
  /** The cell as the cube holds it, `WRONG`, or as it should be, `MISSING`. A wrong count gives one of each. */
  readonly problem: 'WRONG' | 'MISSING';
  readonly cell: Record<string, unknown>;
}

/** Outcome of comparing a cube with its full recomputation. */
export interface CubeVerification {
  readonly cube: string;
  /** Number of cells of the full recomputation. */
  readonly cells: number;
  readonly differences: readonly CubeDifference[];
}

/** Compares every cell of every cube with a full recomputation, each cube in one statement and so at one moment. */
export async function verifyCubes(sql: Sql): Promise<CubeVerification[]> {
  const verifications: CubeVerification[] = [];
  for (const cube of cubes) verifications.push(await verifyCube(sql, cube));
  return verifications;
}

async function verifyCube(sql: Sql, cube: Cube): Promise<CubeVerification> {
  const columns = cube.columns.join(', ');
  const [row] = await sql.query<{ cells: number; differences: CubeDifference[] }>(/* sql */ `
    /* cube.verify */
    with expected as materialized (select ${columns} from ${sourceOf(cube)}),
    wrong as (select ${columns} from ${cube.table} except all select ${columns} from expected),
    missing as (select ${columns} from expected except all select ${columns} from ${cube.table}),
    difference as (
      select 'WRONG' as problem, to_jsonb(wrong) as cell from wrong
      union all
      select 'MISSING', to_jsonb(missing) from missing
    )
    select (select count(*)::integer from expected) as cells,
      (select coalesce(jsonb_agg(to_jsonb(difference)), '[]') from difference) as differences`);
  return { cube: cube.table, cells: row!.cells, differences: row!.differences };
}
