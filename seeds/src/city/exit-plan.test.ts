import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar.ts';
import { Random } from '../random.ts';
import { planOpenCase, type CaseDays, type OpenState } from './exit-plan.ts';

const TODAY = dayOf('2026-11-24');

/** Days that the seeded policy grants: 7 to notify, 14 to object, 14 to hear, 14 to decide. */
const dueOn: Record<OpenState, (days: CaseDays) => number> = {
  PROPOSED: ({ proposedOn }) => proposedOn + 7,
  NOTIFIED: ({ notifiedOn }) => notifiedOn! + 14 + 14,
  OBJECTED: ({ objectedOn }) => objectedOn! + 14,
  HEARD: ({ heardOn }) => heardOn! + 14,
};
const STATES = Object.keys(dueOn) as OpenState[];
const random = Random.of(1, 'open cases');
const plan = (state: OpenState, isLate: boolean) =>
  Array.from({ length: 200 }, () => planOpenCase(random, 'NOT_FOUND', state, isLate, TODAY));

describe('a case that is open', () => {
  it.each(STATES)('as %s can be dealt with in time, unless it is to be late', (state) => {
    for (const days of plan(state, false)) expect(dueOn[state](days)).toBeGreaterThanOrEqual(TODAY);
    for (const days of plan(state, true)) expect(dueOn[state](days)).toBeLessThan(TODAY);
  });

  it.each(STATES)(
    'as %s was told, proposed, notified, objected to and heard in this order, none of it in the future',
    (state) => {
      for (const days of [...plan(state, false), ...plan(state, true)]) {
        const { factOn, reportedOn, proposedOn, notifiedOn, objectedOn, heardOn } = days;
        const steps = [factOn, reportedOn, proposedOn, notifiedOn, objectedOn, heardOn].filter(
          (day) => day !== undefined,
        );
        expect(steps).toEqual([...steps].sort((one, other) => one - other));
        expect(steps.at(-1)).toBeLessThanOrEqual(TODAY);
      }
    },
  );
});
