import type { FamilyRole, Sex } from '../household/person.entity.ts';
import { BATU_TULIS } from './reference.ts';

/** A member as registerHousehold takes it. */
export interface CardMember {
  readonly nik: string;
  readonly fullName: string;
  readonly sex: Sex;
  readonly bornOn: string;
  readonly familyRole: FamilyRole;
  readonly hasDisability?: boolean;
}

let families = 0;

/**
 * A family card of made-up people, as the input of registerHousehold; no two have a number in common. Members are given
 * as role, sex and birth date.
 */
export function familyCard(
  members: readonly (readonly [role: `${FamilyRole}`, sex: `${Sex}`, bornOn: string])[],
  changes: Record<string, unknown> = {},
) {
  // 99 regencies of West Java from 80 on, which do not exist
  const region = String(328001 + families++);
  return {
    kk: `${region}0101200000`,
    kelurahanCode: BATU_TULIS,
    rt: 1,
    rw: 2,
    registeredOn: '2020-01-01',
    members: members.map(([role, sex, bornOn]): CardMember => ({
      nik: madeUpNik(region, sex, bornOn),
      fullName: `${role} Sunandar`,
      sex: sex as Sex,
      bornOn,
      familyRole: role as FamilyRole,
    })),
    ...changes,
  };
}

/** A NIK that agrees with sex and birth date, with the serial 0000 that is never issued. */
export function madeUpNik(region: string, sex: `${Sex}`, bornOn: string): string {
  const day = Number(bornOn.slice(8)) + (sex === 'FEMALE' ? 40 : 0);
  return `${region}${String(day).padStart(2, '0')}${bornOn.slice(5, 7)}${bornOn.slice(2, 4)}0000`;
}
