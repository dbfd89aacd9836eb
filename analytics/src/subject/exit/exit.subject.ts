import { exitKind } from '../dimensions.ts';
import type { Subject } from '../subject.ts';
import { exitCaseCube } from './exit-case.cube.ts';

/** Natural exits: cases, their deadlines, objections, and how they ended. */
export const naturalExits: Subject = {
  code: 'naturalExits',
  name: { id: 'Graduasi alami', en: 'Natural exits' },
  description: {
    id: 'Usulan keluar alami: berapa banyak, tepat waktu atau tidak, keberatan, keputusan, dan yang dipulihkan.',
    en: 'Cases of natural exit: how many, in time or not, objections, decisions, and those annulled.',
  },
  cubes: [exitCaseCube],
  dimensions: [exitKind],
  // Few cases in a quarter: each would point at its family.
  release: { open: [], plans: [] },
};
