import { leftOtherwise } from '../../subject/participation/participation.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'families_left_otherwise',
  version: 1,
  subject: 'participation',
  order: 18,
  unit: 'COUNT',
  name: { id: 'Keluar tanpa lulus', en: 'Left otherwise' },
  question: { id: 'Berapa keluarga yang keluar tanpa lulus?', en: 'How many families left without graduating?' },
  description: {
    id: 'Jumlah keluarga yang berhenti menerima bantuan tanpa lulus: tidak ada komponen, data ganda, tidak ditemukan, mengundurkan diri; menurut program juga yang berhenti dari program itu saja. Selang 95 % menurut Byar.',
    en: 'Number of families that left aid without graduating: no eligible component, duplicate, not found, declined; by programme also those that left this programme only. 95 % interval by Byar.',
  },
  numerator: {
    id: 'Keluarga yang keluar tanpa lulus dalam masa itu',
    en: 'Families that left without graduating in the period',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Triwulan hari pertama tanpa bantuan. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the first day no longer on aid. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Satuan adalah episode: keluarga yang keluar dan kembali dihitung untuk masing-masing. Pindah di dalam kota bukan keluar.',
    en: 'The unit is the episode: a family that leaves and returns counts for each. To move within the city is not to leave.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(leftOtherwise),
});
