import { headAgeBand, headSex, programme } from '../dimensions.ts';
import { graduationsPlan, leftOtherwisePlan, onAidPlan, onProgrammes } from '../families-on-aid.plans.ts';
import type { Subject } from '../subject.ts';
import { participationHeadCube } from './participation-head.cube.ts';
import { participationQuarterCube } from './participation-quarter.cube.ts';
import { participationCube } from './participation.cube.ts';

/** Families on aid: who entered, who is there, who left and how. */
export const participation: Subject = {
  code: 'participation',
  name: { id: 'Kepesertaan', en: 'Participation' },
  description: {
    id: 'Keluarga penerima bantuan: yang masuk, yang sedang menerima, yang lulus atau keluar.',
    en: 'Families on aid: those who entered, those who are there, those who graduated or left.',
  },
  cubes: [participationCube, participationQuarterCube, participationHeadCube],
  dimensions: [programme, headSex, headAgeBand],
  // Flows by programme, and all by the head of the family, are parts of these numbers that planned apart would bound them.
  release: { open: [], plans: [onAidPlan, graduationsPlan, leftOtherwisePlan], shares: [onProgrammes] },
};
