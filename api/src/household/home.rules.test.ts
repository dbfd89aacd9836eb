import { describe, expect, it } from 'vitest';
import { refuseFamilyCard, refuseMove } from './home.rules.ts';

const TODAY = '2026-11-24';
const present = { kelurahanCode: '32.71.01.1001', rt: 1, rw: 2, startedOn: '2020-01-01' };
const move = { kelurahanCode: '32.71.02.1001', rt: 3, rw: 4, movedOn: '2026-11-20' };
const facts = { present, knowsKelurahan: true, livingMembers: 2 };
const codes = (errors: { code: string }[]) => errors.map(({ code }) => code);
const refuse = (changes: object = {}, changedFacts: object = {}) =>
  codes(refuseMove({ ...move, ...changes }, { ...facts, ...changedFacts }, TODAY));

describe('a move', () => {
  it('has a day after the family came to its present place, up to today', () => {
    expect(refuse()).toEqual([]);
    expect(refuse({ movedOn: '2020-01-02' })).toEqual([]);
    expect(refuse({ movedOn: TODAY })).toEqual([]);
    expect(refuse({ movedOn: '2020-01-01' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ movedOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE']);
  });

  it('leads to another place of the same city, within a kelurahan too', () => {
    const within = { kelurahanCode: '32.71.01.1001', rt: 1, rw: 2 };
    expect(refuse(within)).toEqual(['SAME_PLACE']);
    expect(refuse({ ...within, rt: 2 })).toEqual([]);
    expect(refuse({ kelurahanCode: '32.01.01.1001' })).toEqual(['LEAVES_THE_CITY']);
    expect(refuse({ kelurahanCode: '99.99.99.9999' }, { knowsKelurahan: false })).toEqual(['KELURAHAN_UNKNOWN']);
  });

  it('has RT and RW, and somebody who moves', () => {
    expect(refuse({ rt: 0, rw: 1000 })).toEqual(['RT_RW_MALFORMED', 'RT_RW_MALFORMED']);
    expect(refuse({}, { livingMembers: 0 })).toEqual(['NO_LIVING_MEMBER']);
  });
});

describe('another family card', () => {
  it('holds from a day after the present one did, up to today', () => {
    const at = (changedOn: string, livingMembers = 1) =>
      codes(refuseFamilyCard({ changedOn }, { startedOn: '2020-01-01', livingMembers }, TODAY));
    expect(at('2020-01-02')).toEqual([]);
    expect(at('2020-01-01')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(at('2026-11-25')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(at(TODAY, 0)).toEqual(['NO_LIVING_MEMBER']);
  });
});
