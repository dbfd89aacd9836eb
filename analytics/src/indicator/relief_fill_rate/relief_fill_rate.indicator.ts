import { unitsDelivered, unitsNeeded } from '../../subject/relief/relief.components.ts';
import { defineIndicator, per } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_fill_rate',
  version: 1,
  subject: 'relief',
  order: 60,
  unit: 'RATIO',
  name: { id: 'Pemenuhan kebutuhan barang', en: 'Goods delivered of those needed' },
  question: {
    id: 'Berapa bagian barang yang dibutuhkan keluarga yang sudah diserahkan?',
    en: 'What share of the goods that families need was handed over?',
  },
  description: {
    id: 'Satuan barang yang diserahkan dibagi satuan yang menjadi hak keluarga, untuk satu jenis barang. Perintah yang masih berjalan dihitung dengan yang sudah diserahkan; yang ditutup sebelum lengkap tetap dengan seluruh kebutuhannya.',
    en: 'Units of an item handed over, divided by the units that families are granted. An order that is open counts with what it has delivered so far; one that was closed short keeps all that it needed.',
  },
  numerator: {
    id: 'Satuan yang diserahkan menurut BAST yang berlaku',
    en: 'Units handed over, by records that are not annulled',
  },
  denominator: {
    id: 'Satuan yang menjadi hak keluarga, dari perintah yang tidak ditolak atau dibatalkan',
    en: 'Units granted, of orders neither rejected nor cancelled',
  },
  population: {
    id: 'Barang bantuan bagi keluarga terdampak yang berhak',
    en: 'Relief goods for families hit and entitled',
  },
  period: {
    id: 'Bulan kejadian, di Bogor. Selagi masa berjalan, nilainya sampai saat ini.',
    en: 'Month it happened, in Bogor. While the period runs, the value is so far.',
  },
  limits: {
    id: 'Hanya menurut barang, atau disempitkan ke satu barang: satuan barang yang berbeda tidak dapat dijumlahkan. Tanpa selang: satuan satu perintah diserahkan bersama-sama, jadi bukan percobaan yang terpisah.',
    en: 'Only by item, or narrowed to one: units of different items do not add up. Without an interval: the units of an order are handed over together and are no independent trials.',
  },
  sources: ['Permensos 9/2018', 'PP 2/2018, art. 10 (SPM)'],
  formula: per(unitsDelivered, unitsNeeded),
  within: ['item'],
  whileOpen: 'SO_FAR',
});
