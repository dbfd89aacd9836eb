import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { refuseIdentity, refusePeople, refuseRepeated, peopleOf } from './affected-family.rules.ts';
import { HouseDamage } from './hazard.ts';

const codes = (userErrors: { code: string }[]) => userErrors.map(({ code }) => code);
const people = (changes: object = {}) => ({
  personCount: 4,
  infantCount: 1,
  pregnantCount: 1,
  elderlyCount: 1,
  disabledCount: 4,
  damage: HouseDamage.LIGHT,
  isDisplaced: false,
  ...changes,
});

describe('who a family is', () => {
  it.each([
    [{ householdId: 'x' }, []],
    [{ kk: 'x', headName: 'Asep' }, []],
    [{ headName: "Asep Sunandar, S.Pd. (alm. Ma'mun)" }, []],
    [{}, ['FAMILY_NOT_NAMED']],
    [{ householdId: 'x', kk: 'x' }, ['FAMILY_TOLD_TWICE']],
    [{ nik: 'x', kk: 'x', headName: 'Asep' }, ['FAMILY_TOLD_TWICE']],
    [{ headName: '  ' }, ['TEXT_MISSING']],
    [{ headName: 'عبد الله' }, ['TEXT_NOT_LATIN']],
    [{ headName: 'a'.repeat(201) }, ['TEXT_TOO_LONG']],
  ])('told as %j gives %j', (given, expected) => {
    expect(codes(refuseIdentity(given, 'families.0'))).toEqual(expected);
  });

  it('is told once in a request', () => {
    const errors = refuseRepeated(['a', undefined, 'b', 'a', undefined], ['f.0', 'f.1', 'f.2', 'f.3', 'f.4']);
    expect(errors.map(({ field, message }) => [field, message])).toEqual([
      ['f.3', 'This is the family of f.0. Tell each family once.'],
    ]);
  });
});

describe('the people of a family', () => {
  it('are those told, and of the rest those of the register', () => {
    const registered = {
      kelurahanCode: 'x',
      isOnAid: true,
      personCount: 5,
      infantCount: 2,
      elderlyCount: 1,
      disabledCount: 1,
    };
    const told = { damage: HouseDamage.NONE, isDisplaced: true, personCount: 3, infantCount: 0, pregnantCount: null };
    expect(peopleOf(told, registered)).toEqual({
      personCount: 3,
      infantCount: 0,
      pregnantCount: 0,
      elderlyCount: 1,
      disabledCount: 1,
      damage: HouseDamage.NONE,
      isDisplaced: true,
    });
  });

  it.each([
    [{}, []],
    [{ personCount: 0 }, ['PERSON_COUNT_NOT_POSSIBLE']],
    [{ personCount: 51 }, ['PERSON_COUNT_NOT_POSSIBLE']],
    [{ elderlyCount: -1 }, ['GROUP_COUNT_NOT_POSSIBLE']],
    [{ elderlyCount: 3 }, ['GROUP_COUNT_NOT_POSSIBLE']],
    [{ disabledCount: 5 }, ['GROUP_COUNT_NOT_POSSIBLE']],
  ])('with %j give %j', (changes, expected) => {
    expect(codes(refusePeople(people(changes), 'families.0'))).toEqual(expected);
  });
});
