import { classAfter, classBefore, decileAfter, decileBefore } from '../dimensions.ts';
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
  // Who is of which class is told to the office only: a class of few families in a kelurahan would point at them.
  release: { open: [], plans: [] },
};
