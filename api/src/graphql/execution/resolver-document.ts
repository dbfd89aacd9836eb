import {
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { ReadSchema } from '../read/read-schema.ts';

/**
 * The document as the resolvers need it: without the arguments of fields that are answered already, and without the
 * variables that served these alone. Filters lead back to themselves, which graphql-jit 0.8 follows without end.
 */
export function resolverDocument(
  read: ReadSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode {
  const types = new TypeInfo(read.schema);
  const used = new Set<string>();
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.OPERATION_DEFINITION);
  const bare = visit(
    { ...document, definitions: [operation, ...definitions] },
    visitWithTypeInfo(types, {
      // Its variables stand in the definitions, which are no use of them.
      VariableDefinition: () => false,
      Argument() {
        const field = types.getFieldDef();
        const argument = types.getArgument();
        const serves = !field || types.getDirective() || !read.isAnswered(field) || isNonNullType(argument?.type);
        return serves ? undefined : null;
      },
      Variable({ name }) {
        used.add(name.value);
      },
    }),
  );
  return visit(bare, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null) });
}
