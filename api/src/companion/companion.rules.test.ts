import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import {
  refuseAssignment,
  refuseClosing,
  refuseEndOfAssignment,
  refuseIntervention,
  refuseVisit,
  type AssignmentFacts,
  type AssignmentRequest,
  type ClosingRequest,
  type InterventionFacts,
  type InterventionRequest,
  type VisitFacts,
  type VisitRequest,
} from './companion.rules.ts';
import { interventionMachine, type InterventionAction, type InterventionState } from './intervention.state.ts';
import { endOfWeek } from './week.ts';

const TODAY = '2026-11-24';
const VISIT = '01900000-0000-7000-8000-0000000000d1';
const registeredOn = '2020-01-01';
const evidence = [{ kind: EvidenceKind.FIELD_REPORT, reference: 'LAP-1' }];
const codesOf = (errors: { code: string; field: string | null }[]) =>
  errors.map(({ code, field }) => `${code} ${field}`);

describe('a companion', () => {
  const codes = (request: Partial<AssignmentRequest> = {}, facts: Partial<AssignmentFacts> = {}) =>
    codesOf(
      refuseAssignment(
        { companion: 'euis', startedOn: '2026-11-01', ...request },
        { registeredOn, present: undefined, endedOn: undefined, ...facts },
        TODAY,
      ),
    );
  const present = { companion: 'dadang', startedOn: '2026-01-01' };

  it('takes over a household that has none, or from the one who has it', () => {
    expect(codes()).toEqual([]);
    expect(codes({ takesOverFrom: 'dadang' }, { present })).toEqual([]);
    expect(codes({ takesOverFrom: ' dadang ' }, { present })).toEqual([]);
  });

  it.each<[string, Partial<AssignmentRequest>, Partial<AssignmentFacts>, string[]]>([
    ['nobody', { companion: ' ' }, {}, ['TEXT_MISSING companion']],
    ['a name too long', { companion: 'e'.repeat(201) }, {}, ['TEXT_TOO_LONG companion']],
    ['a day to come', { startedOn: '2026-11-25' }, {}, ['DAY_NOT_POSSIBLE startedOn']],
    ['a day before the family was known', { startedOn: '2019-12-31' }, {}, ['DAY_NOT_POSSIBLE startedOn']],
    ['a household that has one', {}, { present }, ['HAND_OVER_DOES_NOT_FIT takesOverFrom']],
    [
      'a household that has another one',
      { takesOverFrom: 'cecep' },
      { present },
      ['HAND_OVER_DOES_NOT_FIT takesOverFrom'],
    ],
    [
      'a household that has none to hand over',
      { takesOverFrom: 'dadang' },
      {},
      ['HAND_OVER_DOES_NOT_FIT takesOverFrom'],
    ],
    ['the same again', { companion: 'dadang', takesOverFrom: 'dadang' }, { present }, ['COMPANION_ALREADY companion']],
    [
      'the first day of who hands over',
      { takesOverFrom: 'dadang', startedOn: '2026-01-01' },
      { present },
      ['DAY_NOT_POSSIBLE startedOn'],
    ],
    ['a day on which another one was there', {}, { endedOn: '2026-11-02' }, ['DAY_NOT_POSSIBLE startedOn']],
    ['no reason: the other one had left by then', {}, { endedOn: '2026-11-01' }, []],
  ])('is refused for %s', (_, request, facts, expected) => {
    expect(codes(request, facts)).toEqual(expected);
  });

  it.each<[string, { endedOn?: string; reason?: string }, string | null, string[]]>([
    ['leaves, for a reason', {}, null, []],
    ['does not leave on a day to come', { endedOn: '2026-11-25' }, null, ['DAY_NOT_POSSIBLE endedOn']],
    ['does not leave on the first day', { endedOn: '2026-01-01' }, null, ['DAY_NOT_POSSIBLE endedOn']],
    ['does not leave without a reason', { reason: ' ' }, null, ['TEXT_MISSING reason']],
    ['does not leave twice', {}, '2026-10-01', ['ASSIGNMENT_ENDED assignmentId']],
  ])('%s', (_, request, endedOn, expected) => {
    const asked = { endedOn: '2026-11-01', reason: 'Aid has ended', ...request };
    const refusals = refuseEndOfAssignment(asked, { startedOn: '2026-01-01', endedOn }, TODAY);
    expect(codesOf(refusals)).toEqual(expected);
  });
});

describe('a visit', () => {
  const codes = (request: Partial<VisitRequest> = {}, facts: Partial<VisitFacts> = {}) =>
    codesOf(
      refuseVisit(
        { visitedOn: '2026-11-20', finding: 'Usaha berjalan', evidence, ...request },
        { registeredOn, isKnown: false, ...facts },
        TODAY,
      ),
    );

  it('is recorded, with a next one agreed or not', () => {
    expect(codes()).toEqual([]);
    expect(codes({ nextVisitOn: '2026-11-21', companion: 'dadang', evidence: [] })).toEqual([]);
  });

  it.each<[string, Partial<VisitRequest>, Partial<VisitFacts>, string[]]>([
    ['a day to come', { visitedOn: '2026-11-25' }, {}, ['DAY_NOT_POSSIBLE visitedOn']],
    ['a day before the family was known', { visitedOn: '2019-12-31' }, {}, ['DAY_NOT_POSSIBLE visitedOn']],
    ['no finding', { finding: '\n' }, {}, ['TEXT_MISSING finding']],
    ['a finding without end', { finding: 'a'.repeat(501) }, {}, ['TEXT_TOO_LONG finding']],
    ['a companion without a name', { companion: '' }, {}, ['TEXT_MISSING companion']],
    ['a next visit on the same day', { nextVisitOn: '2026-11-20' }, {}, ['DAY_NOT_POSSIBLE nextVisitOn']],
    [
      'evidence without a reference',
      { evidence: [{ kind: EvidenceKind.FIELD_REPORT, reference: '' }] },
      {},
      ['EVIDENCE_MALFORMED evidence.0.reference'],
    ],
    ['the same visit again', {}, { isKnown: true }, ['VISIT_KNOWN visitedOn']],
  ])('is refused for %s', (_, request, facts, expected) => {
    expect(codes(request, facts)).toEqual(expected);
  });
});

describe('an intervention', () => {
  const codes = (request: Partial<InterventionRequest> = {}, facts: Partial<InterventionFacts> = {}) =>
    codesOf(
      refuseIntervention(
        { description: 'Konseling', startedOn: '2026-11-20', evidence, ...request },
        { registeredOn, visit: undefined, ...facts },
        TODAY,
      ),
    );

  it('begins, of a visit or of its own', () => {
    expect(codes()).toEqual([]);
    expect(codes({ visitId: VISIT }, { visit: { visitedOn: '2026-11-20' } })).toEqual([]);
  });

  it.each<[string, Partial<InterventionRequest>, Partial<InterventionFacts>, string[]]>([
    ['a day to come', { startedOn: '2026-11-25' }, {}, ['DAY_NOT_POSSIBLE startedOn']],
    [
      'a day before its visit',
      { visitId: VISIT },
      { visit: { visitedOn: '2026-11-21' } },
      ['DAY_NOT_POSSIBLE startedOn'],
    ],
    ['a visit of another household', { visitId: VISIT }, {}, ['VISIT_DOES_NOT_FIT visitId']],
    ['no description', { description: '' }, {}, ['TEXT_MISSING description']],
  ])('is refused for %s', (_, request, facts, expected) => {
    expect(codes(request, facts)).toEqual(expected);
  });

  it.each(
    Object.entries({
      OPEN: { CLOSE: 'CLOSED' },
      CLOSED: { CLOSE: 'refused' },
    }).flatMap(([state, answers]) => Object.entries(answers).map(([action, answer]) => [state, action, answer])),
  )('that is %s, asked to %s: %s', (state, action, answer) => {
    const next = interventionMachine.next(state as InterventionState, action as InterventionAction);
    expect(next ?? 'refused').toBe(answer);
  });

  it('has no other state and no other action', () => {
    expect(interventionMachine.states).toEqual(['OPEN', 'CLOSED']);
    expect(interventionMachine.actions).toEqual(['CLOSE']);
  });

  const open = { version: 3, startedOn: '2026-11-01', closedOn: null };
  const closing: ClosingRequest = { expectedVersion: 3, closedOn: '2026-11-20', evidence };
  it.each<[string, Partial<ClosingRequest>, Partial<{ closedOn: string }>, string[]]>([
    ['nothing', { result: 'Membaik' }, {}, []],
    ['the day it began: nothing', { closedOn: '2026-11-01' }, {}, []],
    ['what is closed', {}, { closedOn: '2026-11-10' }, ['STATE_DOES_NOT_ALLOW interventionId']],
    ['an older version', { expectedVersion: 2 }, {}, ['STALE_VERSION expectedVersion']],
    ['a day to come', { closedOn: '2026-11-25' }, {}, ['DAY_NOT_POSSIBLE closedOn']],
    ['a day before it began', { closedOn: '2026-10-31' }, {}, ['DAY_NOT_POSSIBLE closedOn']],
    ['an empty result', { result: ' ' }, {}, ['TEXT_MISSING result']],
    [
      'evidence without a reference',
      { evidence: [{ kind: EvidenceKind.FIELD_REPORT, reference: ' ' }] },
      {},
      ['EVIDENCE_MALFORMED evidence.0.reference'],
    ],
  ])('cannot be closed for %s', (_, request, changes, expected) => {
    expect(codesOf(refuseClosing({ ...closing, ...request }, { ...open, ...changes }, TODAY))).toEqual(expected);
  });
});

it.each([
  ['2026-11-23', '2026-11-29'], // Monday
  ['2026-11-24', '2026-11-29'],
  ['2026-11-28', '2026-11-29'],
  ['2026-11-29', '2026-11-29'], // Sunday
  ['2026-12-31', '2027-01-03'],
])('the week of %s ends on Sunday %s', (day, sunday) => {
  expect(endOfWeek(day)).toBe(sunday);
});
