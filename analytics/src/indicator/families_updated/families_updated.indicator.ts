import { onAid, updated } from '../../subject/register/register.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'families_updated',
  version: 1,
  subject: 'register',
  order: 10,
  unit: 'RATIO',
  name: {
    id: 'Keluarga dimutakhirkan',
    en: 'Families updated',
  },
  question: {
    id: 'Berapa bagian keluarga penerima bantuan yang datanya dimutakhirkan dalam triwulan itu?',
    en: 'Of what share of the families on aid were the data updated within the quarter?',
  },
  description: {
    id: 'Bagian keluarga penerima bantuan pada akhir triwulan yang dalam triwulan itu ada kabarnya: pencatatan, kepindahan, kelahiran, kematian, asesmen, kunjungan, pemantauan, verifikasi, atau baris Dukcapil yang menegaskan data. Selang 95 % menurut Wilson.',
    en: 'Share of the families on aid at the end of the quarter of which the register was told something in it: registration, move, birth, death, assessment, visit, follow-up, verification, or a row of the civil registry that confirms it. 95 % interval by Wilson.',
  },
  numerator: {
    id: 'Keluarga yang dimutakhirkan dalam triwulan itu',
    en: 'Families updated in the quarter',
  },
  denominator: {
    id: 'Keluarga yang menerima bantuan pada akhir triwulan',
    en: 'Families on aid at the end of the quarter',
  },
  population: {
    id: 'Keluarga penerima bantuan',
    en: 'Families on aid',
  },
  period: {
    id: 'Menurut triwulan terakhir masa itu; triwulan yang berjalan: sejauh ini.',
    en: 'Of the last quarter of the period; while it runs, so far.',
  },
  limits: {
    id: 'Pembayaran, langkah jalur graduasi dan pertemuan tidak dihitung: tidak menyatakan keadaan keluarga. Tidak menyatakan apakah datanya benar.',
    en: 'Payments, steps of the pathway and sessions do not count: they say nothing of the family itself. It does not say whether the data are right.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(updated, onAid),
});
