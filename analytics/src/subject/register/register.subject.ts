import type { Subject } from '../subject.ts';
import { feedCube } from './feed.cube.ts';
import { registerCube } from './register.cube.ts';
import { channel, source } from './register.dimensions.ts';

/** The data themselves: how fresh, from where, and what is still unsettled. */
export const register: Subject = {
  code: 'register',
  name: { id: 'Data', en: 'Data' },
  description: {
    id: 'Mutu data: keluarga yang datanya dimutakhirkan, baris yang belum dipadankan, data ganda, umur setiap sumber.',
    en: 'Quality of the data: families updated, rows not matched yet, duplicates, age of each source.',
  },
  cubes: [registerCube, feedCube],
  dimensions: [source, channel],
  // Rows are about persons, and no plan holds updates against families on aid: told to nobody outside the office.
  release: { open: [], plans: [] },
};
