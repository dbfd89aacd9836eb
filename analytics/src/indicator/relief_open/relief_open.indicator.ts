import { openOrders } from '../../subject/relief/relief.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_open',
  version: 1,
  subject: 'relief',
  order: 40,
  unit: 'COUNT',
  name: { id: 'Perintah bantuan yang masih berjalan', en: 'Orders still open' },
  question: { id: 'Berapa perintah bantuan yang belum selesai?', en: 'How many orders are not done yet?' },
  description: {
    id: 'Jumlah perintah bantuan yang dilaporkan dalam masa itu dan saat ini masih berjalan: belum semua barang diserahkan, dan tidak dihentikan. Menurut tahap: yang saat ini menunggu tahap itu. Selang 95 % menurut Byar.',
    en: 'Number of orders reported in the period that are open now: not all goods are handed over, and nothing has stopped them. By hop: those that wait for that hop now. 95 % interval by Byar.',
  },
  numerator: { id: 'Perintah bantuan yang masih berjalan saat ini', en: 'Orders that are open now' },
  population: { id: 'Semua perintah bantuan', en: 'All orders' },
  period: {
    id: 'Bulan perintah dilaporkan, di Bogor; masih berjalan atau tidak: saat ini, juga untuk masa yang lalu.',
    en: 'Month in which the order was reported, in Bogor; open or not: now, of past periods too.',
  },
  limits: {
    id: 'Bukan jumlah yang terbuka pada akhir masa itu. Satu perintah dapat menunggu dua tahap sekaligus (jalur cepat), jadi jumlah menurut tahap bukan jumlah perintah.',
    en: 'Not the number that was open at the end of the period. An order can wait for two hops at once (fast track), so the sum over hops is not the number of orders.',
  },
  sources: ['UU 24/2007, art. 48', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(openOrders),
  notBy: ['status', 'promise'],
  whileOpen: 'SO_FAR',
});
