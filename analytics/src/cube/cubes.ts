import type { Cube } from './cube.ts';
import { participationQuarterCube } from '../subject/participation/participation-quarter.cube.ts';
import { participationCube } from '../subject/participation/participation.cube.ts';
import { reliefHopCube } from '../subject/relief/relief-hop.cube.ts';
import { reliefNeedCube } from '../subject/relief/relief-need.cube.ts';
import { reliefSupplyCube } from '../subject/relief/relief-supply.cube.ts';
import { stockCube } from '../subject/relief/stock.cube.ts';

/** All cubes there are, each after the one it is derived from. */
export const cubes: readonly Cube[] = [
  participationCube,
  participationQuarterCube,
  reliefHopCube,
  reliefNeedCube,
  reliefSupplyCube,
  stockCube,
];
