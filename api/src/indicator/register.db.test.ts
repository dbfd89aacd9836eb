import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;

/*
 * Today is 2026-11-24.
 * Batu Tulis  A on aid since 2026-01-10, visited on 2026-04-02, moved to Bondongan on 2026-08-20
 *             B on aid since 2026-01-10 until 2026-08-01
 * Files       DUKCAPIL 2026-05-04 of 10 rows, 3 to match; 2026-08-01 of 30 rows, 1 to match, 2 duplicates
 *             DTSEN 2026-06-30, refused as a whole
 */
beforeAll(async () => {
  world = await World.start();
  world.setToday('2026-11-24');
  await world
    .household(BATU_TULIS)
    .onAidSince('2026-01-10')
    .visited('2026-04-02')
    .movedTo(BONDONGAN, '2026-08-20')
    .save();
  const b = await world.household(BATU_TULIS).onAidSince('2026-01-10').left('2026-08-01', ExitKind.DECLINED).save();
  await world.owner.query(
    `insert into feed_batch (id, source, channel, file_name, content_hash, byte_count, received_at, received_by, state,
       finished_at, line_count, to_match_count, unchanged_count, refusal_code, refusal_message, quarter_on)
     select ('01900000-0000-7000-8000-f' || n || '0000000000')::uuid, source, 'FILE', 'a.csv',
       decode(repeat('0' || n, 32), 'hex'), 1, received::timestamptz, 'euis', state, received::timestamptz, lines, open, lines - open, refusal, refusal,
       quarter::date
     from (values
       (1, 'DUKCAPIL', '2026-05-04T03:00:00Z', 'DONE', 10, 3, null, null),
       (2, 'DUKCAPIL', '2026-08-01T03:00:00Z', 'DONE', 30, 1, null, null),
       (3, 'DTSEN', '2026-06-30T03:00:00Z', 'REFUSED', 0, 0, 'NO_HEADER', '2026-04-01'))
       as f (n, source, received, state, lines, open, refusal, quarter)`,
  );
  await world.owner.query(
    `insert into feed_row (id, batch_id, line, kind, state, household_id)
     select ('01900000-0000-7000-8000-f2000000000' || line)::uuid, '01900000-0000-7000-8000-f20000000000', line, 'DUPLICATE', 'APPLIED', $1
     from generate_series(1, 2) as line`,
    [b.household.id],
  );
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2026-01-10', '2026-11-20']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

async function rows(args: string, fields: string): Promise<Record<string, unknown>[]> {
  const { data, errors } = await world.askAsOfficer(`{ register(${args}) { rows { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.register.rows;
}
const quarter = (code: string) => `quarters: { from: "${code}", to: "${code}" }`;

describe('families updated', () => {
  /** Updated of those on aid, by kelurahan. */
  async function updated(args: string): Promise<Record<string, string>> {
    const found = await rows(
      `by: KELURAHAN, ${args}`,
      'area { code } familiesUpdated { numerator denominator missingReason }',
    );
    return Object.fromEntries(
      found.map(({ area, familiesUpdated }) => {
        const { numerator, denominator, missingReason } = familiesUpdated as Record<string, unknown>;
        return [(area as { code: string }).code, `${numerator} of ${denominator} ${missingReason ?? ''}`.trim()];
      }),
    );
  }
  const nobody = { [SINDANG_SARI]: '0 of 0 DENOMINATOR_ZERO' };

  it('are those heard of within the quarter, where they lived at its end', async () => {
    // A and B are registered; A is visited; A moves and B has left; nothing is heard of A so far
    expect(await updated(quarter('2026Q1'))).toMatchObject({ [BATU_TULIS]: '0 of 2', ...nobody });
    expect(await updated(quarter('2026Q2'))).toMatchObject({ [BATU_TULIS]: '1 of 2', ...nobody });
    expect(await updated(quarter('2026Q3'))).toMatchObject({
      [BATU_TULIS]: '0 of 0 DENOMINATOR_ZERO',
      [BONDONGAN]: '1 of 1',
    });
    expect(await updated(quarter('2026Q4'))).toMatchObject({ [BONDONGAN]: '0 of 1' });
    expect(await updated(`${quarter('2026Q2')}, place: NOW`)).toMatchObject({
      [BATU_TULIS]: '0 of 1',
      [BONDONGAN]: '1 of 1',
    });
  });
});

describe('rows of feeds', () => {
  it('not matched and duplicates are counted in the month of their file', async () => {
    const fields = 'quarter feedRowsUnmatched { numerator denominator missingReason } feedDuplicates { value }';
    expect(await rows('by: QUARTER, quarters: { from: "2026Q2", to: "2026Q4" }', fields)).toEqual([
      {
        quarter: '2026Q2',
        feedRowsUnmatched: { numerator: 3, denominator: 10, missingReason: null },
        feedDuplicates: { value: 0 },
      },
      {
        quarter: '2026Q3',
        feedRowsUnmatched: { numerator: 1, denominator: 30, missingReason: null },
        feedDuplicates: { value: 2 },
      },
      {
        quarter: '2026Q4',
        feedRowsUnmatched: { numerator: 0, denominator: 0, missingReason: 'DENOMINATOR_ZERO' },
        feedDuplicates: { value: 0 },
      },
    ]);
  });
});

describe('the age of a source', () => {
  const age = async (args: string) =>
    Object.fromEntries(
      (await rows(args, 'from source sourceAge { value missingReason }')).map(({ from, source, sourceAge }) => {
        const { value, missingReason } = sourceAge as { value: number | null; missingReason: string | null };
        return [`${from as string} ${(source as string | null) ?? ''}`.trim(), value ?? missingReason];
      }),
    );

  it('runs from its newest file until the end of the period, or until today', async () => {
    // 2026-05-04 to 06-30: 57; 08-01 to 09-30: 60; 08-01 to 11-24: 115 days
    expect(await age('by: QUARTER, quarters: { from: "2026Q1", to: "2026Q4" }, where: { source: [DUKCAPIL] }')).toEqual(
      {
        '2026-01-01': 'NO_DATA',
        '2026-04-01': 57,
        '2026-07-01': 60,
        '2026-10-01': 115,
      },
    );
  });

  it('is of each source, and of none that delivered nothing that could be read', async () => {
    expect(await age(`by: SOURCE, ${quarter('2026Q4')}`)).toEqual({
      '2026-10-01 DUKCAPIL': 115,
      '2026-10-01 DTSEN': 'NO_DATA',
    });
  });

  it('is asked source by source', async () => {
    const { errors } = await world.askAsOfficer(`{ register(${quarter('2026Q4')}) { rows { sourceAge { value } } } }`);
    expect(errors?.[0]?.message).toContain('source_age adds nothing up over SOURCE');
  });

  it('is the same for the whole city, since a file belongs to no area', async () => {
    const fields = 'sourceAge { value city { value } }';
    expect(await rows(`${quarter('2026Q4')}, where: { source: [DUKCAPIL] }`, fields)).toEqual([
      { sourceAge: { value: 115, city: { value: 115 } } },
    ]);
  });

  it('is not told outside the office', async () => {
    const { data } = await world.ask(
      `{ register(${quarter('2026Q3')}, where: { source: [DUKCAPIL] }) { rows { sourceAge { value missingReason } } } }`,
    );
    expect(data.register.rows).toEqual([{ sourceAge: { value: null, missingReason: 'SUPPRESSED' } }]);
  });
});

describe('what belongs to no area', () => {
  it.each([
    ['by: KELURAHAN,', '', 'by KELURAHAN'],
    ['', ', where: { city: "32.71" }', 'where.city'],
  ])('is refused where an area is asked: %s %s', async (by, where, got) => {
    const { errors } = await world.askAsOfficer(
      `{ register(${by} ${quarter('2026Q3')}${where}) { rows { feedDuplicates { value } } } }`,
    );
    expect(errors?.[0]?.message).toBe(
      `feed_duplicates belongs to no area but to the register as a whole: got ${got}. Leave it out, in a query of its own.`,
    );
  });
});
