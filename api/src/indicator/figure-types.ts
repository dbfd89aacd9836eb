import {
  breakdownsOf,
  hasMonths,
  indicatorsOf,
  type IndicatorDefinition,
  type PlaceBasis,
  type Subject,
} from '@simoncer/analytics';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Area } from '../region/region.entity.ts';
import { COST_FORMULA, MOST_COST } from './figure-cost.ts';
import { typeOf } from './figure-dimensions.ts';
import { enumOf, IndicatorValueType } from './indicator.types.ts';

export const PlaceBasisEnum = enumOf<PlaceBasis>('THEN', 'NOW');
registerEnumType(PlaceBasisEnum, {
  name: 'PlaceBasis',
  description: 'Where a fact of a family counts.',
  valuesConfig: {
    THEN: { description: 'In the kelurahan where it happened.' },
    NOW: { description: 'In the kelurahan where the family lives now.' },
  },
});

/** Whom figures may be shown to. */
export enum Audience {
  INTERNAL = 'INTERNAL',
  PUBLIC = 'PUBLIC',
}
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom figures may be shown to.',
  valuesConfig: {
    INTERNAL: { description: 'The office only: small counts are exact (untuk internal).' },
    PUBLIC: { description: 'Everybody: what could point at a family is suppressed (untuk umum).' },
  },
});

/** A row of figures: what it is of, and the value of each indicator that is asked, by the name of its field. */
export interface FigureRow {
  readonly area: RecordReference | null;
  readonly quarter: string | null;
  readonly from: string;
  readonly until: string;
  readonly [name: string]: unknown;
}

export interface FigureTable {
  readonly rows: readonly FigureRow[];
  readonly audience: Audience;
  readonly asOf: Date;
  readonly cubeVersion: string;
  readonly cost: number;
}

/** What an order of rows is given as. */
export interface FigureOrder {
  readonly by: string;
  readonly descending: boolean;
}

/** The GraphQL types of one subject's query, made of its dimensions and indicators. */
export interface FigureTypes {
  readonly subject: Subject;
  readonly table: ClassType<FigureTable>;
  /** Enum of what figures can be broken down by, as `HEAD_SEX`, to the name as `headSex`. */
  readonly breakdown: object;
  readonly filter: ClassType<object>;
  readonly order: ClassType<FigureOrder>;
  /** Indicators by the name of their field. */
  readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
}

/** The types of a subject's query. */
export function createFigureTypes(subject: Subject): FigureTypes {
  const prefix = prefixOf(subject);
  const indicators = new Map(indicatorsOf(subject.code).map((each) => [toCamelCase(each.code), each]));
  const table = createTable(prefix, subject, createRow(subject, indicators));
  const measure = createMeasure(prefix, indicators);

  @InputType(`${prefix}FigureOrder`, { description: `Order of ${subject.name.en.toLowerCase()} figures.` })
  class Order implements FigureOrder {
    @Field(() => measure, { description: 'By the value of this indicator; rows without a value come last.' })
    by!: string;

    @Field(() => Boolean, { defaultValue: true, description: 'The highest first.' })
    descending!: boolean;
  }
  return {
    subject,
    table,
    indicators,
    order: Order,
    breakdown: createBreakdown(prefix, subject),
    filter: createFilter(prefix, subject),
  };
}

/** The name of the type of a subject's rows. */
export function figureRowName(subject: Pick<Subject, 'code'>): string {
  return `${prefixOf(subject)}Row`;
}

function prefixOf({ code }: Pick<Subject, 'code'>): string {
  return `${code[0]!.toUpperCase()}${code.slice(1)}`;
}

/** An enum value as GraphQL writes it. */
export function toScreamingCase(camelCase: string): string {
  // areas are written so already
  return /[a-z]/.test(camelCase) ? camelCase.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() : camelCase;
}

function toCamelCase(snake: string): string {
  return snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function createRow(subject: Subject, indicators: ReadonlyMap<string, IndicatorDefinition>): ClassType<FigureRow> {
  @ObjectType(figureRowName(subject), {
    simpleResolvers: true,
    description: `One row of ${subject.name.en.toLowerCase()} figures. Each figure is made only when asked.`,
  })
  class Row {
    @Field(() => Area, { nullable: true, description: 'The area; null where not broken down by area.' })
    area!: RecordReference | null;

    @Field(() => QuarterScalar, { nullable: true, description: 'The quarter, where broken down by quarter.' })
    quarter!: string | null;

    @Field(() => GraphQLLocalDate, { description: 'First day that the row is of.' })
    from!: string;

    @Field(() => GraphQLLocalDate, { description: 'Last day that the row is of.' })
    until!: string;
  }
  for (const dimension of subject.dimensions) {
    const description = `${dimension.text.en} (${dimension.text.id.toLowerCase()}); null where not broken down by it.`;
    Field(() => typeOf(dimension) as ClassType, { nullable: true, description })(Row.prototype, dimension.name);
  }
  for (const [field, { name, question }] of indicators) {
    const description = `${name.en} (${name.id.toLowerCase()}). ${question.en}`;
    Field(() => IndicatorValueType, { description })(Row.prototype, field);
  }
  return Row as unknown as ClassType<FigureRow>;
}

function createTable(prefix: string, subject: Subject, row: ClassType<FigureRow>): ClassType<FigureTable> {
  @ObjectType(`${prefix}Figures`, {
    simpleResolvers: true,
    description: `Figures: ${subject.description.en}`,
  })
  class Table implements FigureTable {
    @Field(() => [row], { description: 'The rows.' })
    rows!: readonly FigureRow[];

    @Field(() => Audience, { description: 'Whom it may be shown to, by the role of who asks.' })
    audience!: Audience;

    @Field(() => GraphQLDateTimeISO, { description: 'The moment up to which every committed change is included.' })
    asOf!: Date;

    @Field(() => String, { description: 'Version of the cubes that the figures are read from.' })
    cubeVersion!: string;

    @Field(() => Int, {
      description: `What the query is charged: ${COST_FORMULA}, whether or not there are facts. ${MOST_COST} at most.`,
    })
    cost!: number;
  }
  return Table;
}

function createMeasure(prefix: string, indicators: ReadonlyMap<string, IndicatorDefinition>): object {
  const entries = [...indicators].map(([field, { name }]) => [toScreamingCase(field), field, name.en] as const);
  const measure = Object.fromEntries(entries.map(([value, field]) => [value, field]));
  registerEnumType(measure, {
    name: `${prefix}Indicator`,
    description: 'What rows can be ordered by.',
    valuesConfig: Object.fromEntries(entries.map(([value, , name]) => [value, { description: `${name}.` }])),
  });
  return measure;
}

function createBreakdown(prefix: string, { code: subject, dimensions }: Subject): object {
  const isMonthly = indicatorsOf(subject).some(hasMonths);
  const entries: [string, string, string][] = [
    ['CITY', 'CITY', 'By city (kota).'],
    ['KECAMATAN', 'KECAMATAN', 'By district (kecamatan).'],
    ['KELURAHAN', 'KELURAHAN', 'By urban village (kelurahan).'],
    ['YEAR', 'year', 'By year.'],
    ['QUARTER', 'quarter', 'By quarter (triwulan).'],
    ...(isMonthly ? [['MONTH', 'month', 'By month.'] as [string, string, string]] : []),
    ...dimensions.map(({ name, text }): [string, string, string] => [
      toScreamingCase(name),
      name,
      `By ${text.en[0]!.toLowerCase()}${text.en.slice(1)} (${text.id.toLowerCase()}).${indicatorsWith(name)}`,
    ]),
  ];
  const breakdown = Object.fromEntries(entries.map(([value, name]) => [value, name]));
  registerEnumType(breakdown, {
    name: `${prefix}Breakdown`,
    description: 'What figures can be broken down by: at most one area and one span of time.',
    valuesConfig: Object.fromEntries(entries.map(([value, , description]) => [value, { description }])),
  });
  return breakdown;

  /** Names the indicators that have the breakdown, where not all have it. */
  function indicatorsWith(dimension: string): string {
    const all = indicatorsOf(subject);
    const having = all.filter((indicator) => breakdownsOf(indicator).has(dimension));
    return having.length === all.length ? '' : ` Of ${having.map(({ code }) => toCamelCase(code)).join(', ')}.`;
  }
}

function createFilter(prefix: string, subject: Subject): ClassType<object> {
  @InputType(`${prefix}Filter`, { description: 'Narrows the figures. What is left out does not narrow.' })
  class Filter {
    @Field(() => ID, { nullable: true, description: 'This city.' })
    city?: string | null;

    @Field(() => [ID], { nullable: true, description: 'These kecamatan.' })
    kecamatan?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'These kelurahan.' })
    kelurahan?: string[] | null;
  }
  for (const dimension of subject.dimensions) {
    const type = dimension.kind === 'CODES' ? typeOf(dimension) : ID;
    Field(() => [type] as never, { nullable: true, description: `These only: ${dimension.text.en.toLowerCase()}.` })(
      Filter.prototype,
      dimension.name,
    );
  }
  return Filter;
}
