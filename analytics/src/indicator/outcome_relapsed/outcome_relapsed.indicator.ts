import { begunAndRelapsed, staysBegun } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'outcome_relapsed',
  version: 1,
  subject: 'outcomes',
  order: 23,
  unit: 'RATIO',
  name: { id: 'Hasil: lulus lalu kembali', en: 'Outcome: relapsed' },
  question: {
    id: 'Berapa bagian keluarga yang mulai menerima bantuan dalam periode itu lulus lalu kembali menerima bantuan?',
    en: 'What share of the families that came on aid in the period graduated and came back on aid?',
  },
  description: {
    id: 'Bagian masa bantuan yang mulai dalam periode, berakhir dengan graduasi, dan keluarganya kemudian kembali menerima bantuan apa pun. Termasuk dalam yang lulus. Selang 95 % menurut Wilson.',
    en: 'Share of the stays begun in the period that ended by graduation and whose family came on aid of any programme again. They are among those that graduated. 95 % interval by Wilson.',
  },
  numerator: { id: 'Yang lulus dan kembali', en: 'Those that graduated and came back' },
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
    id: 'Masa bantuan yang baru mulai belum sempat berakhir: bandingkan hanya periode yang sama lamanya, atau baca kurvanya. Selesai dari satu program saja sambil tetap menerima yang lain bukan keluar, jadi tidak dapat kembali.',
    en: 'Stays that began lately have had no time to end: compare spans of the same age only, or read the curve. Whoever ended one programme only while on another has not left, and cannot come back.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(begunAndRelapsed, staysBegun),
  whileOpen: 'SO_FAR',
});
