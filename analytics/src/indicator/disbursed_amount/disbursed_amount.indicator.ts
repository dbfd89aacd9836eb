import { amountPaid } from '../../subject/disbursement/disbursement.components.ts';
import { amount, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'disbursed_amount',
  version: 1,
  subject: 'disbursements',
  order: 20,
  unit: 'RUPIAH',
  name: { id: 'Bantuan yang disalurkan', en: 'Amount paid out' },
  question: { id: 'Berapa rupiah bantuan yang disalurkan?', en: 'How many rupiah of aid were paid out?' },
  description: {
    id: 'Jumlah rupiah yang disalurkan untuk triwulan itu. Tanpa selang.',
    en: 'Rupiah paid out that were due for the quarter. No interval.',
  },
  numerator: { id: 'Rupiah yang disalurkan', en: 'Rupiah paid out' },
  population: { id: 'Semua penyaluran yang tercatat', en: 'All payments on record' },
  period: {
    id: 'Triwulan yang menjadi hak bayarnya; selama triwulan berjalan: yang sudah disalurkan.',
    en: 'The quarter the aid was due for; while it runs, what has been paid so far.',
  },
  limits: {
    id: 'Menurut triwulan hak bayar, bukan tanggal bayar: penyaluran terlambat menambah triwulan yang lalu.',
    en: 'By the quarter it was due for, not by the day of payment: a late payment adds to a quarter that is over.',
  },
  sources: ['Permensos 1/2018 (PKH)'],
  formula: amount(amountPaid),
  whileOpen: 'SO_FAR',
});
