import { badInput } from './bad-input.ts';
import type { PageInfo } from './page-info.ts';

const LARGEST_PAGE = 100;
const USUAL_PAGE = 20;

/** Which part of a list. */
export interface PageRequest {
  /** Size of the page. */
  readonly first?: number | null;
  /** Cursor to go on from. */
  readonly after?: string | null;
}

/** A part of a list, and how to go on. */
export interface Page<Item> {
  readonly nodes: Item[];
  readonly pageInfo: PageInfo;
}

/**
 * A page of a list that had to be worked out as a whole, since its order is. A cursor is the place in the order and not a
 * number of rows, so that rows that come and go meanwhile neither repeat nor skip others.
 *
 * @param list name of the list; a cursor is of one list
 * @param items in ascending order of their keys
 * @param keyOf the place of an item in the order, different for each
 * @throws GraphQLError (BAD_USER_INPUT) when the page is too large, or the cursor is none of this list
 */
export function pageOf<Item>(
  list: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { first, after }: PageRequest,
): Page<Item> {
  const size = first ?? USUAL_PAGE;
  if (size < 1 || size > LARGEST_PAGE) throw badInput(`first must be from 1 to ${LARGEST_PAGE}; got ${size}.`);
  const begin = after == null ? 0 : indexAfter(items, keyOf, decode(list, after));
  const nodes = items.slice(begin, begin + size);
  const cursorOf = (item: Item | undefined) => (item === undefined ? null : encode(list, keyOf(item)));
  return {
    nodes,
    pageInfo: {
      hasNextPage: begin + size < items.length,
      hasPreviousPage: begin > 0,
      startCursor: cursorOf(nodes[0]),
      endCursor: cursorOf(nodes.at(-1)),
    },
  };
}

function indexAfter<Item>(items: readonly Item[], keyOf: (item: Item) => string, key: string): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(items[middle]!) > key) high = middle;
    else low = middle + 1;
  }
  return low;
}

function encode(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

function decode(list: string, cursor: string): string {
  try {
    const [ofList, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (ofList === list && typeof key === 'string') return key;
  } catch {
    // told below
  }
  throw badInput('after is not a cursor of this list: give the endCursor of a page before, or leave it out.');
}
