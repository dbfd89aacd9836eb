import { describe, expect, it, vi } from 'vitest';
import { leavesOf, type Facts, type ProductSet } from '../facts.ts';
import { planRelease } from '../plan-release.ts';
import { attack, type Reader } from './attacker.ts';
import { allClosed, cityOf, monthsOf, quartersOf, randomColumn, seededRandom } from './generated-facts.ts';
import { balances, familiesOnAid, flowsTold, type FamiliesOnAid } from './linked-facts.ts';
import { readerWithoutControl } from './naive-reader.ts';
import { recovered } from './recovered.ts';
import type { Unknowns } from './unknowns.ts';

/** Cities of each kind; `DISCLOSURE_SEEDS=100` for a long run. */
const SEEDS = Number(process.env.DISCLOSURE_SEEDS ?? 1);

vi.setConfig({ testTimeout: 60_000 * SEEDS });

/** One reader of facts that are planned each by itself; a stock has no sum over periods. */
function readerOf({ graduated, leftOtherwise, onAid }: FamiliesOnAid, readers: (facts: Facts) => Reader): Reader {
  const byColumn: Record<string, Reader> = {
    graduated: readers(graduated),
    leftOtherwise: readers(leftOtherwise),
    onAid: readers(onAid),
  };
  return {
    answer: (column, set) =>
      column === 'onAid' && set.periods.length > 1 ? 'TOO_FINE' : byColumn[column]!.answer(column, set),
  };
}

const isNoSumOfStocks = ({ column, set }: { column: string; set: ProductSet }) =>
  !(column === 'onAid' && set.periods.length > 1);

describe('families on aid and who leaves, by kelurahan and quarter', () => {
  const city = cityOf([2, 3]);

  it.each([8, 60])(
    'hides all three, of %i families by kelurahan, though stocks are told and flows change them',
    (families) => {
      for (let seed = 1; seed <= 2 * SEEDS; seed++) {
        const facts = familiesOnAid(city, 2, families, seededRandom(seed));
        const findings = attack(readerOf(facts, planRelease), facts.together, {
          joint: false,
          identities: balances(facts),
          sample: isNoSumOfStocks,
        });
        expect(findings.length).toBeGreaterThan(50);
        expect(recovered(findings, facts.together)).toEqual([]);
      }
    },
  );

  it('would give graduations away if it were told, too, who came and who moved', () => {
    const facts = familiesOnAid(city, 2, 60, seededRandom(1));
    const findings = attack(readerOf(facts, planRelease), facts.together, {
      joint: false,
      identities: (unknowns) => [...balances(facts)(unknowns), ...flowsTold(facts)(unknowns)],
      sample: isNoSumOfStocks,
    });
    expect(recovered(findings, facts.together).length).toBeGreaterThan(0);
  });
});

describe('columns that are planned together', () => {
  const periods = quartersOf(1);
  const city = cityOf([2, 3]);

  function pair(seed: number, mean: number, share: number): Facts {
    const random = seededRandom(seed);
    const counts = { leaves: 5, periods: 4, dimensions: { sex: ['F', 'M'] } };
    const columns = [
      randomColumn({ code: 'inTime', complement: 'late' }, { ...counts, mean: () => mean * share }, random),
      randomColumn({ code: 'late' }, { ...counts, mean: () => mean * (1 - share) }, random),
    ];
    return {
      threshold: 5,
      kind: 'FLOW',
      city,
      periods,
      closed: allClosed(periods),
      columns,
      dimensions: counts.dimensions,
    };
  }

  it.each([0.5, 0.8, 0.97])('hides what is left as what it is the share of, at a share of %f', (share) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const facts = pair(seed, 12, share);
      expect(recovered(attack(planRelease(facts), facts), facts)).toEqual([]);
    }
  });

  describe('a programme and all programmes, of which it is a part', () => {
    function programmes(seed: number): Facts {
      const { columns, ...rest } = pair(seed, 6, 0.7);
      const [programme, other] = columns.map(({ byArea }) => byArea) as [number[][], number[][]];
      const any = programme.map((row, leaf) => row.map((count, period) => count + other[leaf]![period]!));
      const both = [
        { code: 'any', byArea: any },
        { code: 'programme', byArea: programme },
      ];
      return { ...rest, dimensions: {}, columns: both };
    }

    const isPart = (unknowns: Unknowns) =>
      leavesOf(city).flatMap(({ code: leaf }) =>
        periods.map(({ code }) => ({
          plus: unknowns.of('any', { areas: [leaf], periods: [code] }),
          minus: [
            ...unknowns.of('programme', { areas: [leaf], periods: [code] }),
            unknowns.named(`other ${leaf} ${code}`),
          ],
          total: 0,
        })),
      );

    it('are hidden together', () => {
      for (let seed = 1; seed <= 3 * SEEDS; seed++) {
        const facts = programmes(seed);
        expect(recovered(attack(planRelease(facts), facts, { identities: isPart }), facts)).toEqual([]);
      }
    });

    it('would give each other away, planned each by itself', () => {
      const found = [1, 2, 3, 4, 5].flatMap((seed) => {
        const facts = programmes(seed);
        const readers = Object.fromEntries(
          facts.columns.map((column) => [column.code, planRelease({ ...facts, columns: [column] })]),
        );
        const reader: Reader = { answer: (column, set) => readers[column]!.answer(column, set) };
        return recovered(attack(reader, facts, { identities: isPart }), facts);
      });
      expect(found.length).toBeGreaterThan(0);
    });
  });
});

it('hides months, which are pooled in their quarter and then in their year', () => {
  const periods = monthsOf(1);
  const city = cityOf([2, 3]);
  for (let seed = 1; seed <= 2 * SEEDS; seed++) {
    const random = seededRandom(seed);
    const dimensions = { hazard: ['FLOOD', 'LANDSLIDE', 'FIRE'] };
    const counts = { leaves: 5, periods: 12, dimensions, mean: (leaf: number) => [1, 6, 3, 9, 2][leaf]! };
    const facts: Facts = {
      threshold: 5,
      kind: 'FLOW',
      city,
      periods,
      closed: allClosed(periods),
      columns: [randomColumn({ code: 'reports' }, counts, random)],
      dimensions,
    };
    expect(recovered(attack(planRelease(facts), facts, { joint: false }), facts)).toEqual([]);
  }
});

describe('a city like the real one: 68 kelurahan, 24 quarters, 900 families and 2 to 3 graduations in each', () => {
  const city = cityOf([12, 12, 11, 11, 11, 11]);
  const facts = familiesOnAid(city, 6, 900, seededRandom(1));

  it('hides from who asks everything and knows how stocks and flows are linked', () => {
    const random = seededRandom(2);
    const findings = attack(readerOf(facts, planRelease), facts.together, {
      joint: false,
      identities: balances(facts),
      sample: (question) => isNoSumOfStocks(question) && random() < 0.05 * SEEDS,
    });
    expect(findings.length).toBeGreaterThan(100);
    expect(recovered(findings, facts.together)).toEqual([]);
  }, 300_000);

  it('is recovered where the control is turned off', () => {
    const random = seededRandom(2);
    const findings = attack(readerOf(facts, readerWithoutControl), facts.together, {
      joint: false,
      identities: balances(facts),
      sample: (question) => question.column === 'graduated' && random() < 0.2,
    });
    const tooMuch = recovered(findings, facts.together);
    expect(tooMuch.length).toBeGreaterThan(10);
    expect(tooMuch.some(({ min, max }) => max - min < 1e-6)).toBe(true);
  }, 300_000);

  it('still tells the city, most kecamatan by quarter, and most kelurahan by year', () => {
    const release = planRelease(facts.graduated);
    const told = (codes: readonly string[], sets: readonly string[][]) =>
      codes
        .flatMap((area) => sets.map((periods) => release.answer('graduated', { areas: [area], periods })))
        .filter((answer) => typeof answer === 'number').length;
    const quarters = facts.graduated.periods.map(({ code }) => [code]);
    const years = [0, 1, 2, 3, 4, 5].map((year) =>
      facts.graduated.periods.slice(4 * year, 4 * year + 4).map(({ code }) => code),
    );
    expect(told(['city'], quarters)).toBe(24);
    expect(told(['K1', 'K2', 'K3', 'K4', 'K5', 'K6'], quarters)).toBe(6 * 24);
    expect(
      told(
        leavesOf(city).map(({ code }) => code),
        years,
      ),
    ).toBeGreaterThan(0.8 * 68 * 6);
  });
});
