import { parse, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameCursors } from './testing/cursors.ts';
import { randomQuery, type RandomQuery } from './testing/random-query.ts';
import { ReadWorld } from './testing/read-world.ts';
import { FIRST_SEED, seeds, TIMEOUT } from './testing/seeds.ts';
import { smallestQuery, type Query } from './testing/smallest-query.ts';

let world: ReadWorld;
beforeAll(async () => {
  world = await ReadWorld.start();
});
afterAll(() => world.stop());

describe('a random query', () => {
  it('is valid, and the same for the same seed', () => {
    for (const seed of seeds) {
      const { document, variables } = randomQuery(world.source(), seed);
      const problems = validate(world.source().schema, parse(document));
      expect(problems, `seed ${seed}: ${document}\n${JSON.stringify(variables)}`).toEqual([]);
    }
    expect(randomQuery(world.source(), FIRST_SEED)).toEqual(randomQuery(world.source(), FIRST_SEED));
  });

  it('has every form often enough', () => {
    const queries = seeds.map((seed) => randomQuery(world.source(), seed));
    const forms =
      'edges nodes pageInfo totalCount cursor __typename @include @skip filter: orderBy: first: last: after: before: ' +
      '...Part ...on and: or: not: in: startsWith: isNull:';
    const rare = forms.split(' ').filter((form) => queries.filter((query) => textOf(query).includes(form)).length < 40);
    expect(rare).toEqual([]);
    const asksTwice = ({ document }: RandomQuery) => /\ba\d+: \w+\(/.test(document);
    expect(queries.filter(asksTwice).length).toBeGreaterThan(50);
    expect(queries.filter(({ cursors }) => cursors.length > 0).length).toBeGreaterThan(100);
    expect(queries.filter(({ variables }) => Object.keys(variables).length > 0).length).toBeGreaterThan(300);
  });
});

describe('the read compiler', () => {
  it(
    'answers a thousand random queries as the naive path does, each by one statement',
    async () => {
      for (const seed of seeds) {
        const { document, variables, laterVariables } = await world.cursors.complete(randomQuery(world.source(), seed));
        for (const query of [
          { document, variables },
          { document, variables: laterVariables, earlierVariables: variables },
        ]) {
          const found = await difference(query);
          const message = found ? await report(seed, query, found) : '';
          expect(found, `${message}`).toBeUndefined();
        }
      }
    },
    TIMEOUT,
  );
});

describe('the public', () => {
  it(
    'is refused every query that looks at families, also in a filter or an order, and told nothing of them',
    async () => {
      const columns = ['id', 'kkMasked', 'fullName'];
      const told = familyTypes
        .flatMap((type) => columns.flatMap((column) => world.naive.values(type, column)))
        .map((value) => JSON.stringify(value));
      const outcomes = { refused: 0, answered: 0 };
      for (const seed of seeds) {
        const { document, variables } = await world.cursors.complete(randomQuery(world.source(), seed));
        const tree = parse(document);
        const naive = world.naive.answer(tree, variables, world.cursors.nodeOf);
        const { data, errors } = await world.execute(tree, { variables, officer: undefined });
        const message = `seed ${seed}: ${print(tree)}\n${JSON.stringify(variables)}`;
        if (familyTypes.some((type) => naive.types.has(type))) {
          outcomes.refused++;
          expect(errors?.[0]?.extensions?.['code'], `${message}`).toBe('UNAUTHENTICATED');
          const text = JSON.stringify(data ?? null);
          expect(told.filter((value) => text.includes(value))).toEqual([]);
        } else if (!errors) {
          // a relation that is named where there are no rows is refused too, though nothing had to be looked at
          outcomes.answered++;
          expect(JSON.stringify(data), `${message}`).toBe(JSON.stringify(naive.data));
        }
      }
      expect(outcomes.refused).toBeGreaterThan(300);
      expect(outcomes.answered).toBeGreaterThan(150);
    },
    TIMEOUT,
  );
});

const familyTypes = [
  'Household',
  'Person',
  'Residence',
  'Episode',
  'Enrolment',
  'Disbursement',
  'WelfareAssessment',
  'JournalEntry',
];

/** All of a query, its filters written as in a document also where they are in variables. */
function textOf({ document, variables }: RandomQuery): string {
  const values = JSON.stringify(variables).replaceAll(/"(\w+)":/g, '$1:');
  return document.replaceAll(': ', ':').replaceAll('... on', '...on') + values;
}

interface Difference {
  readonly kind: string;
  readonly text: string;
}

async function difference({ document, variables, earlierVariables }: Query): Promise<Difference | undefined> {
  const tree = parse(document);
  const expected = world.naive.answer(tree, variables, world.cursors.nodeOf);
  if (expected.errors) {
    const { message, originalError } = expected.errors[0]!;
    return { kind: 'naive', text: `The naive path failed: ${originalError?.stack ?? message}` };
  }
  if (earlierVariables) await world.execute(tree, { variables: earlierVariables }).catch(() => undefined);
  const sentBefore = world.statements;
  const actual = await world.execute(tree, { variables }).catch((error: Error) => ({ data: null, errors: [error] }));
  const sent = world.statements - sentBefore;
  if (actual.errors) {
    const { message } = actual.errors[0]!;
    return { kind: message.slice(0, 40).replaceAll(/[0-9a-f-]+/g, ''), text: `It failed: ${message}` };
  }
  const [wanted, got] = [expected.data, nameCursors(expected.data, actual.data)].map((data) => JSON.stringify(data));
  if (wanted !== got) return { kind: 'data', text: `expected: ${wanted}\nactual:   ${got}` };

  // what is about types alone needs no database
  const needed = Object.values(expected.data!).some((value) => typeof value !== 'string') ? 1 : 0;
  if (sent !== needed) return { kind: 'statements', text: `It took ${sent} statements instead of ${needed}.` };
  return undefined;
}

async function report(seed: number, query: Query, found: Difference): Promise<string> {
  const fails = async (smaller: Query) => (await difference(smaller))?.kind === found.kind;
  const alone = { ...query, earlierVariables: undefined };
  const smallest = await smallestQuery(world.source().schema, (await fails(alone)) ? alone : query, fails);
  const written = ({ document, variables, earlierVariables }: Query) =>
    [print(parse(document)), JSON.stringify(variables), earlierVariables && `after ${JSON.stringify(earlierVariables)}`]
      .filter(Boolean)
      .join('\n');
  const parts = [
    'The smallest query:',
    written(smallest),
    (await difference(smallest))?.text,
    'Made from:',
    written(query),
  ];
  return [`Seed ${seed} shows a difference.`, ...parts].join('\n\n');
}
