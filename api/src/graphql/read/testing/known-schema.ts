import { buildASTSchema, parse, printSchema, visit, type FieldDefinitionNode, type GraphQLSchema } from 'graphql';

/** What the naive path knows: root fields by name, and of each entity the fields it can answer. */
export interface Knowledge {
  readonly roots: ReadonlySet<string>;
  /** Fields by the name of the entity; a type that is not among them is no entity, and known as a whole. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * A copy of the types alone, without resolvers, and without the fields that lead to what is not known: random queries
 * are about what is, wherever the schema grows.
 */
export function knownSchema(schema: GraphQLSchema, { roots, fields: known }: Knowledge): GraphQLSchema {
  const fieldsOf = (type: string) => (type === 'Query' ? roots : known.get(type.replace(/(Filter|Order)$/, '')));
  const keep = <Node extends { readonly name: { readonly value: string }; readonly fields?: readonly unknown[] }>(
    node: Node,
  ): Node | undefined => {
    const wanted = fieldsOf(node.name.value);
    if (!wanted) return undefined;
    const fields = (node.fields as readonly FieldDefinitionNode[]).filter(({ name }) => wanted.has(name.value));
    return { ...node, fields };
  };
  return buildASTSchema(
    visit(parse(printSchema(schema)), { ObjectTypeDefinition: keep, InputObjectTypeDefinition: keep }),
  );
}
