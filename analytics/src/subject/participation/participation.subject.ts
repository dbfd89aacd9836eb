import { headAgeBand, headSex, programme } from '../dimensions.ts';
import type { Subject } from '../subject.ts';
import {
  graduated,
  graduatedByRisingClass,
  graduatedNaturally,
  leftOtherwise,
  onAid,
} from './participation.components.ts';
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
  // Who came and who moved within the city is told at no level: otherwise the balance of a kelurahan would give away who
  // graduated. So the three are facts of their own, each planned by itself.
  release: {
    open: [],
    plans: [
      { kind: 'STOCK', columns: [{ code: 'onAid', of: onAid }], classes: [] },
      {
        kind: 'FLOW',
        columns: [
          { code: 'graduated', of: graduated },
          { code: 'risingClass', of: graduatedByRisingClass, finest: 0 },
          { code: 'natural', of: graduatedNaturally, finest: 0 },
        ],
        classes: [],
      },
      { kind: 'FLOW', columns: [{ code: 'leftOtherwise', of: leftOtherwise }], classes: [] },
    ],
  },
};
