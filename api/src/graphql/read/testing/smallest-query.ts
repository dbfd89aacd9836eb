import { Kind, parse, print, validate, visit, type ASTNode, type DocumentNode, type GraphQLSchema } from 'graphql';

/** A query with its variables. */
export interface Query {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** Variables of a request before it, if the failure comes from what was kept of that. */
  readonly earlierVariables?: Record<string, unknown> | undefined;
}

/** Most attempts, so that a failing test ends. */
const ATTEMPTS = 500;

/**
 * Takes parts away from a query for as long as what is left stays valid and still fails: the smallest query says best
 * what is wrong.
 *
 * @param fails whether a query still shows the failure
 */
export async function smallestQuery(
  schema: GraphQLSchema,
  query: Query,
  fails: (query: Query) => Promise<boolean>,
): Promise<Query> {
  let smallest = query;
  let attempts = 0;
  const stillFails = async (candidate: Query) => {
    if (validate(schema, parse(candidate.document)).length > 0) return false;
    attempts++;
    return fails(candidate);
  };
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const without of [withoutSelection, withoutValue]) {
      let place = 0;
      for (;;) {
        const candidate = without(smallest, place);
        if (!candidate || attempts >= ATTEMPTS) break;
        if (await stillFails(candidate)) {
          smallest = candidate;
          isDone = false;
        } else {
          place++;
        }
      }
    }
  }
  return smallest;
}

/** The query without part number `place` of its document; a fragment can also give way to what it holds. */
function withoutSelection({ document, ...query }: Query, place: number): Query | undefined {
  const tree = parse(document, { noLocation: true });
  const cut = cutsOf(tree)[place];
  if (!cut) return undefined;
  cut.list.splice(cut.index, 1, ...cut.by);
  return { ...query, ...tidy(tree, query.variables) };
}

interface Cut {
  readonly list: ASTNode[];
  readonly index: number;
  readonly by: readonly ASTNode[];
}

function cutsOf(tree: DocumentNode): Cut[] {
  const held = new Map<string, readonly ASTNode[]>();
  for (const definition of tree.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      held.set(definition.name.value, definition.selectionSet.selections);
    }
  }
  const cuts: Cut[] = [];
  visit(tree, {
    enter(node) {
      for (const part of ['selections', 'arguments', 'fields', 'directives', 'values']) {
        const list = (node as unknown as Record<string, ASTNode[] | undefined>)[part] ?? [];
        for (const [index, child] of list.entries()) {
          if (part !== 'selections' || list.length > 1) cuts.push({ list, index, by: [] });
          if (child.kind === Kind.INLINE_FRAGMENT) cuts.push({ list, index, by: child.selectionSet.selections });
          if (child.kind === Kind.FRAGMENT_SPREAD) cuts.push({ list, index, by: held.get(child.name.value)! });
        }
      }
    },
  });
  return cuts;
}

/** Without fragments and variables that are no longer used. */
function tidy(tree: DocumentNode, variables: Record<string, unknown>): Query {
  let definitions = tree.definitions;
  for (let count = Infinity; definitions.length < count;) {
    count = definitions.length;
    const text = print({ kind: Kind.DOCUMENT, definitions });
    definitions = definitions.filter(
      (definition) =>
        definition.kind !== Kind.FRAGMENT_DEFINITION || new RegExp(`[.]{3}${definition.name.value}\\b`).test(text),
    );
  }
  const text = print({ kind: Kind.DOCUMENT, definitions });
  const isUsed = (name: string) => text.split(new RegExp(`\\$${name}\\b`)).length > 2;
  const document = print(
    visit({ kind: Kind.DOCUMENT, definitions } as DocumentNode, {
      VariableDefinition: ({ variable }) => (isUsed(variable.name.value) ? undefined : null),
    }),
  );
  return { document, variables: Object.fromEntries(Object.entries(variables).filter(([name]) => isUsed(name))) };
}

/** The query without part number `place` of its variables. */
function withoutValue(query: Query, place: number): Query | undefined {
  const smaller = [...smallerValues(query.variables)][place];
  return smaller === undefined ? undefined : { ...query, variables: smaller as Record<string, unknown> };
}

/** The value with one of its parts taken away, at any depth. */
function* smallerValues(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (Array.isArray(value)) yield value.toSpliced(Number(name), 1);
    else yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    for (const smaller of smallerValues(inner)) {
      yield Array.isArray(value) ? value.with(Number(name), smaller) : { ...value, [name]: smaller };
    }
  }
}
