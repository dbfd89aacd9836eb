import { describe, expect, it } from 'vitest';
import { dayOf, toDate } from '../calendar.ts';
import { kotaBogor } from '../reference/regions.ts';
import { scales } from '../scales.ts';
import { allocate } from './allocation.ts';
import { FULL_SIZE, graduationsIn, planCity } from './plan.ts';

describe('the plan of a city', () => {
  const plan = planCity({ region: kotaBogor, size: FULL_SIZE, seed: 1, asOf: dayOf('2026-10-01') });

  it('gives the 68 kelurahan exactly the published families of both programmes', () => {
    // 30,199 families in PKH and 60,793 in Sembako (Kota Bogor, 2022).
    expect(plan.kelurahan).toHaveLength(68);
    expect(plan.kelurahan.reduce((all, { pkhSeats }) => all + pkhSeats, 0)).toBe(30_199);
    expect(plan.kelurahan.reduce((all, { sembakoSeats }) => all + sembakoSeats, 0)).toBe(60_793);
    for (const { pkhSeats, sembakoSeats } of plan.kelurahan) {
      expect(pkhSeats).toBeGreaterThan(0);
      expect(sembakoSeats).toBeGreaterThan(pkhSeats);
    }
  });

  it('runs from the first quarter of 2021 to the last closed one, with all seats open at its end', () => {
    // 2021 to 2025 are 20 quarters, and three of 2026 are closed on 1 October.
    expect(plan.quarters).toHaveLength(23);
    expect(toDate(plan.quarters[0]?.first as number)).toBe('2021-01-01');
    expect(toDate(plan.quarters[22]?.end as number)).toBe('2026-10-01');
    expect(plan.quarters.map(({ isLast }) => isLast).indexOf(true)).toBe(22);
    expect(plan.quarters[22]?.seats).toBe(1);
    for (let index = 1; index < 23; index++) {
      expect(plan.quarters[index]?.seats).toBeGreaterThanOrEqual(plan.quarters[index - 1]?.seats as number);
    }
  });

  it('lets graduations grow evenly from 60 a quarter to 300', () => {
    expect(graduationsIn(1, 22)).toBe(60);
    expect(graduationsIn(22, 22)).toBe(300);
    // Half way between the second quarter and the last: (60 + 300) / 2.
    expect(graduationsIn(11.5, 22)).toBe(180);
  });

  it('has about 1,500 families on aid at scale tiny, in every kelurahan', () => {
    const { size } = scales.tiny();
    const tiny = planCity({ region: kotaBogor, size, seed: 1, asOf: dayOf('2026-10-01') });
    // 4 % of the families in PKH are in PKH alone, the others among those in Sembako.
    expect(size.sembakoFamilies + 0.04 * size.pkhFamilies).toBeCloseTo(1_500, -1);
    for (const { sembakoSeats } of tiny.kelurahan) expect(sembakoSeats).toBeGreaterThan(0);
  });

  it('makes about two million families on aid at scale province, in cities whose codes do not exist', () => {
    const { regions, size } = scales.province();
    const familiesOnAid = size.sembakoFamilies + 0.04 * size.pkhFamilies;
    expect(regions.length * familiesOnAid).toBeGreaterThan(1_950_000);
    expect(regions.length * familiesOnAid).toBeLessThan(2_050_000);
    const codes = regions.flatMap(({ kelurahan }) => kelurahan.map(({ code }) => code));
    expect(new Set(codes).size).toBe(regions.length * 68);
    for (const { city } of regions.slice(1)) {
      const number = Number(city.code.slice(3));
      expect(city.code).toMatch(/^32[.]\d\d$/);
      // Regencies of West Java end at 18, cities begin at 71.
      expect(number).toBeGreaterThan(18);
      expect(number).toBeLessThan(71);
    }
  });
});

describe('allocate', () => {
  it('gives the seats left over to the largest remainders', () => {
    // 10 in proportion to 1, 2, 3 is 1.67, 3.33, 5: whole parts 1, 3, 5, and the one left goes to 0.67.
    expect(allocate(10, [1, 2, 3])).toEqual([2, 3, 5]);
  });

  it('gives the first of equals the one left over', () => {
    expect(allocate(4, [1, 1, 1])).toEqual([2, 1, 1]);
  });
});
