import { flow } from '../figures/component.ts';
import { graduatedNaturally as naturalByExits } from './exit/exit.components.ts';
import { episodeEndCube } from './outcome/episode-end.cube.ts';
import { graduations, paidToGraduates } from './outcome/outcome.components.ts';
import {
  graduated,
  graduatedByRisingClass,
  graduatedNaturally,
  leftOtherwise,
  onAid,
} from './participation/participation.components.ts';
import type { ReleasePlan, ReleaseShare } from './release-plan.ts';
import { onAid as onAidByClass, onAidByDecile } from './welfare/welfare.components.ts';

/*
 * Who came and who moved within the city is told at no level: otherwise the balance of a kelurahan would give away who
 * graduated. So the three are facts of their own, each planned by itself. What other subjects count of the same families
 * is told by the same decisions, as the same number.
 */

const NATURALLY = { leftHow: ['DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY'] };
const BY_RISING_CLASS = { leftHow: ['RISING_CLASS'] };

/** Families on aid, and by class and decile in the city. Who changed class is not told: it would close their balance. */
export const onAidPlan: ReleasePlan = {
  code: 'on_aid',
  kind: 'STOCK',
  columns: [
    {
      code: 'onAid',
      of: onAid,
      same: [onAidByClass, onAidByDecile],
      byClass: { classAfter: onAidByClass, decileAfter: onAidByDecile },
    },
  ],
};

/** A programme is part of all: told beside them for the city only, where it says nothing of a kelurahan. */
export const onProgrammes: ReleaseShare = {
  whole: { plan: onAidPlan, column: 'onAid' },
  parts: [{ of: onAid, mayBeAll: true }],
  by: 'programme',
};

/** Families that graduated, with what was paid to them. */
export const graduationsPlan: ReleasePlan = {
  code: 'graduations',
  kind: 'FLOW',
  columns: [
    { code: 'graduated', of: graduated, same: [graduations] },
    {
      code: 'risingClass',
      of: graduatedByRisingClass,
      same: [flow(episodeEndCube, 'families', BY_RISING_CLASS)],
      finest: 0,
    },
    {
      code: 'natural',
      of: graduatedNaturally,
      same: [naturalByExits, flow(episodeEndCube, 'families', NATURALLY)],
      finest: 0,
      byClass: { exitKind: naturalByExits },
    },
    { code: 'paid', of: paidToGraduates, finest: 0, isAmount: true },
    { code: 'paidToRisen', of: flow(episodeEndCube, 'amount', BY_RISING_CLASS), finest: 0, isAmount: true },
  ],
};

/** Families that left aid otherwise. */
export const leftOtherwisePlan: ReleasePlan = {
  code: 'left_otherwise',
  kind: 'FLOW',
  columns: [{ code: 'leftOtherwise', of: leftOtherwise }],
};
