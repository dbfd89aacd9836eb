import { MISSING_REASONS, type Figures, type FigureKey } from '@simoncer/analytics';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FigureAnswer } from '../indicator/figure-answer.ts';
import { dimensionsOf, findValueNames, nameOfValue } from '../indicator/figure-dimensions.ts';
import { toSnakeCase } from './asked-file.ts';
import type { Cell } from './csv.ts';

/** Something that rows differ by: its values as code and name. */
export interface Heading {
  /** As an address writes it: `kelurahan`, `quarter`, `head_sex`. */
  readonly name: string;
  readonly label: string;
  readonly role: 'geo' | 'time' | undefined;
  codeIn(key: FigureKey): string;
  nameOf(code: string): string;
}

/** What stands for the value of a dimension that a case has none of, as SDMX writes "not applicable". */
export const NOT_APPLICABLE = '_Z';

const AREA_LABELS = { CITY: 'Kota', KECAMATAN: 'Kecamatan', KELURAHAN: 'Kelurahan' };
const TIME_LABELS = { year: 'Tahun', quarter: 'Triwulan', month: 'Bulan', period: 'Masa' };

/** What the rows of an answer differ by: area, time, and the other breakdowns. */
export async function findHeadings(
  em: SqlEntityManager,
  { figures, areas }: Pick<FigureAnswer, 'figures' | 'areas'>,
): Promise<Heading[]> {
  const { question, keys } = figures;
  const time = question.time ?? 'period';
  const others = dimensionsOf(question).map(async (dimension, index): Promise<Heading> => {
    const values = [...new Set(keys.map(({ dimensions }) => dimensions[index] ?? null))];
    const names = await findValueNames(
      em,
      dimension,
      values.filter((value) => value !== null),
    );
    return {
      name: toSnakeCase(dimension.name),
      label: dimension.text.id,
      role: undefined,
      codeIn: ({ dimensions }) => nameOfValue(dimension, dimensions[index] ?? null) ?? NOT_APPLICABLE,
      nameOf: (code) => (code === NOT_APPLICABLE ? 'Tidak berlaku' : (names.get(code) ?? code)),
    };
  });
  return [
    ...(question.area
      ? [
          {
            name: question.area.toLowerCase(),
            label: AREA_LABELS[question.area],
            role: 'geo' as const,
            codeIn: ({ area }: FigureKey) => area!,
            nameOf: (code: string) => areas.get(code)!.name,
          },
        ]
      : []),
    { name: time, label: TIME_LABELS[time], role: 'time', codeIn: ({ span }) => span.key, nameOf: (code) => code },
    ...(await Promise.all(others)),
  ];
}

/** The table of an answer, the header first: what a row is of, then each indicator with its interval and parts. */
export function toTable(
  { figures, rows, audience }: FigureAnswer,
  indicators: Figures['question']['indicators'],
  headings: readonly Heading[],
): Cell[][] {
  const header = [
    'audience',
    ...headings.flatMap(({ name, role }) =>
      role === 'time' ? [name, 'from', 'until'] : [`${name}_code`, `${name}_name`],
    ),
    ...indicators.flatMap(({ code }) => [
      code,
      ...['lower', 'upper', 'numerator', 'denominator', 'reason_code', 'reason'].map((part) => `${code}_${part}`),
    ]),
  ];
  return [
    header,
    ...rows.map((row) => [audience, ...place(figures.keys[row]!), ...indicators.flatMap((each) => value(each, row))]),
  ];

  function place(key: FigureKey): Cell[] {
    return headings.flatMap(({ role, codeIn, nameOf }) => {
      const code = codeIn(key);
      return role === 'time' ? [code, key.span.first, key.span.last] : [code, nameOf(code)];
    });
  }

  function value(indicator: (typeof indicators)[number], row: number): Cell[] {
    const { value: found, lower, upper, numerator, denominator, missingReason } = figures.valuesOf(indicator)[row]!;
    const reason = missingReason && MISSING_REASONS[missingReason].id;
    return [found, lower, upper, numerator, denominator, missingReason, reason];
  }
}
