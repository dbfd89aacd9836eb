import {
  getNamedType,
  GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RowCondition } from './decorators.ts';
import { Given } from './given.ts';
import { readExtensionsOf, ReadModel } from './read-model.ts';
import type { RecordReads } from './record-reads.ts';
import { recordKey } from './statement-builder.ts';
import { SchemaTypes } from './schema-types.ts';
import type { MetadataStorage } from '@mikro-orm/core';

/** What the executor's context holds for the fields that the compiler answers. */
export interface ReadContext {
  /** The reads of the operation that runs. */
  readonly reads: RecordReads;
}

type Field = GraphQLField<unknown, ReadContext>;
type ConditionOf = (args: ReadonlyMap<string, Given>) => RowCondition;

/** A schema whose entities are read by the compiler, and what the compiler knows of it. */
export class ReadSchema {
  private constructor(
    readonly schema: GraphQLSchema,
    readonly model: ReadModel,
    private readonly conditions: ReadonlyMap<Field, ConditionOf>,
    private readonly relations: ReadonlySet<Field>,
  ) {}

  /**
   * Completes a schema that TypeGraphQL has built: lists and connections of entities get their arguments and types, and
   * their fields are answered from what the compiler has read.
   */
  static complete(built: GraphQLSchema, metadata: MetadataStorage): ReadSchema {
    const model = new ReadModel(metadata, built);
    const types = new SchemaTypes(built.getType('PageInfo') as GraphQLObjectType);
    const methods = conditionMethods();
    const conditions = new Map<Field, ConditionOf>();
    const relations = new Set<Field>();
    for (const type of Object.values(built.getTypeMap())) {
      // The types of introspection belong to graphql-js and to every schema of the process.
      if (!isObjectType(type) || isIntrospectionType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const property = model.find(type.name)?.properties.get(field.name);
        const isRelation = property !== undefined && property.kind !== 'column';
        if (readExtensionsOf(field).rows) {
          conditions.set(field, methods.get(field.name)!);
          types.complete(field, model.get(getNamedType(field.type).name));
          field.resolve = answerOf;
        } else if (isRelation) {
          relations.add(field);
          types.complete(field, property.target);
          field.resolve = recordOf;
        } else if (leadsToEntities(built, model, field)) {
          field.resolve = referenceOf(field.resolve);
        }
      }
    }
    for (const connection of types.connections()) useRecordKeys(connection);
    return new ReadSchema(new GraphQLSchema(built.toConfig()), model, conditions, relations);
  }

  /** Whether rows of an entity answer a field of a root type. */
  isRead(field: Field): boolean {
    return this.conditions.has(field);
  }

  /** Whether the executor finds a field's answer read already, so that its arguments mean nothing to it. */
  isAnswered(field: Field): boolean {
    return this.isRead(field) || this.relations.has(field);
  }

  /** Which rows a root field stands for, given its arguments. */
  conditionOf(field: Field, args: ReadonlyMap<string, Given>): Given {
    return Given.of(this.conditions.get(field)!(args));
  }
}

const answerOf: GraphQLFieldResolver<unknown, ReadContext> = (_source, _args, { reads }, { path }) =>
  reads.answerOf(String(path.key));

const recordOf: GraphQLFieldResolver<unknown, ReadContext> = (source, _args, _context, { path }) =>
  (source as Record<string, unknown>)[recordKey(String(path.key))];

/** Objects inside a connection may be asked twice under other names, as relations may. */
function useRecordKeys(connection: GraphQLObjectType): void {
  for (const field of Object.values(connection.getFields())) {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) continue;
    field.resolve = recordOf;
    const node = type.getFields()['node'];
    if (field.name === 'edges' && node) node.resolve = recordOf;
  }
}

/** A resolver that returns references to entities has their records read in one go, with what the query selects. */
function referenceOf(
  resolve: GraphQLFieldResolver<unknown, ReadContext> | undefined,
): GraphQLFieldResolver<unknown, ReadContext> {
  return (source, args, context, info) => {
    const value = resolve ? resolve(source, args, context, info) : (source as Record<string, unknown>)[info.fieldName];
    return value instanceof Promise
      ? value.then((found) => context.reads.recordsOf(found, info))
      : context.reads.recordsOf(value, info);
  };
}

function leadsToEntities(schema: GraphQLSchema, model: ReadModel, field: Field): boolean {
  const type = getNamedType(field.type);
  if (isInterfaceType(type)) return schema.getPossibleTypes(type).some(({ name }) => model.find(name));
  return model.find(type.name) !== undefined;
}

/** The methods of the queries marked with `@Rows`, as functions from arguments by name. */
function conditionMethods() {
  return new Map(
    getMetadataStorage().queries.map(({ schemaName, target, methodName, params }) => {
      const instance = new (target as new () => Record<string, (...args: unknown[]) => RowCondition>)();
      const condition: ConditionOf = (args) => {
        const values: (Given | undefined)[] = [];
        for (const param of params ?? []) {
          if (param.kind !== 'arg') {
            throw new Error(`${target.name}.${methodName} may take arguments of the query alone, as @Rows() says.`);
          }
          const given = args.get(param.name);
          values[param.index] = given?.value === null ? undefined : given;
        }
        return instance[methodName]!(...values);
      };
      return [schemaName, condition];
    }),
  );
}
