import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What decides which fields an operation selects. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields selected on an object type, by response key in the order of the answer: GraphQL's CollectFields. */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(scope, type, selection.typeCondition)) collect(selection.selectionSet);
        continue;
      }
      const name = selection.name.value;
      const fragment = scope.fragments[name];
      if (!fragment || visited.has(name) || !applies(scope, type, fragment.typeCondition)) continue;
      visited.add(name);
      collect(fragment.selectionSet);
    }
  };
  selectionSets.forEach(collect);
  return fields;
}

/** Names of the fields that a query asks of what a resolver returns, which is of an object type. */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const { schema, fragments, variableValues: variables, returnType, fieldNodes } = info;
  const type = getNamedType(returnType) as GraphQLObjectType;
  const fields = collectFields({ schema, fragments, variables }, type, selectionSetsOf(fieldNodes));
  return new Set(Array.from(fields.values(), ([node]) => node!.name.value));
}

/** Names of the fields that a query asks of the objects in a field of what a resolver returns. */
export function fieldsWithin(info: GraphQLResolveInfo, name: string): ReadonlySet<string> {
  const { schema, fragments, variableValues: variables, returnType, fieldNodes } = info;
  const scope = { schema, fragments, variables };
  const outer = getNamedType(returnType) as GraphQLObjectType;
  const nodes = [...collectFields(scope, outer, selectionSetsOf(fieldNodes)).values()]
    .flat()
    .filter((node) => node.name.value === name);
  const inner = getNamedType(outer.getFields()[name]!.type) as GraphQLObjectType;
  return new Set(
    Array.from(collectFields(scope, inner, selectionSetsOf(nodes)).values(), ([node]) => node!.name.value),
  );
}

/** The selection sets under the nodes of one field. */
export function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function isIncluded({ variables }: SelectionScope, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies(
  { schema }: SelectionScope,
  type: GraphQLObjectType,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
): boolean {
  if (!condition) return true;
  const named = typeFromAST(schema, condition);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}
