import { describe, expect, it } from 'vitest';
import { StreamPlaces } from './stream-places.ts';

describe('places of streams', () => {
  it('are refused when all are taken, and free again when one leaves', () => {
    const places = new StreamPlaces({ mostStreams: 2, mostOfOfficer: 5, longestLifeMs: 60_000 });
    const first = places.take('euis');
    places.take('imas');
    expect(places.take('ujang')).toBeUndefined();
    first!.leave();
    first!.leave();
    expect(places.count).toBe(1);
    expect(places.take('ujang')).toBeDefined();
    places.endAll();
    expect(places.count).toBe(0);
  });

  it('of an officer who takes one too many go from the oldest, so that no others lose theirs', () => {
    const places = new StreamPlaces({ mostStreams: 3, mostOfOfficer: 2, longestLifeMs: 60_000 });
    const [first, other, second, third] = ['euis', 'imas', 'euis', 'euis'].map((officer) => places.take(officer)!);
    expect([first, other, second, third].map((place) => place!.signal.aborted)).toEqual([true, false, false, false]);
    places.endAll();
    expect([other, second, third].every((place) => place!.signal.aborted)).toBe(true);
  });

  it('of those who are nobody in particular are not counted together', () => {
    const places = new StreamPlaces({ mostStreams: 3, mostOfOfficer: 1, longestLifeMs: 60_000 });
    const two = [places.take(undefined)!, places.take(undefined)!];
    expect(two.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    places.endAll();
  });
});
