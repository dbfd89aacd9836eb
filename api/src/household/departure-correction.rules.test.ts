import { describe, expect, it } from 'vitest';
import { comesBack, refuseDepartureCorrection, type Departure } from './departure-correction.rules.ts';
import { FamilyRole } from './person.entity.ts';

const TODAY = '2026-11-24';
const lives = {
  id: 'asep',
  familyRole: FamilyRole.HEAD as FamilyRole,
  bornOn: '1985-03-15',
  joinedOn: null,
  leftOn: null as string | null,
  diedOn: null as string | null,
};
const died = { ...lives, diedOn: '2026-11-01' };
const left = { ...lives, leftOn: '2026-11-01' };
const euis = { ...lives, id: 'euis', familyRole: FamilyRole.SPOUSE };

function codes(
  departure: Departure,
  person: typeof lives,
  correction: { rightDay?: string; familyRole?: FamilyRole } = {},
  { others = [euis], holdsNumber = true } = {},
) {
  const { rightDay = null, familyRole = null } = correction;
  return refuseDepartureCorrection(departure, { rightDay, familyRole }, { person, others, holdsNumber }, TODAY).map(
    ({ code, field }) => `${code} ${field}`,
  );
}

describe('correcting a death', () => {
  it('needs one that is recorded otherwise', () => {
    expect(codes('diedOn', lives)).toEqual(['NOTHING_TO_CORRECT personId']);
    expect(codes('diedOn', died, { rightDay: '2026-11-01' })).toEqual(['NOTHING_TO_CORRECT rightDay']);
    expect(codes('diedOn', died)).toEqual([]);
    expect(codes('diedOn', died, { rightDay: '2026-10-31' })).toEqual([]);
  });

  it('takes a day that has come, not before the person came or left alive', () => {
    expect(codes('diedOn', died, { rightDay: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE rightDay']);
    expect(codes('diedOn', died, { rightDay: '1985-03-14' })).toEqual(['DAY_NOT_POSSIBLE rightDay']);
    expect(codes('diedOn', died, { rightDay: '1985-03-15' })).toEqual([]);
    const abroad = { ...died, leftOn: '2026-10-01' };
    expect(codes('diedOn', abroad, { rightDay: '2026-09-30' })).toEqual(['DAY_NOT_POSSIBLE rightDay']);
    expect(codes('diedOn', abroad, { rightDay: '2026-10-01' })).toEqual([]);
  });

  it('brings a former head back under the head there is, never as a second one', () => {
    const others = [{ ...euis, familyRole: FamilyRole.HEAD }];
    expect(codes('diedOn', died, {}, { others })).toEqual(['ROLE_MISSING familyRole']);
    expect(codes('diedOn', died, { familyRole: FamilyRole.SPOUSE }, { others })).toEqual([]);
    expect(codes('diedOn', died, { familyRole: FamilyRole.HEAD }, { others })).toEqual(['HEAD_IS_NAMED familyRole']);
    // a head that has died as well is none any more
    expect(codes('diedOn', died, {}, { others: [{ ...others[0]!, diedOn: '2026-11-20' }] })).toEqual([]);
  });

  it('does not bring back who is a member of another family by now', () => {
    expect(codes('diedOn', died, {}, { holdsNumber: false })).toEqual(['NIK_TAKEN personId']);
    expect(codes('diedOn', died, { rightDay: '2026-10-31' }, { holdsNumber: false })).toEqual([]);
  });
});

describe('correcting a leaving', () => {
  it('takes a day after the person came, and none after the death', () => {
    expect(codes('leftOn', lives)).toEqual(['NOTHING_TO_CORRECT personId']);
    expect(codes('leftOn', left, { rightDay: '1985-03-15' })).toEqual(['DAY_NOT_POSSIBLE rightDay']);
    expect(codes('leftOn', left, { rightDay: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE rightDay']);
    const dead = { ...left, diedOn: '2026-11-10' };
    expect(codes('leftOn', dead, { rightDay: '2026-11-11' })).toEqual(['DAY_NOT_POSSIBLE rightDay']);
    expect(codes('leftOn', dead, { rightDay: '2026-11-10' })).toEqual([]);
  });

  it('brings back only who lives', () => {
    expect(comesBack(left, 'leftOn', null)).toBe(true);
    expect(comesBack({ ...left, diedOn: '2026-11-10' }, 'leftOn', null)).toBe(false);
    expect(comesBack(left, 'leftOn', '2026-10-01')).toBe(false);
  });
});
