import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectOrm } from '../../database/orm.ts';
import { Household } from '../../household/household.entity.ts';
import { Asker, BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../../testing/index.ts';
import { WelfareClass } from '../../welfare/welfare.state.ts';
import { Given } from './given.ts';
import type { Reader } from './rows.ts';

let world: World;
let asker: Asker;
/** Ids of the families in the order they were registered. */
let families: string[];

beforeAll(async () => {
  world = await World.start();
  families = [];
  for (const kelurahan of [BATU_TULIS, BATU_TULIS, BONDONGAN, SINDANG_SARI, BATU_TULIS, BONDONGAN, BATU_TULIS]) {
    const { household } = await world
      .household(kelurahan)
      .onAidSince('2024-01-10')
      .enrolledIn('PKH', '2024-01-10')
      .paid('2025-01-01', 750_000)
      .assessed('2026-10-05', WelfareClass.MAMPU)
      .save();
    families.push(household.id);
  }
  asker = await Asker.over(world.orm);
});
afterAll(() => world.stop());

const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => families.indexOf(id));

describe('one statement answers', () => {
  it.each([
    ['a list of columns', '{ kelurahan { code name areaKm2 bpsCode } }'],
    ['several root fields', '{ cities { name } kecamatan { name } kelurahan { name } programmes { code } }'],
    [
      'relations down to any depth',
      `{ households { nodes { kelurahan { kecamatan { city { kecamatan { kelurahan { households { nodes {
        episodes { enrolments { programme { code } disbursements { quarter amount kelurahan { name } } } }
      } } } } } } } } } }`,
    ],
    [
      'everything of a page',
      `{ households(first: 2, orderBy: [{ kelurahan: { name: DESC } }], filter: { members: { some: { sex: { eq: MALE } } } }) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { id } } }`,
    ],
    [
      'the same list under several names',
      '{ a: kelurahan(first: 1) { name } b: kelurahan(orderBy: [{ name: DESC }]) { code } }',
    ],
    [
      'the policy of a day',
      '{ policyAt(date: "2026-01-01") { key value provision legalBasis { kind number title } } }',
    ],
  ])('%s', async (_what, query) => {
    const { errors, statements } = await asker.askAsOfficer(query);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/^\/\* read\.anonymous\.[\w-]{16} \*\/ select /);
  });

  it('also where resolvers add what is no column', async () => {
    const { data, errors, statements } = await asker.askAsOfficer(
      'query States { episodes(first: 1) { nodes { state household { id } } } journal { totalCount nodes { evidence { kind } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.episodes.nodes).toEqual([{ state: 'OPEN', household: { id: families[0] } }]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/^\/\* read\.States\.[\w-]{16} \*\//);
  });

  it('and counts no total that nobody asked for', async () => {
    const { statements } = await asker.askAsOfficer('{ households { nodes { id } pageInfo { endCursor } } }');
    expect(statements[0]).not.toContain('(select count(*) from');
  });
});

describe('a plan', () => {
  it('serves every request of the same shape, and no other', async () => {
    const query = `query ($filter: HouseholdFilter, $order: [HouseholdOrder!], $size: Int, $named: Boolean = false) {
      households(filter: $filter, orderBy: $order, first: $size) { nodes { id kelurahan { name @include(if: $named) code } } } }`;
    const ask = async (variables: object) => {
      const { data, statements } = await asker.askAsOfficer(query, { ...variables });
      return { found: ids(data.households.nodes), text: statements[0], data };
    };
    const ofBatuTulis = await ask({ filter: { kelurahan: { code: { eq: BATU_TULIS } } } });
    const ofBondongan = await ask({ filter: { kelurahan: { code: { eq: BONDONGAN } } } });
    const all = await ask({});
    const some = await ask({ size: 2 });
    const backwards = await ask({ size: 2, order: [{ id: 'DESC' }] });
    const named = await ask({ size: 1, named: true });
    expect([ofBatuTulis.found, ofBondongan.found, all.found, some.found, backwards.found]).toEqual([
      [0, 1, 4, 6],
      [2, 5],
      [0, 1, 2, 3, 4, 5, 6],
      [0, 1],
      [6, 5],
    ]);
    expect(ofBondongan.text).toBe(ofBatuTulis.text);
    expect(new Set([ofBatuTulis, all, some, backwards].map(({ text }) => text)).size).toBe(4);
    expect(named.data.households.nodes).toEqual([
      { id: families[0], kelurahan: { name: 'Batu Tulis', code: BATU_TULIS } },
    ]);
  });

  it('is prepared once on a connection', async () => {
    const query = 'query Prepared { programmes { code } }';
    await asker.ask(query);
    await asker.ask(query);
    const prepared = await world.orm.em
      .fork()
      .execute(
        `select name, generic_plans + custom_plans as runs from pg_prepared_statements where name like 'read.Prepared.%'`,
      );
    expect(prepared).toEqual([{ name: expect.stringMatching(/^read\.Prepared\.[\w-]{16}$/), runs: expect.anything() }]);
  });
});

describe('pages', () => {
  const page = (args: string) =>
    asker
      .askAsOfficer(
        `{ households(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      )
      .then(({ data, errors }) => ({ errors, ...data?.households, found: ids(data?.households.nodes ?? []) }));

  it('go forward and back and stand still where rows come and go', async () => {
    const first = await page('first: 3');
    expect([first.found, first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([[0, 1, 2], true, false]);
    const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([second.found, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
      [3, 4, 5],
      true,
      true,
    ]);
    const back = await page(`last: 2, before: "${second.pageInfo.startCursor}"`);
    expect([back.found, back.pageInfo.hasNextPage, back.pageInfo.hasPreviousPage]).toEqual([[1, 2], true, true]);
    const end = await page('last: 2');
    expect([end.found, end.pageInfo.hasNextPage, end.pageInfo.hasPreviousPage]).toEqual([[5, 6], false, true]);

    // a family registered earlier than the cursor shifts no page
    await world.em().transactional(async (em) => {
      const household = em.getReference(Household, families[0]!);
      await em.execute(
        `insert into household (id, kelurahan_code, kk_cipher, kk_masked, registered_on)
         select '00000000-0000-7000-8000-000000000000', kelurahan_code, kk_cipher, kk_masked, registered_on
         from household where id = ?`,
        [household.id],
      );
    });
    expect((await page(`first: 3, after: "${first.pageInfo.endCursor}"`)).found).toEqual([3, 4, 5]);
    await world.owner.query(`delete from household where id = '00000000-0000-7000-8000-000000000000'`);
  });

  it('can be stopped before a cursor and continued under another filter', async () => {
    const { pageInfo } = await page('first: 4');
    expect((await page(`before: "${pageInfo.endCursor}"`)).found).toEqual([0, 1, 2]);
    const rest = await page(
      `after: "${pageInfo.startCursor}", filter: { kelurahan: { code: { eq: "${BATU_TULIS}" } } }`,
    );
    expect(rest.found).toEqual([1, 4, 6]);
  });

  it('of nothing are empty', async () => {
    const { found, pageInfo } = await page('filter: { or: [] }');
    expect(found).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});

describe('refused, naming field, rule and remedy, before anything is read:', () => {
  const cursorOf = async (list: string, order = '') =>
    (await asker.askAsOfficer(`{ ${list}(first: 1${order}) { pageInfo { endCursor } } }`)).data[list].pageInfo
      .endCursor;

  it.each([
    ['a page of none', '{ households(first: 0) { totalCount } }', 'first must be from 1 to 100; got 0.'],
    ['a page too large', '{ households(last: 101) { totalCount } }', 'last must be from 1 to 100; got 101.'],
    ['a list cut too short', '{ cities { kecamatan(first: -1) { name } } }', 'first must be from 1 to 100; got -1.'],
    ['both ends', '{ households(first: 1, last: 1) { totalCount } }', 'first and last exclude each other'],
    ['what is no cursor', '{ households(after: "bm9uZQ") { nodes { id } } }', 'after is not a cursor of this list'],
    [
      'an order by nothing',
      '{ households(orderBy: [{}]) { totalCount } }',
      'exactly one field of Household; got none.',
    ],
    [
      'an order by two in one',
      '{ households(orderBy: [{ id: ASC, kkMasked: DESC }]) { totalCount } }',
      'exactly one field of Household; got id, kkMasked.',
    ],
    [
      'an operator without a value',
      '{ persons(filter: { diedOn: { eq: null } }) { totalCount } }',
      'filter.diedOn.eq must have a value: to ask for rows without one, use filter.diedOn.isNull.',
    ],
    [
      'a character that no text can hold',
      '{ persons(filter: { fullName: { eq: "a\\u0000" } }) { totalCount } }',
      'filter.fullName.eq must not contain the character U+0000',
    ],
  ])('%s', async (_what, query, message) => {
    const { data, errors, text } = await asker.askAsOfficer(query);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    if (!text.includes('"data"')) expect(data).toBeUndefined();
  });

  it('a cursor of another list or another order', async () => {
    const [ofPersons, ofOrder] = [
      await cursorOf('persons'),
      await cursorOf('households', ', orderBy: [{ kkMasked: ASC }]'),
    ];
    for (const cursor of [ofPersons, ofOrder]) {
      const { errors } = await asker.askAsOfficer(`{ households(after: "${cursor}") { nodes { id } } }`);
      expect(errors[0]?.message).toContain('after is not a cursor of this list in this order');
    }
  });

  it('a cursor that was tampered with, also where the plan is known', async () => {
    const query = 'query ($after: String) { households(after: $after) { nodes { id } } }';
    const good = await cursorOf('households');
    expect((await asker.askAsOfficer(query, { after: good })).errors).toEqual([]);
    const [mark] = JSON.parse(Buffer.from(good, 'base64url').toString()) as [string];
    const bad = Buffer.from(JSON.stringify([mark, "' or true"])).toString('base64url');
    const { errors } = await asker.askAsOfficer(query, { after: bad });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['an unknown order', '{ households(orderBy: [{ colour: ASC }]) { totalCount } }', '"colour" is not defined'],
    ['a value of the wrong type', '{ persons(filter: { bornOn: { gt: "yesterday" } }) { totalCount } }', 'LocalDate'],
    ['a name of no member', '{ persons(filter: { sex: { eq: UNKNOWN } }) { totalCount } }', 'UNKNOWN'],
    ['what is no id', '{ persons(filter: { id: { eq: "17" } }) { totalCount } }', 'UUID'],
    ['a column that is not shown', '{ households(filter: { kkCipher: { eq: "x" } }) { totalCount } }', '"kkCipher"'],
  ])('%s', async (_what, query, message) => {
    const { errors } = await world.askAsOfficer(query);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('filters without end', async () => {
    const all = Array.from({ length: 501 }, () => '{ fullName: { eq: "x" } }').join();
    const { errors } = await asker.askAsOfficer(`{ persons(filter: { or: [${all}] }) { totalCount } }`);
    expect(errors[0]?.message).toContain('at most 500 parts');
    const { errors: long } = await asker.askAsOfficer(
      'query ($names: [String!]) { persons(filter: { fullName: { in: $names } }) { totalCount } }',
      {
        names: Array.from({ length: 1001 }, () => 'x'),
      },
    );
    expect(long[0]?.message).toContain('filter.fullName.in takes at most 1000 values; got 1001.');
  });

  it('filters too deep, and relations without end', async () => {
    const query = 'query ($filter: KelurahanFilter) { kelurahan(filter: $filter) { code } }';
    let deep: object = {};
    for (let level = 0; level < 3000; level++) deep = { not: deep };
    expect((await asker.ask(query, { filter: deep })).errors[0]?.message).toContain('at most 20 levels deep');
    const wide = { and: Array.from({ length: 3000 }, () => ({ kecamatan: { city: {} } })) };
    expect((await asker.ask(query, { filter: wide })).errors[0]?.message).toContain('at most 500 parts');
    const orders = Array.from({ length: 9 }, () => '{ code: ASC }').join();
    const { errors } = await asker.ask(`{ kelurahan(orderBy: [${orders}]) { code } }`);
    expect(errors[0]?.message).toContain('orderBy may have at most 8 items; got 9.');
  });

  it('null where a list must have values', async () => {
    const query = 'query ($code: ID = "32.71.02") { kelurahan(kecamatan: ["32.71.01", $code]) { code } }';
    expect((await asker.ask(query)).data.kelurahan).toHaveLength(3);
    expect((await asker.ask(query, { code: null })).errors[0]?.message).toContain('must not be null here');
  });

  it('an answer larger than anybody reads', async () => {
    await world.owner.query(
      `insert into journal (id, kind, subject_id, occurred_on, actor, payload)
       select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), '2024-01-10', 'euis',
         jsonb_build_object('text', repeat('x', 600000)) from generate_series(1, 60)`,
    );
    const { data, errors } = await asker.askAsOfficer('{ journal(first: 60) { nodes { payload } } }');
    await world.owner.query(`truncate journal cascade`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message:
          'The answer would have 34 MiB, and 32 MiB is the most: ask for fewer lists within lists, or give them first.',
      },
    ]);
  });
});

it('operations whose long names begin alike do not meet', async () => {
  const name = 'FamiliesOfEveryKelurahanForTheBoardOfTheCity';
  for (const end of ['A', 'B', 'A']) {
    const { errors } = await asker.ask(`query ${name}${end} { kelurahan { code } }`);
    expect(errors).toEqual([]);
  }
});

describe('what a reader may read', () => {
  it('is not told to the public, neither as field nor as filter nor as order', async () => {
    for (const query of [
      '{ households { totalCount } }',
      '{ kelurahan { households { totalCount } } }',
      '{ kelurahan(filter: { households: { some: { registeredOn: { gt: "2020-01-01" } } } }) { name } }',
    ]) {
      const { errors, statements } = await asker.ask(query);
      expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
      expect(statements.join()).not.toContain('"household"');
    }
  });

  it('can be narrowed to rows, with values of the request', async () => {
    const theirs = Given.byRequest(() => BONDONGAN);
    const ofBondongan: Reader = {
      key: 'companion',
      refusalOf: () => undefined,
      scopeOf: (entity) =>
        ({
          Household: { kelurahan: { code: { eq: theirs } } },
          Person: { household: { kelurahan: { code: { eq: theirs } } } },
        })[entity],
    };
    const scoped = await Asker.over(world.orm, { readerOf: () => ofBondongan });
    const { data, errors, statements } = await scoped.askAsOfficer(`{
      households { totalCount nodes { id } }
      persons { totalCount }
      household(id: "${families[0]}") { id }
      kelurahan(orderBy: [{ code: ASC }]) { households { totalCount } }
      someFamilies: kelurahan(filter: { households: { some: {} } }) { code }
    }`);
    expect(errors).toEqual([]);
    expect(ids(data.households.nodes)).toEqual([2, 5]);
    expect([data.households.totalCount, data.persons.totalCount, data.household]).toEqual([2, 2, null]);
    expect(
      data.kelurahan.map(({ households }: { households: { totalCount: number } }) => households.totalCount),
    ).toEqual([0, 2, 0]);
    expect(data.someFamilies).toEqual([{ code: BONDONGAN }]);
    expect(statements).toHaveLength(1);

    // where the schema promises a record that is out of sight, the executor tells so
    const { data: partly, errors: missing } = await scoped.askAsOfficer(
      '{ episodes(first: 1) { nodes { household { id } } } }',
    );
    expect([partly, missing[0]?.path]).toEqual([null, ['episodes', 'nodes', 0, 'household']]);
  });
});

it('a statement that takes too long is stopped, and the error says what to do', async () => {
  const orm = await connectOrm(world.database.url, 1);
  await orm.em.fork().execute(`set statement_timeout = '100ms'`);
  const hasty = await Asker.over(orm);
  const owner = await world.owner.connect();
  await owner.query('begin; lock table programme');
  const { data, errors } = await hasty.ask('{ programmes { code } }');
  await owner.query('rollback');
  owner.release();
  await orm.close();
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { message: expect.stringContaining('took too long'), path: ['programmes'], extensions: { code: 'QUERY_TIMEOUT' } },
  ]);
});
