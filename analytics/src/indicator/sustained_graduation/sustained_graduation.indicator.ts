import { foundEither, foundSustained } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'sustained_graduation',
  version: 2,
  subject: 'outcomes',
  order: 30,
  unit: 'RATIO',
  name: { id: 'Graduasi yang bertahan', en: 'Sustained graduation' },
  question: {
    id: 'Berapa bagian graduasi mandiri yang bertahan 3, 6, 12, 24 bulan kemudian?',
    en: 'What share of the graduations by rising class lasts 3, 6, 12, 24 months later?',
  },
  description: {
    id: 'Bagian pemantauan pascagraduasi yang menemukan keluarga bertahan di antara yang menjawab: bertahan, tidak bertahan (kelas turun), atau kembali menerima bantuan. Ditanyakan per bulan pemantauan (3, 6, 12, 24), tidak digabungkan. Selang 95 % menurut Wilson.',
    en: 'Share of the follow-ups that found the graduation to last, among those that told: sustained, not sustained (the class has fallen), or back on aid. It is asked by the months after graduation (3, 6, 12, 24), which are never pooled. 95 % interval by Wilson.',
  },
  numerator: { id: 'Pemantauan yang menemukan keluarga bertahan', en: 'Follow-ups that found it to last' },
  denominator: {
    id: 'Pemantauan yang menemukan bertahan, tidak bertahan, atau kembali',
    en: 'Follow-ups that found it sustained, not sustained or back on aid',
  },
  population: {
    id: 'Graduasi mandiri yang tidak dibatalkan dan sudah dipantau',
    en: 'Graduations by rising class that were not annulled and have been followed up',
  },
  period: {
    id: 'Menurut triwulan graduasi, bukan triwulan pemantauan. Selama belum ada pemantauan yang menjawab, tidak ada nilai (DENOMINATOR_ZERO).',
    en: 'By the quarter of the graduation, not of the follow-up. No value while no follow-up has told (DENOMINATOR_ZERO).',
  },
  limits: {
    id: 'Yang tidak ditemukan dan yang terlewat tidak ada di penyebut, padahal mungkin lebih sering tidak bertahan: baca followUps menurut hasil. Yang belum dilakukan juga tidak.',
    en: 'Those not found and those missed are not in the denominator, though they may last less often: read followUps by finding. Nor are those not done yet.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(foundSustained, foundEither),
  within: ['months'],
});
