import { familiesInNeed, familiesServed } from '../../subject/relief/relief.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_families_served',
  version: 1,
  subject: 'relief',
  order: 50,
  unit: 'RATIO',
  name: { id: 'Keluarga korban bencana yang terlayani (SPM)', en: 'Families hit that were served (SPM)' },
  question: {
    id: 'Berapa bagian keluarga korban bencana yang berhak yang sudah dilayani?',
    en: 'What share of the families hit and entitled to relief was served?',
  },
  description: {
    id: 'Bagian keluarga terdampak yang berhak atas bantuan dan tercantum dalam berita acara serah terima (BAST) yang berlaku. Keluarga dalam laporan ganda yang digabung dihitung satu kali; perintah bantuan yang masih berjalan ikut dihitung. Selang 95 % menurut Wilson.',
    en: 'Share of the families hit and entitled to relief that a hand-over record (BAST) names which is not annulled. A family in reports of one event that were merged counts once; orders that are still open count as well. 95 % interval by Wilson.',
  },
  numerator: { id: 'Keluarga yang menerima bantuan', en: 'Families that relief was handed over to' },
  denominator: {
    id: 'Keluarga terdampak yang berhak, dari perintah yang tidak ditolak atau dibatalkan',
    en: 'Families hit and entitled, of orders neither rejected nor cancelled',
  },
  population: {
    id: 'Keluarga terdampak bencana di kota, dari rumah tangga mana pun',
    en: 'Families hit by disasters in the city, whether on the register or not',
  },
  period: {
    id: 'Hari kejadian di Bogor. Selagi masa berjalan, nilainya sampai saat ini.',
    en: 'Day it happened, in Bogor. While the period runs, the value is so far.',
  },
  limits: {
    id: 'Terlayani berarti menerima sebagian bantuan; apakah semuanya, dikatakan oleh pemenuhan kebutuhan barang. Keluarga yang hanya dikenal dari namanya dan dilaporkan dua kali tanpa digabung dihitung dua kali. Keluarga satu kejadian terlayani bersama-sama, sehingga selang terlalu sempit.',
    en: 'Served means some relief was received; whether all of it, the goods delivered say. A family known by name alone in two reports that were not merged counts twice. Families of one disaster are served together, so the interval is too narrow.',
  },
  sources: ['PP 2/2018, art. 10 (SPM)', 'Permensos 9/2018', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(familiesServed, familiesInNeed),
  whileOpen: 'SO_FAR',
});
