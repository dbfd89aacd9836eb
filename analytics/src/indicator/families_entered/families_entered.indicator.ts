import { entered } from '../../subject/participation/participation.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'families_entered',
  version: 1,
  subject: 'participation',
  order: 11,
  unit: 'COUNT',
  name: { id: 'Keluarga baru menerima bantuan', en: 'Families that came on aid' },
  question: {
    id: 'Berapa keluarga yang mulai menerima bantuan?',
    en: 'How many families came on aid?',
  },
  description: {
    id: 'Jumlah keluarga yang mulai menerima bantuan dalam masa itu, juga yang kembali setelah keluar; menurut program: yang mulai menerima program itu. Selang 95 % menurut Byar.',
    en: 'Number of families that came on aid in the period, those that came back after leaving included; by programme: those that came into this programme. 95 % interval by Byar.',
  },
  numerator: {
    id: 'Keluarga yang mulai menerima bantuan dalam masa itu',
    en: 'Families that came on aid in the period',
  },
  population: { id: 'Semua keluarga dalam register', en: 'All families of the register' },
  period: {
    id: 'Triwulan hari pertama menerima bantuan. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the first day on aid. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Satuan adalah episode: keluarga yang keluar dan kembali dihitung untuk masing-masing. Pindah di dalam kota bukan mulai menerima bantuan.',
    en: 'The unit is the episode: a family that leaves and returns counts for each. To move within the city is not to come on aid.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(entered),
});
