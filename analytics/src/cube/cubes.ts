import type { Cube } from './cube.ts';
import { participationQuarterCube } from '../subject/participation/participation-quarter.cube.ts';
import { participationCube } from '../subject/participation/participation.cube.ts';

/** All cubes there are, each after the one it is derived from. */
export const cubes: readonly Cube[] = [participationCube, participationQuarterCube];
