import { begunAndGraduated, staysBegun } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'outcome_graduated',
  version: 1,
  subject: 'outcomes',
  order: 20,
  unit: 'RATIO',
  name: { id: 'Hasil: lulus', en: 'Outcome: graduated' },
  question: {
    id: 'Berapa bagian keluarga yang mulai menerima bantuan dalam periode itu sudah lulus?',
    en: 'What share of the families that came on aid in the period has graduated by now?',
  },
  description: {
    id: 'Bagian masa bantuan yang mulai dalam periode dan berakhir dengan graduasi, mandiri atau alami. Termasuk yang kemudian kembali. Selang 95 % menurut Wilson.',
    en: 'Share of the stays begun in the period that ended by graduation, by rising class or naturally. Those that came back later are among them. 95 % interval by Wilson.',
  },
  numerator: { id: 'Yang berakhir dengan graduasi', en: 'Those that ended by graduation' },
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
  formula: ratio(begunAndGraduated, staysBegun),
  whileOpen: 'SO_FAR',
});
