import { across } from '../../figures/component.ts';
import { onAidByDecile } from '../../subject/welfare/welfare.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'decile_share',
  version: 1,
  subject: 'welfare',
  order: 60,
  unit: 'RATIO',
  name: { id: 'Bagian menurut desil', en: 'Share by decile' },
  question: {
    id: 'Bagaimana keluarga penerima bantuan terbagi menurut desil nasional?',
    en: 'How are the families on aid distributed over the national deciles?',
  },
  description: {
    id: 'Bagian keluarga penerima bantuan yang berada pada suatu desil. Ditanyakan menurut desil, semua bagian berjumlah 1, yang desilnya belum diketahui termasuk. Keluarga yang pindah di dalam kota dihitung di tempat tinggalnya pada akhir triwulan. Selang 95 % menurut Wilson.',
    en: 'Share of the families on aid that are in a decile. Asked by decile the shares add up to 1, those of no known decile included. A family that moved within the city counts where it lives at the end of the quarter. 95 % interval by Wilson.',
  },
  numerator: { id: 'Keluarga penerima bantuan pada desil itu', en: 'Families on aid in the decile' },
  denominator: {
    id: 'Semua keluarga penerima bantuan, apa pun desilnya',
    en: 'All families on aid, whatever their decile',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Keadaan pada akhir triwulan; triwulan yang berjalan: keadaan sekarang. Masa yang lebih panjang dinyatakan menurut triwulan terakhirnya.',
    en: 'As it stands at the end of the quarter; while the quarter runs, as it stands now. A longer period is told by its last quarter.',
  },
  limits: {
    id: 'Desil adalah peringkat nasional terakhir yang diketahui; perhitungannya ada di luar register ini, dan perubahan cara hitung nasional tampak seperti perpindahan. Tanpa pembagian menurut desil nilainya selalu 1.',
    en: 'The decile is the latest national rank known; it is computed outside this register, and a change of the national method looks like a movement. Not broken down by decile, it is always 1.',
  },
  sources: ['Inpres 4/2025 (DTSEN)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(onAidByDecile, across(onAidByDecile, 'decileAfter')),
  notBy: ['decileBefore'],
});
