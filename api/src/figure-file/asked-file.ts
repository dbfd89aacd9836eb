import {
  indicatorsOf,
  isQuarter,
  type Dimension,
  type IndicatorDefinition,
  type Quarter,
  type Subject,
} from '@simoncer/analytics';
import type { AskedFigures } from '../indicator/figure-answer.ts';
import { valueNamesOf } from '../indicator/figure-dimensions.ts';
import type { FigureFilter } from '../indicator/figure-question.ts';
import { toScreamingCase } from '../indicator/figure-types.ts';
import type { CsvForm } from './csv.ts';
import { FileRefused } from './file-refused.ts';

/** Parameters of an address; a name that is given several times has several values. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a file is asked of. */
export interface AskedFile {
  readonly asked: AskedFigures;
  readonly form: CsvForm;
}

const AREAS = ['city', 'kecamatan', 'kelurahan'];
const TIMES = ['year', 'quarter', 'month'];

/**
 * Reads the address of a file. Its parameters mean what the arguments of the subject's query mean, in lower_snake_case and
 * with commas between several values.
 *
 * @throws FileRefused (400) that names the parameter, what may stand there, and what stood there
 */
export function askedFileOf(subject: Subject, parameters: Parameters): AskedFile {
  const reader = new ParameterReader(parameters);
  const byName = new Map(subject.dimensions.map((dimension) => [toSnakeCase(dimension.name), dimension]));
  reader.refuseUnknown([
    'by',
    'indicators',
    'from',
    'to',
    'rolling',
    'place',
    ...AREAS,
    ...byName.keys(),
    'order',
    'limit',
    'form',
  ]);
  const codes = new Map(indicatorsOf(subject.code).map((each) => [each.code, each]));
  const breakdowns = new Map([
    ...AREAS.map((area) => [area, area.toUpperCase()] as const),
    ...TIMES.map((time) => [time, time] as const),
    ...[...byName].map(([name, dimension]) => [name, dimension.name] as const),
  ]);
  const indicators = reader.list('indicators', codes);
  if (indicators.length === 0) throw reader.refused('indicators', `must name at least one of ${listOf(codes)}`);
  return {
    asked: {
      subject,
      indicators: [...new Set(indicators)],
      by: reader.list('by', breakdowns),
      quarters: { from: reader.quarter('from'), to: reader.quarter('to') },
      rolling: reader.number('rolling') ?? 1,
      place:
        reader.one(
          'place',
          new Map([
            ['then', 'THEN' as const],
            ['now', 'NOW' as const],
          ]),
        ) ?? 'THEN',
      where: filterOf(reader, byName),
      order: orderOf(reader, codes),
      limit: reader.number('limit'),
    },
    form:
      reader.one(
        'form',
        new Map([
          ['rfc4180', 'RFC4180' as const],
          ['indonesia', 'INDONESIA' as const],
        ]),
      ) ?? 'RFC4180',
  };
}

/** A name as an address writes it: `headSex` as `head_sex`. */
export function toSnakeCase(camelCase: string): string {
  return toScreamingCase(camelCase).toLowerCase();
}

function filterOf(reader: ParameterReader, dimensions: ReadonlyMap<string, Dimension>): FigureFilter {
  const [city, ...more] = reader.texts('city') ?? [];
  if (more.length > 0) throw reader.refused('city', 'must be one code');
  const given = [...dimensions].map(([parameter, dimension]) => {
    const values = reader.texts(parameter);
    if (dimension.kind !== 'CODES' || !values) return [dimension.name, values] as const;
    const names = valueNamesOf(dimension);
    return [dimension.name, reader.list(parameter, new Map(names.map((name) => [name.toLowerCase(), name])))] as const;
  });
  return {
    city,
    kecamatan: reader.texts('kecamatan'),
    kelurahan: reader.texts('kelurahan'),
    ...Object.fromEntries(given),
  };
}

function orderOf(reader: ParameterReader, codes: ReadonlyMap<string, IndicatorDefinition>): AskedFigures['order'] {
  const [order, ...more] = reader.texts('order') ?? [];
  if (order === undefined) return undefined;
  const [, code, direction] = /^([^:]+)(?::(asc|desc))?$/.exec(order) ?? [];
  const by = codes.get(code ?? '');
  if (!by || more.length > 0) {
    throw reader.refused('order', `must be one of ${listOf(codes)}, with :asc behind it for the lowest first`);
  }
  return { by, descending: direction !== 'asc' };
}

/** Reads parameters one by one, and refuses what cannot be read. */
class ParameterReader {
  constructor(private readonly parameters: Parameters) {}

  refuseUnknown(known: readonly string[]): void {
    const unknown = Object.keys(this.parameters).find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new FileRefused(400, unknown, `There is no parameter ${unknown} here. There are ${known.join(', ')}.`);
    }
  }

  refused(parameter: string, rule: string): FileRefused {
    const got = this.texts(parameter)?.join(',');
    return new FileRefused(400, parameter, `${parameter} ${rule}; ${got ? `got ${got}` : 'it is missing'}.`);
  }

  /** The values of a parameter, or undefined where it is not given. */
  texts(parameter: string): string[] | undefined {
    const given = this.parameters[parameter];
    if (given === undefined) return undefined;
    return [given]
      .flat()
      .flatMap((text) => (text as string).split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  /** What the values name, whatever the case they are written in. */
  list<Value>(parameter: string, known: ReadonlyMap<string, Value>): Value[] {
    return (this.texts(parameter) ?? []).map((text) => {
      const value = known.get(text.toLowerCase());
      if (value === undefined) throw this.refused(parameter, `must be of ${listOf(known)}`);
      return value;
    });
  }

  one<Value>(parameter: string, known: ReadonlyMap<string, Value>): Value | undefined {
    const [value, ...more] = this.list(parameter, known);
    if (more.length > 0) throw this.refused(parameter, `must be one of ${listOf(known)}`);
    return value;
  }

  number(parameter: string): number | undefined {
    const [text, ...more] = this.texts(parameter) ?? [];
    if (text === undefined) return undefined;
    if (!/^\d{1,6}$/.test(text) || more.length > 0) throw this.refused(parameter, 'must be a whole number');
    return Number(text);
  }

  quarter(parameter: string): Quarter {
    const [text = '', ...more] = this.texts(parameter) ?? [];
    if (!isQuarter(text) || more.length > 0) throw this.refused(parameter, 'must be a quarter as 2026Q3');
    return text;
  }
}

function listOf(known: ReadonlyMap<string, unknown>): string {
  return [...known.keys()].join(', ');
}
