import { parse, print, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomQuery } from '../read/testing/random-query.ts';
import { ReadWorld, type Request } from '../read/testing/read-world.ts';
import { seeds, TIMEOUT } from '../read/testing/seeds.ts';
import { smallestQuery, type Query } from '../read/testing/smallest-query.ts';
import type { ExecutionMode } from './executor.ts';

const OFFICER = { name: 'euis' };

let world: ReadWorld;
beforeAll(async () => {
  world = await ReadWorld.start();
});
afterAll(() => world.stop());

describe('the fast executors', () => {
  it.each([
    ['an officer', OFFICER],
    ['the public', undefined],
  ])(
    'answer %s a thousand random queries as the reference executor does, and refuse as it does',
    async (_, officer) => {
      for (const seed of seeds) {
        const query = await world.cursors.complete(randomQuery(world.source(seed % 2 === 0), seed));
        const found = await difference(query, officer);
        const message = found ? await report(seed, query, officer, found) : '';
        expect(found, `${message}`).toBeUndefined();
      }
    },
    TIMEOUT,
  );
});

type Later = Query & { readonly laterVariables?: Record<string, unknown> };

/** What the executors answer differently: at first, compiled by graphql-jit, with other variables, and then again. */
async function difference(query: Later, officer: Request['officer']): Promise<string | undefined> {
  const tree = parse(query.document);
  const known = new Map<Record<string, unknown>, Comparable>();
  const later = query.laterVariables ?? query.variables;
  for (const [index, variables] of [query.variables, query.variables, later, query.variables].entries()) {
    const wanted = known.get(variables) ?? (await answer(tree, { variables, officer }, 'reference'));
    known.set(variables, wanted);
    const got = await answer(tree, { variables, officer }, 'fast');
    if (!isSame(wanted, got)) {
      return `At use ${index + 1}\nreference: ${JSON.stringify(wanted)}\nfast:      ${JSON.stringify(got)}`;
    }
  }
  return undefined;
}

interface Comparable {
  readonly data: string;
  /** Each as text, with its path. */
  readonly errors: ReadonlyMap<string, GraphQLFormattedError['path']>;
}

async function answer(tree: DocumentNode, request: Request, mode: ExecutionMode): Promise<Comparable> {
  const { data, errors = [], refusals = [] } = await world.execute(tree, request, mode);
  const texts = errors.map(({ path, message, locations, extensions }, index) => {
    return [JSON.stringify({ path, message, locations, extensions, isRefusal: refusals[index] }), path] as const;
  });
  const text = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' && isNow(value) ? 'now' : value));
  return { data: text, errors: new Map(texts) };
}

/**
 * Whether two answers say the same. Errors come in any order. One whose field is gone, because an error beside it made
 * the object around both null, may be told or not.
 */
function isSame(wanted: Comparable, got: Comparable): boolean {
  if (wanted.data !== got.data || wanted.errors.size > 0 !== got.errors.size > 0) return false;
  const data: unknown = JSON.parse(wanted.data ?? 'null');
  const isToldBy =
    (other: Comparable) =>
    ([error, path]: [string, GraphQLFormattedError['path']]) =>
      other.errors.has(error) || isGone(data, path ?? []);
  return [...wanted.errors].every(isToldBy(got)) && [...got.errors].every(isToldBy(wanted));
}

function isGone(data: unknown, path: readonly (string | number)[]): boolean {
  const [key, ...below] = path;
  if (key === undefined) return false;
  return data === null || isGone((data as Record<string | number, unknown>)[key], below);
}

/** Whether a text is the moment that figures are of. */
function isNow(text: string): boolean {
  return /^\d{4}-.*Z$/.test(text) && Math.abs(Date.parse(text) - Date.now()) < 3_600_000;
}

async function report(seed: number, query: Later, officer: Request['officer'], found: string): Promise<string> {
  const smallest: Later = await smallestQuery(
    world.source().schema,
    query,
    async (smaller) => (await difference(smaller, officer)) !== undefined,
  );
  const written = ({ document, variables, laterVariables }: Later) =>
    `${print(parse(document))}\n${JSON.stringify(variables)}\n${JSON.stringify(laterVariables)}`;
  return [
    `Seed ${seed} shows a difference. The smallest query:`,
    written(smallest),
    (await difference(smallest, officer)) ?? found,
    'Made from:',
    written(query),
  ].join('\n\n');
}
