import { leftHow, programme } from '../dimensions.ts';
import { graduationsPlan } from '../families-on-aid.plans.ts';
import type { Subject } from '../subject.ts';
import { episodeEndCube } from './episode-end.cube.ts';
import { episodeJourneyCube } from './episode-journey.cube.ts';
import { episodeCube } from './episode.cube.ts';
import { followUpCube } from './follow-up.cube.ts';
import { finding, months } from './outcome.dimensions.ts';
import { sustained } from './sustained.shares.ts';

/** What becomes of families on aid, and after it. */
export const outcomes: Subject = {
  code: 'outcomes',
  name: { id: 'Hasil', en: 'Outcomes' },
  description: {
    id: 'Apa yang terjadi dengan keluarga penerima bantuan: waktu sampai graduasi, hasil per program, bertahan atau kembali, biaya.',
    en: 'What becomes of families on aid: time to graduation, outcome per programme, whether it lasts, cost.',
  },
  cubes: [episodeCube, episodeEndCube, episodeJourneyCube, followUpCube],
  dimensions: [programme, leftHow, months, finding],
  // Stays by when they began would tell who came. Who is back on aid, and who was found sustained, are both parts of the same
  // graduations: of the two the latter is told.
  release: { open: [], plans: [graduationsPlan], shares: sustained },
};
