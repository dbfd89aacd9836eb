import { createHash } from 'node:crypto';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  GraphQLBoolean,
  isAbstractType,
  isObjectType,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { sql, type Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { argumentsOf, Given, type ReadRequest } from './given.ts';
import { textOf, type Json } from './json-text.ts';
import { Parameter } from './parameter.ts';
import type { EntityModel, Sql } from './read-model.ts';
import type { ReadSchema } from './read-schema.ts';
import type { Reader } from './rows.ts';
import { collectFields, selectionSetsOf, type SelectionScope } from './selection.ts';
import { NeedsExecutor, StatementBuilder, type JsonForm } from './statement-builder.ts';
import type { Statement } from './statement-runner.ts';

/** How records of one entity are read by key for one field of the query. */
export interface RecordPlan {
  readonly statement: Statement;
  /** The columns that are selected; undefined where it is more than columns, or some rows are out of sight. */
  readonly columns: readonly string[] | undefined;
}

/** How an operation is read. */
export interface Plan {
  /** `answer`: the statement's text is the data. `records`: it is read for the executor. */
  readonly form: JsonForm;
  /** Whether any field is asked that is not of the schema itself. */
  readonly asksData: boolean;
  /** Absent where rows answer no field. */
  readonly statement: Statement | undefined;
  /** Records that resolvers may refer to, by {@link placeOf} their field and by entity. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, RecordPlan>>;
}

/** An operation of a document that was found valid. */
export interface PlannedOperation {
  readonly id: number;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Its variables with their types, those that sizes of pages are taken from marked. */
  readonly variables: readonly { readonly name: string; readonly type: GraphQLInputType; readonly sizes: boolean }[];
}

/** Size of all plans that are kept, in characters of their statements and keys. */
const SIZE_OF_PLANS = 16 * 2 ** 20;

/** Largest answer, in bytes: lists within lists multiply, and what is larger helps nobody. */
export const LARGEST_ANSWER = 32 * 2 ** 20;

/** Makes the plan of an operation, and keeps it for requests whose variables have the same shape. */
export class Planner {
  private readonly plans = new LRUCache<string, Plan>({
    maxSize: SIZE_OF_PLANS,
    sizeCalculation: (plan, key) => sizeOf(plan) + key.length,
  });

  /** @param answers whether a statement may be the answer; otherwise everything is read for the executor */
  constructor(
    private readonly read: ReadSchema,
    private readonly kysely: () => Kysely<unknown>,
    private readonly answers: boolean,
  ) {}

  /**
   * The plan of an operation for these variables and this reader.
   *
   * @throws GraphQLError (BAD_USER_INPUT) when an argument of a list or connection is refused
   */
  planOf(planned: PlannedOperation, variables: ReadRequest['variables'], reader: Reader): Plan {
    const shapes = planned.variables.map(({ name, type, sizes }) =>
      sizes ? String(variables[name]) : shapeOf(type, variables[name]),
    );
    const key = `${planned.id} ${reader.key} ${shapes.join(' ')}`;
    let plan = this.plans.get(key);
    if (!plan) this.plans.set(key, (plan = this.make(planned, variables, reader)));
    return plan;
  }

  private make(planned: PlannedOperation, variables: ReadRequest['variables'], reader: Reader): Plan {
    const scope: SelectionScope = { schema: this.read.schema, fragments: planned.fragments, variables };
    if (this.answers && planned.operation.operation === OperationTypeNode.QUERY) {
      try {
        return new PlanMaker(this.read, this.kysely(), planned, scope, reader, 'answer').make();
      } catch (error) {
        if (!(error instanceof NeedsExecutor)) throw error;
      }
    }
    return new PlanMaker(this.read, this.kysely(), planned, scope, reader, 'records').make();
  }
}

/** Where a field stands in the query; unlike its nodes, the same in a copy of the document. */
export function placeOf(nodes: readonly FieldNode[]): string {
  return nodes.map(({ loc }) => loc!.start).join();
}

/** Makes one plan. */
class PlanMaker {
  private readonly records = new Map<string, Map<string, RecordPlan>>();
  private readonly name: string;

  constructor(
    private readonly read: ReadSchema,
    private readonly kysely: Kysely<unknown>,
    private readonly planned: PlannedOperation,
    private readonly selection: SelectionScope,
    private readonly reader: Reader,
    private readonly form: JsonForm,
  ) {
    this.name = `read.${planned.operation.name?.value ?? 'anonymous'}`;
  }

  make(): Plan {
    const { operation } = this.planned;
    const type = this.read.schema.getRootType(operation.operation)!;
    const members: Json[] = [];
    let asksData = false;
    const builder = this.builder();
    for (const [responseKey, nodes] of collectFields(this.selection, type, [operation.selectionSet])) {
      const name = nodes[0]!.name.value;
      if (name === '__typename') {
        if (this.form === 'answer') members.push([`"${responseKey}":"${type.name}"`]);
        continue;
      }
      const field = type.getFields()[name];
      asksData ||= field !== undefined;
      if (!field || !this.read.isRead(field) || this.reader.refusalOf(field)) {
        if (this.form === 'answer') throw new NeedsExecutor();
        if (field) this.visit(field, nodes);
        continue;
      }
      const args = argumentsOf(field.args, nodes[0]!, this.selection.variables);
      const json = builder.rootJson(field, nodes, this.read.conditionOf(field, args));
      members.push([`"${responseKey}":`, ...json]);
    }
    const isRead = members.some((json) => json.length > 1 || typeof json[0] !== 'string');
    if (!isRead && this.form === 'answer') throw new NeedsExecutor();
    const json = ['{', ...members.flatMap((member, index) => (index > 0 ? [',', ...member] : member)), '}'];
    // `offset 0` keeps PostgreSQL from putting the answer together twice.
    const bounded = sql`select octet_length(answer) as size, case when octet_length(answer) <= ${sql.lit(LARGEST_ANSWER)} then answer end as answer from (select ${textOf(json)} as answer offset 0) as whole`;
    const statement = isRead ? this.statement(this.name, bounded, builder) : undefined;
    return { form: this.form, asksData, statement, records: this.records };
  }

  /** Looks for records below a field that a resolver answers. */
  private readonly visit = (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): void => {
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || this.reader.refusalOf(field)) return;
    const types = isAbstractType(type) ? this.read.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    for (const possible of types) {
      const entity = this.read.model.find(possible.name);
      if (entity) this.addRecords(entity, nodes);
      else this.visitBelow(possible, nodes);
    }
  };

  private visitBelow(type: GraphQLObjectType, nodes: readonly FieldNode[]): void {
    for (const below of collectFields(this.selection, type, selectionSetsOf(nodes)).values()) {
      const field = type.getFields()[below[0]!.name.value];
      if (field) this.visit(field, below);
    }
  }

  private addRecords(entity: EntityModel, nodes: readonly FieldNode[]): void {
    const selected = [...collectFields(this.selection, entity.type, selectionSetsOf(nodes)).values()];
    const columns = selected.map(([node]) => node!.name.value).filter((name) => name !== '__typename');
    const onlyColumns = columns.every((name) => entity.properties.get(name)?.kind === 'column');
    const keys = Given.byRequest((request) => request.keys);
    const builder = this.builder();
    const query = builder.recordsByKey(entity, nodes, keys);
    const plans = this.records.get(placeOf(nodes)) ?? new Map<string, RecordPlan>();
    plans.set(entity.name, {
      statement: this.statement(`${this.name}.${entity.name}`, query, builder),
      columns: onlyColumns && !this.reader.scopeOf(entity.name) ? columns : undefined,
    });
    this.records.set(placeOf(nodes), plans);
  }

  private builder(): StatementBuilder {
    return new StatementBuilder(this.read.model, this.selection, this.reader, this.form, this.visit);
  }

  private statement(name: string, query: Sql, { isPlannedByValues }: StatementBuilder): Statement {
    const { sql: compiled, parameters } = query.compile(this.kysely);
    const hash = createHash('sha256').update(compiled).digest('base64url').slice(0, 16);
    // PostgreSQL cuts names off after 63 characters, and the name in the text must be part of what tells them apart.
    const known = `${name.slice(0, 40)}.${hash}`;
    const text = `/* ${known} */ ${compiled}`;
    return {
      name: isPlannedByValues ? undefined : known,
      text,
      parameters: parameters.map((value) => {
        if (value instanceof Parameter) return value.read;
        throw new Error(`A value of the plan stands in the statement ${name}: it belongs to a Parameter.`);
      }),
    };
  }
}

function sizeOf({ statement, records }: Plan): number {
  const ofRecords = [...records.values()].flatMap((plans) => [...plans.values()].map((plan) => plan.statement));
  return [statement, ...ofRecords].reduce((sum, each) => sum + (each?.text.length ?? 0), 1000);
}

/** What of a variable's value makes another statement: which parts are given, names of enums, truth; not the values. */
function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (isNonNullType(type)) return shapeOf(type.ofType, value);
  if (isListType(type)) {
    const items = value as unknown[];
    if (!isInputObjectType(getNamedType(type))) return '[]';
    return `[${items.map((item) => shapeOf(type.ofType, item)).join()}]`;
  }
  if (isInputObjectType(type)) {
    const parts = Object.entries(value).map(([name, part]) => `${name}:${shapeOf(type.getFields()[name]!.type, part)}`);
    return `{${parts.join()}}`;
  }
  return isEnumType(type) || type === GraphQLBoolean ? String(value) : '+';
}
