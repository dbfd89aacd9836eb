import type { LocalisedText } from '../localised-text.ts';
import { DONE, hopHours } from '../subject/relief/relief.components.ts';
import { defineIndicator, timeTo, type IndicatorDefinition } from './define-indicator.ts';

/** What the quantiles of the time of relief differ in. */
export interface ReliefTime {
  readonly code: string;
  readonly order: number;
  /** Share of the orders that have been served by then. */
  readonly share: number;
  /** Of the quantile, as "median". */
  readonly name: LocalisedText;
  /** How many of the orders it is of, as "90 %". */
  readonly of: LocalisedText;
}

/** The time by which a share of the relief orders have done a hop, or have been served: one definition for all quantiles. */
export function reliefTime({ code, order, share, name, of }: ReliefTime): IndicatorDefinition {
  return defineIndicator({
    code,
    version: 1,
    subject: 'relief',
    order,
    unit: 'HOURS',
    name: { id: `Waktu bantuan, ${name.id}`, en: `Time of relief, ${name.en}` },
    question: {
      id: `Dalam berapa jam bantuan sampai untuk ${of.id} perintah bantuan?`,
      en: `Within how many hours does relief arrive for ${of.en} of the orders?`,
    },
    description: {
      id: `Waktu dalam jam yang dibutuhkan ${of.id} perintah bantuan untuk satu tahap; tanpa tahap: dari laporan sampai serah terima terakhir. Menurut Kaplan dan Meier: yang masih berjalan dihitung selama ia sudah menunggu, yang dihentikan (ditolak, dibatalkan, ditutup sebelum lengkap) sampai dihentikan; keduanya tidak dibuang. Tanpa nilai bila terlalu banyak yang masih menunggu. Selang 95 % menurut Brookmeyer dan Crowley.`,
      en: `Hours by which ${of.en} of the orders have done one hop; without a hop: from the report to the last hand-over. By Kaplan and Meier: what is open counts for as long as it has waited, what was stopped (rejected, cancelled, closed short) until it was stopped; neither is dropped. No value where too many wait still. 95 % interval by Brookmeyer and Crowley.`,
    },
    numerator: { id: 'Perintah bantuan yang menyelesaikan tahap itu', en: 'Orders that have done the hop' },
    denominator: {
      id: 'Perintah bantuan yang memulai tahap itu, selesai atau belum',
      en: 'Orders that have begun the hop, done or not',
    },
    population: {
      id: 'Semua perintah bantuan, juga yang ditolak dan dibatalkan sampai saat itu',
      en: 'All orders, those rejected and cancelled too, until then',
    },
    period: {
      id: 'Bulan perintah dilaporkan, di Bogor. Nilai masa lalu masih dapat berubah selama ada perintah yang terbuka.',
      en: 'Month in which the order was reported, in Bogor. The value of a past period can still change while orders of it are open.',
    },
    limits: {
      id: 'Lamanya diketahui sampai 2,5 %, dan sampai satu jam dihitung satu jam. Dianggap bahwa yang dihentikan atau masih menunggu akan sama cepatnya dengan yang lain; bila yang sulit lebih sering dihentikan, nilainya terlalu kecil. Tahap-tahap tidak dapat dijumlahkan.',
      en: 'Durations are known to 2.5 %, and up to an hour count as one. What was stopped or waits still is taken to be as fast as the others; where hard cases are stopped more often, the value is too small. Quantiles of hops do not add up to that of the whole way.',
    },
    sources: [
      'UU 24/2007, art. 48',
      'Kaplan and Meier (1958), JASA 53, 457-481',
      'Brookmeyer and Crowley (1982), Biometrics 38, 29-41',
      'Masson, Rim and Lee (2019), DDSketch, PVLDB 12, 2195-2205',
    ],
    formula: timeTo(hopHours, DONE, share),
    notBy: ['status', 'promise'],
    whileOpen: 'SO_FAR',
  });
}
