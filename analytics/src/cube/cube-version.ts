import { createHash } from 'node:crypto';
import type { Subject } from '../subject/subject.ts';
import type { Cube } from './cube.ts';

/** The definition of a cube as a hash: another where a cell may be another for the same facts. */
export function definitionOf(cube: Cube): string {
  return createHash('sha256').update(cube.tableSql).update(cube.sourceSql).digest('hex');
}

/** Version of the cubes of a subject together, 12 hexadecimal digits. */
export function cubeVersionOf({ cubes }: Subject): string {
  return createHash('sha256').update(cubes.map(definitionOf).join()).digest('hex').slice(0, 12);
}
