import { movedDown, rankedTwice } from '../../subject/welfare/welfare.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'decile_moved_down',
  version: 1,
  subject: 'welfare',
  order: 80,
  unit: 'RATIO',
  name: { id: 'Turun desil', en: 'Moved down in decile' },
  question: {
    id: 'Berapa bagian keluarga penerima bantuan yang turun desil dalam triwulan itu?',
    en: 'What share of the families on aid moved down in decile in the quarter?',
  },
  description: {
    id: 'Bagian keluarga yang desilnya pada akhir triwulan lebih rendah (lebih miskin) daripada pada akhir triwulan sebelumnya. Keluarga yang pindah di dalam kota dihitung di tempat tinggalnya pada akhir triwulan. Selang 95 % menurut Wilson.',
    en: 'Share of the families whose decile at the end of the quarter is lower (poorer) than at the end of the quarter before. A family that moved within the city counts where it lives at the end of the quarter. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari keluarga itu, yang turun desil', en: 'Of these, families that moved down' },
  denominator: {
    id: 'Keluarga yang menerima bantuan dan desilnya diketahui pada akhir triwulan sebelumnya dan pada akhir triwulan',
    en: 'Families on aid with a known decile both at the end of the quarter before and at the end of the quarter',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Perubahan dari akhir triwulan sebelumnya sampai akhir triwulan; triwulan yang berjalan: sampai sekarang. Masa yang lebih panjang dinyatakan menurut triwulan terakhirnya.',
    en: 'Change from the end of the quarter before to the end of the quarter; while the quarter runs, until now. A longer period is told by its last quarter.',
  },
  limits: {
    id: 'Desil adalah peringkat nasional terakhir yang diketahui; perhitungannya ada di luar register ini, dan perubahan cara hitung nasional tampak seperti perpindahan. Desil adalah peringkat: naik berarti yang lain turun, bukan tentu bertambah sejahtera. Yang keluar dari bantuan dalam triwulan itu tidak termasuk.',
    en: 'The decile is the latest national rank known; it is computed outside this register, and a change of the national method looks like a movement. A decile is a rank: to move up is to pass others, not necessarily to be better off. Those who left aid within the quarter are not in it.',
  },
  sources: ['Inpres 4/2025 (DTSEN)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(movedDown, rankedTwice),
  notBy: ['decileAfter'],
});
