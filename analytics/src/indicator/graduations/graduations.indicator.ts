import { graduated } from '../../subject/participation/participation.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'graduations',
  version: 1,
  subject: 'participation',
  order: 15,
  unit: 'COUNT',
  name: { id: 'Graduasi', en: 'Graduations' },
  question: {
    id: 'Berapa keluarga yang lulus (naik kelas atau alami)?',
    en: 'How many families graduated (by rising class or naturally)?',
  },
  description: {
    id: 'Jumlah keluarga yang lulus (naik kelas atau alami) dalam masa itu. Keluarga dengan dua program dihitung satu kali. Selang 95 % menurut Byar.',
    en: 'Number of families that graduated (by rising class or naturally) in the period. A family in two programmes counts once. 95 % interval by Byar.',
  },
  numerator: { id: 'Keluarga yang lulus dalam masa itu', en: 'Families that graduated in the period' },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Triwulan hari pertama tanpa bantuan. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the first day no longer on aid. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Satuan adalah episode: keluarga yang keluar dan kembali dihitung untuk masing-masing. Meninggalkan satu program saja bukan graduasi.',
    en: 'The unit is the episode: a family that leaves and returns counts for each. Leaving one programme only is no graduation.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(graduated),
});
