import { describe, expect, it } from 'vitest';
import { policyKeys } from './catalogue.ts';
import { nearest } from './nearest.ts';
import {
  nextBeginAfter,
  periodOn,
  refuseSetting,
  refuseWithdrawal,
  type Period,
  type SettingFacts,
  type SettingRequest,
} from './policy.rules.ts';

const TODAY = '2026-11-24';
const [FIRST, SECOND] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const DOCUMENT = '01900000-0000-7000-8000-0000000000d1';

/** 14 days from 2021, 21 days from 2027-03. */
const periods: Period[] = [
  { id: FIRST, value: 14, validFrom: '2021-01-01', validUntil: '2027-03-01' },
  { id: SECOND, value: 21, validFrom: '2027-03-01', validUntil: null },
];

const tenDays: SettingRequest = {
  key: 'exit.objection_days',
  value: 10,
  validFrom: '2027-01-01',
  legalDocumentId: DOCUMENT,
  expectedId: FIRST,
};

const refusals = (request: Partial<SettingRequest>, facts: Partial<SettingFacts> = {}) =>
  refuseSetting({ ...tenDays, ...request }, { periods, isDocumentKnown: true, ...facts }, TODAY);
const codes = (request: Partial<SettingRequest>, facts: Partial<SettingFacts> = {}) =>
  refusals(request, facts).map(({ code, field }) => `${field}: ${code}`);

describe('setting a parameter', () => {
  it('is possible from tomorrow on, before and after a value that is to come', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ validFrom: '2026-11-25' })).toEqual([]);
    expect(codes({ validFrom: '2027-03-02', expectedId: SECOND })).toEqual([]);
  });

  it('is possible for a parameter that never had a value, when none was expected', () => {
    expect(codes({ expectedId: null }, { periods: [] })).toEqual([]);
    expect(codes({ expectedId: undefined }, { periods: [] })).toEqual([]);
  });

  it.each(['2026-11-24', '2026-11-23', '2021-01-01'])('never rewrites the past: from %s on', (validFrom) => {
    expect(refusals({ validFrom })).toEqual([
      {
        code: 'PAST_NOT_REWRITTEN',
        field: 'validFrom',
        message: `${validFrom} is not after today (2026-11-24): facts up to today may have been decided under the policy that holds. Give a later day.`,
      },
    ]);
  });

  it('is refused on the day on which another value begins, whatever was expected', () => {
    for (const expectedId of [FIRST, SECOND, null]) {
      expect(codes({ validFrom: '2027-03-01', expectedId })).toEqual(['validFrom: DAY_TAKEN']);
    }
  });

  it('is refused when another value would hold on that day than was decided on', () => {
    expect(refusals({ expectedId: SECOND })).toEqual([
      {
        code: 'STALE_VERSION',
        field: 'expectedId',
        message: `On 2027-01-01, exit.objection_days is 14 (${FIRST}, from 2021-01-01 on); you decided on ${SECOND}. Read it again and decide anew.`,
      },
    ]);
    expect(codes({ expectedId: null })).toEqual(['expectedId: STALE_VERSION']);
    expect(refusals({}, { periods: [] })[0]!.message).toContain('exit.objection_days has no value; you decided on');
  });

  it('does not mind how an id is written', () => {
    expect(codes({ expectedId: FIRST.toUpperCase() })).toEqual([]);
  });

  it('is refused without a legal document, with what to do', () => {
    expect(refusals({ legalDocumentId: null }, { isDocumentKnown: false })).toEqual([
      {
        code: 'LEGAL_BASIS_MISSING',
        field: 'legalDocumentId',
        message:
          'A parameter rests on a legal document; none was given. Record it (recordLegalDocument) and give its id.',
      },
    ]);
    const [unknown] = refusals({}, { isDocumentKnown: false });
    expect(unknown).toMatchObject({ code: 'LEGAL_BASIS_MISSING', field: 'legalDocumentId' });
    expect(unknown!.message).toContain(`There is no legal document ${DOCUMENT}.`);
  });

  it('is refused with a value of another shape, which is named with an example', () => {
    expect(refusals({ value: '14' })).toEqual([
      {
        code: 'VALUE_MALFORMED',
        field: 'value',
        message: 'exit.objection_days has to be a whole number from 1 to 10000; "14" is not. For example: 14.',
      },
    ]);
    expect(refusals({ key: 'productive_age.entry_bounds', value: { from: 20 } })[0]!.message).toBe(
      'productive_age.entry_bounds has to be an object { "min", "max" } of whole numbers from 0 to 120, min not above max; both ages count; {"from":20} is not. For example: {"min":20,"max":45}.',
    );
    expect(refusals({ value: 'x'.repeat(10_000) })[0]!.message.length).toBeLessThan(300);
  });

  it('is refused for a name that no rule reads, with the nearest that one does', () => {
    expect(refusals({ key: 'exit.objection_day', value: null, expectedId: null })).toEqual([
      {
        code: 'PARAMETER_UNKNOWN',
        field: 'key',
        message:
          'No rule reads a parameter "exit.objection_day". Did you mean exit.objection_days or exit.decision_days or exit.notification_days? Ask { policyCatalogue { key meaning { en } } } for those there are.',
      },
    ]);
    expect(refusals({ key: 'x'.repeat(100_000) })[0]!.message.length).toBeLessThan(300);
    expect(codes({ key: '__proto__' })).toEqual(['key: PARAMETER_UNKNOWN']);
  });

  it('is refused with an empty or endless provision, but possible without', () => {
    expect(codes({ provision: ' ' })).toEqual(['provision: TEXT_MISSING']);
    expect(codes({ provision: 'x'.repeat(201) })).toEqual(['provision: TEXT_TOO_LONG']);
    expect(codes({ provision: 'Pasal 7 ayat (2)' })).toEqual([]);
  });

  it('tells every reason at once', () => {
    expect(codes({ value: 0, validFrom: TODAY, provision: '' }, { isDocumentKnown: false })).toEqual([
      'value: VALUE_MALFORMED',
      'validFrom: PAST_NOT_REWRITTEN',
      'legalDocumentId: LEGAL_BASIS_MISSING',
      'provision: TEXT_MISSING',
    ]);
  });
});

describe('withdrawing a value', () => {
  const request = { parameterId: SECOND, reason: 'Perwali ditunda' };

  it('is possible before it has begun', () => {
    expect(refuseWithdrawal(request, periods[1], TODAY)).toEqual([]);
    expect(refuseWithdrawal(request, periods[1], '2027-02-28')).toEqual([]);
  });

  it('is refused from its first day on', () => {
    expect(refuseWithdrawal(request, periods[1], '2027-03-01')).toMatchObject([
      { code: 'PARAMETER_HAS_BEGUN', field: 'parameterId' },
    ]);
    expect(refuseWithdrawal(request, periods[0], TODAY)[0]!.message).toBe(
      'It holds since 2021-01-01, so facts may have been decided under it. Set another value from a coming day on (setPolicyParameter).',
    );
  });

  it('is refused where there is none, and without a reason', () => {
    expect(refuseWithdrawal({ ...request, reason: '' }, undefined, TODAY).map(({ code }) => code)).toEqual([
      'PARAMETER_UNKNOWN',
      'TEXT_MISSING',
    ]);
  });
});

describe('the periods of a parameter', () => {
  it.each([
    ['2020-12-31', undefined, '2021-01-01'],
    ['2021-01-01', FIRST, '2027-03-01'],
    ['2027-02-28', FIRST, '2027-03-01'],
    ['2027-03-01', SECOND, null],
    ['2099-01-01', SECOND, null],
  ])('on %s hold %s, until %s', (day, id, next) => {
    expect(periodOn(periods, day)?.id).toBe(id);
    expect(nextBeginAfter(periods, day)).toBe(next);
  });
});

describe('the names most alike', () => {
  it('are found by letters that are changed, added or left out, in capitals or not', () => {
    expect(nearest('FOLLOW_UP.MONTH', policyKeys)[0]).toBe('follow_up.months');
    expect(nearest('followup.months', policyKeys)[0]).toBe('follow_up.months');
    expect(nearest('kitten', ['sitting', 'mitten'])).toEqual(['mitten', 'sitting']);
  });

  it('are none where nothing is alike', () => {
    expect(nearest('???????????????????', policyKeys)).toEqual([]);
  });
});
