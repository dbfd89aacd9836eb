import { Kind, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** One name within a selection set: how often it is selected, and whether a directive decides about one of the times. */
interface Repeat {
  count: number;
  isConditional: boolean;
  readonly below: SelectionSetNode[];
}

/**
 * Whether a field or fragment is selected more than once in one place, and `@skip` or `@include` decides about one of
 * the times. graphql-jit 0.8 merges such selections before it knows what is skipped: it answers what is excluded, leaves
 * out a fragment whose first spread is skipped, and gets the order of the fields wrong.
 */
export function hasConditionalRepeats(fragments: Fragments, selectionSets: readonly SelectionSetNode[]): boolean {
  const fields = new Map<string, Repeat>();
  const spreads = new Map<string, Repeat>();
  const collect = ({ selections }: SelectionSetNode, isConditional: boolean): void => {
    for (const selection of selections) {
      const isDecided = isConditional || hasCondition(selection);
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const { below } = note(fields, key, isDecided);
        if (selection.selectionSet) below.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, isDecided);
      } else {
        const name = selection.name.value;
        const { count } = note(spreads, name, isDecided);
        if (count === 1) collect(fragments[name]!.selectionSet, isDecided);
      }
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet, false);
  const repeats = [...fields.values(), ...spreads.values()];
  if (repeats.some(({ count, isConditional }) => count > 1 && isConditional)) return true;
  return [...fields.values()].some(({ below }) => below.length > 0 && hasConditionalRepeats(fragments, below));
}

function note(repeats: Map<string, Repeat>, name: string, isConditional: boolean): Repeat {
  const known = repeats.get(name) ?? { count: 0, isConditional: false, below: [] };
  known.count += 1;
  known.isConditional ||= isConditional;
  repeats.set(name, known);
  return known;
}

function hasCondition(selection: SelectionNode): boolean {
  return (selection.directives ?? []).some(({ name }) => ['skip', 'include'].includes(name.value));
}
