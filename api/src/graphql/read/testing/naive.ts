import { Reference, type EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { quarterOfDay } from '@simoncer/analytics';
import {
  executeSync,
  getNamedType,
  valueFromASTUntyped,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { Disbursement } from '../../../episode/disbursement.entity.ts';
import { Enrolment } from '../../../episode/enrolment.entity.ts';
import { Episode } from '../../../episode/episode.entity.ts';
import { stateOf } from '../../../episode/episode.state.ts';
import { Household } from '../../../household/household.entity.ts';
import { Person } from '../../../household/person.entity.ts';
import { Residence } from '../../../household/residence.entity.ts';
import { JournalEntry } from '../../../journal/journal-entry.entity.ts';
import { LegalDocument } from '../../../policy/legal-document.entity.ts';
import { PolicyParameter } from '../../../policy/policy-parameter.entity.ts';
import { Programme } from '../../../programme/programme.entity.ts';
import { City, Kecamatan, Kelurahan } from '../../../region/region.entity.ts';
import { WelfareAssessment } from '../../../welfare/welfare-assessment.entity.ts';
import { knownSchema } from './known-schema.ts';

/** An entity as a plain object: columns, related rows, lists of related rows in their usual order. */
type Row = Record<string, unknown>;

/** `{ bornOn: 'ASC' }`, or through a relation, `{ kelurahan: { name: 'DESC' } }`. */
type Order = { readonly [field: string]: 'ASC' | 'DESC' | Order };

type Filter = Readonly<Record<string, unknown>>;

interface ListArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly Order[] | null;
  readonly first?: number | null;
}

interface PageArguments extends ListArguments {
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** The answer, and the entities that had to be looked at for it, those of filters and orders too. */
export interface NaiveAnswer extends ExecutionResult {
  readonly types: ReadonlySet<string>;
}

/** What the naive path knows of one type: said here once more, so that it can disagree with the product. */
interface Shape {
  readonly entity: EntityClass<object>;
  readonly key: 'id' | 'code';
  readonly one?: Readonly<Record<string, string>>;
  readonly many?: Readonly<Record<string, { readonly type: string; readonly by: string; readonly order: Order[] }>>;
}

const latestFirst = (day: string): Order[] => [{ [day]: 'DESC' }, { id: 'ASC' }];

const shapes: Readonly<Record<string, Shape>> = {
  City: {
    entity: City,
    key: 'code',
    many: { kecamatan: { type: 'Kecamatan', by: 'city', order: [{ code: 'ASC' }] } },
  },
  Kecamatan: {
    entity: Kecamatan,
    key: 'code',
    one: { city: 'City' },
    many: { kelurahan: { type: 'Kelurahan', by: 'kecamatan', order: [{ code: 'ASC' }] } },
  },
  Kelurahan: {
    entity: Kelurahan,
    key: 'code',
    one: { kecamatan: 'Kecamatan' },
    many: { households: { type: 'Household', by: 'kelurahan', order: [{ id: 'ASC' }] } },
  },
  Programme: { entity: Programme, key: 'code' },
  Household: {
    entity: Household,
    key: 'id',
    one: { kelurahan: 'Kelurahan' },
    many: {
      members: { type: 'Person', by: 'household', order: [{ bornOn: 'ASC' }, { id: 'ASC' }] },
      residences: { type: 'Residence', by: 'household', order: latestFirst('startedOn') },
      episodes: { type: 'Episode', by: 'household', order: latestFirst('startedOn') },
      assessments: { type: 'WelfareAssessment', by: 'household', order: [{ assessedOn: 'DESC' }, { id: 'DESC' }] },
      journal: { type: 'JournalEntry', by: 'household', order: [{ occurredOn: 'DESC' }, { id: 'DESC' }] },
    },
  },
  Person: { entity: Person, key: 'id', one: { household: 'Household' } },
  Residence: { entity: Residence, key: 'id', one: { household: 'Household', kelurahan: 'Kelurahan' } },
  Episode: {
    entity: Episode,
    key: 'id',
    one: { household: 'Household' },
    many: {
      enrolments: {
        type: 'Enrolment',
        by: 'episode',
        order: [{ startedOn: 'ASC' }, { programme: { code: 'ASC' } }, { id: 'ASC' }],
      },
    },
  },
  Enrolment: {
    entity: Enrolment,
    key: 'id',
    one: { household: 'Household', episode: 'Episode', programme: 'Programme' },
    many: {
      disbursements: { type: 'Disbursement', by: 'enrolment', order: [{ paidOn: 'DESC' }, { id: 'DESC' }] },
    },
  },
  Disbursement: {
    entity: Disbursement,
    key: 'id',
    one: { household: 'Household', enrolment: 'Enrolment', kelurahan: 'Kelurahan' },
  },
  WelfareAssessment: {
    entity: WelfareAssessment,
    key: 'id',
    one: { household: 'Household', kelurahan: 'Kelurahan' },
  },
  LegalDocument: { entity: LegalDocument, key: 'id' },
  PolicyParameter: { entity: PolicyParameter, key: 'id', one: { legalBasis: 'LegalDocument' } },
  JournalEntry: { entity: JournalEntry, key: 'id', one: { household: 'Household', kelurahan: 'Kelurahan' } },
};

/** What is made from an entity's own columns. */
const derived: Readonly<Record<string, (row: Row) => Row>> = {
  Disbursement: ({ quarterOn }) => ({ quarter: quarterOn && quarterOfDay(quarterOn as string) }),
  Episode: (row) => ({ state: stateOf(row as Pick<Episode, 'exitKind'>) }),
};

/**
 * The reference: answers a query the slow way, from entities held in memory, with graphql-js and loops. Shares nothing
 * with the read compiler, so that what both agree on is most likely right.
 */
export class NaiveReader {
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly rows: ReadonlyMap<string, readonly Row[]>,
    private readonly today: string,
  ) {}

  /**
   * Loads all entities there are.
   *
   * @param today the day on which `policyAt` is asked when no day is given
   */
  static async load(schema: GraphQLSchema, em: SqlEntityManager, today: string): Promise<NaiveReader> {
    return new NaiveReader(withoutResolvers(schema, em), await loadRows(em), today);
  }

  /** The schema with what the naive path knows alone; other entities have tests of their own. */
  get known(): GraphQLSchema {
    return this.schema;
  }

  /** Names of the types that are entities. */
  get entities(): ReadonlySet<string> {
    return new Set(Object.keys(shapes));
  }

  /** The values a column has, without null. */
  values(type: string, field: string): unknown[] {
    return [...new Set(this.rows.get(type)?.map((row) => row[field]))].filter((value) => value != null);
  }

  /**
   * The answer to a query. Every cursor in it is a name that starts with {@link CURSOR_NAME}.
   *
   * @param nodeOf the key of the row that a cursor given by the query stands for
   */
  answer(document: DocumentNode, variables: Record<string, unknown>, nodeOf: (cursor: string) => string): NaiveAnswer {
    const types = new Set<string>();
    const boundOf = (type: string) => (cursor: string) =>
      this.rows.get(type)!.find((row) => keyOf(type, row) === nodeOf(cursor))!;
    const fieldResolver: GraphQLFieldResolver<Row | undefined, unknown> = (row, args, _context, info) => {
      const returns = getNamedType(info.returnType).name;
      const type = returns.replace(/Connection$/, '');
      if (type in shapes) addTypes(types, type, [args['filter'], ...((args['orderBy'] as unknown[] | null) ?? [])]);
      const rows = row === undefined ? this.rootRows(info.fieldName, type, args) : row[info.fieldName];
      if (returns !== type) return page(type, rows as Row[], args as PageArguments, boundOf(type));
      return Array.isArray(rows) && type in shapes ? list(type, rows as Row[], args as ListArguments) : rows;
    };
    return { ...executeSync({ schema: this.schema, document, variableValues: variables, fieldResolver }), types };
  }

  private rootRows(field: string, type: string, args: Record<string, unknown>): unknown {
    const rows = this.rows.get(type) ?? [];
    switch (field) {
      case 'household':
        return rows.find((row) => row['id'] === args['id']) ?? null;
      case 'kecamatan':
        return rows.filter((row) => keyOf('City', row['city']) === args['city']);
      case 'kelurahan': {
        const wanted = args['kecamatan'] as string[] | null | undefined;
        return rows.filter((row) => {
          const kecamatan = row['kecamatan'] as Row;
          const isWanted = !wanted || wanted.includes(kecamatan['code'] as string);
          return isWanted && keyOf('City', kecamatan['city']) === args['city'];
        });
      }
      case 'policyAt': {
        const day = (args['date'] as string | null | undefined) ?? this.today;
        return rows
          .filter((row) => (row['validFrom'] as string) <= day && day < ((row['validUntil'] as string) ?? '9999-99'))
          .sort(comparing(type, [{ key: 'ASC' }]));
      }
      default:
        return rows;
    }
  }
}

/** Adds a type and the types of all relations that filters and orders name. */
function addTypes(types: Set<string>, type: string, conditions: readonly unknown[]): void {
  types.add(type);
  const { one = {}, many = {} } = shapes[type]!;
  for (const condition of conditions) {
    for (const [field, inner] of Object.entries(condition ?? {})) {
      if (inner === null) continue;
      if (['and', 'or'].includes(field)) addTypes(types, type, inner as unknown[]);
      if (field === 'not') addTypes(types, type, [inner]);
      if (one[field]) addTypes(types, one[field], [inner]);
      if (many[field]) addTypes(types, many[field].type, Object.values(inner as object));
    }
  }
}

/** How the name of a cursor begins. */
export const CURSOR_NAME = 'cursor of ';

/** Queries that the naive path answers, and those that figures answer. */
const roots = new Set(
  `assessments cities disbursements enrolments episodes household households journal kecamatan kelurahan persons policyAt
  programmes coverage indicators participation`.split(/\s+/),
);

/** Fields of regions that figures answer. */
const figures = new Set(['graduationRate', 'familiesOnAid', 'participation']);

/** The types of what is known, without resolvers. Scalars that can be written in several ways come in one. */
function withoutResolvers(schema: GraphQLSchema, em: SqlEntityManager): GraphQLSchema {
  const copy = knownSchema(schema, {
    roots,
    fields: new Map(
      Object.entries(shapes).map(([type, { entity, one = {}, many = {} }]) => {
        const columns = columnsOf(em, entity);
        const made = Object.keys(derived[type]?.(Object.fromEntries(columns.map((name) => [name, null]))) ?? {});
        return [
          type,
          new Set([...columns, ...made, ...Object.keys(one), ...Object.keys(many), 'and', 'or', 'not', ...figures]),
        ];
      }),
    ),
  });
  const readAs = (name: string, parse: (text: string) => string) => {
    const scalar = copy.getType(name) as GraphQLScalarType;
    scalar.parseValue = (value) => parse(value as string);
    scalar.parseLiteral = (node) => parse(valueFromASTUntyped(node) as string);
  };
  readAs('UUID', (text) => text.toLowerCase());
  readAs('DateTimeISO', (text) => new Date(text).toISOString());
  return copy;
}

function columnsOf(em: SqlEntityManager, entity: EntityClass<object>): string[] {
  return em
    .getMetadata()
    .get(entity)
    .props.filter((property) => property.kind === 'scalar' && !property.lazy)
    .map(({ name }) => name as string);
}

async function loadRows(em: SqlEntityManager): Promise<Map<string, Row[]>> {
  const entities = new Map<string, object[]>();
  for (const [type, { entity }] of Object.entries(shapes)) entities.set(type, await em.find(entity, {}));

  const rowOf = new Map<unknown, Row>([...entities.values()].flat().map((entity) => [entity, {}]));
  const rows = new Map<string, Row[]>();
  for (const [type, found] of entities) {
    const { one = {}, key, entity } = shapes[type]!;
    const columns = columnsOf(em, entity);
    for (const source of found as Row[]) {
      const row = rowOf.get(source)!;
      for (const column of columns) row[column] = asJson(source[column]);
      for (const relation of Object.keys(one)) row[relation] = rowOf.get(unwrapped(source[relation])) ?? null;
      Object.assign(row, derived[type]?.(row));
    }
    rows.set(type, found.map((source) => rowOf.get(source)!).sort(comparing(type, [{ [key]: 'ASC' }])));
  }
  addLists(rows);
  return rows;
}

function addLists(rows: ReadonlyMap<string, Row[]>): void {
  for (const [type, { many = {} }] of Object.entries(shapes)) {
    for (const [field, list] of Object.entries(many)) {
      const related = Map.groupBy(rows.get(list.type)!, (row) => row[list.by]);
      for (const row of rows.get(type)!) row[field] = (related.get(row) ?? []).sort(comparing(list.type, list.order));
    }
  }
}

function unwrapped(related: unknown): unknown {
  return Reference.isReference(related) ? related.unwrap() : related;
}

function asJson(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function keyOf(type: string, row: unknown): unknown {
  return (row as Row)[shapes[type]!.key];
}

function list(type: string, rows: readonly Row[], { filter, orderBy, first }: ListArguments): Row[] {
  const wanted = rows.filter((row) => matches(type, row, filter));
  if (orderBy?.length) wanted.sort(comparing(type, orderBy));
  return wanted.slice(0, first ?? undefined);
}

function page(type: string, rows: readonly Row[], args: PageArguments, boundOf: (cursor: string) => Row): Row {
  const order = args.orderBy?.length ? args.orderBy : [{ id: 'ASC' } as const];
  const compare = comparing(type, order);
  const all = list(type, rows, { filter: args.filter, orderBy: order });

  const isPast = (cursor: string | null | undefined, direction: 1 | -1) => {
    if (cursor == null) return () => true;
    const bound = boundOf(cursor);
    return (row: Row) => direction * compare(row, bound) > 0;
  };
  const between = all.filter(isPast(args.after, 1)).filter(isPast(args.before, -1));

  const isBackward = args.last != null;
  const size = args.first ?? args.last ?? 20;
  const nodes = isBackward ? between.slice(-size) : between.slice(0, size);
  const hasMore = between.length > nodes.length;

  const edges = nodes.map((node) => ({
    cursor: `${CURSOR_NAME}${keyOf(type, node)} in ${type} by ${JSON.stringify(order)}`,
    node,
  }));
  return {
    edges,
    nodes,
    totalCount: all.length,
    pageInfo: {
      hasNextPage: isBackward ? args.before != null : hasMore,
      hasPreviousPage: isBackward ? hasMore : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function matches(type: string, row: Row, filter: Filter | null | undefined): boolean {
  const { one = {}, many = {} } = shapes[type]!;
  return Object.entries(filter ?? {}).every(([field, wanted]) => {
    if (wanted == null) return true;
    if (field === 'and') return (wanted as Filter[]).every((part) => matches(type, row, part));
    if (field === 'or') return (wanted as Filter[]).some((part) => matches(type, row, part));
    if (field === 'not') return !matches(type, row, wanted as Filter);
    const target = one[field];
    if (target) return row[field] !== null && matches(target, row[field] as Row, wanted as Filter);
    const list = many[field];
    if (list) return listMatches(list.type, row[field] as Row[], wanted as Filter);
    return Object.entries(wanted as Filter).every(([operator, operand]) => holds(row[field], operator, operand));
  });
}

function listMatches(type: string, rows: readonly Row[], wanted: Filter): boolean {
  return Object.entries(wanted).every(([quantifier, filter]) => {
    if (filter == null) return true;
    const isMatch = (row: Row) => matches(type, row, filter as Filter);
    if (quantifier === 'some') return rows.some(isMatch);
    return quantifier === 'every' ? rows.every(isMatch) : !rows.some(isMatch);
  });
}

function holds(value: unknown, operator: string, operand: unknown): boolean {
  if (operator === 'isNull') return (value === null) === operand;
  if (operator === 'ne') return value !== operand;
  if (operator === 'notIn') return !(operand as unknown[]).includes(value);
  if (value === null) return false;
  const order = () => compareValues(value, operand);
  switch (operator) {
    case 'eq':
      return value === operand;
    case 'in':
      return (operand as unknown[]).includes(value);
    case 'startsWith':
      return (value as string).toLowerCase().startsWith((operand as string).toLowerCase());
    case 'gt':
      return order() > 0;
    case 'gte':
      return order() >= 0;
    case 'lt':
      return order() < 0;
    case 'lte':
      return order() <= 0;
    default:
      throw new Error(`The naive path does not know the operator ${operator}.`);
  }
}

/** By the order, then by the key: no two rows are equal. */
function comparing(type: string, order: readonly Order[]): (a: Row, b: Row) => number {
  const terms = [...order, { [shapes[type]!.key]: 'ASC' } as const];
  return (a, b) => {
    for (const term of terms) {
      const difference = compareAlong(a, b, term);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function compareAlong(a: Row | null, b: Row | null, order: Order): number {
  const [[field, next]] = Object.entries(order) as [[string, 'ASC' | 'DESC' | Order]];
  const [left, right] = [a?.[field] ?? null, b?.[field] ?? null];
  if (typeof next === 'object') return compareAlong(left as Row | null, right as Row | null, next);
  return next === 'ASC' ? compareValues(left, right) : compareValues(right, left);
}

/** Null comes after everything, text goes by its code points, which is the order of its bytes in UTF-8. */
function compareValues(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
  return Number(a) - Number(b);
}
