import { begunAndLeftOtherwise, staysBegun } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'outcome_left_otherwise',
  version: 1,
  subject: 'outcomes',
  order: 22,
  unit: 'RATIO',
  name: { id: 'Hasil: keluar tanpa lulus', en: 'Outcome: left otherwise' },
  question: {
    id: 'Berapa bagian keluarga yang mulai menerima bantuan dalam periode itu keluar tanpa lulus?',
    en: 'What share of the families that came on aid in the period left without graduating?',
  },
  description: {
    id: 'Bagian masa bantuan yang mulai dalam periode dan berakhir tanpa graduasi: tidak ada komponen, data ganda, tidak ditemukan, mengundurkan diri, atau program berakhir. Selang 95 % menurut Wilson.',
    en: 'Share of the stays begun in the period that ended without graduation: no eligible component, duplicate, not found, declined, or the programme ended. 95 % interval by Wilson.',
  },
  numerator: { id: 'Yang berakhir tanpa graduasi', en: 'Those that ended without graduation' },
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
  formula: ratio(begunAndLeftOtherwise, staysBegun),
  whileOpen: 'SO_FAR',
});
