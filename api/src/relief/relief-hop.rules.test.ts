import { expect, it } from 'vitest';
import { hopHours, hopStatus, type HopMoments } from './relief-hop.rules.ts';

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 24, hour, minute));
/** A hop that began at 0:00 with 12 hours promised, of which three quarters are 9. */
const hop = (more: Partial<HopMoments> = {}): HopMoments => ({
  startedAt: at(0),
  promisedAt: at(12),
  atRiskAt: at(9),
  doneAt: null,
  stoppedAt: null,
  ...more,
});

it.each<[string, Partial<HopMoments>, Date, string, number]>([
  ['with time left', {}, at(8, 59), 'OPEN', 8 + 59 / 60],
  ['with most of its time gone', {}, at(9), 'AT_RISK', 9],
  ['in the last moment', {}, at(12), 'AT_RISK', 12],
  ['after it', {}, at(12, 1), 'OVERDUE', 12 + 1 / 60],
  ['done in time, whatever the hour now', { doneAt: at(12) }, at(23), 'ON_TIME', 12],
  ['done late', { doneAt: at(12, 30) }, at(23), 'LATE', 12.5],
  ['stopped', { stoppedAt: at(3) }, at(23), 'STOPPED', 3],
])('a hop %s', (_what, more, now, status, hours) => {
  expect(hopStatus(hop(more), now)).toBe(status);
  expect(hopHours(hop(more), now)).toBeCloseTo(hours, 6);
});
