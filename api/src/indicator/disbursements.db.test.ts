import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;

/*
 * Today is 2026-11-24. Payments, with the days from the first day of the quarter they were due for:
 * Batu Tulis  A 2026Q1 PKH 100,000 on 2026-01-11 (10), Sembako 200,000 on 2026-04-11 (100, late)
 *               2026Q4 PKH 100,000 on 2026-10-11
 *             B 2026Q1 PKH 300,000 on 2026-01-21 (20); moved to Bondongan on 2026-03-01,
 *               2026Q2 PKH 300,000 on 2026-05-21 (50)
 * Bondongan   C 2026Q1 Sembako 400,000 on 2026-02-20 (50)
 * Sindang S.  nobody
 */
beforeAll(async () => {
  world = await World.start();
  world.setToday('2026-11-24');
  await world
    .household(BATU_TULIS)
    .onAidSince('2025-01-10')
    .enrolledIn('PKH', '2025-01-10')
    .paid('2026-01-11', 100_000, '2026-01-01')
    .paid('2026-10-11', 100_000, '2026-10-01')
    .enrolledIn('SEMBAKO', '2025-01-10')
    .paid('2026-04-11', 200_000, '2026-01-01')
    .save();
  await world
    .household(BATU_TULIS)
    .onAidSince('2025-01-10')
    .enrolledIn('PKH', '2025-01-10')
    .paid('2026-01-21', 300_000, '2026-01-01')
    .movedTo(BONDONGAN, '2026-03-01')
    .paid('2026-05-21', 300_000, '2026-04-01')
    .save();
  await world
    .household(BONDONGAN)
    .onAidSince('2025-01-10')
    .enrolledIn('SEMBAKO', '2025-01-10')
    .paid('2026-02-20', 400_000, '2026-01-01')
    .save();
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2025-01-10', '2026-10-11']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

const Q1 = 'quarters: { from: "2026Q1", to: "2026Q1" }';

async function rows(args: string, fields: string): Promise<Row[]> {
  const { data, errors } = await world.askAsOfficer(`{ disbursements(${args}) { rows { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.disbursements.rows;
}

/** A row, with what the tests ask of it. */
interface Row {
  readonly area: { readonly code: string } | null;
  readonly programme: { readonly code: string } | null;
  readonly familiesDisbursed: { readonly value: number };
  readonly disbursedAmount: { readonly value: number };
  readonly disbursedInTime: { readonly numerator: number; readonly denominator: number };
}

/** Families, amount and payments in time of all, by area or programme. */
async function table(args: string): Promise<Record<string, string>> {
  const found = await rows(
    args,
    `area { code } programme { code } familiesDisbursed { value } disbursedAmount { value }
     disbursedInTime { numerator denominator }`,
  );
  return Object.fromEntries(
    found.map(({ area, programme, familiesDisbursed, disbursedAmount, disbursedInTime }) => [
      area?.code ?? programme?.code ?? '*',
      `${familiesDisbursed.value} ${disbursedAmount.value} ${disbursedInTime.numerator} of ${disbursedInTime.denominator}`,
    ]),
  );
}

describe('aid paid out', () => {
  it('counts a family once a quarter, and every payment', async () => {
    expect(await table(Q1)).toEqual({ '*': '3 1000000 3 of 4' });
    // B again in 2026Q2: a family counts in each quarter
    expect(await table('quarters: { from: "2026Q1", to: "2026Q2" }')).toEqual({ '*': '4 1300000 4 of 5' });
  });

  it('is of the place where the family lived when it was paid, or lives now', async () => {
    expect(await table(`by: KELURAHAN, ${Q1}`)).toEqual({
      [BATU_TULIS]: '2 600000 2 of 3',
      [BONDONGAN]: '1 400000 1 of 1',
      [SINDANG_SARI]: '0 0 0 of 0',
    });
    expect(await table(`by: KELURAHAN, place: NOW, ${Q1}`)).toMatchObject({
      [BATU_TULIS]: '1 300000 1 of 2',
      [BONDONGAN]: '2 700000 2 of 2',
    });
  });

  it('is told by programme: a family in two counts in both', async () => {
    expect(await table(`by: PROGRAMME, ${Q1}`)).toEqual({ PKH: '2 400000 2 of 2', SEMBAKO: '2 600000 1 of 2' });
  });

  it('is told by timeliness, but for the share in time', async () => {
    expect(await rows(`by: TIMELINESS, ${Q1}`, 'timeliness disbursedAmount { value }')).toEqual([
      { timeliness: 'IN_TIME', disbursedAmount: { value: 800_000 } },
      { timeliness: 'LATE', disbursedAmount: { value: 200_000 } },
    ]);
    const { errors } = await world.askAsOfficer(
      `{ disbursements(by: TIMELINESS, ${Q1}) { rows { disbursedInTime { value } } } }`,
    );
    expect(errors?.[0]?.message).toContain('disbursed_in_time cannot be broken down or narrowed by TIMELINESS');
  });

  it('has the median of the days to payment', async () => {
    // Bucket i holds more than 1.05^(i-1), up to 1.05^i, days and stands for 2 * 1.05^i / 2.05. 20 days: ln 20 / ln 1.05 =
    // 61.4, so bucket 62, 20.092; 50 days: 80.2, so bucket 81, 50.770. Of 10, 20, 50, 100 the median lies halfway: 35.431
    const ofAll = await rows(Q1, 'disbursementDaysMedian { value numerator missingReason }');
    expect(ofAll).toEqual([
      { disbursementDaysMedian: { value: expect.closeTo(35.431, 2), numerator: 4, missingReason: null } },
    ]);
    // 50 days alone, to 2.5 %
    const ofB = await rows('quarters: { from: "2026Q2", to: "2026Q2" }', 'disbursementDaysMedian { value numerator }');
    expect(ofB).toEqual([{ disbursementDaysMedian: { value: expect.closeTo(50.77, 2), numerator: 1 } }]);
  });

  it('comes so far while the quarter runs, but no share, and with a reason where there is nothing', async () => {
    const fields = `familiesDisbursed { value missingReason } disbursedAmount { value missingReason }
      disbursedInTime { value missingReason } disbursementDaysMedian { value missingReason }`;
    const open = { value: null, missingReason: 'PERIOD_OPEN' };
    expect(await rows('quarters: { from: "2026Q4", to: "2026Q4" }', fields)).toEqual([
      {
        familiesDisbursed: { value: 1, missingReason: null },
        disbursedAmount: { value: 100_000, missingReason: null },
        disbursedInTime: open,
        disbursementDaysMedian: open,
      },
    ]);
    const nobody = { value: null, missingReason: 'DENOMINATOR_ZERO' };
    expect(await rows('quarters: { from: "2026Q3", to: "2026Q3" }', fields)).toEqual([
      {
        familiesDisbursed: { value: 0, missingReason: null },
        disbursedAmount: { value: 0, missingReason: null },
        disbursedInTime: nobody,
        disbursementDaysMedian: nobody,
      },
    ]);
    expect(await rows('quarters: { from: "2024Q1", to: "2024Q1" }', fields)).toMatchObject([
      { familiesDisbursed: { value: null, missingReason: 'NO_DATA' } },
    ]);
  });

  it('is not told outside the office', async () => {
    const { data, errors } = await world.ask(
      `{ disbursements(${Q1}) { rows { familiesDisbursed { value missingReason } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.disbursements.rows).toEqual([{ familiesDisbursed: { value: null, missingReason: 'SUPPRESSED' } }]);
  });
});
