import { ReferenceKind, type EntityMetadata, type EntityProperty, type MetadataStorage } from '@mikro-orm/core';
import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { ReadExtensions } from './decorators.ts';
import type { Reader } from './rows.ts';

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>;

/** A column, or a formula that reads like one. */
export interface Column {
  readonly kind: 'column';
  readonly name: string;
  /** SQL type without length, for example `numeric`. */
  readonly type: string;
  readonly nullable: boolean;
  /** GraphQL type, where the column is shown. */
  readonly leaf: GraphQLLeafType | undefined;
  /** The column of the row with this alias. */
  of(alias: string): Sql;
}

/** A relation to one row. */
export interface ToOne {
  readonly kind: 'one';
  readonly name: string;
  readonly nullable: boolean;
  readonly target: EntityModel;
  /** The foreign key of the row with this alias; it holds the primary key of the target. */
  of(alias: string): Sql;
}

/** A relation to many rows. */
export interface ToMany {
  readonly kind: 'many';
  readonly name: string;
  readonly target: EntityModel;
  /** The relation of the target that leads back. */
  readonly inverse: ToOne;
  readonly order: readonly DefaultOrder[];
}

/** One term of an order when the query names none. */
export interface DefaultOrder {
  readonly name: string;
  readonly descending: boolean;
}

export type Property = Column | ToOne | ToMany;

/** An entity as the compiler sees it: the GraphQL type, the table, and how the names of one lead to the other. */
export interface EntityModel {
  readonly name: string;
  readonly table: string;
  readonly type: GraphQLObjectType;
  readonly primary: Column;
  readonly properties: ReadonlyMap<string, Property>;
  readonly order: readonly DefaultOrder[];
}

/**
 * What the compiler knows of the data: every entity whose GraphQL type carries its name. The entities' metadata is the
 * one source; nothing is described twice.
 */
export class ReadModel {
  private readonly entities = new Map<string, EntityModel>();

  /** @throws Error when an entity cannot be compiled, naming it and why */
  constructor(metadata: MetadataStorage, schema: GraphQLSchema) {
    const described = [...metadata.getAll().values()].flatMap((meta) => {
      const type = schema.getType(meta.className);
      return isObjectType(type) ? [{ meta, type }] : [];
    });
    for (const { meta, type } of described) this.entities.set(meta.className, describe(meta, type));
    for (const { meta } of described) this.addRelations(meta);
  }

  /** The entity of a GraphQL type, or undefined where it has none. */
  find(typeName: string): EntityModel | undefined {
    return this.entities.get(typeName);
  }

  /** The entity of a GraphQL type. */
  get(typeName: string): EntityModel {
    const entity = this.entities.get(typeName);
    if (!entity) throw new Error(`${typeName} is no entity, so no rows can answer for it.`);
    return entity;
  }

  /** Whether there are rows that this reader does not see. */
  isScopedFor(reader: Reader): boolean {
    return [...this.entities.keys()].some((name) => reader.scopeOf(name) !== undefined);
  }

  private addRelations(meta: EntityMetadata): void {
    const properties = this.entities.get(meta.className)!.properties as Map<string, Property>;
    const toOne = (property: EntityProperty): ToOne | undefined => {
      const target = this.entities.get(property.targetMeta!.className);
      if (!target) return undefined;
      const [field] = property.fieldNames;
      return {
        kind: 'one',
        name: property.name,
        nullable: property.nullable === true,
        target,
        of: (alias) => sql.ref(`${alias}.${field}`),
      };
    };
    for (const property of meta.props) {
      if (property.kind === ReferenceKind.MANY_TO_ONE) {
        const relation = toOne(property);
        if (relation) properties.set(property.name, relation);
      }
      if (property.kind === ReferenceKind.ONE_TO_MANY) {
        const inverse = toOne(property.targetMeta!.properties[property.mappedBy]!);
        const target = this.entities.get(property.targetMeta!.className);
        if (!inverse || !target) continue;
        const order = orderOf(property.orderBy);
        properties.set(property.name, { kind: 'many', name: property.name, target, inverse, order });
      }
    }
  }
}

function describe(meta: EntityMetadata, type: GraphQLObjectType): EntityModel {
  if (meta.primaryKeys.length !== 1) {
    throw new Error(`${meta.className} needs a primary key of one column to be read by the compiler.`);
  }
  const fields = type.getFields();
  const properties = new Map<string, Property>();
  for (const property of meta.props) {
    if (property.kind !== ReferenceKind.SCALAR) continue;
    properties.set(property.name, columnOf(meta, property, fields[property.name]));
  }
  return {
    name: meta.className,
    table: meta.tableName,
    type,
    primary: properties.get(meta.primaryKeys[0]!) as Column,
    properties,
    order: orderOf(meta.orderBy),
  };
}

function columnOf(
  meta: EntityMetadata,
  property: EntityProperty,
  field: GraphQLField<unknown, unknown> | undefined,
): Column {
  const leaf = field && getNamedType(field.type);
  const [fieldName] = property.fieldNames;
  const { formula } = property;
  return {
    kind: 'column',
    name: property.name,
    type: (formula ? property.type : property.columnTypes[0]!).replace(/\(.*\)/, '').toLowerCase(),
    nullable: property.nullable === true,
    leaf: isLeafType(leaf) ? leaf : undefined,
    of: formula
      ? (alias) => sql`(${sql.raw(String(formula(meta.createColumnMappingObject(`"${alias}"`), undefined as never)))})`
      : (alias) => sql.ref(`${alias}.${fieldName}`),
  };
}

function orderOf(order: EntityProperty['orderBy']): DefaultOrder[] {
  const terms = order === undefined ? [] : Array.isArray(order) ? order : [order];
  return terms.flatMap((term) =>
    Object.entries(term).map(([name, direction]) => ({
      name,
      descending: String(direction).toLowerCase() === 'desc',
    })),
  );
}

/** What the decorators left on a field. */
export function readExtensionsOf(field: GraphQLField<unknown, never>): ReadExtensions {
  return field.extensions as ReadExtensions;
}

/** Whether a field of this type is a list. */
export function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
