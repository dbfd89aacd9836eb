import {
  getNamedType,
  GraphQLNonNull,
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

/** A schema whose entities are read by the compiler, and what the compiler knows of it. */
export class ReadSchema {
  private constructor(
    readonly schema: GraphQLSchema,
    readonly model: ReadModel,
    private readonly conditions: ReadonlyMap<Field, (args: ReadonlyMap<string, Given>) => RowCondition>,
  ) {}

  /**
   * Completes a schema that TypeGraphQL has built: lists and connections of entities get their arguments and types, and
   * their fields are answered from what the compiler has read.
   */
  static complete(built: GraphQLSchema, metadata: MetadataStorage): ReadSchema {
    const model = new ReadModel(metadata, built);
    const types = new SchemaTypes(new GraphQLNonNull(built.getType('PageInfo') as GraphQLObjectType).ofType);
    const conditions = new Map<Field, (args: ReadonlyMap<string, Given>) => RowCondition>();
    const methods = conditionMethods();
    const resolved = resolvedFields();
    for (const type of Object.values(built.getTypeMap())) {
      // The types of introspection belong to graphql-js and every schema of the process.
      if (!isObjectType(type) || isIntrospectionType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const entity = model.find(getNamedType(field.type).name);
        const property = model.find(type.name)?.properties.get(field.name);
        const isRead = readExtensionsOf(field).rows || (property && property.kind !== 'column');
        if (readExtensionsOf(field).rows) conditions.set(field, methods.get(field.name)!);
        if (entity && isRead) {
          const isList = field.type.toString().includes('[');
          if (readExtensionsOf(field).connection) {
            field.args = [...field.args, ...types.connectionArguments(entity)];
            field.type = new GraphQLNonNull(types.connectionOf(entity));
            useRecordKeys(types.connectionOf(entity));
          } else if (isList) {
            field.args = [...field.args, ...types.listArguments(entity)];
          }
          field.resolve = readExtensionsOf(field).rows ? answerOf : recordOf;
        } else if (property || !resolved.has(`${type.name}.${field.name}`)) {
          // A plain property; without a resolver the executor reads it fastest.
          if (!isRoot(built, type)) delete field.resolve;
        }
        if (!isRead && leadsToEntities(built, model, field)) field.resolve = referenceOf(field.resolve);
      }
    }
    const schema = new GraphQLSchema(built.toConfig());
    return new ReadSchema(schema, model, conditions);
  }

  /** Whether rows of an entity answer a field of a root type. */
  isRead(field: Field): boolean {
    return this.conditions.has(field);
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

function isRoot(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);
}

/** The methods of the queries marked with `@Rows`, as functions from arguments by name. */
function conditionMethods() {
  return new Map(
    getMetadataStorage().queries.map(({ schemaName, target, methodName, params }) => {
      const instance = new (target as new () => Record<string, (...args: unknown[]) => RowCondition>)();
      const condition = (args: ReadonlyMap<string, Given>): RowCondition => {
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

/** Fields with a resolver of their own, as `Type.field`. */
function resolvedFields(): Set<string> {
  return new Set(
    getMetadataStorage().fieldResolvers.map(({ getObjectType, schemaName }) => {
      const target = getObjectType!() as Function;
      const type = getMetadataStorage().objectTypes.find((metadata) => metadata.target === target);
      return `${type?.name ?? target.name}.${schemaName}`;
    }),
  );
}
