import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { toDurationScale, toShareScale } from './scale.ts';

describe('toShareScale', () => {
  it('ends at 100 % and begins at the tick below the lowest value', () => {
    // From 83 % to 100 % are 17 points: steps of 5 give 80, 85, 90, 95, 100.
    const { bounds, ticks, format } = toShareScale([0.83, 0.99], false, TEXTS.id);
    expect(bounds).toEqual([0.8, 1]);
    expect(ticks).toEqual([0.8, 0.85, 0.9, 0.95, 1]);
    expect(ticks.map(format)).toEqual(['80%', '85%', '90%', '95%', '100%']);
  });

  it('begins at 0 for rare events, and is still no higher than the whole', () => {
    // Up to 13.8 %: steps of 5 end at 15 %.
    expect(toShareScale([0.02, 0.138], true, TEXTS.id).bounds).toEqual([0, 0.15]);
    expect(toShareScale([1], true, TEXTS.id).bounds).toEqual([0, 1]);
    expect(toShareScale([0], false, TEXTS.id).bounds).toEqual([0, 1]);
  });

  it('has an axis even without values', () => {
    expect(toShareScale([], true, TEXTS.id).bounds).toEqual([0, 0.01]);
    expect(toShareScale([], false, TEXTS.id).bounds).toEqual([0.95, 1]);
  });
});

describe('toDurationScale', () => {
  it('has ticks that people know, around the values', () => {
    const { ticks, format, bounds } = toDurationScale([2.5, 48], TEXTS.id);
    expect(ticks.map(format)).toEqual(['1 jam', '3 jam', '6 jam', '12 jam', '1 hari', '3 hari']);
    expect(bounds).toEqual([1, 72]);
    expect([168, 720, 2160, 8760, 26_280].map(format)).toEqual([
      '1 minggu',
      '1 bulan',
      '3 bulan',
      '1 tahun',
      '3 tahun',
    ]);
  });

  it('lays a doubling out as long as the next', () => {
    const { position } = toDurationScale([1, 24], TEXTS.id);
    expect(position(12) - position(6)).toBeCloseTo(position(24) - position(12), 12);
    // Nothing is left of an hour.
    expect(position(0.2)).toBe(0);
  });
});
