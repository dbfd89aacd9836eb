import { countParticipation, type ParticipationTable } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlOfClient } from '../database/sql.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { Asker, BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;

/*
 * Batu Tulis   A on aid since 2024Q1
 *              B 2024Q1 - 2025-05-10, rising class
 *              C since 2024Q1, moved to Bondongan on 2025-05-20
 *              D 2024Q1 - 2025-06-30 (deceased), back since 2025-11-01
 * Bondongan    E 2025-04-01 - 2025-06-15, moved away; in PKH only
 *              F since 2024Q1 in PKH and Sembako, PKH ended on 2025-05-05 (no component left)
 * Sindang Sari nobody
 */
beforeAll(async () => {
  world = await World.start();
  await world.household(BATU_TULIS).onAidSince('2024-01-10').save();
  await world.household(BATU_TULIS).onAidSince('2024-02-10').left('2025-05-10', ExitKind.RISING_CLASS).save();
  await world.household(BATU_TULIS).onAidSince('2024-03-31').movedTo(BONDONGAN, '2025-05-20').save();
  const d = world.household(BATU_TULIS).onAidSince('2024-01-10').left('2025-06-30', ExitKind.DECEASED);
  await d.onAidSince('2025-11-01').save();
  await world
    .household(BONDONGAN)
    .onAidSince('2025-04-01')
    .enrolledIn('PKH', '2025-04-01')
    .left('2025-06-15', ExitKind.MOVED_AWAY)
    .save();
  const f = await world
    .household(BONDONGAN)
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .enrolledIn('SEMBAKO', '2024-01-10')
    .save();
  await world.owner.query(
    `update enrolment set ended_on = '2025-05-05', end_reason = 'NO_ELIGIBLE_COMPONENT' where id = $1`,
    [f.enrolments[0]!.id],
  );
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2025-11-01']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

const count = (level: 'CITY' | 'KECAMATAN' | 'KELURAHAN', areas: string[], programme = '*') =>
  countParticipation(sqlOfClient(world.owner), { level, areas, programmes: [programme], from: '2025Q1', to: '2025Q4' });

/** onAid/exposed/entered/left/rising/natural by quarter, for a table that can be read. */
const table = (counts: ParticipationTable) =>
  Object.fromEntries(
    [...counts].flatMap(([area, byProgramme]) =>
      [...byProgramme.values()].flatMap((byQuarter) =>
        [...byQuarter].map(([quarter, { onAid, exposed, entered, left, risingClass, natural }]) => [
          `${area} ${quarter}`,
          [onAid, exposed, entered, left, risingClass, natural].join(' '),
        ]),
      ),
    ),
  );

describe('participation counts', () => {
  it('count each family where it last was in the quarter', async () => {
    expect(table(await count('KELURAHAN', [BATU_TULIS, BONDONGAN, SINDANG_SARI]))).toEqual({
      // A B C D; in Q2 B and D leave, C moves on: A B D can graduate here; D is back in Q4
      '32.71.01.1001 2025Q1': '4 4 0 0 0 0',
      '32.71.01.1001 2025Q2': '1 3 0 3 1 1',
      '32.71.01.1001 2025Q3': '1 1 0 0 0 0',
      '32.71.01.1001 2025Q4': '2 2 1 0 0 0',
      // F; in Q2 E enters and leaves, C comes
      '32.71.01.1002 2025Q1': '1 1 0 0 0 0',
      '32.71.01.1002 2025Q2': '2 3 2 1 0 1',
      '32.71.01.1002 2025Q3': '2 2 0 0 0 0',
      '32.71.01.1002 2025Q4': '2 2 0 0 0 0',
      '32.71.02.1001 2025Q1': '0 0 0 0 0 0',
      '32.71.02.1001 2025Q2': '0 0 0 0 0 0',
      '32.71.02.1001 2025Q3': '0 0 0 0 0 0',
      '32.71.02.1001 2025Q4': '0 0 0 0 0 0',
    });
  });

  it('count a family that moved within the city once in the city', async () => {
    // A B C D F; in Q2 E enters, B D E leave; C's move is neither
    expect(table(await count('CITY', ['32.71']))).toEqual({
      '32.71 2025Q1': '5 5 0 0 0 0',
      '32.71 2025Q2': '3 6 1 3 1 2',
      '32.71 2025Q3': '3 3 0 0 0 0',
      '32.71 2025Q4': '4 4 1 0 0 0',
    });
  });

  it('count by programme those enrolled in it, and no graduation when only the enrolment ends', async () => {
    expect(table(await count('KECAMATAN', ['32.71.01'], 'PKH'))).toEqual({
      '32.71.01 2025Q1': '1 1 0 0 0 0',
      '32.71.01 2025Q2': '0 2 1 2 0 1',
      '32.71.01 2025Q3': '0 0 0 0 0 0',
      '32.71.01 2025Q4': '0 0 0 0 0 0',
    });
  });
});

describe('the API', () => {
  it('gives the same figure on a kelurahan and in the group-by query, with its definition and moment', async () => {
    const { data, errors } = await world.ask(/* GraphQL */ `
      fragment Figure on IndicatorValue {
        value
        lower
        upper
        confidence
        numerator
        denominator
        missingReason
        asOf
        definition {
          code
          version
        }
      }
      {
        kelurahan {
          code
          graduationRate(quarter: "2025Q2") {
            ...Figure
          }
          familiesOnAid(quarter: "2025Q2") {
            ...Figure
          }
        }
        participation(area: KELURAHAN, quarters: { from: "2025Q2", to: "2025Q2" }) {
          area {
            code
          }
          quarter
          graduationRate {
            ...Figure
          }
          familiesOnAid {
            ...Figure
          }
        }
        participationCity: participation(quarters: { from: "2025Q2", to: "2025Q2" }) {
          graduationRate(kind: NATURAL) {
            value
            numerator
            denominator
            lower
            upper
            missingReason
          }
        }
      }
    `);
    expect(errors).toBeUndefined();
    expect(data.kelurahan.map((row: object) => row)).toEqual(
      data.participation.map(({ area, graduationRate, familiesOnAid }: Record<string, { code: string }>) => ({
        code: area!.code,
        graduationRate,
        familiesOnAid,
      })),
    );
    expect(data.kelurahan[0].graduationRate).toMatchObject({
      value: null,
      missingReason: 'GROUP_TOO_SMALL',
      confidence: 0.95,
      definition: { code: 'graduation_rate', version: 1 },
    });
    expect(Date.parse(data.kelurahan[0].graduationRate.asOf)).toBeGreaterThan(Date.now() - 60_000);
    // 2 of 6: Wilson by hand: centre (2 + 1.9207) / (6 + 3.8415) = 0.39838,
    // spread 1.95996 * sqrt(2 * 4 / 6 + 0.96036) / 9.8415 = 0.30164
    expect(data.participationCity[0].graduationRate).toEqual({
      value: expect.closeTo(0.33333, 5),
      numerator: 2,
      denominator: 6,
      lower: expect.closeTo(0.09674, 4),
      upper: expect.closeTo(0.70002, 4),
      missingReason: null,
    });
  });

  /** Number of statements that are not plain reads of rows, for a query that has no errors. */
  async function countStatements(source: string): Promise<number> {
    const { errors, statements } = await (await Asker.over(world.orm)).ask(source);
    expect(errors).toEqual([]);
    return statements.filter((text) => !/^\/\* (rows|read)[.]/.test(text)).length;
  }

  it('asks the cube once, however many areas, programmes, quarters and figures', async () => {
    const statements = await countStatements(/* GraphQL */ `
      {
        participation(area: KELURAHAN, byProgramme: true, quarters: { from: "2024Q1", to: "2026Q3" }) {
          familiesOnAid {
            value
          }
          familiesOnAidChange {
            difference
          }
          all: graduationRate {
            value
          }
          rising: graduationRate(kind: RISING_CLASS) {
            value
          }
          graduationRateChange {
            difference
          }
        }
      }
    `);
    // the moment the cubes are of, the span of the facts, and the counts
    expect(statements).toBe(3);
  });

  it('asks the cube once for the figures of all kelurahan in all programmes', async () => {
    const statements = await countStatements(`{ kelurahan {
      any: familiesOnAid(quarter: "2025Q1") { value } pkh: familiesOnAid(quarter: "2025Q2", programme: "PKH") { value }
    } }`);
    expect(statements).toBe(3);
  });

  it('does not ask the cube for rows without figures', async () => {
    const quarters = 'quarters: { from: "2024Q1", to: "2026Q3" }';
    expect(await countStatements(`{ participation(${quarters}) { quarter area { code } } }`)).toBe(0);
  });

  it('finds the figures asked for in fragments and under other names, and the year before them', async () => {
    const { data, errors } = await world.ask(/* GraphQL */ `
      fragment Change on ParticipationRow {
        ... on ParticipationRow {
          since: familiesOnAidChange {
            difference
            missingReason
            before {
              value
            }
            after {
              value
            }
          }
        }
      }
      {
        participation(quarters: { from: "2025Q1", to: "2025Q1" }) {
          ...Change
        }
      }
    `);
    expect(errors).toBeUndefined();
    // A B C D F at both ends, since 2024Q1
    expect(data.participation).toEqual([
      { since: { difference: 0, missingReason: null, before: { value: 5 }, after: { value: 5 } } },
    ]);
  });

  it('has no data far outside the facts, and does not count its way there', async () => {
    const start = performance.now();
    const { data, errors } = await world.ask(`{ kelurahan {
      long: graduationRate(quarter: "1900Q1") { missingReason } far: familiesOnAid(quarter: "2199Q4") { missingReason }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.kelurahan[0]).toEqual({ long: { missingReason: 'NO_DATA' }, far: { missingReason: 'NO_DATA' } });
    // 1,200 quarters for 3 areas would still be quick here, so the bound is generous; 68 areas would not
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('takes null for what is left out', async () => {
    const { data, errors } = await world.ask(
      `query ($none: ID, $list: [ID!], $where: ParticipationFilter) {
         kelurahan(kecamatan: $list) { familiesOnAid(quarter: "2025Q2", programme: $none) { missingReason } }
         participation(quarters: { from: "2025Q2", to: "2025Q2" }, where: $where) { quarter }
       }`,
      { none: null, list: null, where: { city: null, kecamatan: null, kelurahan: null, programme: null } },
    );
    expect(errors).toBeUndefined();
    expect([data.kelurahan.length, data.participation.length]).toEqual([3, 1]);
  });

  it('refuses a programme that does not exist on a kelurahan too', async () => {
    const { errors } = await world.ask(
      '{ kelurahan { familiesOnAid(quarter: "2025Q2", programme: "PKHH") { value } } }',
    );
    expect(errors?.[0]?.message).toContain('There is no programme PKHH');
  });

  it('refuses a query that goes round in circles, or asks the same over and over', async () => {
    const circle = 'kecamatan { kelurahan { '.repeat(8) + 'code' + ' } }'.repeat(8);
    const { errors } = await world.ask(`{ kelurahan { ${circle} } }`);
    expect(errors?.[0]?.message).toContain('Query depth limit of 12 exceeded');
    const names = Array.from({ length: 40 }, (_, index) => `a${index}: cities { code }`).join(' ');
    expect((await world.ask(`{ ${names} }`)).errors?.[0]?.message).toContain('Aliases limit of 30 exceeded');
  });

  it('tells which quarters the facts cover', async () => {
    const { data } = await world.ask('{ coverage { firstQuarter lastClosedQuarter currentQuarter } }');
    expect(data.coverage).toEqual({ firstQuarter: '2024Q1', lastClosedQuarter: '2025Q4', currentQuarter: '2026Q4' });
  });

  it.each([
    ['quarters: { from: "2026Q1", to: "2025Q1" }', 'quarters must run from an earlier to a later quarter'],
    ['quarters: { from: "1900Q1", to: "2026Q1" }', '80 at most'],
    ['quarters: { from: "2026Q5", to: "2026Q1" }', 'A quarter is written as year, Q and 1 to 4'],
    ['area: CITY, quarters: { from: "2026Q1", to: "2026Q1" }, where: { kecamatan: ["32.71.01"] }', 'where.kecamatan'],
    ['area: KECAMATAN, quarters: { from: "2026Q1", to: "2026Q1" }, where: { kelurahan: ["x"] }', 'where.kelurahan'],
    ['quarters: { from: "2026Q1", to: "2026Q1" }, where: { programme: "X" }', 'There is no programme X'],
  ])('refuses %s with the field, the rule and the remedy', async (args, message) => {
    const { errors } = await world.ask(`{ participation(${args}) { quarter } }`);
    expect(errors?.[0]?.message).toContain(message);
  });
});
