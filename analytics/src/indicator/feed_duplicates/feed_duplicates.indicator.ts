import { duplicates } from '../../subject/register/register.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'feed_duplicates',
  version: 1,
  subject: 'register',
  order: 30,
  unit: 'COUNT',
  name: {
    id: 'Laporan data ganda',
    en: 'Duplicates reported',
  },
  question: {
    id: 'Berapa kali keluarga dilaporkan terdaftar ganda?',
    en: 'How often was a family reported to be in the register twice?',
  },
  description: {
    id: 'Jumlah baris yang melaporkan keluarga terdaftar dua kali, apa pun keputusannya. Selang 95 % menurut Byar.',
    en: 'Number of rows that report a family to be in the register twice, whatever became of them. 95 % interval by Byar.',
  },
  numerator: {
    id: 'Baris yang melaporkan data ganda',
    en: 'Rows that report a duplicate',
  },
  population: {
    id: 'Semua baris sumber data yang diterima',
    en: 'All rows of feeds that were received',
  },
  period: {
    id: 'Bulan berkas diterima, di Bogor, dengan keadaan sampai hari ini.',
    en: 'Month in which the file was received, in Bogor, with what is known today.',
  },
  limits: {
    id: 'Laporan, bukan keluarga: yang sama dapat dilaporkan beberapa kali, dan yang tidak dilaporkan tidak tampak.',
    en: 'Reports, not families: the same may be reported several times, and what nobody reports is not seen.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(duplicates),
  whileOpen: 'SO_FAR',
});
