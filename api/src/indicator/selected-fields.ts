import { Kind, type GraphQLResolveInfo, type SelectionNode } from 'graphql';

/**
 * Names of the fields that a query asks of what a resolver returns, through fragments and aliases. Fields that `@skip`
 * or `@include` leave out count as asked.
 */
export function selectedFields({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (selection: SelectionNode): void => {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) selection.selectionSet.selections.forEach(collect);
    else fragments[selection.name.value]?.selectionSet.selections.forEach(collect);
  };
  for (const { selectionSet } of fieldNodes) selectionSet?.selections.forEach(collect);
  return names;
}
