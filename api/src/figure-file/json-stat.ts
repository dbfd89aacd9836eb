import { MISSING_REASONS, type FigureKey, type IndicatorUnit } from '@simoncer/analytics';
import type { AskedFigures, FigureAnswer } from '../indicator/figure-answer.ts';
import type { Heading } from './figure-columns.ts';
import type { Note } from './figure-notes.ts';

const STATISTICS = {
  value: 'Nilai',
  lower: 'Batas bawah 95 %',
  upper: 'Batas atas 95 %',
  numerator: 'Pembilang',
  denominator: 'Penyebut',
} as const;

/** Decimals that say something; values have more. */
const DECIMALS: Record<IndicatorUnit, number> = { COUNT: 0, RATIO: 4, RUPIAH: 0, HOURS: 1, DAYS: 1, MONTHS: 1 };

/** Status of a place in the cube that no row of the answer is of. */
const NO_ROW = 'NO_ROW';
const STATUS_LABELS = {
  ...Object.fromEntries(Object.entries(MISSING_REASONS).map(([code, { id }]) => [code, id])),
  [NO_ROW]: 'Tidak ada baris: gabungan ini tidak terjadi, atau limit memotongnya.',
};

/**
 * An answer as a dataset of JSON-stat 2.0 (https://json-stat.org/full): one dimension for each heading, then the indicator
 * and what is said of it. The reason why a value is missing is its status.
 */
export function toJsonStat(
  { subject, indicators }: AskedFigures,
  { figures, rows, audience, asOf, cubeVersion, cost }: FigureAnswer,
  headings: readonly Heading[],
  notes: readonly Note[],
): object {
  const keys = rows.map((row) => figures.keys[row]!);
  const axes = headings.map((heading) => new Axis(heading, keys));
  const statistics = Object.keys(STATISTICS) as (keyof typeof STATISTICS)[];
  const size = [...axes.map(({ codes }) => codes.length), indicators.length, statistics.length];
  const value = Array.from<number | null>({ length: size.reduce((product, length) => product * length, 1) }).fill(null);
  const status: Record<number, string> = {};
  for (let at = 0; at < value.length; at += statistics.length) status[at] = NO_ROW;
  rows.forEach((row, index) => {
    const place = axes.reduce((sum, axis) => sum * axis.codes.length + axis.placeOf(keys[index]!), 0);
    indicators.forEach((indicator, number) => {
      const at = (place * indicators.length + number) * statistics.length;
      const found = figures.valuesOf(indicator)[row]!;
      statistics.forEach((statistic, offset) => (value[at + offset] = found[statistic]));
      if (found.missingReason) status[at] = found.missingReason;
      else delete status[at];
    });
  });
  const named = <Text>(of: (indicator: (typeof indicators)[number]) => Text) =>
    Object.fromEntries(indicators.map((indicator) => [indicator.code, of(indicator)]));
  const namesWith = (role: Heading['role']) => headings.filter((each) => each.role === role).map(({ name }) => name);
  const geo = namesWith('geo');
  return {
    version: '2.0',
    class: 'dataset',
    label: `${subject.name.id} (${audience})`,
    source: 'Simoncer, Kota Bogor',
    updated: asOf.toISOString(),
    note: notes.filter(({ about }) => about === 'file').map(({ item, text }) => `${item}: ${text.id}`),
    id: [...headings.map(({ name }) => name), 'indicator', 'statistic'],
    size,
    role: { time: namesWith('time'), ...(geo.length > 0 && { geo }), metric: ['indicator'] },
    dimension: {
      ...Object.fromEntries(axes.map((axis) => [axis.heading.name, axis.dimension])),
      indicator: {
        label: 'Indikator',
        category: {
          index: indicators.map(({ code }) => code),
          label: named(({ name }) => name.id),
          unit: named(({ unit }) => ({ label: unit, decimals: DECIMALS[unit] })),
          note: named(({ description, limits }) => [description.id, limits.id]),
        },
      },
      statistic: { label: 'Ukuran', category: { index: statistics, label: STATISTICS } },
    },
    value,
    status,
    extension: {
      audience,
      asOf: asOf.toISOString(),
      cubeVersion,
      cost,
      versions: named(({ version }) => version),
      status: { label: STATUS_LABELS },
      notes: notes.map(({ about, item, text }) => ({ about, item, ...text })),
    },
  };
}

/** The categories of one heading, in the order in which rows come. */
class Axis {
  readonly codes: readonly string[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    readonly heading: Heading,
    keys: readonly FigureKey[],
  ) {
    this.codes = [...new Set(keys.map((key) => heading.codeIn(key)))];
    this.places = new Map(this.codes.map((code, place) => [code, place]));
  }

  placeOf(key: FigureKey): number {
    return this.places.get(this.heading.codeIn(key))!;
  }

  get dimension(): object {
    const label = Object.fromEntries(this.codes.map((code) => [code, this.heading.nameOf(code)]));
    return { label: this.heading.label, category: { index: this.codes, label } };
  }
}
