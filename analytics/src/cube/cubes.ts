import type { Cube } from './cube.ts';
import { participationQuarterCube } from './participation-quarter.cube.ts';
import { participationCube } from './participation.cube.ts';

/** All cubes there are, each after the one it is derived from. */
export const cubes: readonly Cube[] = [participationCube, participationQuarterCube];
