import { missing, ratioValue, type IndicatorDefinition, type IndicatorValue } from './indicator.ts';
import type { VictimCounts } from './relief.query.ts';

/** Share of the families hit and entitled to relief that were served. */
export const familiesServed: IndicatorDefinition = {
  code: 'relief_families_served',
  version: 1,
  unit: 'RATIO',
  name: { id: 'Keluarga korban bencana yang terlayani (SPM)', en: 'Families hit that were served (SPM)' },
  description: {
    id: 'Bagian keluarga terdampak yang berhak atas bantuan dan tercantum dalam berita acara serah terima (BAST) yang berlaku. Keluarga dalam laporan ganda yang digabung dihitung satu kali; perintah bantuan yang masih berjalan ikut dihitung. Selang 95 % menurut Wilson.',
    en: 'Share of the families hit and entitled to relief that a hand-over record (BAST) names, which is not annulled. A family in reports of the same event that were merged counts once; orders that are still open count as well. 95 % interval by Wilson.',
  },
  numerator: { id: 'Keluarga yang menerima bantuan', en: 'Families that relief was handed over to' },
  denominator: {
    id: 'Keluarga terdampak yang berhak atas bantuan',
    en: 'Families hit and entitled, of orders neither rejected nor cancelled',
  },
};

/** Share of the people in these families. */
export const personsServed: IndicatorDefinition = {
  code: 'relief_persons_served',
  version: 1,
  unit: 'RATIO',
  name: { id: 'Korban bencana yang terlayani (SPM)', en: 'People hit that were served (SPM)' },
  description: {
    id: 'Seperti keluarga yang terlayani, dihitung dalam jiwa. Selang 95 % menurut Wilson, yang di sini terlalu sempit: anggota satu keluarga terlayani bersama-sama.',
    en: 'As families served, counted in people. 95 % interval by Wilson, which is too narrow here: the people of a family are served together.',
  },
  numerator: {
    id: 'Jiwa dalam keluarga yang menerima bantuan',
    en: 'People in families that relief was handed over to',
  },
  denominator: { id: 'Jiwa dalam keluarga yang berhak', en: 'People in families hit and entitled' },
};

/** What decides whether a span of days can have a value. */
export interface ReliefContext {
  /** Whether the span reaches into the days from the first incident to today. */
  readonly hasFacts: boolean;
  /** Groups of fewer families are withheld; from policy. */
  readonly smallGroupThreshold: number;
}

/** Value of {@link familiesServed}. */
export function familiesServedValue(counts: VictimCounts, context: ReliefContext): IndicatorValue {
  if (!context.hasFacts) return missing('NO_DATA');
  return ratioValue(counts.servedFamilies, counts.families, context.smallGroupThreshold);
}

/** Value of {@link personsServed}; withheld where it would be of few families, however many people these have. */
export function personsServedValue(counts: VictimCounts, context: ReliefContext): IndicatorValue {
  const families = familiesServedValue(counts, context);
  if (families.missingReason) return families;
  return ratioValue(counts.servedPersons, counts.persons, 0);
}
