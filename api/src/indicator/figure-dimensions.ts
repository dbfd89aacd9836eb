import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Dimension, FiguresQuestion } from '@simoncer/analytics';
import type { ClassType } from 'type-graphql';
import { registerEnumType } from 'type-graphql';
import { Agency } from '../agency/agency.entity.ts';
import { selectRows } from '../database/rows.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { Cohort } from '../pathway/cohort.entity.ts';
import { Programme } from '../programme/programme.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { Warehouse } from '../stock/warehouse.entity.ts';

/** The entity of each kind of dimension that records of the register are the values of. */
const RECORDS = {
  PROGRAMME: Programme,
  AGENCY: Agency,
  SKILL: Skill,
  COHORT: Cohort,
  ITEM: ReliefItem,
  WAREHOUSE: Warehouse,
} as const;

/** The dimensions that a question is broken down by, besides area and time. */
export function dimensionsOf({ subject, dimensions }: FiguresQuestion): Dimension[] {
  return dimensions.map((name) => subject.dimensions.find((each) => each.name === name)!);
}

/** The GraphQL type of a dimension's values: the record, or an enum of its codes. */
export function typeOf(dimension: Dimension): ClassType | object {
  return dimension.kind === 'CODES' ? enumOf(dimension) : RECORDS[dimension.kind];
}

/** A value of a dimension as a resolver returns it. */
export function shown(dimension: Dimension, value: string | null): RecordReference | string | null {
  if (value === null || dimension.kind === 'CODES') return nameOfValue(dimension, value);
  return refer(RECORDS[dimension.kind] as never, value);
}

/** A value as it is written where it stands for itself: the key of a record, or the name of an enum value. */
export function nameOfValue({ kind, name }: Dimension, value: string | null): string | null {
  return value !== null && kind === 'CODES' ? toName(name, value) : value;
}

/** The names of the values of a closed list. */
export function valueNamesOf({ name, values = {} }: Dimension): string[] {
  return Object.keys(values).map((code) => toName(name, code));
}

/** What values are called in Indonesian, by how they are written. */
export async function findValueNames(
  em: SqlEntityManager,
  { kind, name, values: meanings = {} }: Dimension,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (kind === 'CODES') return new Map(Object.entries(meanings).map(([code, { id }]) => [toName(name, code), id]));
  const entity = RECORDS[kind] as EntityClass<{ name: string }>;
  const key = kind === 'COHORT' ? 'id' : 'code';
  const found = await selectRows<{ name: string }>(em, entity, {
    where: { [key]: { $in: values } },
    orderBy: { name: 'asc' },
  });
  return new Map(found.map((row) => [(row as unknown as Record<string, string>)[key]!, row.name]));
}

/** The code that the name of an enum value stands for. */
export function codeOf({ kind, name: dimension, values = {} }: Dimension, name: string): string {
  return kind === 'CODES' ? (Object.keys(values).find((code) => toName(dimension, code) === name) ?? name) : name;
}

/**
 * A code as GraphQL lets an enum value be called, with no digit first: `30_TO_44` is `FROM_30_TO_44`, `3` of the dimension
 * `months` is `MONTHS_3`.
 */
function toName(dimension: string, code: string): string {
  if (/^\d+$/.test(code)) return `${dimension.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}_${code}`;
  return /^\d/.test(code) ? `FROM_${code}` : code;
}

const enums = new Map<string, object>();

/** The enum of a closed list of codes, one for all subjects that have the dimension. */
function enumOf({ name, text, values = {} }: Dimension): object {
  const known = enums.get(name);
  if (known) return known;
  const names = Object.entries(values).map(([code, meaning]) => [toName(name, code), meaning] as const);
  const made = Object.fromEntries(names.map(([each]) => [each, each]));
  registerEnumType(made, {
    name: `${name[0]!.toUpperCase()}${name.slice(1)}Value`,
    description: `${text.en} (${text.id.toLowerCase()}), as figures are broken down by it.`,
    valuesConfig: Object.fromEntries(
      names.map(([each, meaning]) => [each, { description: `${meaning.en} (${meaning.id.toLowerCase()}).` }]),
    ),
  });
  enums.set(name, made);
  return made;
}
