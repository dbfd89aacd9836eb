import { feedRows, rowsToMatch } from '../../subject/register/register.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'feed_rows_unmatched',
  version: 1,
  subject: 'register',
  order: 20,
  unit: 'RATIO',
  name: {
    id: 'Baris belum dipadankan',
    en: 'Feed rows not matched',
  },
  question: {
    id: 'Berapa bagian baris data masuk yang masih menunggu dipadankan?',
    en: 'What share of the rows received still waits to be matched?',
  },
  description: {
    id: 'Bagian baris yang masih menunggu seseorang menyatakan keluarga siapa yang dimaksud. Selang 95 % menurut Wilson.',
    en: 'Share of the rows that still wait for a person to say whom they are about. 95 % interval by Wilson.',
  },
  numerator: {
    id: 'Baris yang menunggu dipadankan',
    en: 'Rows that wait to be matched',
  },
  denominator: {
    id: 'Baris yang dibaca',
    en: 'Rows read',
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
    id: 'Baris yang ditolak karena salah isi termasuk dalam penyebut. Tidak menyatakan sudah berapa lama menunggu.',
    en: 'Rows refused for what they hold are in the denominator. It does not say for how long they have waited.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(rowsToMatch, feedRows),
  whileOpen: 'SO_FAR',
});
