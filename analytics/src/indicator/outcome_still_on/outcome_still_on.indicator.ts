import { begunAndStillOn, staysBegun } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'outcome_still_on',
  version: 1,
  subject: 'outcomes',
  order: 21,
  unit: 'RATIO',
  name: { id: 'Hasil: masih menerima', en: 'Outcome: still on aid' },
  question: {
    id: 'Berapa bagian keluarga yang mulai menerima bantuan dalam periode itu masih menerima?',
    en: 'What share of the families that came on aid in the period is still on aid?',
  },
  description: {
    id: 'Bagian masa bantuan yang mulai dalam periode dan masih berjalan hari ini. Bersama lulus dan keluar lainnya menjadi satu. Selang 95 % menurut Wilson.',
    en: 'Share of the stays begun in the period that still run today. With those that graduated and left otherwise it adds up to one. 95 % interval by Wilson.',
  },
  numerator: { id: 'Yang masih berjalan', en: 'Those that run still' },
  denominator: { id: 'Masa bantuan yang mulai dalam periode', en: 'Stays begun in the period' },
  population: {
    id: 'Masa bantuan yang mulai dalam periode; dengan program: seluruh waktu keluarga dalam program itu',
    en: 'Stays on aid begun in the period; by programme: all of a family’s time in it',
  },
  period: {
    id: 'Menurut bulan mulai menerima bantuan, dengan keadaan sampai hari ini; ada nilai juga selama periode berjalan.',
    en: 'By the month in which aid began, as it stands today; there is a value while the period runs.',
  },
  limits: {
    id: 'Masa bantuan yang baru mulai belum sempat berakhir: bandingkan hanya periode yang sama lamanya, atau baca kurvanya.',
    en: 'Stays that began lately have had no time to end: compare spans of the same age only, or read the curve.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(begunAndStillOn, staysBegun),
  whileOpen: 'SO_FAR',
});
