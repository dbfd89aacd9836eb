import { daysToPayment } from '../../subject/disbursement/disbursement.components.ts';
import { defineIndicator, quantileOf } from '../define-indicator.ts';

export default defineIndicator({
  code: 'disbursement_days_median',
  version: 1,
  subject: 'disbursements',
  order: 31,
  unit: 'DAYS',
  name: { id: 'Hari sampai penyaluran', en: 'Days to payment' },
  question: {
    id: 'Berapa hari sejak awal triwulan sampai bantuan dibayar?',
    en: 'How many days pass from the start of the quarter until aid is paid?',
  },
  description: {
    id: 'Median hari dari hari pertama triwulan yang menjadi haknya sampai pembayaran, dari histogram logaritmik dengan galat relatif paling banyak 2,5 %. Selang 95 % dari peringkatnya.',
    en: 'Median days from the first day of the quarter the aid was due for to its payment, from a log histogram with a relative error of 2.5 % at most. 95 % interval of its rank.',
  },
  numerator: { id: 'Penyaluran', en: 'Payments' },
  population: { id: 'Penyaluran yang sudah dibayar', en: 'Payments that were made' },
  period: {
    id: 'Triwulan yang menjadi hak bayarnya. Nilai ada setelah triwulan berakhir.',
    en: 'The quarter the aid was due for. There is a value once it has ended.',
  },
  limits: {
    id: 'Yang belum dibayar tidak ada di dalamnya: median terlalu pendek sampai yang terlambat masuk.',
    en: 'What has not been paid is not in it: the median is too short until the late ones come in.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Masson, Rim and Lee (2019), DDSketch, PVLDB 12, 2195-2205'],
  formula: quantileOf(daysToPayment, 0.5),
});
