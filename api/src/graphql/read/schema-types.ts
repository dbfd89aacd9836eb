import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLBoolean,
  GraphQLString,
  isObjectType,
  type GraphQLField,
  type GraphQLArgument,
  type GraphQLInputFieldConfig,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { isComparable } from './json-text.ts';
import { LARGEST_PAGE } from './page.ts';
import { isList, readExtensionsOf, type Column, type EntityModel } from './read-model.ts';

const direction = new GraphQLEnumType({
  name: 'OrderDirection',
  description: 'Which way to order.',
  values: {
    ASC: { description: 'From the lowest to the highest; what is empty comes last.' },
    DESC: { description: 'From the highest to the lowest; what is empty comes first.' },
  },
});

/** GraphQL types that are ordered by more than their name. */
const RANGED = new Set(['Int', 'Float', 'LocalDate', 'DateTimeISO', 'Quarter']);

/** Makes the GraphQL types that follow from an entity: its filter, its order and its pages. Each is made once. */
export class SchemaTypes {
  private readonly made = new Map<string, GraphQLInputObjectType | GraphQLObjectType>();

  constructor(private readonly pageInfo: GraphQLOutputType) {}

  /** Gives a field that leads to records its arguments, and its type where it comes in pages. */
  complete(field: GraphQLField<unknown, never>, entity: EntityModel): void {
    if (readExtensionsOf(field).connection) {
      field.args = [...field.args, ...this.connectionArguments(entity)];
      field.type = new GraphQLNonNull(this.connectionOf(entity));
    } else if (isList(field.type)) {
      field.args = [...field.args, ...this.listArguments(entity)];
    }
  }

  /** The connections that were made. */
  connections(): GraphQLObjectType[] {
    return [...this.made.values()].filter((type) => isObjectType(type));
  }

  private listArguments(entity: EntityModel): GraphQLArgument[] {
    return [
      argument('filter', this.filterOf(entity), 'Only those that satisfy it.'),
      argument('orderBy', new GraphQLList(new GraphQLNonNull(this.orderOf(entity))), 'Their order.'),
      argument('first', GraphQLInt, `At most so many, 1 to ${LARGEST_PAGE}.`),
    ];
  }

  private connectionArguments(entity: EntityModel): GraphQLArgument[] {
    const [filter, order] = this.listArguments(entity) as [GraphQLArgument, GraphQLArgument];
    return [
      filter,
      order,
      argument('first', GraphQLInt, `Size of the page, 1 to ${LARGEST_PAGE}; 20 when neither first nor last is given.`),
      argument('after', GraphQLString, 'Cursor to go on from.'),
      argument('last', GraphQLInt, `Size of a page read from the end, 1 to ${LARGEST_PAGE}.`),
      argument('before', GraphQLString, 'Cursor to stop before.'),
    ];
  }

  private connectionOf({ name, type }: EntityModel): GraphQLObjectType {
    return this.once(`${name}Connection`, (connection) => {
      const edge = new GraphQLObjectType({
        name: `${name}Edge`,
        description: `${name} within a page.`,
        fields: {
          cursor: { type: new GraphQLNonNull(GraphQLString), description: 'Its place in the order.' },
          node: { type: new GraphQLNonNull(type), description: 'The record.' },
        },
      });
      return new GraphQLObjectType({
        name: connection,
        description: `A page of ${name} records, after the Relay cursor connections specification.`,
        // Whoever may not see the records may not see their pages.
        extensions: type.extensions,
        fields: {
          edges: { type: listOf(edge), description: 'The records of the page with their cursors.' },
          nodes: { type: listOf(type), description: 'The records of the page.' },
          pageInfo: { type: new GraphQLNonNull(this.pageInfo), description: 'How to go on.' },
          totalCount: { type: new GraphQLNonNull(GraphQLInt), description: 'How many there are on all pages.' },
        },
      });
    });
  }

  private filterOf(entity: EntityModel): GraphQLInputObjectType {
    return this.once(
      `${entity.name}Filter`,
      (name) =>
        new GraphQLInputObjectType({
          name,
          description: `Which ${entity.name} records. What is left out does not narrow; several fields all hold.`,
          fields: () => {
            const self = this.filterOf(entity);
            const all = new GraphQLList(new GraphQLNonNull(self));
            const fields: Record<string, GraphQLInputFieldConfig> = {
              and: { type: all, description: 'All of these hold.' },
              or: { type: all, description: 'At least one of these holds.' },
              not: { type: self, description: 'This does not hold.' },
            };
            for (const [property, description] of shown(entity)) {
              if (property.kind === 'one') {
                const none = property.nullable ? ` Those without one: not: { ${property.name}: {} }.` : '';
                fields[property.name] = { type: this.filterOf(property.target), description: `${description}${none}` };
              }
              if (property.kind === 'many')
                fields[property.name] = { type: this.listFilterOf(property.target), description };
              if (property.kind === 'column' && isComparable(property))
                fields[property.name] = { type: this.operatorsOf(property), description };
            }
            return fields;
          },
        }),
    );
  }

  private listFilterOf(entity: EntityModel): GraphQLInputObjectType {
    return this.once(
      `${entity.name}ListFilter`,
      (name) =>
        new GraphQLInputObjectType({
          name,
          description: `Which lists of ${entity.name} records.`,
          fields: () => {
            const type = this.filterOf(entity);
            return {
              some: { type, description: 'At least one satisfies it.' },
              every: { type, description: 'None fails it.' },
              none: { type, description: 'None satisfies it.' },
            };
          },
        }),
    );
  }

  private orderOf(entity: EntityModel): GraphQLInputObjectType {
    return this.once(
      `${entity.name}Order`,
      (name) =>
        new GraphQLInputObjectType({
          name,
          description: `What to order ${entity.name} records by: exactly one field in each item.`,
          fields: () => {
            const fields: Record<string, GraphQLInputFieldConfig> = {};
            for (const [property, description] of shown(entity)) {
              if (property.kind === 'one') fields[property.name] = { type: this.orderOf(property.target), description };
              if (property.kind === 'column' && isComparable(property))
                fields[property.name] = { type: direction, description };
            }
            return fields;
          },
        }),
    );
  }

  private operatorsOf({ leaf, type: sqlType }: Column & { leaf: GraphQLLeafType }): GraphQLInputObjectType {
    const type: GraphQLLeafType = sqlType === 'uuid' ? GraphQLUUID : leaf;
    return this.once(`${type.name}Filter`, (name) => {
      const list = new GraphQLList(new GraphQLNonNull(type));
      const fields: Record<string, GraphQLInputFieldConfig> = { eq: { type, description: 'Is this.' } };
      if (type !== GraphQLBoolean) {
        fields['ne'] = { type, description: 'Is not this; what is empty is not.' };
        fields['in'] = { type: list, description: 'Is one of these.' };
        fields['notIn'] = { type: list, description: 'Is none of these; what is empty is none.' };
      }
      if (RANGED.has(type.name)) {
        fields['gt'] = { type, description: 'Is greater.' };
        fields['gte'] = { type, description: 'Is greater or the same.' };
        fields['lt'] = { type, description: 'Is less.' };
        fields['lte'] = { type, description: 'Is less or the same.' };
      }
      if (type.name === 'String' || type.name === 'ID') {
        fields['startsWith'] = { type, description: 'Begins so, in capitals or not.' };
      }
      fields['isNull'] = { type: GraphQLBoolean, description: 'Is empty (true) or is not (false).' };
      return new GraphQLInputObjectType({ name, description: `Comparisons with ${type.name} values.`, fields });
    });
  }

  private once<Type extends GraphQLInputObjectType | GraphQLObjectType>(
    name: string,
    make: (name: string) => Type,
  ): Type {
    let type = this.made.get(name);
    if (!type) this.made.set(name, (type = make(name)));
    return type as Type;
  }
}

/** The properties that the GraphQL type shows, with their descriptions: only what can be read can be asked for. */
function shown({ properties, type }: EntityModel) {
  const fields = type.getFields();
  return [...properties.values()].flatMap((property) => {
    const field = fields[property.name];
    return field ? ([[property, field.description ?? undefined]] as const) : [];
  });
}

function argument(name: string, type: GraphQLInputType, description: string): GraphQLArgument {
  return {
    name,
    type,
    description,
    defaultValue: undefined,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}

function listOf(type: GraphQLOutputType): GraphQLOutputType {
  return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
}
