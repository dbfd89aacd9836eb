import {
  getNamedType,
  GraphQLError,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { sql } from 'kysely';
import { Cursor } from './cursor.ts';
import { argumentsOf, type Given } from './given.ts';
import { columnJson, textOf, isAnswer, type Json } from './json-text.ts';
import { isBeyond, orderBy, orderTerms, type OrderTerm } from './order.ts';
import { firstOf, PageParts } from './page-parts.ts';
import { pageOf, present, sizeOf } from './page.ts';
import { parameter } from './parameter.ts';
import {
  isList,
  readExtensionsOf,
  type EntityModel,
  type ReadModel,
  type Sql,
  type ToMany,
  type ToOne,
} from './read-model.ts';
import { belongsTo, joined, Rows, type Reader } from './rows.ts';
import { collectFields, selectionSetsOf, type SelectionScope } from './selection.ts';

/**
 * What the JSON is for. An `answer` is sent out as it is: every field under its response key. `records` are for the
 * executor, which calls the resolvers that are not columns or relations: columns under their own names, what takes
 * arguments under {@link recordKey}.
 */
export type JsonForm = 'answer' | 'records';

/** Thrown where an answer would need a resolver. */
export class NeedsExecutor extends Error {}

/** Where a record holds a relation: by response key, since the same relation can be asked twice with other arguments. */
export function recordKey(responseKey: string): string {
  return `@${responseKey}`;
}

/** Called for a field that a resolver answers, to look for records below it. */
export type ResolvedFieldVisitor = (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => void;

/** Rows of a relation or a root field. */
interface Source {
  readonly entity: EntityModel;
  /** The condition that makes them the field's, for rows with this alias. */
  readonly belongs: (alias: string) => Sql | undefined;
  readonly order: EntityModel['order'];
}

type Args = ReadonlyMap<string, Given>;

/** A field of a selection, with all nodes that ask it. */
interface AskedField {
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  readonly name: string;
}

/**
 * Builds the JSON of one operation: a selection on an entity becomes text put together from its columns, a
 * relation to one a join, a relation to many an aggregate in a subquery.
 */
export class StatementBuilder {
  private readonly rows: Rows;

  constructor(
    private readonly model: ReadModel,
    private readonly selection: SelectionScope,
    private readonly reader: Reader,
    private readonly form: JsonForm,
    private readonly onResolved: ResolvedFieldVisitor,
  ) {
    this.rows = new Rows(reader);
  }

  /**
   * Whether PostgreSQL should plan the statement anew for each request's values: how common a prefix is decides whether
   * to look it up or to go through another order until the page is full, and the wrong choice takes a thousand times as
   * long. In the order of the column itself there is no choice.
   */
  isPlannedByValues = false;

  /** The JSON of a field that rows of an entity answer, `condition` saying which. */
  rootJson(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], condition: Given): Json {
    return this.naming(nodes[0]!, () => {
      const entity = this.model.get(getNamedType(field.type).name.replace(/Connection$/, ''));
      const args = argumentsOf(field.args, nodes[0]!, this.selection.variables);
      const source: Source = {
        entity,
        belongs: (alias) => this.rows.matching(entity, alias, condition, field.name),
        order: entity.order,
      };
      if (readExtensionsOf(field).connection) return this.connection(source, args, nodes);
      if (isList(field.type)) return this.list(source, args, nodes);
      const row = new Row(this.rows.alias(entity));
      const json = textOf(this.object(entity, row, selectionSetsOf(nodes)));
      const from = this.rows.from(entity, row.alias, [source.belongs(row.alias)], row.joins);
      return [sql`coalesce((select ${json} ${from}), 'null')`];
    });
  }

  /** `select key, record` of the rows whose primary key is among those given. */
  recordsByKey(entity: EntityModel, nodes: readonly FieldNode[], keys: Given): Sql {
    const row = new Row(this.rows.alias(entity));
    const record = textOf(this.object(entity, row, selectionSetsOf(nodes)));
    const key = entity.primary.of(row.alias);
    const wanted = sql`${key} = any(${parameter(keys, `${entity.primary.type}[]`, 'keys')})`;
    const from = this.rows.from(entity, row.alias, [wanted], row.joins);
    return sql`select ${key}::text as "key", ${record} as "record" ${from}`;
  }

  private object(entity: EntityModel, row: Row, selectionSets: readonly SelectionSetNode[]): Json {
    const { alias } = row;
    const members = new Map<string, Json>();
    if (this.form === 'records') members.set(entity.primary.name, columnJson(entity.primary, alias));
    const fields = entity.type.getFields();
    this.eachField(entity.type, selectionSets, members, ({ responseKey, nodes, name }) => {
      const field = fields[name]!;
      if (this.reader.refusalOf(field)) {
        // The executor tells it, at every place where it is asked.
        this.requireRecords();
        return;
      }
      const property = entity.properties.get(name);
      if (property === undefined) {
        this.addColumns(members, entity, alias, readExtensionsOf(field).needs);
        this.onResolved(field, nodes);
      } else if (property.kind === 'column') {
        // A JSON column that the schema shows as objects is for the executor.
        if (!isAnswer(property)) this.requireRecords();
        members.set(this.scalarKey(responseKey, name), columnJson(property, alias));
      } else {
        const json = this.naming(nodes[0]!, () =>
          property.kind === 'one'
            ? this.toOne(property, row, nodes)
            : this.toMany(entity, property, alias, field, nodes),
        );
        members.set(this.keyOf(responseKey), json);
      }
    });
    return objectJson(members);
  }

  /** What the resolver of a field reads from its row: the columns it names, or all that are shown. */
  private addColumns(
    members: Map<string, Json>,
    entity: EntityModel,
    alias: string,
    names: readonly string[] | undefined,
  ): void {
    this.requireRecords();
    for (const property of entity.properties.values()) {
      if (property.kind !== 'column') continue;
      if (names ? names.includes(property.name) : property.leaf)
        members.set(property.name, columnJson(property, alias));
    }
  }

  private toOne(relation: ToOne, row: Row, nodes: readonly FieldNode[]): Json {
    const { target, nullable } = relation;
    const scoped = this.rows.isScoped(target);
    // A row out of sight leaves null where the schema promises an object: for the executor to tell.
    if (scoped && !nullable) this.requireRecords();
    const other = this.rows.alias(target);
    row.joins.push(this.rows.join(relation, row.alias, other));
    const json = this.object(target, row.at(other), selectionSetsOf(nodes));
    if (!nullable && !scoped) return json;
    return [sql`case when ${target.primary.of(other)} is null then 'null' else ${textOf(json)} end`];
  }

  private toMany(
    owner: EntityModel,
    relation: ToMany,
    alias: string,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Json {
    const args = argumentsOf(field.args, nodes[0]!, this.selection.variables);
    const source: Source = {
      entity: relation.target,
      belongs: (other) => belongsTo(relation, owner, alias, other),
      order: relation.order,
    };
    return readExtensionsOf(field).connection ? this.connection(source, args, nodes) : this.list(source, args, nodes);
  }

  private list(source: Source, args: Args, nodes: readonly FieldNode[]): Json {
    const { entity } = source;
    const alias = this.rows.alias(entity);
    const terms = this.orderOf(source, args);
    const size = sizeOf('first', args);
    const row = new Row(alias);
    const order = orderBy(terms, alias, false);
    const item = textOf(this.object(entity, row, selectionSetsOf(nodes)));
    const conditions = this.conditionsOf(source, alias, args, terms);
    const from =
      size === undefined
        ? this.rows.from(entity, alias, conditions, row.joins)
        : sql`from ${firstOf(this.rows.from(entity, alias, conditions), alias, order, size)}${joined(row.joins)}`;
    return ['[', sql`coalesce((select string_agg(${item}, ',' ${order}) ${from}), '')`, ']'];
  }

  private connection(source: Source, args: Args, nodes: readonly FieldNode[]): Json {
    const { entity } = source;
    const page = pageOf(args);
    const terms = this.orderOf(source, args);
    const cursor = new Cursor(entity.name, terms);
    const alias = this.rows.alias(entity);
    const type = this.selection.schema.getType(`${entity.name}Connection`) as GraphQLObjectType;
    const asked = [...collectFields(this.selection, type, selectionSetsOf(nodes)).values()];
    // Read from its end, a page is turned round again, by place.
    const numbered = page.backward || asked.some(([node]) => node!.name.value === 'pageInfo');
    const row = new Row(alias);
    const parts = new PageParts(alias, page, cursor, orderBy(terms, alias, page.backward), numbered);
    const members = new Map<string, Json>();
    this.eachField(type, selectionSetsOf(nodes), members, ({ responseKey, nodes: below, name }) => {
      if (name === 'totalCount') members.set(this.scalarKey(responseKey, name), this.totalCount(source, args));
      else if (name === 'pageInfo') members.set(this.keyOf(responseKey), this.pageInfo(type, below, parts));
      else if (name === 'nodes') {
        members.set(this.keyOf(responseKey), parts.list(this.object(entity, row, selectionSetsOf(below))));
      } else {
        members.set(this.keyOf(responseKey), parts.list(this.edge(entity, row, type, below, cursor)));
      }
    });
    const json = objectJson(members);
    const conditions = [
      ...this.conditionsOf(source, alias, args, terms),
      page.after && this.beyond(terms, alias, cursor, 'after', page.after, false),
      page.before && this.beyond(terms, alias, cursor, 'before', page.before, true),
    ];
    if (!parts.areRead) return json;
    const from = this.rows.from(entity, alias, conditions);
    return [sql`(select ${textOf(json)} from ${parts.rows(from)}${joined(row.joins)})`];
  }

  private edge(
    entity: EntityModel,
    row: Row,
    connection: GraphQLObjectType,
    nodes: readonly FieldNode[],
    cursor: Cursor,
  ): Json {
    const type = getNamedType(connection.getFields()['edges']!.type) as GraphQLObjectType;
    const members = new Map<string, Json>();
    this.eachField(type, selectionSetsOf(nodes), members, ({ responseKey, nodes: below, name }) => {
      if (name === 'cursor') members.set(this.scalarKey(responseKey, name), ['"', cursor.of(row.alias), '"']);
      else members.set(this.keyOf(responseKey), this.object(entity, row, selectionSetsOf(below)));
    });
    return objectJson(members);
  }

  private pageInfo(connection: GraphQLObjectType, nodes: readonly FieldNode[], parts: PageParts): Json {
    const type = getNamedType(connection.getFields()['pageInfo']!.type) as GraphQLObjectType;
    const members = new Map<string, Json>();
    this.eachField(type, selectionSetsOf(nodes), members, ({ responseKey, name }) => {
      members.set(this.scalarKey(responseKey, name), parts.pageInfo(name));
    });
    return objectJson(members);
  }

  private totalCount(source: Source, args: Args): Json {
    const alias = this.rows.alias(source.entity);
    return [
      sql`(select count(*)::text ${this.rows.from(source.entity, alias, this.conditionsOf(source, alias, args))})`,
    ];
  }

  private conditionsOf(
    { entity, belongs }: Source,
    alias: string,
    args: Args,
    terms: readonly OrderTerm[] = [],
  ): (Sql | undefined)[] {
    const filter = present(args.get('filter'));
    const conditions = [belongs(alias), filter && this.rows.matching(entity, alias, filter, 'filter')];
    const prefixed = this.rows.takePrefixed();
    if (terms.length > 0 && prefixed.some((column) => column !== terms[0]!.column)) this.isPlannedByValues = true;
    return conditions;
  }

  private orderOf({ entity, order }: Source, args: Args): OrderTerm[] {
    return orderTerms(this.rows, entity, args.get('orderBy'), order);
  }

  private beyond(
    terms: readonly OrderTerm[],
    alias: string,
    cursor: Cursor,
    argument: string,
    given: Given,
    reversed: boolean,
  ): Sql {
    const values = cursor
      .values(argument, given)
      .map((value, index) => parameter(value, terms[index]!.column.type, argument));
    return isBeyond(terms, alias, values, reversed);
  }

  /**
   * Adds the members of an object for the fields that are asked, in the order of the answer. Its `__typename` is added
   * here; the executor knows it by itself.
   */
  private eachField(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    members: Map<string, Json>,
    add: (field: AskedField) => void,
  ): void {
    for (const [responseKey, nodes] of collectFields(this.selection, type, selectionSets)) {
      const name = nodes[0]!.name.value;
      if (name !== '__typename') add({ responseKey, nodes, name });
      else if (this.form === 'answer') members.set(responseKey, [`"${type.name}"`]);
    }
  }

  private requireRecords(): void {
    if (this.form === 'answer') throw new NeedsExecutor();
  }

  private keyOf(responseKey: string): string {
    return this.form === 'answer' ? responseKey : recordKey(responseKey);
  }

  private scalarKey(responseKey: string, name: string): string {
    return this.form === 'answer' ? responseKey : name;
  }

  /** A refusal inside gets the place in the query. */
  private naming<T>(node: FieldNode, body: () => T): T {
    try {
      return body();
    } catch (error) {
      if (!(error instanceof GraphQLError) || error.nodes?.length) throw error;
      throw new GraphQLError(error.message, { nodes: node, extensions: error.extensions });
    }
  }
}

/** A row under an alias, and what is joined to it. */
class Row {
  constructor(
    readonly alias: string,
    readonly joins: Sql[] = [],
  ) {}

  /** The row that is joined under another alias. */
  at(alias: string): Row {
    return new Row(alias, this.joins);
  }
}

function objectJson(members: ReadonlyMap<string, Json>): Json {
  const json = Array.from(members, ([key, value], index) => [`${index > 0 ? ',' : ''}"${key}":`, ...value]);
  return ['{', ...json.flat(), '}'];
}
