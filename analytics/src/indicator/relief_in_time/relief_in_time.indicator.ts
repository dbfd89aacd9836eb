import { duePromises, keptPromises } from '../../subject/relief/relief.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_in_time',
  version: 1,
  subject: 'relief',
  order: 30,
  unit: 'RATIO',
  name: { id: 'Bantuan tepat waktu', en: 'Relief in time' },
  question: {
    id: 'Seberapa sering bantuan sampai dalam waktu yang dijanjikan?',
    en: 'How often does relief arrive within the promised time?',
  },
  description: {
    id: 'Bagian tahap yang selesai dalam waktu yang dijanjikan ketika perintah bantuan dibuat; tanpa tahap: dari laporan sampai serah terima terakhir. Yang masih berjalan dihitung terlambat sejak waktunya lewat; yang dihentikan setelah waktunya lewat juga terlambat. Selang 95 % menurut Wilson.',
    en: 'Share of the hops done within the time that was promised when the order was made; without a hop: from the report to the last hand-over. What is open counts as late once its time has passed; what was stopped after its time is late as well. 95 % interval by Wilson.',
  },
  numerator: { id: 'Selesai dalam waktu yang dijanjikan', en: 'Done within the promised time' },
  denominator: {
    id: 'Selesai, atau belum selesai padahal waktunya sudah lewat',
    en: 'Done, or not done though the time has passed',
  },
  population: { id: 'Semua perintah bantuan', en: 'All orders' },
  period: {
    id: 'Bulan perintah dilaporkan, di Bogor. Selagi masa berjalan, nilainya sampai saat ini.',
    en: 'Month in which the order was reported, in Bogor. While the period runs, the value is so far.',
  },
  limits: {
    id: 'Yang masih berjalan dalam waktunya, dan yang dihentikan sebelum waktunya lewat, belum dihitung: pada masa yang baru mulai, yang cepat terlihat lebih dulu. Waktu yang dijanjikan adalah kebijakan, bukan norma hukum.',
    en: 'What runs within its time, and what was stopped before it had passed, does not count: in a period that has just begun the fast are seen first. The promised time is policy, no legal norm.',
  },
  sources: ['UU 24/2007, art. 48', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(keptPromises, duePromises),
  notBy: ['status', 'promise'],
  whileOpen: 'SO_FAR',
});
