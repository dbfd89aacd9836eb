import { describe, expect, it, vi } from 'vitest';
import type { Facts } from '../facts.ts';
import { planRelease } from '../plan-release.ts';
import { attack, questionsOf } from './attacker.ts';
import { allClosed, cityOf, monthsOf, quartersOf, randomColumn, seededRandom } from './generated-facts.ts';
import { readerWithNaiveComplements, readerWithoutControl } from './naive-reader.ts';
import { recovered } from './recovered.ts';

const THRESHOLD = 5;

/** Cities of each kind; `DISCLOSURE_SEEDS=100` for a long run. */
const SEEDS = Number(process.env.DISCLOSURE_SEEDS ?? 1);

vi.setConfig({ testTimeout: 60_000 * SEEDS });

function smallCity(seed: number, mean: number, periods = quartersOf(1)): Facts {
  const random = seededRandom(seed);
  const city = cityOf([2, 3]);
  const dimensions = { kind: ['RISING_CLASS', 'DECEASED', 'MOVED_AWAY'], sex: ['F', 'M'] };
  const weight = Array.from({ length: 5 }, () => 2 * random());
  const counts = { leaves: 5, periods: periods.length, dimensions, mean: (leaf: number) => mean * weight[leaf]! };
  return {
    threshold: THRESHOLD,
    kind: 'FLOW',
    city,
    periods,
    closed: allClosed(periods),
    columns: [randomColumn({ code: 'graduated' }, counts, random)],
    dimensions,
  };
}

describe('the table rows [3, 40], [50, 60] with both margins', () => {
  const periods = quartersOf(1).slice(0, 2);
  const facts: Facts = {
    threshold: THRESHOLD,
    kind: 'FLOW',
    city: { code: 'city', parts: [{ code: 'A' }, { code: 'B' }] },
    periods,
    closed: allClosed(periods),
    columns: [
      {
        code: 'graduated',
        byArea: [
          [3, 40],
          [50, 60],
        ],
      },
    ],
  };

  it('gives the 3 away to who subtracts, where one more cell of its row and of its column is withheld', () => {
    const findings = attack(readerWithNaiveComplements(facts, ['A', 'B']), facts);
    // 60 is told: the row of B gives 110 - 60 = 50, and the first quarter 53 - 50 = 3.
    expect(findings).toContainEqual({
      column: 'graduated',
      set: { areas: ['A'], periods: ['2020Q1'] },
      min: expect.closeTo(3, 6),
      max: expect.closeTo(3, 6),
    });
  });

  it('gives nothing away under our plan, which tells 53 and the second quarter', () => {
    const release = planRelease(facts);
    expect(release.answer('graduated', { areas: ['A'], periods: ['2020Q2'] })).toBe(40);
    expect(release.answer('graduated', { areas: ['A'], periods: ['2020Q1'] })).toBe('SUPPRESSED');
    const findings = attack(release, facts);
    expect(findings.length).toBeGreaterThan(0);
    expect(recovered(findings, facts)).toEqual([]);
  });
});

describe('a small city, all its cells by kelurahan, quarter, kind and sex', () => {
  it.each([0.3, 1, 2.5, 6, 15])(
    'hides from an attacker who has all answers, at %f per kelurahan and quarter',
    (mean) => {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const facts = smallCity(seed, mean);
        expect(recovered(attack(planRelease(facts), facts), facts)).toEqual([]);
      }
    },
  );

  it('is recovered cell by cell where the control is turned off', () => {
    const facts = smallCity(1, 2.5);
    const findings = attack(readerWithoutControl(facts), facts);
    expect(recovered(findings, facts).filter(({ min, max }) => max - min < 1e-6).length).toBeGreaterThan(10);
  });
});

it('tells the same for ever: what was answered while a year ran is the answer once it is over', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const whole = smallCity(seed, 3, monthsOf(2));
    const ended = planRelease(whole);
    for (const months of [4, 12, 20]) {
      const running = until(whole, months);
      const release = planRelease(running);
      const told = [...questionsOf(running)].filter((set) => typeof release.answer('graduated', set) === 'number');
      expect(told.length).toBeGreaterThan(0);
      for (const set of told) expect(ended.answer('graduated', set)).toBe(release.answer('graduated', set));
    }
  }
});

/** The facts as they were after some months: quarters and years that ran are not closed. */
function until(facts: Facts, months: number): Facts {
  const past = facts.periods.slice(0, months);
  const open = new Set(facts.periods.slice(months).flatMap(({ within }) => within));
  const cut = (table: readonly (readonly number[])[]) => table.map((row) => row.slice(0, months));
  return {
    ...facts,
    periods: past,
    closed: new Set([...facts.closed].filter((group) => !open.has(group))),
    columns: facts.columns.map(({ byArea, byClass = {}, ...column }) => ({
      ...column,
      byArea: cut(byArea),
      byClass: Object.fromEntries(Object.entries(byClass).map(([name, table]) => [name, cut(table)])),
    })),
  };
}
