import { expect, it } from 'vitest';
import { Hazard } from './hazard.ts';
import { mayBeSame, type ReportedEvent } from './possible-duplicates.ts';

const nearness = { metres: 500, hours: 12 };
const report = (id: string, changes: Partial<ReportedEvent> = {}): ReportedEvent => ({
  id,
  hazard: Hazard.LANDSLIDE,
  occurredAt: new Date('2026-11-24T00:00:00Z'),
  kelurahanCode: '32.71.01.1001',
  rw: 1,
  latitude: -6.6,
  longitude: 106.8,
  ...changes,
});
const same = (changes: Partial<ReportedEvent>, ofOne: Partial<ReportedEvent> = {}) =>
  mayBeSame(report('a', ofOne), report('b', changes), nearness);

it('takes two reports of one hazard, near in place and time, for the same event', () => {
  expect(same({})).toBe(true);
  expect(mayBeSame(report('a'), report('a'), nearness)).toBe(false);
  expect(same({ hazard: Hazard.FLOOD })).toBe(false);
  expect(same({ occurredAt: new Date('2026-11-24T12:00:00Z') })).toBe(true);
  expect(same({ occurredAt: new Date('2026-11-24T12:00:00.001Z') })).toBe(false);
  expect(same({ occurredAt: new Date('2026-11-23T11:59:59Z') })).toBe(false);
});

it('measures between coordinates, also over the border of a kelurahan', () => {
  // a degree of latitude is 111,195 m: 0.0044° are 489 m, 0.0046° are 511 m
  expect(same({ latitude: -6.6044, kelurahanCode: '32.71.01.1002', rw: 9 })).toBe(true);
  expect(same({ latitude: -6.6046 })).toBe(false);
});

it('makes do with the neighbourhood where one has no coordinates', () => {
  const nowhere = { latitude: null, longitude: null };
  expect(same(nowhere)).toBe(true);
  expect(same({ ...nowhere, rw: 2 })).toBe(false);
  expect(same({ ...nowhere, rw: null })).toBe(true);
  expect(same({ ...nowhere, kelurahanCode: '32.71.01.1002' })).toBe(false);
});
