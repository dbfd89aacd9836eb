import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, type World } from '../testing/index.ts';
import { startParticipationWorld } from './participation.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await startParticipationWorld();
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

describe('families that came on aid', () => {
  /** In each quarter from 2024Q1 to 2025Q4, by area or, in the city, of one programme. */
  async function entered(args: string): Promise<Record<string, string>> {
    const { data, errors } = await world.askAsOfficer(`{
      participation(by: [${args.includes('programme') ? 'CITY' : 'KELURAHAN'}, QUARTER], quarters: { from: "2024Q1", to: "2025Q4" }${args}) {
        rows { area { code } familiesEntered { value } }
      }
    }`);
    expect(errors).toBeUndefined();
    const byArea = Map.groupBy(
      data.participation.rows as { area: { code: string }; familiesEntered: { value: number } }[],
      ({ area }) => area.code,
    );
    return Object.fromEntries(
      [...byArea].map(([area, rows]) => [area, rows.map(({ familiesEntered }) => familiesEntered.value).join(' ')]),
    );
  }

  it('are counted where they lived then, a move within the city being none', async () => {
    expect(await entered('')).toEqual({
      [BATU_TULIS]: '4 0 0 0 0 0 0 1', // A B C D, then D again
      [BONDONGAN]: '1 0 0 0 0 1 0 0', // F, then E; C comes in 2025Q2, on aid already
      [SINDANG_SARI]: '0 0 0 0 0 0 0 0',
    });
  });

  it('are counted where they live now where asked', async () => {
    expect(await entered(', place: NOW')).toMatchObject({
      [BATU_TULIS]: '3 0 0 0 0 0 0 1', // A B D, then D again
      [BONDONGAN]: '2 0 0 0 0 1 0 0', // C F, then E
    });
  });

  it('are those that came into a programme where narrowed to it', async () => {
    expect(await entered(', where: { programme: ["PKH"] }')).toEqual({ '32.71': '1 0 0 0 0 1 0 0' }); // F, then E
    expect(await entered(', where: { programme: ["SEMBAKO"] }')).toEqual({ '32.71': '1 0 0 0 0 0 0 0' }); // F
  });

  it('are not told outside the office, nor while the quarter runs', async () => {
    const ask = (quarter: string) =>
      `{ participation(quarters: { from: "${quarter}", to: "${quarter}" }) { rows { familiesEntered { value missingReason } } } }`;
    const { data } = await world.ask(ask('2025Q4'));
    expect(data.participation.rows).toEqual([{ familiesEntered: { value: null, missingReason: 'SUPPRESSED' } }]);
    const { data: open } = await world.askAsOfficer(ask('2026Q4'));
    expect(open.participation.rows).toEqual([{ familiesEntered: { value: null, missingReason: 'PERIOD_OPEN' } }]);
  });
});

describe('graduations against the target, of 12 a year', () => {
  const ask = async (args: string) => {
    const { data, errors } = await world.askAsOfficer(`{ participation(${args}) { rows {
      graduationTargetShare { value lower upper numerator denominator missingReason } } } }`);
    return { share: data?.participation.rows[0].graduationTargetShare, message: errors?.[0]?.message };
  };
  const OF_2025 = 'quarters: { from: "2025Q1", to: "2025Q4" }';

  it('are held against all of it for a year, and a part of it for a part of a year', async () => {
    // B, D and E; by Byar of 3: 3 (1 - 1/27 - 1.96/(3 sqrt 3))^3 = 0.603, 4 (1 - 1/36 + 1.96/(3 sqrt 4))^3 = 8.766
    expect((await ask(`by: [CITY, YEAR], ${OF_2025}`)).share).toEqual({
      value: 0.25,
      lower: expect.closeTo(0.603 / 12, 3),
      upper: expect.closeTo(8.766 / 12, 3),
      numerator: 3,
      denominator: 12,
      missingReason: null,
    });
    // all three in the second quarter, whose part of the target is 3
    expect((await ask('by: CITY, quarters: { from: "2025Q2", to: "2025Q2" }')).share).toMatchObject({
      value: 1,
      denominator: 3,
    });
    expect((await ask('quarters: { from: "2025Q3", to: "2025Q3" }, where: { city: "32.71" }')).share).toMatchObject({
      value: 0,
      numerator: 0,
      denominator: 3,
    });
  });

  it('have no value where policy sets no target on the last day of the year', async () => {
    await world.owner.query(
      `update policy_parameter set valid_from = '2025-12-31' where key = 'graduation.yearly_target'`,
    );
    expect((await ask(`by: [CITY, YEAR], ${OF_2025}`)).share).toMatchObject({ value: 0.25 });
    expect((await ask('by: [CITY, YEAR], quarters: { from: "2024Q1", to: "2024Q4" }')).share).toMatchObject({
      value: null,
      numerator: 0,
      missingReason: 'NO_TARGET',
    });
  });

  it.each(['by: KELURAHAN,', 'by: CITY, where: { kelurahan: ["32.71.01.1001"] },', ''])(
    'are refused of anything but whole cities: %s',
    async (args) => {
      expect((await ask(`${args} ${OF_2025}`)).message).toMatch(
        /is known of whole cities only: ask it by CITY|where.kelurahan narrows/,
      );
    },
  );
});
