import { DONE, hopHours } from '../../subject/relief/relief.components.ts';
import { defineIndicator, timeTo } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_time_p90',
  version: 1,
  subject: 'relief',
  order: 21,
  unit: 'HOURS',
  name: { id: 'Waktu bantuan, persentil ke-90', en: 'Time of relief, 90th percentile' },
  question: {
    id: 'Dalam berapa jam bantuan sampai untuk 90 % perintah bantuan?',
    en: 'Within how many hours does relief arrive for 90 % of the orders?',
  },
  description: {
    id: 'Waktu dalam jam yang dibutuhkan 90 % perintah bantuan untuk satu tahap; tanpa tahap: dari laporan sampai serah terima terakhir. Menurut Kaplan dan Meier: yang masih berjalan dihitung selama ia sudah menunggu, yang dihentikan (ditolak, dibatalkan, ditutup sebelum lengkap) sampai dihentikan; keduanya tidak dibuang. Tanpa nilai bila terlalu banyak yang masih menunggu. Selang 95 % menurut Brookmeyer dan Crowley.',
    en: 'Hours by which 90 % of the orders have done one hop; without a hop: from the report to the last hand-over. By Kaplan and Meier: what is open counts for as long as it has waited, what was stopped (rejected, cancelled, closed short) until it was stopped; neither is dropped. No value where too many wait still. 95 % interval by Brookmeyer and Crowley.',
  },
  numerator: { id: 'Perintah bantuan yang menyelesaikan tahap itu', en: 'Orders that have done the hop' },
  denominator: {
    id: 'Perintah bantuan yang memulai tahap itu, selesai atau belum',
    en: 'Orders that have begun the hop, done or not',
  },
  population: {
    id: 'Semua perintah bantuan, juga yang ditolak dan dibatalkan sampai saat itu',
    en: 'All orders, those rejected and cancelled too, until then',
  },
  period: {
    id: 'Bulan perintah dilaporkan, di Bogor. Nilai masa lalu masih dapat berubah selama ada perintah yang terbuka.',
    en: 'Month in which the order was reported, in Bogor. The value of a past period can still change while orders of it are open.',
  },
  limits: {
    id: 'Lamanya diketahui sampai 2,5 %, dan sampai satu jam dihitung satu jam. Dianggap bahwa yang dihentikan atau masih menunggu akan sama cepatnya dengan yang lain; bila yang sulit lebih sering dihentikan, nilainya terlalu kecil. Tahap-tahap tidak dapat dijumlahkan.',
    en: 'Durations are known to 2.5 %, and up to an hour count as one. What was stopped or waits still is taken to be as fast as the others; where hard cases are stopped more often, the value is too small. Quantiles of hops do not add up to that of the whole way.',
  },
  sources: [
    'UU 24/2007, art. 48',
    'Kaplan and Meier (1958), JASA 53, 457-481',
    'Brookmeyer and Crowley (1982), Biometrics 38, 29-41',
    'Masson, Rim and Lee (2019), DDSketch, PVLDB 12, 2195-2205',
  ],
  formula: timeTo(hopHours, DONE, 0.9),
  notBy: ['status', 'promise'],
  whileOpen: 'SO_FAR',
});
