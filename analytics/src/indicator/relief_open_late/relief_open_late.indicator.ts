import { lateOrders } from '../../subject/relief/relief.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_open_late',
  version: 1,
  subject: 'relief',
  order: 41,
  unit: 'COUNT',
  name: { id: 'Perintah bantuan yang terlambat', en: 'Orders open past their time' },
  question: {
    id: 'Berapa perintah bantuan yang belum selesai padahal waktunya sudah lewat?',
    en: 'How many orders are not done yet though their time has passed?',
  },
  description: {
    id: 'Bagian dari perintah bantuan yang masih berjalan: yang waktu janjinya, dari laporan sampai serah terima terakhir, sudah lewat. Menurut tahap: yang menunggu tahap itu melewati waktu tahap itu. Selang 95 % menurut Byar.',
    en: 'Of the orders still open, those whose promised time, from the report to the last hand-over, has passed. By hop: those that wait for that hop past the time of that hop. 95 % interval by Byar.',
  },
  numerator: {
    id: 'Perintah bantuan yang masih berjalan saat ini dan melewati waktunya',
    en: 'Orders that are open now past their time',
  },
  population: { id: 'Semua perintah bantuan', en: 'All orders' },
  period: {
    id: 'Bulan perintah dilaporkan, di Bogor; terlambat atau tidak: saat ini, juga untuk masa yang lalu.',
    en: 'Month in which the order was reported, in Bogor; late or not: now, of past periods too.',
  },
  limits: {
    id: 'Bukan jumlah yang pernah terlambat: yang sudah selesai tidak dihitung, betapa pun lambatnya. Itu dikatakan oleh bantuan tepat waktu.',
    en: 'Not the number that was ever late: what is done is not counted, however late it was. Relief in time says that.',
  },
  sources: ['UU 24/2007, art. 48', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(lateOrders),
  notBy: ['status', 'promise'],
  whileOpen: 'SO_FAR',
});
