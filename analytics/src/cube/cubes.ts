import type { Cube } from './cube.ts';
import { participationCube } from './participation.cube.ts';

/** All cubes there are. */
export const cubes: readonly Cube[] = [participationCube];
