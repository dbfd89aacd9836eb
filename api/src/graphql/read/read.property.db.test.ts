import { parse, print, validate, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryLimits } from '../../server/query-limits.ts';
import { World } from '../../testing/index.ts';
import { buildGraphqlSchema } from '../schema.ts';
import { CursorBook, nameCursors, type Ask } from './testing/cursors.ts';
import { NaiveReader } from './testing/naive.ts';
import { addRandomFacts } from './testing/random-facts.ts';
import { randomQuery, type QuerySource, type RandomQuery } from './testing/random-query.ts';
import { Random } from './testing/random.ts';
import { smallestQuery, type Query } from './testing/smallest-query.ts';

/** Other seeds ask other queries: SEED=5000 in the environment. */
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const seeds = Array.from({ length: 1000 }, (_, index) => FIRST_SEED + index);

let world: World;
let schema: GraphQLSchema;
let naive: NaiveReader;
let source: QuerySource;
let cursors: CursorBook;
let ask: Ask;
// HOOK: statements the API has sent to the database so far; undefined until the read API can tell.
let statements: (() => number) | undefined;

beforeAll(async () => {
  world = await World.start();
  await addRandomFacts(world.em(), new Random(2026));
  schema = buildGraphqlSchema();
  naive = await NaiveReader.load(schema, world.em(), '2026-11-24');
  source = {
    schema,
    entities: naive.entities,
    values: (type, field) => naive.values(type, field),
    accepts: (document) => validate(schema, parse(document), queryLimits).length === 0,
  };
  ask = (document, variables) => world.askAsOfficer(document, variables);
  cursors = new CursorBook(schema, ask);
});
afterAll(() => world.stop());

describe('a random query', () => {
  it('is valid, and the same for the same seed', () => {
    for (const seed of seeds) {
      const { document, variables } = randomQuery(source, seed);
      const problems = validate(schema, parse(document));
      expect(problems, `seed ${seed}: ${document}\n${JSON.stringify(variables)}`).toEqual([]);
    }
    expect(randomQuery(source, FIRST_SEED)).toEqual(randomQuery(source, FIRST_SEED));
  });

  it('has every form often enough', () => {
    const queries = seeds.map((seed) => randomQuery(source, seed));
    const forms =
      'edges nodes pageInfo totalCount cursor __typename @include @skip filter: orderBy: first: last: after: before: ' +
      '...Part ...on and: or: not: some: none: every: in: gte: startsWith: isNull:';
    const rare = forms.split(' ').filter((form) => queries.filter((query) => textOf(query).includes(form)).length < 50);
    expect(rare).toEqual([]);
    const asksTwice = ({ document }: RandomQuery) => /\ba\d+: \w+\(/.test(document);
    expect(queries.filter(asksTwice).length).toBeGreaterThan(50);
    expect(queries.filter(({ cursors }) => cursors.length > 0).length).toBeGreaterThan(100);
    expect(queries.filter(({ variables }) => Object.keys(variables).length > 0).length).toBeGreaterThan(300);
  });
});

describe('the read API', () => {
  it('answers a thousand random queries as the naive path does, each by one statement', async () => {
    for (const seed of seeds) {
      const query = await cursors.complete(randomQuery(source, seed));
      const found = await difference(query);
      const message = found ? await report(seed, query, found) : '';
      expect(found, `${message}`).toBeUndefined();
    }
  });
});

/** All of a query, its filters written as in a document also where they are in variables. */
function textOf({ document, variables }: RandomQuery): string {
  return (
    document.replaceAll(': ', ':').replaceAll('... on', '...on') +
    JSON.stringify(variables).replaceAll(/"(\w+)":/g, '$1:')
  );
}

interface Difference {
  readonly kind: string;
  readonly text: string;
}

async function difference({ document, variables }: Query): Promise<Difference | undefined> {
  const expected = naive.answer(parse(document), variables, cursors.nodeOf);
  if (expected.errors)
    return { kind: 'naive', text: `The naive path failed: ${expected.errors[0]?.originalError?.stack}` };

  const sentBefore = statements?.() ?? 0;
  const actual = await ask(document, variables);
  if (actual.errors) {
    const { message } = actual.errors[0]!;
    return { kind: message.replaceAll(/[0-9a-f-]+/g, ''), text: `The API refused it: ${message}` };
  }
  const [wanted, got] = [expected.data, nameCursors(expected.data, actual.data)].map((data) => JSON.stringify(data));
  if (wanted !== got) return { kind: 'data', text: `expected: ${wanted}\nactual:   ${got}` };

  // what is about types alone needs no database
  const needed = Object.values(expected.data!).some((value) => typeof value !== 'string') ? 1 : 0;
  const sent = statements ? statements() - sentBefore : needed;
  if (sent !== needed) return { kind: 'statements', text: `It took ${sent} statements instead of ${needed}.` };
  return undefined;
}

async function report(seed: number, query: Query, found: Difference): Promise<string> {
  const smallest = await smallestQuery(
    schema,
    query,
    async (smaller) => (await difference(smaller))?.kind === found.kind,
  );
  const text = (await difference(smallest))?.text ?? found.text;
  const written = ({ document, variables }: Query) => `${print(parse(document))}\n${JSON.stringify(variables)}`;
  return [
    `Seed ${seed} shows a difference. The smallest query:`,
    written(smallest),
    text,
    'Made from:',
    written(query),
  ].join('\n\n');
}
