import { newestDelivery } from '../../subject/register/register.components.ts';
import { ageOf, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'source_age',
  version: 1,
  subject: 'register',
  order: 40,
  unit: 'DAYS',
  name: {
    id: 'Umur sumber data',
    en: 'Age of the source',
  },
  question: {
    id: 'Sudah berapa hari sejak sumber data terakhir menyampaikan data?',
    en: 'How many days ago did the source deliver last?',
  },
  description: {
    id: 'Hari dari penyampaian terbaru yang tidak ditolak seluruhnya sampai akhir masa itu, atau sampai hari ini.',
    en: 'Days from the newest delivery that was not refused as a whole until the end of the period, or until today.',
  },
  numerator: {
    id: 'Hari sejak penyampaian terbaru',
    en: 'Days since the newest delivery',
  },
  population: {
    id: 'Penyampaian setiap sumber data',
    en: 'Deliveries of each source',
  },
  period: {
    id: 'Keadaan pada akhir masa itu; masa yang berjalan: hari ini. Sumber yang belum pernah menyampaikan tidak bernilai (NO_DATA).',
    en: 'As it stands at the end of the period; while it runs, today. A source that never delivered has no value (NO_DATA).',
  },
  limits: {
    id: 'Hari penerimaan, bukan hari keadaan yang dilaporkan: berkas baru dapat memuat data lama. Ditanyakan per sumber.',
    en: 'By the day of receipt, not of what it reports: a new file can hold old facts. Asked source by source.',
  },
  sources: ['ISO/IEC 25012:2008, currentness'],
  formula: ageOf(newestDelivery),
  within: ['source'],
});
