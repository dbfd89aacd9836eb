import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar.ts';
import { letDie } from './deaths.ts';
import type { FamilyRole, Member } from './family.ts';
import { LATER } from './mortality.ts';

const FROM = dayOf('2021-01-01');
const UNTIL = dayOf('2026-01-01');

function member(role: FamilyRole, born: string, died?: string): Member {
  const diesOn = died === undefined ? LATER : dayOf(died);
  return { role, sex: 'FEMALE', bornOn: dayOf(born), diesOn, isDisabled: false, leavesSchoolAt: 19 };
}

describe('when a head dies', () => {
  it('the spouse becomes head, and the children stay children', () => {
    const family = [
      member('HEAD', '1970-01-01', '2022-05-01'),
      member('SPOUSE', '1972-01-01'),
      member('CHILD', '2000-01-01'),
    ];
    const [death] = letDie(family, FROM, UNTIL);
    expect(death).toMatchObject({ member: family[0], role: 'HEAD', successor: family[1] });
    expect(family.map(({ role }) => role)).toEqual(['HEAD', 'HEAD', 'CHILD']);
  });

  it('the eldest grown child does where there is no spouse, and brothers and sisters are others', () => {
    const family = [
      member('HEAD', '1970-01-01', '2022-05-01'),
      member('CHILD', '2000-01-01'),
      member('CHILD', '2004-01-01'),
      member('PARENT', '1945-01-01'),
    ];
    const [death] = letDie(family, FROM, UNTIL);
    expect(death?.successor).toBe(family[1]);
    expect(death?.roles.map(({ from, to }) => `${from} ${to}`)).toEqual(['CHILD HEAD', 'CHILD OTHER', 'PARENT OTHER']);
  });

  it('who died before, or on the same day, follows nobody', () => {
    const family = [
      member('HEAD', '1950-01-01', '2023-01-01'),
      member('SPOUSE', '1952-01-01', '2022-01-01'),
      member('CHILD', '1980-01-01', '2023-01-01'),
      member('OTHER', '2015-01-01'),
    ];
    const deaths = letDie(family, FROM, UNTIL);
    expect(deaths.map(({ role }) => role)).toEqual(['SPOUSE', 'HEAD', 'CHILD']);
    expect(deaths[1]?.successor).toBe(family[3]);
  });

  it('nobody does where nobody is left', () => {
    const family = [member('HEAD', '1950-01-01', '2023-01-01')];
    expect(letDie(family, FROM, UNTIL)).toEqual([{ member: family[0], role: 'HEAD', roles: [] }]);
  });

  it('a death outside the days is not known', () => {
    const family = [member('HEAD', '1950-01-01', '2026-01-01')];
    expect(letDie(family, FROM, UNTIL)).toEqual([]);
  });
});
