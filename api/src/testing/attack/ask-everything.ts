import {
  breakdownsOf,
  hasMonths,
  indicatorsOf,
  leftOpen,
  reachOf,
  subjects,
  type Dimension,
  type IndicatorDefinition,
  type Subject,
} from '@simoncer/analytics';
import type { Officer } from '../../access/officer.ts';
import { toScreamingCase } from '../../indicator/figure-types.ts';
import { nameOfValue } from '../../indicator/figure-dimensions.ts';
import type { Asker } from '../asker.ts';

/** What was asked of one indicator, and what was answered. */
export interface AskedFigure {
  readonly indicator: IndicatorDefinition;
  /** Code of the area; null for all there are. */
  readonly area: string | null;
  readonly first: string;
  readonly last: string;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly isNow: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: string | null;
}

/** The spans that everything is asked of: quarters from the first to the last. */
export interface Reach {
  readonly from: string;
  readonly to: string;
}

const VALUE = 'numerator denominator missingReason';
const COMPARED = `previousQuarter { before { ${VALUE} } } yearBefore { before { ${VALUE} } } city { ${VALUE} }`;
const AREAS = ['', 'CITY', 'KECAMATAN', 'KELURAHAN'];

interface Question {
  readonly area: string;
  readonly time: string;
  readonly rolling: number;
  readonly dimensions: readonly Dimension[];
  readonly place: 'THEN' | 'NOW';
}

/**
 * Asks of every subject every indicator: by each area and span of time, rolling and by the place of now, with comparisons; by
 * each dimension and each area; by each two dimensions of the city. As far as one query may cost.
 */
export async function askEverything(asker: Asker, reach: Reach, officer?: Officer): Promise<AskedFigure[]> {
  const asked: AskedFigure[] = [];
  for (const subject of subjects) {
    for (const question of questionsOf(subject)) asked.push(...(await ask(asker, subject, question, reach, officer)));
  }
  return asked;
}

function questionsOf({ dimensions }: Subject): Question[] {
  const plain = { rolling: 1, dimensions: [], place: 'THEN' } as const;
  return [
    ...AREAS.flatMap((area) => [
      ...['', 'YEAR', 'QUARTER', 'MONTH'].map((time) => ({ ...plain, area, time })),
      ...[2, 4].map((rolling) => ({ ...plain, area, time: 'QUARTER', rolling })),
      { ...plain, area, time: 'YEAR', place: 'NOW' as const },
      ...dimensions.flatMap((one) => ['YEAR', 'QUARTER'].map((time) => ({ ...plain, area, time, dimensions: [one] }))),
    ]),
    ...dimensions.flatMap((one, index) =>
      dimensions.slice(index + 1).map((other) => ({ ...plain, area: 'CITY', time: 'YEAR', dimensions: [one, other] })),
    ),
  ];
}

async function ask(
  asker: Asker,
  subject: Subject,
  { area, time, rolling, dimensions, place }: Question,
  reach: Reach,
  officer: Officer | undefined,
): Promise<AskedFigure[]> {
  const names = dimensions.map(({ name }) => name);
  const indicators = indicatorsOf(subject.code).filter(
    (each) =>
      names.every((name) => breakdownsOf(each).has(name)) &&
      leftOpen(each, names, {}).length === 0 &&
      isKnownOf(each, area) &&
      (time !== 'MONTH' || hasMonths(each)) &&
      !(area && place === 'NOW' && subject.code === 'relief'),
  );
  if (indicators.length === 0) return [];
  const isCompared = dimensions.length === 0 && rolling === 1 && time !== 'MONTH';
  const by = [area, time, ...names.map(toScreamingCase)].filter(Boolean).join(', ');
  const fields = indicators.map(({ code }) => `${toField(code)} { ${VALUE} ${isCompared ? COMPARED : ''} }`);
  const shown = dimensions.map(({ name, kind }) =>
    kind === 'CODES' ? name : `${name} { ${kind === 'COHORT' ? 'id' : 'code'} }`,
  );
  const { data, errors } = await asker.ask(
    `{ ${subject.code}(by: [${by}], rolling: ${rolling}, place: ${place}, quarters: { from: "${reach.from}", to: "${reach.to}" }) {
      rows { area { code } from until ${shown.join(' ')} ${fields.join(' ')} } } }`,
    {},
    officer,
  );
  if (errors.length) {
    // by cohort only an officer may ask
    if (errors[0]!.extensions?.code === 'UNAUTHENTICATED') return [];
    throw new Error(`${subject.code} by ${by}: ${errors[0]!.message}`);
  }
  return (data[subject.code].rows as Row[]).flatMap((row) => {
    const classes = Object.fromEntries(dimensions.map((each) => [each.name, [codeOf(each, row[each.name])]]));
    return indicators.flatMap((indicator): AskedFigure[] => {
      const value = row[toField(indicator.code)] as Value;
      const at = {
        indicator,
        area: row.area?.code ?? null,
        first: row.from,
        last: row.until,
        classes,
        isNow: place === 'NOW',
      };
      const figures = [{ ...at, ...plainOf(value) }];
      if (!isCompared || place === 'NOW') return figures;
      figures.push({ ...at, area: '32.71', ...plainOf(value.city!) });
      for (const [compared, months] of [
        [value.previousQuarter, 3],
        [value.yearBefore, 12],
      ] as const) {
        if (compared)
          figures.push({
            ...at,
            first: moved(row.from, -months),
            last: movedLast(row.until, -months),
            ...plainOf(compared.before),
          });
      }
      return figures;
    });
  });
}

/** Some are of whole cities only, and some of no area. */
function isKnownOf(indicator: IndicatorDefinition, area: string): boolean {
  const reach = reachOf(indicator);
  return reach === 'KELURAHAN' || area === (reach === 'CITY' ? 'CITY' : '');
}

type Value = Pick<AskedFigure, 'numerator' | 'denominator' | 'missingReason'> & {
  readonly city?: Value;
  readonly previousQuarter?: { readonly before: Value } | null;
  readonly yearBefore?: { readonly before: Value } | null;
};

interface Row {
  readonly area: { readonly code: string } | null;
  readonly from: string;
  readonly until: string;
  readonly [name: string]: unknown;
}

function plainOf({ numerator, denominator, missingReason }: Value) {
  return { numerator, denominator, missingReason };
}

function toField(code: string): string {
  return code.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function codeOf(dimension: Dimension, shown: unknown): string {
  const { values = {}, kind } = dimension;
  if (kind === 'CODES')
    return Object.keys(values).find((code) => nameOfValue(dimension, code) === shown) ?? String(shown);
  const record = shown as { readonly code?: string; readonly id?: string } | null;
  return record?.code ?? record?.id ?? 'null';
}

/** First day of a month, some months later. */
function moved(first: string, months: number): string {
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

function movedLast(last: string, months: number): string {
  const after = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${moved(after, months)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
