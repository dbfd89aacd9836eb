import { pathwayCube } from '../../subject/pathway/pathway.cube.ts';
import { defineIndicator, quantileOf } from '../define-indicator.ts';

export default defineIndicator({
  code: 'stage_time_median',
  version: 1,
  subject: 'pathway',
  order: 60,
  unit: 'DAYS',
  name: { id: 'Lama tahap (median)', en: 'Time for a stage (median)' },
  question: {
    id: 'Berapa lama peserta yang lulus memerlukan suatu tahap?',
    en: 'How long did members who passed need for a stage?',
  },
  description: {
    id: 'Median hari dari mencapai tahap untuk pertama kali sampai lulus, dari peserta yang lulus dalam masa itu. Selang 95 % dari urutannya; galat pengelompokan paling banyak 2,5 %.',
    en: 'Median of the days from reaching the stage first to passing it, of the members who passed in the period. 95 % interval by ranks; error of grouping 2.5 % at most.',
  },
  numerator: { id: 'Peserta yang lulus tahap dalam masa itu', en: 'Members who passed the stage in the period' },
  population: { id: 'Peserta perjalanan graduasi', en: 'Members on the pathway' },
  period: {
    id: 'Bulan kelulusan. Nilai ada setelah masa itu berakhir.',
    en: 'Month of passing. There is a value once the period has ended.',
  },
  limits: {
    id: 'Hanya yang lulus: yang masih berjalan atau berhenti tidak termasuk, sehingga waktu tampak lebih pendek daripada sebenarnya, terutama pada tahap dan angkatan yang baru. Bacalah bersama tingkat kelulusan tahap. Tanpa pembagian menurut tahap, semua tahap bercampur.',
    en: 'Only those who passed: who is still at it or gave up is not in it, so times look shorter than they are, most of all for new stages and cohorts. Read it with the conversion of stages. Not broken down by stage, all stages are mixed.',
  },
  sources: [
    'Hyndman and Fan (1996), The American Statistician 50, 361-365',
    'Masson, Rim and Lee (2019), DDSketch, PVLDB 12, 2195-2205',
  ],
  formula: quantileOf({ cube: pathwayCube, column: 'passed', where: {} }, 0.5),
  notBy: ['dropOutReason'],
});
