import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import { ageOn, isMemberOn } from './member.ts';
import { correctedFacts, refuseCorrection, refuseDeath, refuseJoin, refuseLeave } from './member-change.rules.ts';
import { FamilyRole, Sex } from './person.entity.ts';

const TODAY = '2026-11-24';
const asep = {
  id: 'asep',
  fullName: 'Asep',
  sex: Sex.MALE,
  familyRole: FamilyRole.HEAD,
  hasDisability: false,
  bornOn: '1985-03-15',
  joinedOn: null,
  leftOn: null,
  diedOn: null,
} as const;
const euis = { ...asep, id: 'euis', familyRole: FamilyRole.SPOUSE };
const codes = (errors: { code: string }[]) => errors.map(({ code }) => code);

describe('a member on a day', () => {
  it('has come, has not left and lives at its end', () => {
    expect(isMemberOn({ ...asep, joinedOn: '2020-01-02' }, '2020-01-01')).toBe(false);
    expect(isMemberOn({ ...asep, joinedOn: '2020-01-02' }, '2020-01-02')).toBe(true);
    expect(isMemberOn(asep, '1985-03-14')).toBe(false);
    expect(isMemberOn({ ...asep, diedOn: '2020-01-02' }, '2020-01-01')).toBe(true);
    expect(isMemberOn({ ...asep, diedOn: '2020-01-02' }, '2020-01-02')).toBe(false);
    expect(isMemberOn({ ...asep, leftOn: '2020-01-02' }, '2020-01-02')).toBe(false);
  });

  it('has the age of the last birthday', () => {
    expect(ageOn('2009-11-24', '2026-11-23')).toBe(16);
    expect(ageOn('2009-11-24', '2026-11-24')).toBe(17);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });
});

describe('a death', () => {
  const evidence = [{ kind: EvidenceKind.DEATH_CERTIFICATE, reference: 'AK-1' }];
  const refuse = (changes: object = {}, diedOn = '2026-11-20', proof = evidence) =>
    codes(refuseDeath({ ...asep, ...changes }, { diedOn, evidence: proof }, TODAY));

  it('is recorded once, up to today, not before birth', () => {
    expect(refuse()).toEqual([]);
    expect(refuse({}, TODAY)).toEqual([]);
    expect(refuse({}, '2026-11-25')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({}, '1985-03-14')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ diedOn: '2026-11-19' })).toEqual(['ALREADY_DEAD']);
  });

  it('is not before the day the person came or left alive', () => {
    expect(refuse({ joinedOn: '2026-11-21' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ leftOn: '2026-11-21' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ leftOn: '2026-11-20' })).toEqual([]);
  });

  it('needs its certificate, or somebody who has proven it otherwise', () => {
    expect(refuse({}, '2026-11-20', [])).toEqual(['EVIDENCE_MISSING']);
    expect(refuse({}, '2026-11-20', [{ kind: EvidenceKind.LETTER, reference: 'X' } as never])).toEqual([
      'EVIDENCE_MISSING',
    ]);
    const line = [{ kind: EvidenceKind.FEED, reference: 'batch 1, line 7' }];
    expect(refuse({}, '2026-11-20', line as never)).toEqual(['EVIDENCE_MISSING']);
    expect(refuseDeath(asep, { diedOn: '2026-11-20', evidence: line }, TODAY, true)).toEqual([]);
  });
});

describe('leaving', () => {
  const refuse = (person: typeof asep | typeof euis, others: object[], leftOn = '2026-11-20', hasSuccessor = false) =>
    codes(refuseLeave(person, [person, ...(others as (typeof asep)[])], leftOn, hasSuccessor, TODAY));

  it('is for living members, after the day they came', () => {
    expect(refuse(euis, [asep])).toEqual([]);
    expect(refuse(euis, [asep], '2026-11-25')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ ...euis, joinedOn: '2026-11-20' } as never, [asep])).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ ...euis, diedOn: '2026-01-01' } as never, [asep])).toEqual(['NOT_A_MEMBER']);
    expect(refuse({ ...euis, leftOn: '2026-01-01' } as never, [asep])).toEqual(['NOT_A_MEMBER']);
  });

  it('takes a successor for the head', () => {
    expect(refuse(asep, [euis])).toEqual(['HEAD_NEEDS_SUCCESSOR']);
    expect(refuse(asep, [euis], '2026-11-20', true)).toEqual([]);
  });

  it('is not for the last one', () => {
    expect(refuse(asep, [{ ...euis, diedOn: '2020-01-01' }])).toEqual(['LAST_MEMBER']);
  });
});

describe('joining', () => {
  const family = { registeredOn: '2020-01-01', members: [asep] };
  const baby = { fullName: 'Neng', bornOn: '2026-10-01', familyRole: FamilyRole.CHILD, joinedOn: '2026-10-01' };
  const refuse = (changes: object = {}, changedFamily: object = {}) =>
    codes(refuseJoin({ ...baby, ...changes }, { ...family, ...changedFamily }, TODAY));

  it('has a day between registration and today, not before birth', () => {
    expect(refuse()).toEqual([]);
    expect(refuse({ joinedOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ bornOn: '2019-12-31', joinedOn: '2019-12-31' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ bornOn: '2026-10-02' })).toEqual(['DAY_NOT_POSSIBLE']);
  });

  it('makes no head, and needs a name and a living family', () => {
    expect(refuse({ familyRole: FamilyRole.HEAD })).toEqual(['JOINS_AS_HEAD']);
    expect(refuse({ fullName: '  ' })).toEqual(['TEXT_MISSING']);
    expect(refuse({ fullName: 'x'.repeat(201) })).toEqual(['TEXT_TOO_LONG']);
    expect(refuse({}, { members: [{ ...asep, diedOn: '2026-01-01' }] })).toEqual(['NO_LIVING_MEMBER']);
  });
});

describe('a correction', () => {
  const refuse = (correction: object, person: object = {}) =>
    codes(refuseCorrection({ ...asep, ...person }, correction, TODAY));

  it('changes only what is not right already', () => {
    expect(correctedFacts(asep, { fullName: 'Asep', sex: Sex.FEMALE, bornOn: null })).toEqual({
      sex: { from: 'MALE', to: 'FEMALE' },
    });
    expect(refuse({ fullName: 'Asep' })).toEqual(['NOTHING_TO_CORRECT']);
    expect(codes(refuseCorrection(asep, {}, TODAY, true))).toEqual([]);
  });

  it('keeps the birth before what followed', () => {
    expect(refuse({ bornOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ bornOn: '2021-01-01' }, { diedOn: '2020-01-01' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ bornOn: '2020-01-01' }, { diedOn: '2020-01-01' })).toEqual([]);
    expect(refuse({ bornOn: '2020-01-01' }, { leftOn: '2020-01-01' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(refuse({ bornOn: '2020-01-02' }, { joinedOn: '2020-01-01' })).toEqual(['DAY_NOT_POSSIBLE']);
  });

  it('names no head and takes no empty name', () => {
    expect(refuse({ familyRole: FamilyRole.OTHER })).toEqual(['HEAD_IS_NAMED']);
    expect(refuse({ familyRole: FamilyRole.HEAD }, { familyRole: FamilyRole.CHILD })).toEqual(['HEAD_IS_NAMED']);
    expect(refuse({ familyRole: FamilyRole.OTHER }, { familyRole: FamilyRole.CHILD })).toEqual([]);
    expect(refuse({ fullName: ' ' })).toEqual(['TEXT_MISSING']);
  });
});
