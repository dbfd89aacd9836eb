import { ageBand, cohort, dropOutReason, provider, sex, skill, stage } from '../dimensions.ts';
import type { Subject } from '../subject.ts';
import { attendanceCube } from './attendance.cube.ts';
import { journeyCube } from './journey.cube.ts';
import { pathwayCube } from './pathway.cube.ts';
import { stagesPlan } from './pathway.plans.ts';

/** The pathway to rising class: who begins it, reaches and passes its stages, attends, gives up. */
export const pathway: Subject = {
  code: 'pathway',
  name: { id: 'Perjalanan graduasi', en: 'Pathway' },
  description: {
    id: 'Lima tahap menuju naik kelas: yang memulai, mencapai dan lulus tahap, hadir, dan yang berhenti.',
    en: 'The five stages to rising class: who begins, reaches and passes them, attends, and gives up.',
  },
  cubes: [pathwayCube, journeyCube, attendanceCube],
  dimensions: [stage, provider, skill, cohort, dropOutReason, sex, ageBand],
  // A cohort or a stage in a kelurahan has a handful of participants, whom their neighbours know. Opened and completed are
  // nearly those who reached the first stage and passed the last; attendance counts sessions, of however few members.
  release: { open: [], plans: [stagesPlan] },
};
