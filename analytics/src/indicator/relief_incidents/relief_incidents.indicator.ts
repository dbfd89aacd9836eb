import { incidents } from '../../subject/relief/relief.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_incidents',
  version: 1,
  subject: 'relief',
  order: 10,
  unit: 'COUNT',
  name: { id: 'Kejadian bencana', en: 'Disasters' },
  question: { id: 'Berapa kejadian bencana yang dilaporkan?', en: 'How many disasters were reported?' },
  description: {
    id: 'Jumlah kejadian bencana yang dilaporkan dan tidak ditolak. Laporan ganda yang digabung dihitung satu kali, di tempat dan pada hari menurut laporan utama. Selang 95 % menurut Byar.',
    en: 'Number of disasters that were reported and not rejected. Reports of one event that were merged count once, where and when the leading report says. 95 % interval by Byar.',
  },
  numerator: { id: 'Kejadian yang dilaporkan dan tidak ditolak', en: 'Disasters reported and not rejected' },
  population: { id: 'Semua laporan bencana di kota', en: 'All reports of disasters in the city' },
  period: {
    id: 'Hari kejadian di Bogor. Selagi masa berjalan, nilainya sampai saat ini.',
    en: 'Day it happened, in Bogor. While the period runs, the value is so far.',
  },
  limits: {
    id: 'Yang tidak dilaporkan tidak dihitung, dan laporan ganda yang belum digabung dihitung masing-masing. Kejadian datang beruntun (satu malam hujan membawa puluhan), sehingga selang Byar terlalu sempit.',
    en: 'What was not reported does not count, and double reports that nobody merged yet count each. Disasters come in bursts (one evening of rain brings dozens), so the interval by Byar is too narrow.',
  },
  sources: ['UU 24/2007', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(incidents),
  whileOpen: 'SO_FAR',
});
