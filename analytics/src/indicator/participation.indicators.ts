import { addQuarters, type Quarter } from '../quarter.ts';
import {
  countValue,
  missing,
  ratioChange,
  ratioValue,
  stockChange,
  type IndicatorChange,
  type IndicatorDefinition,
  type IndicatorValue,
  type MissingReason,
} from './indicator.ts';
import { familiesServed, personsServed } from './relief.indicators.ts';
import type { FactSpan, ParticipationCounts } from './participation.query.ts';

/** Families on aid at the end of a quarter. */
export const familiesOnAid: IndicatorDefinition = {
  code: 'families_on_aid',
  version: 1,
  unit: 'COUNT',
  name: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  description: {
    id: 'Jumlah keluarga (KPM) yang sedang menerima bantuan pada akhir triwulan, atau saat ini bila triwulan masih berjalan. Keluarga dengan dua program dihitung satu kali. Selang 95 % menurut Byar.',
    en: 'Number of families (KPM) on aid at the end of the quarter, or now while the quarter runs. A family in two programmes counts once. 95 % interval by Byar.',
  },
  numerator: { id: 'Keluarga dengan episode bantuan yang terbuka', en: 'Families with an open episode of aid' },
};

/** Share of the families on aid in a quarter that graduated in it. */
export const graduationRate: IndicatorDefinition = {
  code: 'graduation_rate',
  version: 1,
  unit: 'RATIO',
  name: { id: 'Tingkat graduasi', en: 'Graduation rate' },
  description: {
    id: 'Bagian keluarga penerima bantuan dalam triwulan yang lulus dalam triwulan itu: karena naik kelas, atau alami (meninggal, tidak lagi miskin, pindah keluar kota). Keluarga yang pindah di dalam kota dihitung di kelurahan terakhirnya. Selang 95 % menurut Wilson.',
    en: 'Share of the families on aid during the quarter that graduated in it: by rising class, or naturally (deceased, no longer poor, moved out of the city). A family that moved within the city counts in its last kelurahan. 95 % interval by Wilson.',
  },
  numerator: { id: 'Keluarga yang lulus dalam triwulan', en: 'Families that graduated in the quarter' },
  denominator: {
    id: 'Keluarga yang menerima bantuan kapan pun dalam triwulan',
    en: 'Families on aid at any time in the quarter',
  },
};

/** All indicators there are, in the order they are shown. */
export const indicators: readonly IndicatorDefinition[] = [
  familiesOnAid,
  graduationRate,
  familiesServed,
  personsServed,
];

/** Kind of graduation: by rising class, natural, or both. */
export type GraduationKind = 'ALL' | 'NATURAL' | 'RISING_CLASS';

/** What decides whether a quarter can have a value. */
export interface IndicatorContext {
  /** The quarter that runs today. */
  readonly currentQuarter: Quarter;
  /** Absent while there are no facts. */
  readonly facts: FactSpan | undefined;
  /** Groups smaller than this are withheld; from policy. */
  readonly smallGroupThreshold: number;
}

/** Counts of a quarter, or undefined where the area is not known. */
export type CountsOf = (quarter: Quarter) => ParticipationCounts | undefined;

/** Value of {@link familiesOnAid}. */
export function familiesOnAidValue(quarter: Quarter, countsOf: CountsOf, context: IndicatorContext): IndicatorValue {
  const counts = countsOf(quarter);
  const reason = stockMissing(quarter, context);
  if (!counts || reason) return missing(reason ?? 'NO_DATA');
  return countValue(counts.onAid, context.smallGroupThreshold);
}

/** Value of {@link graduationRate}. */
export function graduationRateValue(
  kind: GraduationKind,
  quarter: Quarter,
  countsOf: CountsOf,
  context: IndicatorContext,
): IndicatorValue {
  const counts = countsOf(quarter);
  const reason = quarter === context.currentQuarter ? 'PERIOD_OPEN' : flowMissing(quarter, context);
  if (!counts || reason) return missing(reason ?? 'NO_DATA');
  const graduated = {
    ALL: counts.risingClass + counts.natural,
    NATURAL: counts.natural,
    RISING_CLASS: counts.risingClass,
  }[kind];
  return ratioValue(graduated, counts.exposed, context.smallGroupThreshold);
}

/** The same quarter of the year before. */
export function yearBefore(quarter: Quarter): Quarter {
  return addQuarters(quarter, -4);
}

/** Change of {@link familiesOnAid} against the same quarter of the year before. */
export function familiesOnAidChange(quarter: Quarter, countsOf: CountsOf, context: IndicatorContext): IndicatorChange {
  const between = [-3, -2, -1, 0].map((offset) => countsOf(addQuarters(quarter, offset)));
  return stockChange(
    familiesOnAidValue(yearBefore(quarter), countsOf, context),
    familiesOnAidValue(quarter, countsOf, context),
    {
      entered: between.reduce((sum, counts) => sum + (counts?.entered ?? 0), 0),
      left: between.reduce((sum, counts) => sum + (counts?.left ?? 0), 0),
    },
  );
}

/** Change of {@link graduationRate} against the same quarter of the year before. */
export function graduationRateChange(
  kind: GraduationKind,
  quarter: Quarter,
  countsOf: CountsOf,
  context: IndicatorContext,
): IndicatorChange {
  return ratioChange(
    graduationRateValue(kind, yearBefore(quarter), countsOf, context),
    graduationRateValue(kind, quarter, countsOf, context),
  );
}

/** A stock is known from the first fact on, and stays known for the quarter after the newest one. */
function stockMissing(quarter: Quarter, { facts, currentQuarter }: IndicatorContext): MissingReason | undefined {
  const known = facts && quarter >= facts.first && quarter <= addQuarters(facts.last, 1) && quarter <= currentQuarter;
  return known ? undefined : 'NO_DATA';
}

/** What happened in a quarter is known while facts reach into it; silence after the newest fact is not zero. */
function flowMissing(quarter: Quarter, { facts }: IndicatorContext): MissingReason | undefined {
  return facts && quarter >= facts.first && quarter <= facts.last ? undefined : 'NO_DATA';
}
