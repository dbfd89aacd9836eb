import { exposed, graduated } from '../../subject/participation/participation.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'graduation_rate',
  version: 1,
  subject: 'participation',
  order: 20,
  unit: 'RATIO',
  name: { id: 'Tingkat graduasi', en: 'Graduation rate' },
  question: {
    id: 'Seberapa besar bagian keluarga penerima bantuan yang lulus karena naik kelas atau alami (meninggal, tidak lagi miskin, pindah keluar kota)?',
    en: 'What share of the families on aid graduated by rising class or naturally (deceased, no longer poor, moved out of the city)?',
  },
  description: {
    id: 'Bagian keluarga penerima bantuan dalam masa itu yang lulus dalam masa itu karena naik kelas atau alami (meninggal, tidak lagi miskin, pindah keluar kota). Keluarga yang pindah di dalam kota dihitung di kelurahan terakhirnya. Selang 95 % menurut Wilson.',
    en: 'Share of the families on aid during the period that graduated in it by rising class or naturally (deceased, no longer poor, moved out of the city). A family that moved within the city counts in its last kelurahan. 95 % interval by Wilson.',
  },
  numerator: { id: 'Keluarga yang lulus dalam masa itu', en: 'Families that graduated in the period' },
  denominator: {
    id: 'Keluarga yang menerima bantuan kapan pun dalam masa itu',
    en: 'Families on aid at any time in the period',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Triwulan hari pertama tanpa bantuan. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the first day no longer on aid. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Satuan adalah episode: keluarga yang keluar dan kembali dalam satu triwulan dihitung untuk masing-masing. Meninggalkan satu program saja bukan graduasi.',
    en: 'The unit is the episode: a family that leaves and returns within one quarter counts for each. Leaving one programme only is no graduation.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(graduated, exposed),
});
