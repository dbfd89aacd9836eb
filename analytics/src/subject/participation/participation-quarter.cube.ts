import { participationHeadCube } from './participation-head.cube.ts';
import { participationQuarters } from './participation-quarters.ts';

/** Families on aid by kelurahan, programme and quarter. */
export const participationQuarterCube = participationQuarters({
  table: 'cube_participation_quarter',
  by: 'kelurahan, programme',
  dimensions: {},
  finer: participationHeadCube,
});
