import { describe, expect, it } from 'vitest';
import { IdentityKind, type Holder } from './identity.ts';
import { FamilyRole, Sex } from './person.entity.ts';
import { judgeRegistration, type RegistrationFacts } from './registration.rules.ts';

const asep = {
  nik: '3271011503850001',
  fullName: 'Asep Sunandar',
  sex: Sex.MALE,
  bornOn: '1985-03-15',
  familyRole: FamilyRole.HEAD,
};
const euis = { ...asep, nik: '3271015503870002', fullName: 'Euis', sex: Sex.FEMALE, bornOn: '1987-03-15' };
const neng = { ...euis, familyRole: FamilyRole.SPOUSE };
const family = {
  kk: '3271010101200001',
  rt: 1,
  rw: 2,
  registeredOn: '2026-11-20',
  evidence: [],
  members: [asep, neng],
};
const holder: Holder = {
  hash: Buffer.alloc(32),
  kind: IdentityKind.NIK,
  householdId: 'h',
  personId: 'p',
  kkMasked: '3271********0003',
  kelurahan: 'Batu Tulis',
  diedOn: null,
  leftOn: null,
  isFormer: false,
};
const facts: RegistrationFacts = {
  knowsKelurahan: true,
  context: { today: '2026-11-24', acceptsUnissuedSerial: false, kecamatan: new Set(['327101']) },
  holderOf: () => undefined,
};
const judge = (changes: object = {}, changedFacts: Partial<RegistrationFacts> = {}) =>
  judgeRegistration({ ...family, ...changes }, { ...facts, ...changedFacts });
const errors = (changes: object = {}, changedFacts: Partial<RegistrationFacts> = {}) =>
  judge(changes, changedFacts).userErrors.map(({ code, field }) => `${field}: ${code}`);

describe('a family that is registered', () => {
  it('is taken when everything agrees', () => {
    expect(judge()).toEqual({ userErrors: [], warnings: [] });
  });

  it('has exactly one head', () => {
    expect(errors({ members: [asep, euis] })).toEqual(['members: NOT_ONE_HEAD']);
    expect(errors({ members: [neng] })).toEqual(['members: NOT_ONE_HEAD']);
    expect(errors({ members: [] })).toEqual(['members: NOT_ONE_HEAD']);
  });

  it('lives at a known place, registered on a day that has been', () => {
    expect(errors({}, { knowsKelurahan: false })).toEqual(['kelurahanCode: KELURAHAN_UNKNOWN']);
    expect(errors({ rt: 0 })).toEqual(['rt: RT_RW_MALFORMED']);
    expect(errors({ registeredOn: '2026-11-25' })).toEqual(['registeredOn: DAY_NOT_POSSIBLE']);
  });

  it('has members with names, born by then', () => {
    expect(errors({ members: [asep, { ...neng, fullName: ' ' }] })).toEqual(['members.1.fullName: TEXT_MISSING']);
    const later = { ...neng, nik: '3271016111260002', bornOn: '2026-11-21' };
    expect(errors({ members: [asep, later] })).toEqual(['members.1.bornOn: DAY_NOT_POSSIBLE']);
  });

  it('has a number for each, none given twice or in the wrong place', () => {
    expect(errors({ kk: '327101' })).toEqual(['kk: KK_MALFORMED']);
    expect(errors({ members: [asep, { ...neng, nik: '3271011302850001x' }] })).toEqual([
      'members.1.nik: NIK_MALFORMED',
    ]);
    expect(errors({ members: [asep, { ...neng, nik: asep.nik }] })).toEqual(['members.1.nik: NIK_TWICE']);
    expect(errors({ members: [{ ...asep, nik: family.kk }, neng] })).toEqual(['members.0.nik: NIK_IS_KK']);
  });

  it('has nobody who lives in another family, or is dead', () => {
    const heldBy = (changes: object) =>
      errors({}, { holderOf: (_, number) => (number === asep.nik ? { ...holder, ...changes } : undefined) });
    expect(heldBy({})).toEqual(['members.0.nik: NIK_TAKEN']);
    expect(heldBy({ leftOn: '2020-01-01' })).toEqual([]);
    expect(heldBy({ diedOn: '2020-01-01' })).toEqual(['members.0.nik: NIK_OF_DECEASED']);
    expect(heldBy({ leftOn: '2020-01-01', diedOn: '2021-01-01' })).toEqual(['members.0.nik: NIK_OF_DECEASED']);
  });

  it('has a card that nobody else has or had', () => {
    const heldBy = (isFormer: boolean) =>
      errors({}, { holderOf: (kind) => (kind === 'KK' ? { ...holder, isFormer } : undefined) });
    expect(heldBy(false)).toEqual(['kk: KK_TAKEN']);
    expect(heldBy(true)).toEqual(['kk: KK_TAKEN']);
  });

  it('is taken with warnings where a number disagrees with the record, in words without the number', () => {
    const { userErrors, warnings } = judge({ members: [{ ...asep, sex: Sex.FEMALE, bornOn: '1985-03-16' }, neng] });
    expect(userErrors).toEqual([]);
    expect(warnings).toEqual([
      {
        level: 'WARNING',
        code: 'NIK_SEX_DIFFERS',
        field: 'members.0.nik',
        message: 'The NIK says MALE, the record FEMALE.',
      },
      {
        level: 'WARNING',
        code: 'NIK_BIRTH_DATE_DIFFERS',
        field: 'members.0.nik',
        message: 'The NIK says born on 1985-03-15, the record 1985-03-16.',
      },
    ]);
  });
});
