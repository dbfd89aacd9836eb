import { disbursementCube } from '../subject/disbursement/disbursement.cube.ts';
import { episodeEndCube } from '../subject/outcome/episode-end.cube.ts';
import { episodeJourneyCube } from '../subject/outcome/episode-journey.cube.ts';
import { episodeCube } from '../subject/outcome/episode.cube.ts';
import { followUpCube } from '../subject/outcome/follow-up.cube.ts';
import { participationHeadCube } from '../subject/participation/participation-head.cube.ts';
import { participationQuarterCube } from '../subject/participation/participation-quarter.cube.ts';
import { participationCube } from '../subject/participation/participation.cube.ts';
import { reliefHopCube } from '../subject/relief/relief-hop.cube.ts';
import { reliefNeedCube } from '../subject/relief/relief-need.cube.ts';
import { reliefSupplyCube } from '../subject/relief/relief-supply.cube.ts';
import { stockCube } from '../subject/relief/stock.cube.ts';
import type { Cube } from './cube.ts';
import { exitCaseCube } from '../subject/exit/exit-case.cube.ts';
import { attendanceCube } from '../subject/pathway/attendance.cube.ts';
import { journeyCube } from '../subject/pathway/journey.cube.ts';
import { pathwayCube } from '../subject/pathway/pathway.cube.ts';
import { feedCube } from '../subject/register/feed.cube.ts';
import { registerCube } from '../subject/register/register.cube.ts';
import { decileCube } from '../subject/welfare/decile.cube.ts';
import { welfareCube } from '../subject/welfare/welfare.cube.ts';

/** All cubes there are, each after the one it is derived from. */
export const cubes: readonly Cube[] = [
  participationCube,
  participationQuarterCube,
  participationHeadCube,
  episodeCube,
  episodeEndCube,
  episodeJourneyCube,
  followUpCube,
  disbursementCube,
  reliefHopCube,
  reliefNeedCube,
  reliefSupplyCube,
  stockCube,
  pathwayCube,
  journeyCube,
  attendanceCube,
  exitCaseCube,
  welfareCube,
  decileCube,
  registerCube,
  feedCube,
];
