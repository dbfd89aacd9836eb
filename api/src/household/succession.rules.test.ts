import { describe, expect, it } from 'vitest';
import { FamilyRole } from './person.entity.ts';
import { proposeSuccessor, refuseRoles, refuseSuccessor, rolesUnder, type FamilyMember } from './succession.rules.ts';

const DAY = '2026-11-20';
const member = (id: string, familyRole: string, bornOn: string, changes: Partial<FamilyMember> = {}): FamilyMember => ({
  id,
  familyRole: familyRole as FamilyRole,
  bornOn,
  joinedOn: null,
  leftOn: null,
  diedOn: null,
  ...changes,
});
const deadHead = member('head', 'HEAD', '1960-01-01', { diedOn: DAY });
const spouse = member('spouse', 'SPOUSE', '1965-01-01');
const parent = member('parent', 'PARENT', '1935-01-01');
const adultChild = member('adult', 'CHILD', '1990-01-01');
// 17 on the very day
const seventeen = member('seventeen', 'CHILD', '2009-11-20');
const young = member('young', 'CHILD', '2015-01-01');
const propose = (...members: FamilyMember[]) => proposeSuccessor([deadHead, ...members], DAY, 17)?.id;
const codes = (errors: { code: string }[]) => errors.map(({ code }) => code);

describe('the proposed successor', () => {
  it('is the spouse, whatever the age', () => {
    expect(propose(parent, adultChild, spouse)).toBe('spouse');
    expect(propose(parent, member('bride', 'SPOUSE', '2010-06-01'))).toBe('bride');
  });

  it('is else the eldest adult child, before an older adult', () => {
    expect(propose(parent, seventeen, adultChild, young)).toBe('adult');
    expect(propose(parent, seventeen, young)).toBe('seventeen');
  });

  it('is else the eldest adult, and where there is none the eldest', () => {
    expect(propose(young, parent)).toBe('parent');
    expect(propose(young, member('younger', 'OTHER', '2018-01-01'))).toBe('young');
  });

  it('is nobody who died or left, and nobody at all where nobody is left', () => {
    const gone = member('gone', 'SPOUSE', '1965-01-01', { leftOn: '2020-01-01' });
    expect(propose(gone, adultChild)).toBe('adult');
    expect(propose(gone)).toBeUndefined();
  });
});

describe('a successor', () => {
  const refuse = (id: string, members: FamilyMember[], adultAge: number | undefined = 17) =>
    codes(refuseSuccessor(members, id, DAY, adultAge));

  it('is a living member of the family on that day', () => {
    const members = [spouse, member('late', 'OTHER', '1980-01-01', { joinedOn: '2026-11-21' }), deadHead];
    expect(refuse('spouse', members)).toEqual([]);
    expect(refuse('stranger', members)).toEqual(['SUCCESSOR_NOT_A_MEMBER']);
    expect(refuse('late', members)).toEqual(['SUCCESSOR_NOT_A_MEMBER']);
    expect(refuse('head', members)).toEqual(['SUCCESSOR_NOT_A_MEMBER']);
  });

  it('is not the head already', () => {
    expect(refuse('head', [member('head', 'HEAD', '1960-01-01'), spouse])).toEqual(['ALREADY_HEAD']);
  });

  it('is an adult, unless none is left', () => {
    expect(refuse('young', [young, parent])).toEqual(['SUCCESSOR_TOO_YOUNG']);
    expect(refuse('young', [young, parent, seventeen])).toEqual(['SUCCESSOR_TOO_YOUNG']);
    expect(refuse('seventeen', [young, parent, seventeen])).toEqual([]);
    expect(refuse('young', [young])).toEqual([]);
  });

  it('needs a policy that says who is one', () => {
    expect(codes(refuseSuccessor([spouse], 'spouse', DAY, undefined))).toEqual(['NO_POLICY']);
  });
});

describe('the roles under a new head', () => {
  const head = member('head', 'HEAD', '1960-01-01');
  const other = member('other', 'OTHER', '1970-01-01');
  const rolesWhen = (successor: FamilyMember, members: FamilyMember[]) =>
    Object.fromEntries(rolesUnder(members, successor, DAY).map(({ personId, familyRole }) => [personId, familyRole]));
  const all = [head, spouse, adultChild, young, parent, other];

  // what each becomes: every role of the successor × every role of the others, spelled out
  it.each([
    [spouse, { head: 'SPOUSE', spouse: 'HEAD' }],
    [adultChild, { head: 'PARENT', spouse: 'PARENT', adult: 'HEAD', young: 'OTHER', parent: 'OTHER' }],
    [parent, { head: 'CHILD', spouse: 'OTHER', adult: 'OTHER', young: 'OTHER', parent: 'HEAD' }],
    [other, { head: 'OTHER', spouse: 'OTHER', adult: 'OTHER', young: 'OTHER', parent: 'OTHER', other: 'HEAD' }],
  ])('follow from what $id was to the old one', (successor, expected) => {
    expect(rolesWhen(successor, all)).toEqual(expected);
  });

  it('leave those who died or left as they were', () => {
    expect(rolesWhen(adultChild, [deadHead, adultChild])).toEqual({ adult: 'HEAD' });
  });

  it('are those an officer gives, where they are given', () => {
    const given = [{ personId: 'parent', familyRole: FamilyRole.PARENT }];
    expect(rolesUnder([parent, adultChild], adultChild, DAY, given)).toEqual([
      { personId: 'adult', familyRole: 'HEAD' },
    ]);
  });

  it('are given to other living members, and make no second head', () => {
    const refuse = (personId: string, familyRole: FamilyRole) =>
      codes(refuseRoles([deadHead, adultChild, parent], 'adult', [{ personId, familyRole }], DAY));
    expect(refuse('parent', FamilyRole.OTHER)).toEqual([]);
    expect(refuse('parent', FamilyRole.HEAD)).toEqual(['SECOND_HEAD']);
    expect(refuse('adult', FamilyRole.OTHER)).toEqual(['ROLE_OF_NO_MEMBER']);
    expect(refuse('head', FamilyRole.OTHER)).toEqual(['ROLE_OF_NO_MEMBER']);
    expect(refuse('stranger', FamilyRole.OTHER)).toEqual(['ROLE_OF_NO_MEMBER']);
  });
});
