import { describe, expect, it } from 'vitest';
import { KELURAHAN_PLACES } from './kelurahanPlaces.fixture.ts';
import { toShortNames } from './toShortNames.ts';

describe('toShortNames', () => {
  it('takes two letters of each word, or four of one', () => {
    expect([...toShortNames(['Batu Tulis', 'Empang']).values()]).toEqual(['BaTu', 'Empa']);
  });

  it('tells names apart that begin alike', () => {
    // Both begin with "KeJa": the second takes the next letter of "Jambu", m.
    expect([...toShortNames(['Kedung Jaya', 'Kedung Jambu']).values()]).toEqual(['KeJa', 'KeJm']);
  });

  it('gives all 68 kelurahan different names of four letters', () => {
    const short = [...toShortNames(KELURAHAN_PLACES.map(({ name }) => name)).values()];
    expect(new Set(short).size).toBe(68);
    expect(short.filter((name) => name.length !== 4)).toEqual([]);
  });
});
