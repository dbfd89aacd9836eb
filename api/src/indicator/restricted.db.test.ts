import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role, type Officer } from '../access/officer.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { Asker, BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;
let asker: Asker;

/**
 * Fourteen families on aid in each kelurahan since 2024; graduated by rising class in the quarters of 2025:
 *
 *              Q1 Q2 Q3 Q4  year
 * Batu Tulis    2  2  1  1     6   } Bogor Selatan 3 4 3 4, 14
 * Bondongan     1  2  2  3     8   }
 * Sindang Sari  2  2  2  1     7     Bogor Timur
 * city          5  6  5  5    21
 *
 * Others came in 2022 and were all gone by the end of 2023, by rising class or because they declined:
 *
 *              graduated declined
 * Batu Tulis        7        2     } Bogor Selatan
 * Bondongan         8        6     }
 * Sindang Sari      9        7       Bogor Timur
 */
const GRADUATIONS: Record<string, readonly number[]> = {
  [BATU_TULIS]: [2, 2, 1, 1],
  [BONDONGAN]: [1, 2, 2, 3],
  [SINDANG_SARI]: [2, 2, 2, 1],
};
const OF_2023: Record<string, readonly [graduated: number, declined: number]> = {
  [BATU_TULIS]: [7, 2],
  [BONDONGAN]: [8, 6],
  [SINDANG_SARI]: [9, 7],
};
const DAYS = ['2025-02-10', '2025-05-10', '2025-08-10', '2025-11-10'];

beforeAll(async () => {
  world = await World.start();
  for (const [kelurahan, byQuarter] of Object.entries(GRADUATIONS)) {
    const days = byQuarter.flatMap((count, quarter) => Array.from({ length: count }, () => DAYS[quarter]!));
    for (const day of days) {
      await world.household(kelurahan).onAidSince('2024-01-10').left(day, ExitKind.RISING_CLASS).save();
    }
    for (let stays = days.length; stays < 14; stays++) await world.household(kelurahan).onAidSince('2024-01-10').save();
  }
  for (const [kelurahan, [graduated, declined]] of Object.entries(OF_2023)) {
    for (let family = 0; family < graduated + declined; family++) {
      const how = family < graduated ? ExitKind.RISING_CLASS : ExitKind.DECLINED;
      await world.household(kelurahan).onAidSince('2022-01-10').left('2023-05-10', how).save();
    }
  }
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2022-01-10', '2026-11-01']) as day`,
  );
  await world.refreshCubes();
  asker = await Asker.over(world.orm);
});
afterAll(() => world.stop());

const PLANNER: Officer = { name: 'bima', role: Role.PLANNER };
const ANALYST: Officer = { name: 'ade', role: Role.ANALYST };

/** Graduated of exposed, or the reason why there is none, by area and period. */
async function graduations(args: string, officer?: Officer): Promise<Record<string, string>> {
  const { data, errors } = await asker.ask(
    `{ participation(${args}) { audience rows {
       area { name } from graduationRate { numerator denominator missingReason }
     } } }`,
    {},
    officer,
  );
  expect(errors).toEqual([]);
  return Object.fromEntries(
    data.participation.rows.map(({ area, from, graduationRate: rate }: Row) => [
      `${area?.name ?? 'all'} ${from.slice(0, 7)}`,
      rate.missingReason ?? `${rate.numerator}/${rate.denominator}`,
    ]),
  );
}

interface Row {
  readonly area: { readonly name: string } | null;
  readonly from: string;
  readonly graduationRate: { numerator: number | null; denominator: number | null; missingReason: string | null };
}

const OF_2025 = 'quarters: { from: "2025Q1", to: "2025Q4" }';

describe('the public', () => {
  it('is told the city by quarter, where each is large enough', async () => {
    // 42 at first; 5, 6, 5, 5 leave
    expect(await graduations(`by: [CITY, QUARTER], ${OF_2025}`)).toEqual({
      'Kota Bogor 2025-01': '5/42',
      'Kota Bogor 2025-04': '6/37',
      'Kota Bogor 2025-07': '5/31',
      'Kota Bogor 2025-10': '5/26',
    });
  });

  it('is told of a kecamatan with few graduations in a quarter those of the year', async () => {
    const byQuarter = await graduations(`by: [KECAMATAN, QUARTER], ${OF_2025}`);
    expect(new Set(Object.values(byQuarter))).toEqual(new Set(['SUPPRESSED']));
    const OF_YEAR = { 'Bogor Selatan 2025-01': '14/28', 'Bogor Timur 2025-01': '7/14' };
    expect(await graduations(`by: [KECAMATAN, YEAR], ${OF_2025}`)).toEqual(OF_YEAR);
    expect(
      await graduations(`by: [KECAMATAN, QUARTER], rolling: 4, quarters: { from: "2025Q4", to: "2025Q4" }`),
    ).toEqual(OF_YEAR);
  });

  it('is told of kelurahan the year, and no quarter', async () => {
    expect(await graduations(`by: [KELURAHAN, YEAR], ${OF_2025}`)).toEqual({
      'Batu Tulis 2025-01': '6/14',
      'Bondongan 2025-01': '8/14',
      'Sindang Sari 2025-01': '7/14',
    });
    const byQuarter = await graduations(`by: [KELURAHAN, QUARTER], ${OF_2025}`);
    expect(new Set(Object.values(byQuarter))).toEqual(new Set(['SUPPRESSED']));
  });

  it('gets no other way what it is not told: not two quarters together, nor where families live now, nor one programme', async () => {
    const half = 'quarters: { from: "2025Q1", to: "2025Q2" }';
    for (const args of [
      `by: KELURAHAN, ${half}`,
      `by: KECAMATAN, ${half}`,
      `${half}, where: { kelurahan: ["${BATU_TULIS}"] }`,
      `by: [KELURAHAN, YEAR], place: NOW, ${OF_2025}`,
      `by: [CITY, YEAR], where: { programme: ["PKH"] }, ${OF_2025}`,
      `by: [KELURAHAN, YEAR, HEAD_SEX], ${OF_2025}`,
    ]) {
      expect([args, ...new Set(Object.values(await graduations(args)))]).toEqual([args, 'SUPPRESSED']);
    }
  });

  it('is told nothing of a period that still runs', async () => {
    const { data } = await asker.ask(`{ participation(by: CITY, quarters: { from: "2026Q4", to: "2026Q4" }) {
      rows { familiesOnAid { value missingReason } }
    } }`);
    expect(data.participation.rows).toEqual([{ familiesOnAid: { value: null, missingReason: 'PERIOD_OPEN' } }]);
  });

  it('gets a shrunk estimate of what is hidden, made of what is told, and no place among the ranks', async () => {
    const { data, errors } =
      await asker.ask(`{ participation(by: [KELURAHAN, QUARTER], quarters: { from: "2025Q2", to: "2025Q2" }) {
      audience rows { graduationRate { missingReason amongAreas { shrunk { value } position rank { of } } } }
    } }`);
    expect(errors).toEqual([]);
    expect(data.participation.audience).toBe('PUBLIC');
    // around each quarter the year is told: 6, 8 and 7 of 14, which scatter less than chance alone makes them, so all
    // share one rate: Beta(21.5, 21.5), mean 0.5
    for (const { graduationRate } of data.participation.rows) {
      expect(graduationRate).toEqual({
        missingReason: 'SUPPRESSED',
        amongAreas: { shrunk: { value: expect.closeTo(0.5, 4) }, position: null, rank: null },
      });
    }
  });
});

describe('a share whose numerator is told and whose denominator is not', () => {
  it('is estimated from the kelurahan that are hidden together, by told sums alone', async () => {
    const { data, errors } =
      await asker.ask(`{ participation(by: [KELURAHAN, YEAR], quarters: { from: "2023Q1", to: "2023Q4" }) {
      rows { area { name } graduations { value } graduationRate { numerator denominator missingReason amongAreas { shrunk { value } } } }
    } }`);
    expect(errors).toEqual([]);
    // The 2 of Batu Tulis that declined hide the 6 of Bondongan; together they are 8, and 15 graduated: 15 of 23, beside
    // 9 of 16. That differs no more than chance makes it, so all share one rate: Beta(24.5, 15.5), mean 24.5 / 40.
    const amongAreas = { shrunk: { value: expect.closeTo(0.6125, 4) } };
    const hidden = { numerator: null, denominator: null, missingReason: 'SUPPRESSED', amongAreas };
    expect(data.participation.rows).toEqual([
      { area: { name: 'Batu Tulis' }, graduations: { value: 7 }, graduationRate: hidden },
      { area: { name: 'Bondongan' }, graduations: { value: 8 }, graduationRate: hidden },
      {
        area: { name: 'Sindang Sari' },
        graduations: { value: 9 },
        graduationRate: { numerator: 9, denominator: 16, missingReason: null, amongAreas },
      },
    ]);
  });
});

describe('roles', () => {
  it('of the office see every number', async () => {
    for (const officer of [PLANNER, { name: 'euis' }]) {
      expect(
        await graduations(`by: [KELURAHAN, QUARTER], quarters: { from: "2025Q1", to: "2025Q1" }`, officer),
      ).toEqual({
        'Batu Tulis 2025-01': '2/14',
        'Bondongan 2025-01': '1/14',
        'Sindang Sari 2025-01': '2/14',
      });
    }
    const { data } = await asker.ask(`{ participation(by: CITY, ${OF_2025}) { audience } }`, {}, PLANNER);
    expect(data.participation.audience).toBe('INTERNAL');
  });

  it('without access to cases see what the public sees, also where the office asked the same just before', async () => {
    const args = `by: [KELURAHAN, QUARTER], quarters: { from: "2025Q2", to: "2025Q2" }`;
    expect(Object.values(await graduations(args, PLANNER))).toEqual(['2/12', '2/13', '2/12']);
    expect(new Set(Object.values(await graduations(args, ANALYST)))).toEqual(new Set(['SUPPRESSED']));
    expect(await graduations(args)).toEqual(await graduations(args, ANALYST));
  });

  it('that look at figures do not read families', async () => {
    const { errors } = await asker.ask('{ households(first: 1) { nodes { id } } }', {}, PLANNER);
    expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
