import { familiesPaid } from '../../subject/disbursement/disbursement.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'families_disbursed',
  version: 1,
  subject: 'disbursements',
  order: 10,
  unit: 'COUNT',
  name: { id: 'Keluarga yang dibayar', en: 'Families paid' },
  question: { id: 'Berapa keluarga yang menerima penyaluran?', en: 'How many families were paid aid?' },
  description: {
    id: 'Jumlah keluarga dengan sekurangnya satu penyaluran untuk triwulan itu. Keluarga dengan dua program dihitung satu kali, kecuali menurut program. Selang 95 % menurut Byar.',
    en: 'Number of families with at least one payment due for the quarter. A family in two programmes counts once, unless by programme. 95 % interval by Byar.',
  },
  numerator: { id: 'Keluarga yang dibayar', en: 'Families paid' },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Triwulan yang menjadi hak bayarnya; selama triwulan berjalan: yang sudah disalurkan.',
    en: 'The quarter the aid was due for; while it runs, what has been paid so far.',
  },
  limits: {
    id: 'Keluarga dihitung setiap triwulan: jumlah setahun adalah keluarga-triwulan. Keluarga yang pindah di antara dua penyaluran satu triwulan ada di kedua kelurahan menurut tempat waktu itu.',
    en: 'A family counts in each quarter anew: a year adds up family-quarters. By the place of that time, a family that moved between two payments of a quarter is in both kelurahan.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(familiesPaid),
  whileOpen: 'SO_FAR',
});
