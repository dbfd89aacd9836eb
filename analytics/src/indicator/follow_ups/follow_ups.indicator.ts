import { followUps } from '../../subject/outcome/outcome.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'follow_ups',
  version: 1,
  subject: 'outcomes',
  order: 31,
  unit: 'COUNT',
  name: { id: 'Pemantauan pascagraduasi', en: 'Follow-ups' },
  question: {
    id: 'Apa yang ditemukan pada pemantauan setelah graduasi, dan berapa yang belum atau tidak dilakukan?',
    en: 'What did the follow-ups after graduation find, and how many are not done, missed or found nobody?',
  },
  description: {
    id: 'Jumlah pemantauan graduasi mandiri dari periode itu, menurut hasilnya: bertahan, tidak bertahan, kembali, tidak ditemukan, terlewat, belum dilakukan. Selang 95 % menurut Byar.',
    en: 'Number of follow-ups of the graduations by rising class of the period, by finding: sustained, not sustained, back on aid, not found, missed, not done yet. 95 % interval by Byar.',
  },
  numerator: { id: 'Pemantauan', en: 'Follow-ups' },
  population: {
    id: 'Graduasi mandiri yang tidak dibatalkan',
    en: 'Graduations by rising class that were not annulled',
  },
  period: {
    id: 'Menurut triwulan graduasi, dengan keadaan sampai hari ini.',
    en: 'By the quarter of the graduation, as it stands today.',
  },
  limits: {
    id: 'Satu graduasi dipantau beberapa kali (3, 6, 12, 24 bulan): rinci atau persempit menurut bulan untuk menghitung graduasi.',
    en: 'A graduation is followed up several times (3, 6, 12, 24 months): break it down or narrow it by months to count graduations.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(followUps),
  whileOpen: 'SO_FAR',
});
