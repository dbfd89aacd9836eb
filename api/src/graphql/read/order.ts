import { sql } from 'kysely';
import { badInput } from '../bad-input.ts';
import type { Given } from './given.ts';
import type { Column, EntityModel, Sql } from './read-model.ts';
import type { Rows } from './rows.ts';

/** One term of an order. */
export interface OrderTerm {
  /** Name in the query, for example `kelurahan.name`. */
  readonly path: string;
  readonly column: Column;
  readonly nullable: boolean;
  readonly descending: boolean;
  /** What is ordered by, of the row with this alias. */
  of(alias: string): Sql;
}

/** Most items of one order. */
const MOST_TERMS = 8;

/**
 * The order a query names, or the default one; the primary key comes last, so that it is total.
 *
 * @throws GraphQLError (BAD_USER_INPUT) when an item names none or several fields
 */
export function orderTerms(
  rows: Rows,
  entity: EntityModel,
  given: Given | undefined,
  fallback: EntityModel['order'],
): OrderTerm[] {
  const items = given && given.value !== null ? given.items() : [];
  if (items.length > MOST_TERMS) {
    throw badInput(`orderBy may have at most ${MOST_TERMS} items; got ${items.length}.`);
  }
  const named = items.map((item) => termOf(rows, entity, item));
  const terms = named.length > 0 ? named : fallback.map((order) => defaultTerm(entity, order));
  const primary = columnTerm(entity.primary, '', false);
  return [...terms, primary].filter(({ path }, index, all) => all.findIndex((term) => term.path === path) === index);
}

/** `order by` of the terms; reversed to read a page from its end. */
export function orderBy(terms: readonly OrderTerm[], alias: string, reversed: boolean): Sql {
  return sql`order by ${sql.join(
    terms.map((term) => (term.descending === reversed ? term.of(alias) : sql`${term.of(alias)} desc`)),
  )}`;
}

/**
 * Whether a row comes after a cursor, or before it when reversed. Null counts as greater than every value, as PostgreSQL
 * orders it.
 */
export function isBeyond(terms: readonly OrderTerm[], alias: string, cursor: readonly Sql[], reversed: boolean): Sql {
  const [first] = terms;
  // The comparison of rows is what an index can serve.
  if (terms.every(({ nullable, descending }) => !nullable && descending === first!.descending)) {
    const row = sql.join(terms.map((term) => term.of(alias)));
    return sql`(${row}) ${sql.raw(first!.descending === reversed ? '>' : '<')} (${sql.join(cursor)})`;
  }
  return terms.reduceRight<Sql | undefined>((rest, term, index) => {
    const [value, at] = [term.of(alias), cursor[index]!];
    const ascending = term.descending === reversed;
    if (!term.nullable) {
      const beyond = sql`${value} ${sql.raw(ascending ? '>' : '<')} ${at}`;
      return rest ? sql`(${beyond} or (${value} = ${at} and ${rest}))` : beyond;
    }
    const beyond = ascending
      ? sql`(${value} > ${at} or (${value} is null and ${at} is not null))`
      : sql`(${value} < ${at} or (${value} is not null and ${at} is null))`;
    return rest ? sql`(${beyond} or (${value} is not distinct from ${at} and ${rest}))` : beyond;
  }, undefined)!;
}

function termOf(rows: Rows, entity: EntityModel, given: Given): OrderTerm {
  const named = given.value === null ? [] : given.entries().filter(([, { value }]) => value !== null);
  if (named.length !== 1) {
    const names = named.map(([name]) => name).join(', ') || 'none';
    throw badInput(
      `Each item of orderBy must name exactly one field of ${entity.name}; got ${names}. Give several items to order by several fields.`,
    );
  }
  const [name, direction] = named[0]!;
  const property = entity.properties.get(name);
  if (!property || property.kind === 'many') throw badInput(`orderBy cannot name ${entity.name}.${name}.`);
  rows.requireField(entity, name);
  if (property.kind === 'column') return columnTerm(property, '', direction.value === 'DESC');
  const inner = termOf(rows, property.target, direction);
  return {
    ...inner,
    path: `${name}.${inner.path}`,
    nullable: inner.nullable || property.nullable || rows.isScoped(property.target),
    of: (alias) =>
      inner.path === property.target.primary.name && !rows.isScoped(property.target)
        ? property.of(alias)
        : rows.oneOf(property, alias, (target) => inner.of(target)),
  };
}

function defaultTerm(entity: EntityModel, { name, descending }: EntityModel['order'][number]): OrderTerm {
  const property = entity.properties.get(name);
  if (property?.kind === 'column') return columnTerm(property, '', descending);
  if (property?.kind === 'one') {
    // The foreign key holds the primary key of the other row.
    return {
      ...columnTerm(property.target.primary, `${name}.`, descending),
      nullable: property.nullable,
      of: (alias) => property.of(alias),
    };
  }
  throw new Error(`The order of ${entity.name} names ${name}, which is no column of it.`);
}

function columnTerm(column: Column, prefix: string, descending: boolean): OrderTerm {
  return {
    path: `${prefix}${column.name}`,
    column,
    nullable: column.nullable,
    descending,
    of: (alias) => column.of(alias),
  };
}
