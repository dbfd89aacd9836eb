import { graduatedNaturally } from '../../subject/exit/exit.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'natural_graduations',
  version: 1,
  subject: 'naturalExits',
  order: 90,
  unit: 'COUNT',
  name: { id: 'Graduasi alami', en: 'Natural graduations' },
  question: {
    id: 'Berapa keluarga yang lulus secara alami, dan karena apa?',
    en: 'How many families graduated naturally, and why?',
  },
  description: {
    id: 'Jumlah keluarga yang bantuannya berakhir dalam masa itu karena meninggal, tidak lagi miskin, atau pindah keluar kota. Selang 95 % menurut Byar.',
    en: 'Number of families whose aid ended in the period as they were deceased, no longer poor, or moved out of the city. 95 % interval by Byar.',
  },
  numerator: { id: 'Keluarga yang lulus secara alami', en: 'Families that graduated naturally' },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Triwulan hari pertama tanpa bantuan. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the first day no longer on aid. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Sama dengan pembilang tingkat graduasi alami pada kepesertaan tanpa program; di sana ada pembagian menurut program, di sini menurut jenis. Dihitung di tempat tinggal pada hari terakhir bantuan. Keluar yang dibatalkan hilang dari angka ini.',
    en: 'The same as the numerator of the natural graduation rate of participation without a programme; there it can be asked by programme, here by kind. It counts where the family lived on its last day on aid. An annulled exit vanishes from it.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(graduatedNaturally),
});
