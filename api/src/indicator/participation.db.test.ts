import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { Asker, BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';

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

/** On aid and natural + rising of exposed, by area and quarter of 2025, for a table that can be read. */
async function table(by: string, programme?: string): Promise<Record<string, string>> {
  const where = programme === undefined ? '' : `, where: { programme: ["${programme}"] }`;
  const { data, errors } = await world.askAsOfficer(`{
    participation(by: [${by}, QUARTER], quarters: { from: "2025Q1", to: "2025Q4" }${where}) {
      rows {
        area { code } quarter familiesOnAid { value }
        graduationRateRisingClass { numerator denominator } graduationRateNatural { numerator }
      }
    }
  }`);
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.participation.rows.map((row: Row) => [
      `${row.area.code} ${row.quarter}`,
      [
        row.familiesOnAid.value,
        row.graduationRateRisingClass.denominator,
        row.graduationRateRisingClass.numerator,
        row.graduationRateNatural.numerator,
      ].join(' '),
    ]),
  );
}

interface Row {
  readonly area: { readonly code: string };
  readonly quarter: string;
  readonly familiesOnAid: { readonly value: number };
  readonly graduationRateRisingClass: { readonly numerator: number; readonly denominator: number };
  readonly graduationRateNatural: { readonly numerator: number };
}

describe('participation figures: on aid, exposed, graduated by rising class, naturally', () => {
  it('count each family where it last was in the quarter', async () => {
    expect(await table('KELURAHAN')).toEqual({
      // A B C D; in Q2 B and D leave, C moves on: A B D can graduate here; D is back in Q4
      '32.71.01.1001 2025Q1': '4 4 0 0',
      '32.71.01.1001 2025Q2': '1 3 1 1',
      '32.71.01.1001 2025Q3': '1 1 0 0',
      '32.71.01.1001 2025Q4': '2 2 0 0',
      // F; in Q2 E enters and leaves, C comes
      '32.71.01.1002 2025Q1': '1 1 0 0',
      '32.71.01.1002 2025Q2': '2 3 0 1',
      '32.71.01.1002 2025Q3': '2 2 0 0',
      '32.71.01.1002 2025Q4': '2 2 0 0',
      '32.71.02.1001 2025Q1': '0 0 0 0',
      '32.71.02.1001 2025Q2': '0 0 0 0',
      '32.71.02.1001 2025Q3': '0 0 0 0',
      '32.71.02.1001 2025Q4': '0 0 0 0',
    });
  });

  it('count a family that moved within the city once in the city', async () => {
    // A B C D F; in Q2 E enters, B D E leave; C's move is neither
    expect(await table('CITY')).toEqual({
      '32.71 2025Q1': '5 5 0 0',
      '32.71 2025Q2': '3 6 1 2',
      '32.71 2025Q3': '3 3 0 0',
      '32.71 2025Q4': '4 4 0 0',
    });
  });

  it('count by programme those enrolled in it, and no graduation when only the enrolment ends', async () => {
    expect(await table('KECAMATAN', 'PKH')).toMatchObject({
      '32.71.01 2025Q1': '1 1 0 0',
      '32.71.01 2025Q2': '0 2 0 1',
      '32.71.01 2025Q3': '0 0 0 0',
      '32.71.01 2025Q4': '0 0 0 0',
    });
  });
});

describe('graduations and other ends', () => {
  /** All, by rising class and natural graduations, then other ends, of 2025Q2. */
  async function ends(args: string): Promise<Record<string, string>> {
    const { data, errors } = await world.askAsOfficer(`{
      participation(by: ${args.includes('programme') ? 'CITY' : 'KELURAHAN'}, quarters: { from: "2025Q2", to: "2025Q2" }${args}) {
        rows {
          area { code } graduations { value } graduationsRisingClass { value } graduationsNatural { value }
          familiesLeftOtherwise { value }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    return Object.fromEntries(
      data.participation.rows.map(
        ({ area, ...counts }: { area: { code: string } } & Record<string, { value: number }>) => [
          area.code,
          Object.values(counts)
            .map(({ value }) => value)
            .join(' '),
        ],
      ),
    );
  }

  it('are counted where the family last was, a move being none', async () => {
    // B and D in Batu Tulis, where C moves away from; E in Bondongan
    expect(await ends('')).toEqual({ [BATU_TULIS]: '2 1 1 0', [BONDONGAN]: '1 0 1 0', '32.71.02.1001': '0 0 0 0' });
    // nobody lives elsewhere now who left
    expect(await ends(', place: NOW')).toEqual({
      [BATU_TULIS]: '2 1 1 0',
      [BONDONGAN]: '1 0 1 0',
      '32.71.02.1001': '0 0 0 0',
    });
  });

  it('are counted by programme: who leaves one only leaves it otherwise', async () => {
    // E, and F that lost what PKH was for and goes on in Sembako
    expect(await ends(', where: { programme: ["PKH"] }')).toEqual({ '32.71': '1 0 1 1' });
    expect(await ends(', where: { programme: ["SEMBAKO"] }')).toEqual({ '32.71': '0 0 0 0' });
  });
});

describe('the API', () => {
  it('gives the same figure on a kelurahan and in the group-by query, with its definition and moment', async () => {
    const { data, errors } = await world.askAsOfficer(/* GraphQL */ `
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
        participation(by: [KELURAHAN, QUARTER], quarters: { from: "2025Q2", to: "2025Q2" }) {
          cubeVersion
          rows {
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
        }
        participationCity: participation(by: CITY, quarters: { from: "2025Q2", to: "2025Q2" }) {
          rows {
            graduationRateNatural {
              value
              numerator
              denominator
              lower
              upper
              missingReason
            }
          }
        }
      }
    `);
    expect(errors).toBeUndefined();
    expect(data.kelurahan.map((row: object) => row)).toEqual(
      data.participation.rows.map(({ area, graduationRate, familiesOnAid }: Record<string, { code: string }>) => ({
        code: area!.code,
        graduationRate,
        familiesOnAid,
      })),
    );
    expect(data.kelurahan[0].graduationRate).toMatchObject({
      confidence: 0.95,
      definition: { code: 'graduation_rate', version: 1 },
    });
    expect(data.participation.cubeVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(Date.parse(data.kelurahan[0].graduationRate.asOf)).toBeGreaterThan(Date.now() - 60_000);
    // 2 of 6: Wilson by hand: centre (2 + 1.9207) / (6 + 3.8415) = 0.39838,
    // spread 1.95996 * sqrt(2 * 4 / 6 + 0.96036) / 9.8415 = 0.30164
    expect(data.participationCity.rows[0].graduationRateNatural).toEqual({
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
    const { errors, statements } = await (await Asker.over(world.orm)).askAsOfficer(source);
    expect(errors).toEqual([]);
    return statements.filter((text) => !/^\/\* (rows|read)[.]/.test(text)).length;
  }

  it('asks the cube once for all areas, programmes, quarters and figures, and once more for each comparison', async () => {
    const statements = await countStatements(/* GraphQL */ `
      {
        participation(by: [KELURAHAN, PROGRAMME, QUARTER], quarters: { from: "2024Q1", to: "2026Q3" }) {
          rows {
            familiesOnAid {
              value
            }
            graduationRate {
              value
              previousQuarter {
                difference
              }
            }
            graduationRateRisingClass {
              value
              city {
                value
              }
            }
          }
        }
      }
    `);
    // the moment the cubes are of, the span of the facts, the counts, those of the quarters before, those of the city
    expect(statements).toBe(5);
  });

  it('asks the cube once for the figures of all kelurahan in all programmes', async () => {
    const statements = await countStatements(`{ kelurahan {
      any: familiesOnAid(quarter: "2025Q1") { value } pkh: familiesOnAid(quarter: "2025Q2", programme: "PKH") { value }
    } }`);
    // the moment the cubes are of, the span of the facts, and the counts without and with a programme
    expect(statements).toBe(4);
  });

  it('does not ask the cube for rows without figures', async () => {
    const quarters = 'quarters: { from: "2024Q1", to: "2026Q3" }';
    expect(await countStatements(`{ participation(${quarters}) { rows { quarter area { code } } } }`)).toBe(2);
  });

  it('finds the figures asked for in fragments and under other names, and compares them', async () => {
    const { data, errors } = await world.askAsOfficer(/* GraphQL */ `
      fragment Change on ParticipationRow {
        ... on ParticipationRow {
          now: familiesOnAid {
            yearBefore {
              difference
              lower
              upper
              before {
                value
              }
              after {
                value
              }
            }
          }
          graduationRate {
            previousQuarter {
              missingReason
              before {
                numerator
                denominator
              }
            }
            city {
              numerator
              denominator
            }
          }
        }
      }
      {
        city: participation(quarters: { from: "2025Q1", to: "2025Q1" }) {
          rows {
            ...Change
          }
        }
        bondongan: participation(
          by: KELURAHAN
          quarters: { from: "2025Q3", to: "2025Q3" }
          where: { kelurahan: ["32.71.01.1002"] }
        ) {
          rows {
            ...Change
          }
        }
      }
    `);
    expect(errors).toBeUndefined();
    // A B C D F at both ends, since 2024Q1; nobody came or went: by Byar of 0 both ways, (1 - 1/9 + 1.96/3)^3 = 3.67
    expect(data.city.rows[0].now.yearBefore).toMatchObject({
      difference: 0,
      upper: expect.closeTo(3.67, 2),
      lower: expect.closeTo(-3.67, 2),
      before: { value: 5 },
      after: { value: 5 },
    });
    // F and C in Q3; in Q2 E enters and leaves, C comes: 1 of 3. In the city A, C, F: 0 of 3
    expect(data.bondongan.rows[0].graduationRate).toEqual({
      previousQuarter: { missingReason: null, before: { numerator: 1, denominator: 3 } },
      city: { numerator: 0, denominator: 3 },
    });
  });

  it('covers four quarters with each row where asked, each family once', async () => {
    const { data, errors } = await world.askAsOfficer(`{ participation(
      by: [CITY, QUARTER], rolling: 4, quarters: { from: "2025Q4", to: "2025Q4" }
    ) { rows { from until familiesOnAid { value } graduationRate { numerator denominator } } } }`);
    expect(errors).toBeUndefined();
    // A C F and D again at the end; B, D, E left: three of seven stays
    expect(data.participation.rows).toEqual([
      {
        from: '2025-01-01',
        until: '2025-12-31',
        familiesOnAid: { value: 4 },
        graduationRate: { numerator: 3, denominator: 7 },
      },
    ]);
  });

  it('orders rows by a figure, those without a value last, and gives the first of them', async () => {
    const { data, errors } = await world.askAsOfficer(`{ participation(
      by: KELURAHAN, quarters: { from: "2025Q2", to: "2025Q2" }, orderBy: { by: GRADUATION_RATE }, limit: 2
    ) { cost rows { area { code } } } }`);
    expect(errors).toBeUndefined();
    // 2 of 3 in Batu Tulis, 1 of 3 in Bondongan, nobody in Sindang Sari
    expect(data.participation).toEqual({
      cost: 3,
      rows: [{ area: { code: BATU_TULIS } }, { area: { code: BONDONGAN } }],
    });
  });

  it('has no data far outside the facts, and does not count its way there', async () => {
    const start = performance.now();
    const { data, errors } = await world.askAsOfficer(`{ kelurahan {
      long: graduationRate(quarter: "1900Q1") { missingReason } far: familiesOnAid(quarter: "2199Q4") { missingReason }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.kelurahan[0]).toEqual({ long: { missingReason: 'NO_DATA' }, far: { missingReason: 'NO_DATA' } });
    // 1,200 quarters for 3 areas would still be quick here, so the bound is generous; 68 areas would not
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('takes null for what is left out', async () => {
    const { data, errors } = await world.askAsOfficer(
      `query ($none: ID, $list: [ID!], $where: ParticipationFilter) {
         kelurahan(kecamatan: $list) { familiesOnAid(quarter: "2025Q2", programme: $none) { missingReason } }
         participation(quarters: { from: "2025Q2", to: "2025Q2" }, where: $where) { rows { quarter } }
       }`,
      { none: null, list: null, where: { city: null, kecamatan: null, kelurahan: null, programme: null } },
    );
    expect(errors).toBeUndefined();
    expect([data.kelurahan.length, data.participation.rows.length]).toEqual([3, 1]);
  });

  it('refuses a programme that does not exist on a kelurahan too', async () => {
    const { errors } = await world.askAsOfficer(
      '{ kelurahan { familiesOnAid(quarter: "2025Q2", programme: "PKHH") { value } } }',
    );
    expect(errors?.[0]?.message).toContain('There is no programme PKHH');
  });

  it('refuses a query that goes round in circles, or asks the same over and over', async () => {
    const circle = 'kecamatan { kelurahan { '.repeat(8) + 'code' + ' } }'.repeat(8);
    const { errors } = await world.askAsOfficer(`{ kelurahan { ${circle} } }`);
    expect(errors?.[0]?.message).toContain('Query depth limit of 12 exceeded');
    const names = Array.from({ length: 40 }, (_, index) => `a${index}: cities { code }`).join(' ');
    expect((await world.askAsOfficer(`{ ${names} }`)).errors?.[0]?.message).toContain('Aliases limit of 30 exceeded');
  });

  it('tells which quarters the facts cover', async () => {
    const { data } = await world.askAsOfficer('{ coverage { firstQuarter lastClosedQuarter currentQuarter } }');
    expect(data.coverage).toEqual({ firstQuarter: '2024Q1', lastClosedQuarter: '2025Q4', currentQuarter: '2026Q4' });
  });

  it.each([
    ['quarters: { from: "2026Q1", to: "2025Q1" }', 'quarters must run from an earlier to a later quarter'],
    ['quarters: { from: "1900Q1", to: "2026Q1" }', '80 at most'],
    ['quarters: { from: "2026Q5", to: "2026Q1" }', 'A quarter is written as year, Q and 1 to 4'],
    ['by: CITY, quarters: { from: "2026Q1", to: "2026Q1" }, where: { kecamatan: ["32.71.01"] }', 'where.kecamatan'],
    ['by: KECAMATAN, quarters: { from: "2026Q1", to: "2026Q1" }, where: { kelurahan: ["x"] }', 'where.kelurahan'],
    [
      'by: [CITY, KELURAHAN], quarters: { from: "2026Q1", to: "2026Q1" }',
      'by takes one area at most; got CITY, KELURAHAN',
    ],
    ['by: CITY, rolling: 4, quarters: { from: "2026Q1", to: "2026Q1" }', 'ask by QUARTER'],
    ['quarters: { from: "2026Q1", to: "2026Q1" }, where: { programme: ["X"] }', 'There is no programme X'],
    ['where: { city: "99.99" }, quarters: { from: "2026Q1", to: "2026Q1" }', 'There is no city 99.99'],
    ['limit: 0, quarters: { from: "2026Q1", to: "2026Q1" }', 'limit'],
  ])('refuses %s with the field, the rule and the remedy', async (args, message) => {
    const { errors } = await world.askAsOfficer(`{ participation(${args}) { rows { graduationRate { value } } } }`);
    expect(errors?.[0]?.message).toContain(message);
  });
});
