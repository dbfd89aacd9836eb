import { describe, expect, it } from 'vitest';
import { known, missing, share } from '../relief/relief.fixture.ts';
import { TEXTS } from '../text/text.ts';
import { toDecileSentence, toLadderLines, toLadderSentence } from './ladder.ts';
import { toRelapseRows, toRelapseSentence, toYearTable } from './lasting.ts';
import { toOutcomeRows } from './programmeOutcomes.ts';

// 80 of 100 families stayed unable, 15 rose one step, 5 are no longer on aid.
const ladder = [
  {
    before: 'TIDAK_MAMPU' as const,
    after: [share(80, 100, 0.71, 0.87), share(15, 100, 0.09, 0.23), undefined, undefined],
    left: share(5, 100, 0.02, 0.11),
  },
];
const moves = {
  welfareRisen: share(15, 100, 0.09, 0.23),
  welfareFallen: share(0, 100, 0, 0.04),
  decileMovedUp: known(0.03),
  decileMovedDown: known(0.017),
};

describe('the ladder of welfare', () => {
  it('has a cell for each class and one for those no longer on aid; where nobody went there is no zero', () => {
    const [line] = toLadderLines(ladder, TEXTS.id);
    expect(line?.families).toBe('100');
    expect(line?.cells.map(({ share: shown, count, isSame }) => [shown, count, isSame])).toEqual([
      ['80%', '80', true],
      ['15%', '15', false],
      ['–', '', false],
      ['–', '', false],
      ['5%', '5', false],
    ]);
  });

  it('is told in one sentence, and not at all where moves are not told', () => {
    expect(toLadderSentence(ladder, moves, TEXTS.en)).toBe(
      '15 families rose in class, 0 fell. Of those unable, 80% are still unable.',
    );
    expect(toLadderSentence(ladder, { ...moves, welfareRisen: missing('SUPPRESSED') }, TEXTS.en)).toBe('');
  });

  it('adds up the four lowest deciles only where all are told', () => {
    const deciles = [0.4, 0.3, 0.2, 0.05].map((value, index) => ({ decile: index + 1, value: known(value) }));
    // 40 + 30 + 20 + 5 = 95.
    expect(toDecileSentence(deciles, undefined, '2026Q3', TEXTS.id)).toBe(
      'Pada akhir TW III 2026, 95% keluarga berada di desil 1 sampai 4.',
    );
    expect(toDecileSentence(deciles.slice(1), undefined, '2026Q3', TEXTS.id)).toBe('');
  });
});

describe('lasting and coming back', () => {
  const rising = {
    how: 'RISING_CLASS' as const,
    within12: share(3, 100, 0.01, 0.08),
    within24: share(8, 80, 0.05, 0.19),
  };
  const dead = {
    how: 'DECEASED' as const,
    within12: missing('DENOMINATOR_ZERO'),
    within24: missing('DENOMINATOR_ZERO'),
  };

  it('draws both terms of each way of graduating that there was', () => {
    const rows = toRelapseRows([rising, dead], TEXTS.id);
    expect(rows.map(({ name, dots }) => [name, dots.map(({ value }) => value)])).toEqual([['Naik kelas', [0.1, 0.03]]]);
    expect(toRelapseSentence([rising, dead], TEXTS.id)).toBe(
      'Naik kelas paling sering kembali: 3% dalam 12 bulan, 10% dalam 24 bulan.',
    );
  });

  it('lists the years that anything is told of, with the number followed up', () => {
    const hidden = missing('SUPPRESSED');
    const years = [
      { year: '2025', values: [hidden, hidden, undefined, undefined] },
      { year: '2024', values: [share(9, 10, 0.6, 0.98), hidden, missing('DENOMINATOR_ZERO'), undefined] },
    ];
    const { rows } = toYearTable(years, TEXTS.id);
    expect(rows.map(({ cells }) => Object.values(cells).map(({ text }) => text))).toEqual([
      ['2024', '90% (10)', 'dirahasiakan', '–', '–'],
    ]);
  });

  it('counts those that came back once among those that graduated', () => {
    const outcome = {
      programme: undefined,
      outcomeGraduated: known(0.5),
      outcomeRelapsed: known(0.125),
      outcomeStillOn: known(0.25),
      outcomeLeftOtherwise: known(0.25),
      costPerGraduation: missing('NO_DATA'),
      costPerSustainedGraduation: missing('NO_DATA'),
    };
    // 50 % graduated, 12.5 % of all came back: 37.5 + 12.5 + 25 + 25 = 100 %.
    expect(toOutcomeRows([outcome], TEXTS.id)).toEqual([{ name: 'Semua program', values: [0.375, 0.125, 0.25, 0.25] }]);
  });
});
