import { classAfter, classBefore, decileAfter, decileBefore } from '../dimensions.ts';
import { onAidPlan } from '../families-on-aid.plans.ts';
import type { Subject } from '../subject.ts';
import { decileCube } from './decile.cube.ts';
import { welfareCube } from './welfare.cube.ts';

/** Welfare of the families on aid: their class and decile, and who rose and fell. */
export const welfare: Subject = {
  code: 'welfare',
  name: { id: 'Kesejahteraan', en: 'Welfare' },
  description: {
    id: 'Kelas kesejahteraan dan desil keluarga penerima bantuan: yang naik, yang turun, yang tetap.',
    en: 'Class of welfare and decile of the families on aid: those who rose, fell, stayed.',
  },
  cubes: [welfareCube, decileCube],
  dimensions: [classBefore, classAfter, decileBefore, decileAfter],
  // The ladder of the city. Who rose and fell is not told: with it, the classes of two quarters would give each other away.
  release: { open: [], plans: [onAidPlan] },
};
