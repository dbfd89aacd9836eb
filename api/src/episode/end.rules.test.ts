import { expect, it } from 'vitest';
import { refuseEndDay, type EndFacts } from './end.rules.ts';

const TODAY = '2026-11-24';
const facts: EndFacts = {
  startedOn: '2024-01-10',
  enrolments: [
    { programme: 'PKH', startedOn: '2024-01-10', endedOn: '2025-06-01' },
    { programme: 'SEMBAKO', startedOn: '2024-02-01', endedOn: null },
  ],
  lastPaidOn: '2026-10-10',
};
const refused = (day: string, changes: Partial<EndFacts> = {}) =>
  refuseEndDay(day, { ...facts, ...changes }, 'graduatesOn', TODAY).map(({ message }) => message);

it('an episode can end the day after the last payment, and today', () => {
  expect(refused('2026-10-11')).toEqual([]);
  expect(refused(TODAY)).toEqual([]);
});

it.each([
  [
    'in the future',
    '2026-11-25',
    {},
    '2026-11-25 is in the future. Give the day it happened, 2026-11-24 at the latest.',
  ],
  ['on its first day', '2024-01-10', { lastPaidOn: null }, 'The episode started on 2024-01-10. Give a later day.'],
  [
    'on the day of a payment',
    '2026-10-10',
    {},
    'Aid was paid on 2026-10-10, so the family was on aid then. Give a later day.',
  ],
  [
    'on the first day of an enrolment that runs',
    '2024-02-01',
    { lastPaidOn: null, enrolments: [facts.enrolments[1]!] },
    'The enrolment in SEMBAKO started on 2024-02-01. Give a later day.',
  ],
  [
    'before an enrolment ended',
    '2025-05-31',
    { lastPaidOn: null },
    'The enrolment in PKH lasted until 2025-06-01. Give that day or a later one.',
  ],
])('an episode cannot end %s', (_, day, changes, message) => {
  expect(refused(day, changes)).toEqual([message]);
});

it('tells the field that gave the day', () => {
  expect(refuseEndDay('2027-01-01', facts, 'graduatesOn', TODAY)).toMatchObject([
    { code: 'DAY_NOT_POSSIBLE', field: 'graduatesOn' },
  ]);
});
