import { exitKind } from '../dimensions.ts';
import { graduationsPlan } from '../families-on-aid.plans.ts';
import type { Subject } from '../subject.ts';
import { casesPlan, decidedOfDue, notifiedOfDue } from './exit.plans.ts';
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
  // Those who left are told as graduations and as having left otherwise. Cases confirmed, less these, are those annulled.
  release: { open: [], plans: [graduationsPlan, casesPlan], shares: [notifiedOfDue, decidedOfDue] },
};
