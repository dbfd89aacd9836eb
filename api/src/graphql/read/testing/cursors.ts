import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { CURSOR_NAME } from './naive.ts';
import type { Answer } from './read-world.ts';
import type { RandomQuery, WantedCursor } from './random-query.ts';

/** Asks the API under test. */
export type Ask = (document: string, variables: Record<string, unknown>) => Promise<Answer>;

/** A random query with real cursors. */
export interface CompleteQuery {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  readonly laterVariables: Record<string, unknown>;
}

interface Edge {
  readonly cursor: string;
  readonly node: Record<string, string>;
}

/** Gets cursors from the API, each from a page of its own type and order, and knows which rows they stand for. */
export class CursorBook {
  private readonly pages = new Map<string, Promise<readonly Edge[]>>();
  private readonly nodes = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly ask: Ask,
  ) {}

  /** Key of the row a cursor stands for. */
  readonly nodeOf = (cursor: string): string => {
    const node = this.nodes.get(cursor);
    if (node === undefined) throw new Error(`No page held the cursor ${cursor}.`);
    return node;
  };

  /** The query with its cursors put in. */
  async complete({ document, variables, laterVariables, cursors }: RandomQuery): Promise<CompleteQuery> {
    let texts = [document, JSON.stringify(variables), JSON.stringify(laterVariables)];
    for (const wanted of cursors) {
      const cursor = JSON.stringify(await this.find(wanted));
      texts = texts.map((text) => text.replaceAll(`"${wanted.placeholder}"`, cursor));
    }
    const values = (text: string | undefined) => JSON.parse(text!) as Record<string, unknown>;
    return { document: texts[0]!, variables: values(texts[1]), laterVariables: values(texts[2]) };
  }

  private async find({ type, orderBy, at }: WantedCursor): Promise<string> {
    const place = JSON.stringify([type, orderBy]);
    if (!this.pages.has(place)) this.pages.set(place, this.page(type, orderBy));
    const edges = (await this.pages.get(place))!;
    const edge = edges[Math.floor(at * edges.length)]!;
    return edge.cursor;
  }

  private async page(type: string, orderBy: unknown): Promise<readonly Edge[]> {
    const root = Object.values(this.schema.getQueryType()!.getFields()).find((field) => {
      const returned = getNamedType(field.type);
      return isObjectType(returned) && returned.name === `${type}Connection`;
    })!;
    const document = `query ($orderBy: [${type}Order!]) {
      ${root.name}(first: 100, orderBy: $orderBy) { edges { cursor node { id } } }
    }`;
    const { data, errors } = await this.ask(document, orderBy === undefined ? {} : { orderBy });
    if (errors) throw new Error(`${document}\n${JSON.stringify(orderBy)}\n${errors[0]?.message}`);
    const { edges } = (data as Record<string, { edges: Edge[] }>)[root.name]!;
    for (const { cursor, node } of edges) this.nodes.set(cursor, node['id']!);
    return edges;
  }
}

/**
 * The actual answer, its cursors renamed as in the expected one. Cursors are opaque, so all that must hold is: where the
 * same cursor is expected, the same comes, and no two rows share one.
 */
export function nameCursors(expected: unknown, actual: unknown): unknown {
  const cursors = new Map<string, string>();
  const rows = new Map<string, string>();
  const rename = (expected: unknown, actual: unknown): unknown => {
    if (Array.isArray(expected) && Array.isArray(actual)) {
      return actual.map((item, index) => rename(expected[index], item));
    }
    if (isObject(expected) && isObject(actual)) {
      return Object.fromEntries(Object.entries(actual).map(([name, value]) => [name, rename(expected[name], value)]));
    }
    if (typeof expected !== 'string' || !expected.startsWith(CURSOR_NAME) || typeof actual !== 'string') return actual;
    const row = expected.split(' by ')[0]!;
    if (!cursors.has(expected)) cursors.set(expected, actual);
    if (!rows.has(actual)) rows.set(actual, row);
    return cursors.get(expected) === actual && rows.get(actual) === row ? expected : actual;
  };
  return rename(expected, actual);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
