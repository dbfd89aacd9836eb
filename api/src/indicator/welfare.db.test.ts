import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

let world: World;

const { TIDAK_MAMPU, KURANG_MAMPU, MAMPU, MANDIRI } = WelfareClass;

/*
 * Policy asks for two assessments in a row; one alone stands. Class at the end of the quarters (T, K, M, I for MANDIRI, U
 * never assessed, - not on aid) and decile:
 *
 *                    2024Q4  2025Q1  2025Q2   decile 2024Q4  2025Q1
 * Batu Tulis    A    K       M       M        2              3
 *               B    K       K       K        2              2       (one MAMPU is not enough)
 *               C    M       T       T        4              1
 *               D    U       U       U        U              5
 * Bondongan     E    K       -       -        1              -       left on 2025-02-10
 *               F    -       I       I        -              6       entered on 2025-01-20
 *               G    T       K       K        2              2       moved to Sindang Sari on 2025-05-10
 * Sindang Sari       nobody but G from then on
 */
beforeAll(async () => {
  world = await World.start();
  await world
    .household(BATU_TULIS)
    .onAidSince('2024-10-05')
    .assessed('2024-10-10', KURANG_MAMPU)
    .assessed('2024-12-10', MAMPU)
    .assessed('2025-02-10', MAMPU)
    .ranked('2024-10-01', 2)
    .ranked('2025-01-01', 3)
    .save();
  await world
    .household(BATU_TULIS)
    .onAidSince('2024-10-05')
    .assessed('2024-10-10', KURANG_MAMPU)
    .assessed('2025-03-31', MAMPU)
    .ranked('2024-10-01', 2)
    .save();
  await world
    .household(BATU_TULIS)
    .onAidSince('2024-10-05')
    .assessed('2024-11-10', MAMPU)
    .assessed('2025-01-01', TIDAK_MAMPU)
    .ranked('2024-10-01', 4)
    .ranked('2025-03-01', 1)
    .save();
  await world.household(BATU_TULIS).onAidSince('2024-10-05').ranked('2025-02-01', 5).save();
  await world
    .household(BONDONGAN)
    .onAidSince('2024-10-05')
    .assessed('2024-10-10', KURANG_MAMPU)
    .ranked('2024-10-01', 1)
    .left('2025-02-10', ExitKind.NO_LONGER_POOR)
    .save();
  await world
    .household(BONDONGAN)
    .onAidSince('2025-01-20')
    .assessed('2025-01-25', MANDIRI)
    .ranked('2025-01-21', 6)
    .save();
  await world
    .household(BONDONGAN)
    .onAidSince('2024-10-05')
    .assessed('2024-10-10', TIDAK_MAMPU)
    .assessed('2025-01-10', KURANG_MAMPU)
    .assessed('2025-03-10', KURANG_MAMPU)
    .ranked('2024-10-01', 2)
    .movedTo(SINDANG_SARI, '2025-05-10')
    .save();
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-10-05', '2026-11-20']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

interface Share {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: string | null;
}
type Row = Readonly<Record<string, unknown>>;

/** An indicator of one quarter by the values that its rows are of, as `1/4`, or the reason why there is none. */
async function shares(
  indicator: string,
  { by = [], quarters = ['2025Q1'], more = '' }: { by?: string[]; quarters?: string[]; more?: string } = {},
): Promise<Record<string, string>> {
  const names = by.map((each) => each.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  const fields = names.map((name) => (name === 'city' || name === 'kelurahan' ? 'area { code }' : name)).join(' ');
  const { data, errors } = await world.askAsOfficer(
    `{ welfare(by: [${by.join(', ')}], quarters: { from: "${quarters[0]}", to: "${quarters.at(-1)}" } ${more}) {
       rows { ${fields} ${indicator} { numerator denominator missingReason } }
     } }`,
  );
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.welfare.rows.map((row: Row) => {
      const key = names.map((name) => (name in row ? row[name] : (row.area as { code: string }).code)).join(' ');
      const { numerator, denominator, missingReason } = row[indicator] as Share;
      return [key, missingReason ?? `${numerator}/${denominator}`];
    }),
  );
}

/** Without rows that say nothing. */
function told(rows: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(rows).filter(([, value]) => !/^0\/|DENOMINATOR_ZERO/.test(value)));
}

describe('the distribution over the classes', () => {
  it('is of all families on aid, whichever class is asked for, so that the shares add up to 1', async () => {
    // at the end of 2025Q1: A M, B K, C T, D U, F I, G K; E has left
    expect(told(await shares('welfareClassShare', { by: ['CLASS_AFTER'] }))).toEqual({
      KURANG_MAMPU: '2/6',
      MAMPU: '1/6',
      MANDIRI: '1/6',
      TIDAK_MAMPU: '1/6',
      UNKNOWN: '1/6',
    });
    // narrowed, it still is of all
    expect(await shares('welfareClassShare', { more: ', where: { classAfter: [MAMPU, MANDIRI] }' })).toEqual({
      '': '2/6',
    });
    expect(await shares('welfareClassShare')).toEqual({ '': '6/6' });
  });

  it('comes with the interval of Wilson', async () => {
    const { data } = await world.askAsOfficer(
      `{ welfare(quarters: { from: "2025Q1", to: "2025Q1" }, where: { classAfter: [KURANG_MAMPU] }) {
         rows { welfareClassShare { value lower upper } } } }`,
    );
    // 2 of 6: centre (2 + 1.9207) / (6 + 3.8415) = 0.39838, spread 1.95996 * sqrt(2 * 4 / 6 + 0.96036) / 9.8415 = 0.30164
    expect(data.welfare.rows[0].welfareClassShare).toEqual({
      value: expect.closeTo(0.33333, 5),
      lower: expect.closeTo(0.09674, 4),
      upper: expect.closeTo(0.70002, 4),
    });
  });

  it('is of the families of the area at the end of the quarter, and of none where there are none', async () => {
    const by = ['KELURAHAN', 'CLASS_AFTER'];
    expect(told(await shares('welfareClassShare', { by }))).toEqual({
      [`${BATU_TULIS} KURANG_MAMPU`]: '1/4',
      [`${BATU_TULIS} MAMPU`]: '1/4',
      [`${BATU_TULIS} TIDAK_MAMPU`]: '1/4',
      [`${BATU_TULIS} UNKNOWN`]: '1/4',
      [`${BONDONGAN} KURANG_MAMPU`]: '1/2',
      [`${BONDONGAN} MANDIRI`]: '1/2',
    });
    expect((await shares('welfareClassShare', { by }))[`${SINDANG_SARI} MAMPU`]).toBe('DENOMINATOR_ZERO');
  });

  it('counts a family that moved where it lived then, or where it lives now', async () => {
    const by = ['KELURAHAN'];
    // G: Bondongan then, Sindang Sari now
    const more = ', where: { classAfter: [KURANG_MAMPU] }';
    expect(await shares('welfareClassShare', { by, more })).toEqual({
      [BATU_TULIS]: '1/4',
      [BONDONGAN]: '1/2',
      [SINDANG_SARI]: 'DENOMINATOR_ZERO',
    });
    expect(await shares('welfareClassShare', { by, more: `${more}, place: NOW` })).toEqual({
      [BATU_TULIS]: '1/4',
      [BONDONGAN]: '0/1',
      [SINDANG_SARI]: '1/1',
    });
    // and after its move there on both
    expect((await shares('welfareClassShare', { by, more, quarters: ['2025Q2'] }))[SINDANG_SARI]).toBe('1/1');
  });

  it('says how it stands now while the quarter runs', async () => {
    // A M, B K, C T, D U, F I, G K still, as nobody was assessed since
    expect(
      await shares('welfareClassShare', { quarters: ['2026Q4'], more: ', where: { classAfter: [MAMPU] }' }),
    ).toEqual({ '': '1/6' });
  });

  it('tells how many were never assessed', async () => {
    // D
    expect(await shares('familiesNeverAssessed', { by: ['KELURAHAN'] })).toEqual({
      [BATU_TULIS]: '1/4',
      [BONDONGAN]: '0/2',
      [SINDANG_SARI]: 'DENOMINATOR_ZERO',
    });
  });
});

describe('the transitions between classes', () => {
  it('are of the families that were in a class, and add up to 1 for each', async () => {
    // A K-M, B K-K, C M-T, D U-U, E K-left, G T-K; F was not on aid before
    const rows = await shares('welfareTransition', { by: ['CLASS_BEFORE', 'CLASS_AFTER'] });
    expect(told(rows)).toEqual({
      'KURANG_MAMPU KURANG_MAMPU': '1/3',
      'KURANG_MAMPU LEFT': '1/3',
      'KURANG_MAMPU MAMPU': '1/3',
      'MAMPU TIDAK_MAMPU': '1/1',
      'TIDAK_MAMPU KURANG_MAMPU': '1/1',
      'UNKNOWN UNKNOWN': '1/1',
    });
    expect(rows['ENTERED MANDIRI']).toBe('DENOMINATOR_ZERO');
  });

  it('show a change in its quarter only, and a longer period by its last quarter', async () => {
    const more = ', where: { classBefore: [KURANG_MAMPU] }';
    // in 2025Q2 nobody changes: B and G stay K
    expect(told(await shares('welfareTransition', { by: ['CLASS_AFTER'], quarters: ['2025Q2'], more }))).toEqual({
      KURANG_MAMPU: '2/2',
    });
    expect(
      told(await shares('welfareTransition', { by: ['CLASS_AFTER'], quarters: ['2025Q1', '2025Q2'], more })),
    ).toEqual({ KURANG_MAMPU: '2/2' });
  });

  it('tell who rose and who fell, of those of a known class at both ends', async () => {
    // A B C G: A and G rise, C falls
    expect(await shares('welfareRisen', { by: ['QUARTER'], quarters: ['2024Q4', '2025Q2'] })).toEqual({
      // all entered in 2024Q4
      '2024Q4': 'DENOMINATOR_ZERO',
      '2025Q1': '2/4',
      // and F, since it is on aid at both ends now
      '2025Q2': '0/5',
    });
    expect(await shares('welfareFallen', { by: ['KELURAHAN'] })).toEqual({
      [BATU_TULIS]: '1/3',
      [BONDONGAN]: '0/1',
      [SINDANG_SARI]: 'DENOMINATOR_ZERO',
    });
    expect(told(await shares('welfareRisen', { by: ['CLASS_BEFORE'] }))).toEqual({
      KURANG_MAMPU: '1/2',
      TIDAK_MAMPU: '1/1',
    });
  });

  it('are not told by the class that a rise ends in, which would make a share of its own outcome', async () => {
    const { errors } = await world.askAsOfficer(
      '{ welfare(by: CLASS_AFTER, quarters: { from: "2025Q1", to: "2025Q1" }) { rows { welfareRisen { value } } } }',
    );
    expect(errors?.[0]?.message).toContain('welfare_risen cannot be broken down or narrowed by CLASS_AFTER');
  });
});

describe('the deciles', () => {
  it('are told as shares of all families on aid', async () => {
    // A 3, B 2, C 1, D 5, F 6, G 2
    expect(told(await shares('decileShare', { by: ['DECILE_AFTER'] }))).toEqual({
      DECILE_AFTER_1: '1/6',
      DECILE_AFTER_2: '2/6',
      DECILE_AFTER_3: '1/6',
      DECILE_AFTER_5: '1/6',
      DECILE_AFTER_6: '1/6',
    });
    // at the end of 2024Q4 D has none, E has 1: A 2, B 2, C 4, D U, E 1, G 2
    expect(told(await shares('decileShare', { by: ['DECILE_AFTER'], quarters: ['2024Q4'] }))).toEqual({
      DECILE_AFTER_1: '1/6',
      DECILE_AFTER_2: '3/6',
      DECILE_AFTER_4: '1/6',
      UNKNOWN: '1/6',
    });
  });

  it('tell who moved up and down, of those of a known decile at both ends', async () => {
    // A 2-3 up, B 2-2, C 4-1 down, G 2-2; D had none, E left, F entered
    expect(await shares('decileMovedUp')).toEqual({ '': '1/4' });
    expect(await shares('decileMovedDown', { by: ['KELURAHAN'] })).toEqual({
      [BATU_TULIS]: '1/3',
      [BONDONGAN]: '0/1',
      [SINDANG_SARI]: 'DENOMINATOR_ZERO',
    });
  });
});

it('has no data before the first fact, and tells the public nothing', async () => {
  expect(await shares('welfareRisen', { quarters: ['2024Q2'] })).toEqual({ '': 'NO_DATA' });
  const { data, errors } = await world.ask(
    '{ welfare(quarters: { from: "2025Q1", to: "2025Q1" }) { rows { welfareRisen { value missingReason } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.welfare.rows[0].welfareRisen).toEqual({ value: null, missingReason: 'SUPPRESSED' });
});
