import { payments, paymentsInTime } from '../../subject/disbursement/disbursement.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'disbursed_in_time',
  version: 1,
  subject: 'disbursements',
  order: 30,
  unit: 'RATIO',
  name: { id: 'Penyaluran tepat waktu', en: 'Paid in time' },
  question: {
    id: 'Berapa bagian penyaluran yang sampai dalam triwulannya?',
    en: 'What share of the payments reached the family within its quarter?',
  },
  description: {
    id: 'Bagian penyaluran yang dibayar dalam triwulan yang menjadi haknya. Selang 95 % menurut Wilson.',
    en: 'Share of the payments that were paid within the quarter they were due for. 95 % interval by Wilson.',
  },
  numerator: { id: 'Penyaluran dalam triwulannya', en: 'Payments within their quarter' },
  denominator: { id: 'Semua penyaluran untuk triwulan itu', en: 'All payments due for the quarter' },
  population: { id: 'Penyaluran yang sudah dibayar', en: 'Payments that were made' },
  period: {
    id: 'Triwulan yang menjadi hak bayarnya. Nilai ada setelah triwulan berakhir.',
    en: 'The quarter the aid was due for. There is a value once it has ended.',
  },
  limits: {
    id: 'Yang belum dibayar tidak ada di penyebut: nilai masih turun selama penyaluran terlambat masuk.',
    en: 'What has not been paid is not in the denominator: the value falls as late payments come in.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(paymentsInTime, payments),
});
