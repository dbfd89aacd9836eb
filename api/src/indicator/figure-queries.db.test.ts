import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Asker, BATU_TULIS, BONDONGAN, type World } from '../testing/index.ts';
import { startParticipationWorld } from './participation.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await startParticipationWorld();
});
afterAll(() => world.stop());

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

  it('tells which quarters the facts cover', async () => {
    const { data } = await world.askAsOfficer('{ coverage { firstQuarter lastClosedQuarter currentQuarter } }');
    expect(data.coverage).toEqual({ firstQuarter: '2024Q1', lastClosedQuarter: '2025Q4', currentQuarter: '2026Q4' });
  });
});
