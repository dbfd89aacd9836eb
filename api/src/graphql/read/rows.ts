import type { GraphQLError, GraphQLField } from 'graphql';
import { sql } from 'kysely';
import { badInput } from '../bad-input.ts';
import type { RowCondition } from './decorators.ts';
import { Given } from './given.ts';
import { listParameter, parameter } from './parameter.ts';
import type { Column, EntityModel, Property, Sql, ToMany, ToOne } from './read-model.ts';

/** Most parts of one operation's filters: comparisons, relations, and, or, not. */
const MOST_PARTS = 500;

/**
 * What one reader may read: the hook for access rules. Conditions of a scope take values that differ between readers of
 * one key from the request, by {@link Given.byRequest}.
 */
export interface Reader {
  /** Plans are kept by it: readers of one key have the same fields and, but for values, the same scopes. */
  readonly key: string;
  /** Whose figures are alike: answers made of figures are kept by it. Absent for the public. */
  readonly audience?: string;
  /** Why this reader may not read a field, or undefined where they may. */
  refusalOf(field: GraphQLField<unknown, unknown>): GraphQLError | undefined;
  /** Which rows of an entity this reader sees; undefined for all. */
  scopeOf(entity: string): RowCondition | undefined;
}

/** Makes the conditions on rows: scopes of the reader, filters of the query, relations between them. */
export class Rows {
  private aliases = 0;
  private parts = 0;
  private readonly prefixed: Column[] = [];

  constructor(private readonly reader: Reader) {}

  /** The columns whose beginning was asked since this was last taken. */
  takePrefixed(): Column[] {
    return this.prefixed.splice(0);
  }

  /** A new alias for rows of an entity. */
  alias({ table }: EntityModel): string {
    return `${table[0]}${++this.aliases}`;
  }

  /** @throws GraphQLError when the reader may not read the field, be it only to filter or order by it */
  requireField({ type }: EntityModel, name: string): void {
    const field = type.getFields()[name];
    const refusal = field && this.reader.refusalOf(field);
    if (refusal) throw refusal;
  }

  /** Whether the reader sees only some rows of an entity. */
  isScoped({ name }: EntityModel): boolean {
    return this.reader.scopeOf(name) !== undefined;
  }

  /** `from … where …` of the rows the reader sees and the conditions let through, with others joined to them. */
  from(entity: EntityModel, alias: string, conditions: readonly (Sql | undefined)[], joins: readonly Sql[] = []): Sql {
    const all = [...conditions, this.scope(entity, alias)].filter((condition) => condition !== undefined);
    const where = all.length > 0 ? sql` where ${sql.join(all, sql` and `)}` : sql``;
    return sql`from ${sql.id(entity.table)} as ${sql.id(alias)}${joined(joins)}${where}`;
  }

  /** `left join` of the row that a relation to one leads to: one at most, since it is found by its primary key. */
  join(relation: ToOne, alias: string, other: string): Sql {
    const { target } = relation;
    const on = [leadsTo(relation, alias, other), this.scope(target, other) ?? []].flat();
    return sql`left join ${sql.id(target.table)} as ${sql.id(other)} on ${sql.join(on, sql` and `)}`;
  }

  /** Something of the row that a relation to one leads to. */
  oneOf(relation: ToOne, alias: string, select: (target: string) => Sql): Sql {
    const target = this.alias(relation.target);
    return sql`(select ${select(target)} ${this.from(relation.target, target, [leadsTo(relation, alias, target)])})`;
  }

  /**
   * The condition that a filter stands for, or undefined where it asks nothing. Never null: a filter either holds for a
   * row or does not.
   *
   * @param path what errors call the filter
   * @throws GraphQLError (BAD_USER_INPUT) for an operator without a value, or too many conditions
   */
  matching(entity: EntityModel, alias: string, filter: Given, path: string): Sql | undefined {
    const conditions = filter.entries().flatMap(([name, part]) => {
      if (part.value === null) return [];
      const at = `${path}.${name}`;
      this.count();
      if (name === 'and') return this.all(entity, alias, part.items(), at);
      if (name === 'or') return [or(part.items().map((item) => this.all(entity, alias, [item], at)))];
      if (name === 'not') return [sql`(${and(this.all(entity, alias, [part], at))}) is not true`];
      this.requireField(entity, name);
      return this.onProperty(entity.properties.get(name)!, entity, alias, part, at);
    });
    return conditions.length > 0 ? and(conditions) : undefined;
  }

  private scope(entity: EntityModel, alias: string): Sql | undefined {
    const scope = this.reader.scopeOf(entity.name);
    return scope && this.matching(entity, alias, Given.of(scope), 'scope');
  }

  private all(entity: EntityModel, alias: string, filters: readonly Given[], path: string): Sql[] {
    return filters.flatMap((filter) => {
      this.count();
      return this.matching(entity, alias, filter, path) ?? [];
    });
  }

  private count(): void {
    this.parts += 1;
    if (this.parts > MOST_PARTS) {
      throw badInput(`filter may have at most ${MOST_PARTS} parts in one operation. Ask in several queries.`);
    }
  }

  private onProperty(property: Property, entity: EntityModel, alias: string, part: Given, path: string): Sql[] {
    if (property.kind === 'column') return this.onColumn(property, property.of(alias), part, path);
    if (property.kind === 'one') return [this.onToOne(property, alias, part, path)];
    return this.onToMany(property, entity, alias, part, path);
  }

  private onToOne(relation: ToOne, alias: string, filter: Given, path: string): Sql {
    const { target } = relation;
    const key = relation.of(alias);
    const parts = filter.entries().filter(([, { value }]) => value !== null);
    // The foreign key holds the primary key, so a condition on that needs no other table.
    if (!this.isScoped(target) && parts.every(([name]) => name === target.primary.name)) {
      const conditions = parts.flatMap(([name, part]) => {
        this.requireField(target, name);
        return this.onColumn(target.primary, key, part, `${path}.${name}`);
      });
      return relation.nullable || conditions.length === 0
        ? and([sql`${key} is not null`, ...conditions])
        : and(conditions);
    }
    const other = this.alias(target);
    const conditions = [leadsTo(relation, alias, other), this.matching(target, other, filter, path)];
    return sql`exists (select ${this.from(target, other, conditions)})`;
  }

  private onToMany(relation: ToMany, entity: EntityModel, alias: string, filters: Given, path: string): Sql[] {
    const { target } = relation;
    return filters.entries().flatMap(([quantifier, filter]) => {
      if (filter.value === null) return [];
      const other = this.alias(target);
      const belongs = belongsTo(relation, entity, alias, other);
      const matching = this.matching(target, other, filter, `${path}.${quantifier}`);
      if (quantifier === 'every') {
        if (!matching) return [];
        return [sql`not exists (select ${this.from(target, other, [belongs, sql`(${matching}) is not true`])})`];
      }
      const exists = sql`exists (select ${this.from(target, other, [belongs, matching])})`;
      return [quantifier === 'none' ? sql`not ${exists}` : exists];
    });
  }

  private onColumn(column: Column, value: Sql, operators: Given, path: string): Sql[] {
    return operators.entries().map(([operator, operand]) => {
      const name = `${path}.${operator}`;
      if (operand.value === null) {
        throw badInput(`${name} must have a value: to ask for rows without one, use ${path}.isNull.`);
      }
      this.count();
      if (operator === 'startsWith') this.prefixed.push(column);
      return compare(operator, value, operand, column.type, name);
    });
  }
}

/** One comparison. What keeps rows without a value, and what does not, follows from two-valued logic. */
function compare(operator: string, value: Sql, operand: Given, type: string, name: string): Sql {
  const one = () => parameter(operand, type, name);
  const many = () => listParameter(operand, type, name);
  switch (operator) {
    case 'eq':
      return sql`${value} = ${one()}`;
    case 'ne':
      return sql`${value} is distinct from ${one()}`;
    case 'in':
      return sql`${value} = any(${many()})`;
    case 'notIn':
      return sql`(${value} = any(${many()})) is not true`;
    case 'gt':
      return sql`${value} > ${one()}`;
    case 'gte':
      return sql`${value} >= ${one()}`;
    case 'lt':
      return sql`${value} < ${one()}`;
    case 'lte':
      return sql`${value} <= ${one()}`;
    case 'startsWith': {
      // From the prefix to the prefix with the last character there is: a range, which an index serves.
      const text = sql`lower(${value}) collate "C"`;
      return sql`(${text} >= lower(${one()}) and ${text} < lower(${one()}) || chr(1114111))`;
    }
    case 'isNull':
      return operand.value === true ? sql`${value} is null` : sql`${value} is not null`;
    default:
      throw new Error(`There is no operator ${operator}.`);
  }
}

/** Whether a relation to one leads from the row of one alias to that of the other. */
function leadsTo({ target, of }: ToOne, alias: string, other: string): Sql {
  return sql`${target.primary.of(other)} = ${of(alias)}`;
}

/** Whether the row of the other alias is among those that a relation to many leads to from the row of an alias. */
export function belongsTo({ inverse }: ToMany, owner: EntityModel, alias: string, other: string): Sql {
  return sql`${inverse.of(other)} = ${owner.primary.of(alias)}`;
}

/** Joins as they follow a table. */
export function joined(joins: readonly Sql[]): Sql {
  return sql.join(
    joins.map((join) => sql` ${join}`),
    sql``,
  );
}

function and(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql`true`;
  return conditions.length === 1 ? conditions[0]! : sql`(${sql.join(conditions, sql` and `)})`;
}

function or(alternatives: readonly (readonly Sql[])[]): Sql {
  if (alternatives.length === 0) return sql`false`;
  return sql`(${sql.join(alternatives.map(and), sql` or `)})`;
}
