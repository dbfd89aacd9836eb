import { describe, expect, it } from 'vitest';
import type { ClosedPeriod, Facts } from './facts.ts';
import { planRelease } from './plan-release.ts';

const quarters: ClosedPeriod[] = [1, 2, 3, 4].map((quarter) => ({ code: `2025Q${quarter}`, within: ['2025'] }));
const [Q1, Q2, Q3, Q4] = quarters.map(({ code }) => code) as [string, string, string, string];
const YEAR = [Q1, Q2, Q3, Q4];

/** Two kecamatan of two kelurahan. */
const city = {
  code: 'city',
  parts: [
    { code: 'North', parts: [{ code: 'N1' }, { code: 'N2' }] },
    { code: 'South', parts: [{ code: 'S1' }, { code: 'S2' }] },
  ],
};

function facts(byArea: number[][], rest: Partial<Facts> = {}): Facts {
  return {
    threshold: 5,
    kind: 'FLOW',
    city,
    periods: quarters.slice(0, byArea[0]!.length),
    closed: new Set(['2025']),
    columns: [{ code: 'graduated', byArea }],
    ...rest,
  };
}

/** Graduations as they are: two or three a quarter and kelurahan, more by kecamatan. */
const usual = facts([
  [2, 3, 3, 2], // N1: 10 in the year
  [4, 3, 3, 6], // N2: 16
  [3, 4, 1, 0], // S1: 8
  [3, 3, 3, 7], // S2: 16
]);

describe('the year of a flow', () => {
  const release = planRelease(usual);
  const ask = (areas: string[] | undefined, periods: string[]) => release.answer('graduated', { areas, periods });

  it('tells the city by quarter: 12, 13, 10, 15', () => {
    expect(YEAR.map((quarter) => ask(undefined, [quarter]))).toEqual([12, 13, 10, 15]);
  });

  it('tells kecamatan by quarter where none of them is small: not in the third, of which South has 4', () => {
    expect(YEAR.map((quarter) => ask(['North'], [quarter]))).toEqual([6, 6, 'SUPPRESSED', 8]);
  });

  it('pools the third quarter alone, so that both kecamatan stay hidden in it, and in the year', () => {
    expect(ask(['South'], [Q3])).toBe('SUPPRESSED');
    expect(ask(['South'], YEAR)).toBe('SUPPRESSED');
    expect(ask(['South'], [Q1, Q2, Q4])).toBe(20);
  });

  it('tells kelurahan by what is left of the year: 2 + 3 + 2 of N1 in the three other quarters', () => {
    expect(ask(['N1'], [Q1, Q2, Q4])).toBe(7);
    expect(ask(['N1'], [Q1])).toBe('SUPPRESSED');
  });

  it('adds up what is told: North and South are the city', () => {
    expect(ask(['North', 'South'], [Q3])).toBe(10);
    expect(ask(['N1', 'N2', 'South'], [Q3])).toBe(10);
  });

  it('refuses what is not of the facts', () => {
    expect(() => ask(['West'], [Q1])).toThrow('The release has no area "West"');
    expect(() => ask(['North'], ['2026Q1'])).toThrow('The release has no closed period "2026Q1"');
  });
});

it('tells nothing of the rest of a year that runs, and the same as before once it is over', () => {
  const counts = usual.columns[0]!.byArea;
  const running = planRelease(
    facts(
      counts.map((row) => row.slice(0, 3)),
      { closed: new Set() },
    ),
  );
  const over = planRelease(usual);
  const told = ['North', 'South', 'N1', 'N2', 'S1', 'S2'].flatMap((area) =>
    [Q1, Q2, Q3]
      .map((quarter) => ({ areas: [area], periods: [quarter] }))
      .filter((set) => typeof running.answer('graduated', set) === 'number'),
  );
  expect(told).toHaveLength(4);
  for (const set of told) expect(over.answer('graduated', set)).toBe(running.answer('graduated', set));
  expect(running.answer('graduated', { areas: ['N1'], periods: [Q1, Q2] })).toBe('SUPPRESSED');
});

it('pools a city too small for a quarter into the rest of the year, and hides a year that is too small', () => {
  const small = planRelease(
    facts([
      [1, 9, 2, 0],
      [0, 9, 0, 0],
      [1, 0, 1, 0],
      [0, 9, 0, 0],
    ]),
  );
  // 2, 27, 3, 0: the first and third are told as 5 together.
  expect(small.answer('graduated', { periods: [Q1] })).toBe('SUPPRESSED');
  expect(small.answer('graduated', { periods: [Q1, Q3] })).toBe(5);
  expect(small.answer('graduated', { periods: [Q4] })).toBe(0);
  const smaller = planRelease(
    facts([
      [1, 9, 1, 0],
      [0, 9, 0, 0],
      [1, 0, 1, 0],
      [0, 9, 0, 0],
    ]),
  );
  expect(smaller.answer('graduated', { periods: [Q1, Q3] })).toBe('SUPPRESSED');
  expect(smaller.answer('graduated', { periods: YEAR })).toBe('SUPPRESSED');
});

it('answers 0 in any form where a number around it is told as 0', () => {
  const release = planRelease(
    facts(
      [
        [0, 9],
        [0, 9],
        [7, 9],
        [8, 9],
      ],
      {
        columns: [
          {
            code: 'graduated',
            byArea: [
              [0, 9],
              [0, 9],
              [7, 9],
              [8, 9],
            ],
            byClass: {
              kind: [
                [9, 20],
                [6, 16],
              ],
            },
          },
        ],
        dimensions: { kind: ['RISING_CLASS', 'NATURAL'] },
      },
    ),
  );
  const kind = { kind: ['NATURAL'] };
  // South holds all 15 of the first quarter: hidden, as is that North holds none.
  expect(release.answer('graduated', { areas: ['North'], periods: [Q1] })).toBe('SUPPRESSED');
  expect(release.answer('graduated', { periods: [Q1], classes: kind })).toBe(6);
  expect(release.answer('graduated', { areas: ['North'], periods: [Q1], classes: kind })).toBe('TOO_FINE');
});

describe('classes of the city', () => {
  const release = planRelease(
    facts(
      [
        [5, 5, 5, 5],
        [5, 5, 5, 5],
        [5, 5, 5, 5],
        [5, 5, 5, 5],
      ],
      {
        columns: [
          {
            code: 'graduated',
            byArea: [
              [5, 5, 5, 5],
              [5, 5, 5, 5],
              [5, 5, 5, 5],
              [5, 5, 5, 5],
            ],
            byClass: {
              kind: [
                [10, 12, 11, 20],
                [10, 6, 8, 0],
                [0, 2, 1, 0],
              ],
            },
          },
        ],
        dimensions: { kind: ['RISING_CLASS', 'DECEASED', 'MOVED_AWAY'] },
      },
    ),
  );
  const ask = (kind: string, ...periods: string[]) =>
    release.answer('graduated', { periods, classes: { kind: [kind] } });

  it('tells the first quarter, whose classes are 10, 10 and 0', () => {
    expect([ask('RISING_CLASS', Q1), ask('DECEASED', Q1), ask('MOVED_AWAY', Q1)]).toEqual([10, 10, 0]);
  });

  it('pools the others: small classes in two, all 20 in one class in the last', () => {
    // 12 + 11 + 20 = 43; 6 + 8 + 0 = 14; 2 + 1 = 3, which takes the 14 with it.
    expect([ask('RISING_CLASS', Q2, Q3, Q4), ask('DECEASED', Q2, Q3, Q4), ask('MOVED_AWAY', Q2, Q3, Q4)]).toEqual([
      43,
      'SUPPRESSED',
      'SUPPRESSED',
    ]);
    expect(ask('RISING_CLASS', Q4)).toBe('SUPPRESSED');
  });

  it('tells no kecamatan by class, and takes all classes as no restriction', () => {
    expect(release.answer('graduated', { areas: ['North'], periods: [Q1], classes: { kind: ['DECEASED'] } })).toBe(
      'TOO_FINE',
    );
    const all = { kind: ['RISING_CLASS', 'DECEASED', 'MOVED_AWAY'] };
    expect(release.answer('graduated', { areas: ['North'], periods: [Q1], classes: all })).toBe(10);
  });

  it('points to the hidden classes together', () => {
    expect(release.enclosing('graduated', { periods: [Q2], classes: { kind: ['MOVED_AWAY'] } })).toEqual({
      set: { periods: [Q2, Q3, Q4], classes: { kind: ['DECEASED', 'MOVED_AWAY'] } },
      total: 17,
    });
  });
});

describe('months', () => {
  const months: ClosedPeriod[] = [1, 2, 3].map((month) => ({ code: `2025-0${month}`, within: ['2025Q1', '2025'] }));

  it('are pooled within their quarter first', () => {
    const release = planRelease(
      facts(
        [
          [6, 2, 3],
          [6, 3, 3],
          [6, 6, 6],
          [6, 6, 6],
        ],
        { periods: months, closed: new Set(['2025Q1']) },
      ),
    );
    // N1 has 2 and 3, which are 5 in February and March together; January is told by itself.
    expect(release.answer('graduated', { areas: ['N1'], periods: ['2025-01'] })).toBe(6);
    expect(release.answer('graduated', { areas: ['N1'], periods: ['2025-02'] })).toBe('SUPPRESSED');
    expect(release.answer('graduated', { areas: ['N1'], periods: ['2025-02', '2025-03'] })).toBe(5);
    expect(release.answer('graduated', { areas: ['N1'], periods: months.map(({ code }) => code) })).toBe(11);
  });
});

describe('a stock', () => {
  const release = planRelease(
    facts(
      [
        [900, 903],
        [4, 5],
        [30, 31],
        [40, 42],
      ],
      { kind: 'STOCK' },
    ),
  );

  it('is told by kelurahan for each period, without those that are small and their company', () => {
    expect(
      ['N1', 'N2', 'S1', 'S2'].map((area) => release.answer('graduated', { areas: [area], periods: [Q1] })),
    ).toEqual(['SUPPRESSED', 'SUPPRESSED', 30, 40]);
    expect(release.answer('graduated', { areas: ['N2'], periods: [Q2] })).toBe(5);
  });
});

describe('what is told around a hidden number', () => {
  const release = planRelease(usual);

  it('is the longest time its kelurahan is told for', () => {
    expect(release.enclosing('graduated', { areas: ['N1'], periods: [Q1] })).toEqual({
      set: { areas: ['N1'], periods: [Q1, Q2, Q4] },
      total: 7,
    });
  });

  it('is all that is hidden with it where its line is hidden: both kecamatan in the third quarter', () => {
    expect(release.enclosing('graduated', { areas: ['S1'], periods: [Q3] })).toEqual({
      set: { areas: ['North', 'South'], periods: [Q3] },
      total: 10,
    });
  });

  it('is nothing where nothing is told', () => {
    const none = planRelease(facts([[1], [0], [0], [0]]));
    expect(none.enclosing('graduated', { areas: ['N1'], periods: [Q1] })).toBeUndefined();
  });
});

it('refuses tables that do not count everybody once', () => {
  const columns = [{ code: 'graduated', byArea: [[5], [5], [5], [5]], byClass: { kind: [[10], [9]] } }];
  const dimensions = { kind: ['RISING_CLASS', 'NATURAL'] };
  expect(() => planRelease(facts([[5], [5], [5], [5]], { columns, dimensions }))).toThrow(
    'planRelease requires graduated by kind to count everybody exactly once',
  );
});

it('plans a city of 68 kelurahan, 72 months, four columns and five dimensions of 30 classes in milliseconds', () => {
  const leaves = Array.from({ length: 6 }, (_, k) => ({
    code: `K${k}`,
    parts: Array.from({ length: k < 2 ? 12 : 11 }, (_, g) => ({ code: `K${k}.${g}` })),
  }));
  const months = Array.from({ length: 72 }, (_, index) => ({
    code: `m${index}`,
    within: [`q${Math.floor(index / 3)}`, `y${Math.floor(index / 12)}`],
  }));
  const table = (rows: number) => Array.from({ length: rows }, () => Array.from<number>({ length: 72 }).fill(30));
  const names = ['a', 'b', 'c', 'd', 'e'];
  const big: Facts = {
    threshold: 5,
    kind: 'FLOW',
    city: { code: 'city', parts: leaves },
    periods: months,
    closed: new Set(months.flatMap(({ within }) => within)),
    columns: [1, 2, 3, 4].map((column) => ({
      code: `column${column}`,
      byArea: table(68).map((row, leaf) => row.map((_, month) => (leaf + month * column) % 7)),
      byClass: {},
    })),
    dimensions: {},
  };
  for (const column of big.columns) {
    const sums = months.map((_, month) => column.byArea.reduce((total, row) => total + row[month]!, 0));
    Object.assign(
      column.byClass!,
      Object.fromEntries(names.map((name) => [name, [sums, ...table(29).map((row) => row.map(() => 0))]])),
    );
  }
  const withDimensions = {
    ...big,
    dimensions: Object.fromEntries(names.map((name) => [name, Array.from({ length: 30 }, (_, c) => `${c}`)])),
  };
  planRelease(withDimensions);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    planRelease(withDimensions);
    return performance.now() - start;
  });
  // 20 ms on a quiet machine; the margin is for one that is not.
  expect(Math.min(...times)).toBeLessThan(100);
});
