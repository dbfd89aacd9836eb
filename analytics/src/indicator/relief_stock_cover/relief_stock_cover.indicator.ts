import { dispatchedIn90Days, freeUnits } from '../../subject/relief/relief.components.ts';
import { defineIndicator, per } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_stock_cover',
  version: 1,
  subject: 'relief',
  order: 70,
  unit: 'DAYS',
  name: { id: 'Ketahanan stok', en: 'Days the stock lasts' },
  question: {
    id: 'Berapa hari stok cukup bila pengiriman berlanjut seperti 90 hari terakhir?',
    en: 'How many days does the stock last if dispatches go on as in the last 90 days?',
  },
  description: {
    id: 'Stok bebas dibagi rata-rata pengiriman sehari selama 90 hari, untuk satu jenis barang; beberapa gudang bersama-sama: jumlah stoknya dibagi jumlah pengirimannya. Tanpa nilai bila 90 hari tidak ada pengiriman.',
    en: 'Free stock divided by the mean dispatch of a day over 90 days, of one item; of several warehouses together: their stock by their dispatches. No value where nothing left in 90 days.',
  },
  numerator: { id: 'Satuan yang ada dan belum dijanjikan', en: 'Units on hand and not promised' },
  denominator: {
    id: 'Satuan yang dikirim dalam 90 hari sampai saat itu; nilainya 90 kali hasil bagi',
    en: 'Units dispatched in the 90 days until then; the value is 90 times the quotient',
  },
  population: { id: 'Gudang dan lumbung sosial di kota', en: 'Warehouses and local relief stores of the city' },
  period: {
    id: 'Keadaan pada akhir masa, atau hari ini bila masa berjalan.',
    en: 'As it stands at the end of the period, or today while it runs.',
  },
  limits: {
    id: 'Hanya menurut barang, atau disempitkan ke satu barang: satuan barang yang berbeda tidak dapat dijumlahkan. Menurut wilayah: tempat gudang berdiri, bukan tempat bantuan dibutuhkan. Bencana datang beruntun: stok dapat habis dalam satu malam, dan 90 hari musim kering tidak mengatakan apa-apa tentang musim hujan. Barang yang kembali tidak mengurangi pengiriman.',
    en: 'Only by item, or narrowed to one: units of different items do not add up. By area: where the warehouse stands, not where relief is needed. Disasters come in bursts: stock can be used up in an evening, and 90 days of the dry season say nothing of the rains. Goods that come back do not lessen what was dispatched.',
  },
  sources: ['Permensos 9/2018', 'UU 24/2007'],
  formula: per(freeUnits, dispatchedIn90Days, 90),
  within: ['item'],
});
