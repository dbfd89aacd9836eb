import { backWithinTwoYears, graduationsTwoYearsOld } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relapse_within_24_months',
  version: 1,
  subject: 'outcomes',
  order: 41,
  unit: 'RATIO',
  name: { id: 'Kembali dalam 24 bulan', en: 'Relapse within 24 months' },
  question: {
    id: 'Berapa bagian keluarga yang lulus kembali menerima bantuan dalam 24 bulan?',
    en: 'What share of the families that graduated is back on aid within 24 months?',
  },
  description: {
    id: 'Bagian graduasi, mandiri atau alami, yang keluarganya kembali menerima bantuan apa pun paling lambat 24 bulan kemudian. Selang 95 % menurut Wilson.',
    en: 'Share of the graduations, by rising class or naturally, whose family came on aid of any programme again at most 24 months later. 95 % interval by Wilson.',
  },
  numerator: { id: 'Yang kembali dalam 24 bulan', en: 'Those back within 24 months' },
  denominator: { id: 'Graduasi yang cukup lama', en: 'Graduations that are old enough' },
  population: {
    id: 'Graduasi dari triwulan yang berakhir sekurangnya 24 bulan lalu; persempit dengan leftHow',
    en: 'Graduations of quarters that ended at least 24 months ago; narrow it by leftHow',
  },
  period: {
    id: 'Menurut triwulan graduasi. Triwulan yang lebih muda tidak dihitung; bila semuanya lebih muda, PERIOD_OPEN.',
    en: 'By the quarter of the graduation. Younger quarters are not counted; where all are younger, PERIOD_OPEN.',
  },
  limits: {
    id: 'Graduasi karena meninggal atau pindah ikut dihitung, padahal jarang dapat kembali: untuk yang naik kelas, persempit leftHow ke RISING_CLASS. Kembali ke program daerah lain tidak tercatat.',
    en: 'Graduations by death or moving away count too, though these can hardly come back: narrow leftHow to RISING_CLASS for those that rose. Aid elsewhere is not on record.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(backWithinTwoYears, graduationsTwoYearsOld),
});
