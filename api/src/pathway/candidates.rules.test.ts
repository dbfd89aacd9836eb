import { describe, expect, it } from 'vitest';
import { WelfareClass } from '../welfare/welfare.state.ts';
import type { CandidateFacts, CandidatePolicy } from './candidates.facts.ts';
import {
  isExcluded,
  ReadinessCriterion,
  readinessCriteria,
  readinessOf,
  reasonsOf,
  type CandidateExclusion,
} from './candidates.rules.ts';

const policy: CandidatePolicy = {
  today: '2026-11-24',
  productiveAge: { min: 20, max: 45 },
  elderlyMinAge: 60,
  visitIntervalDays: 30,
  waitAfterDropOutDays: 180,
  povertyLine: 600_000,
};
/** Of whom nothing speaks for it, and nothing excludes it. */
const bare: CandidateFacts = {
  household: '01900000-0000-7000-8000-000000000001',
  kelurahan: '32.71.01.1001',
  onAidSince: '2026-01-01',
  livingMembers: 4,
  productiveMembers: 0,
  productiveMembersDisabled: 1,
  elderlyOrDisabled: 1,
  smallChildren: 2,
  standingClass: null,
  decile: null,
  incomeAmount: null,
  hasOpenJourney: false,
  hasOpenExitCase: false,
  droppedOutOn: '2025-01-01',
  lastVisitedOn: null,
  interventionsThatHelped: 0,
  interventionsThatDidNot: 0,
};
/** Of whom everything speaks for it. */
const best: CandidateFacts = {
  ...bare,
  onAidSince: '2021-11-24',
  productiveMembers: 2,
  productiveMembersDisabled: 0,
  smallChildren: 0,
  standingClass: WelfareClass.MAMPU,
  decile: 4,
  incomeAmount: 600_000,
  droppedOutOn: null,
  lastVisitedOn: '2026-10-25',
  interventionsThatHelped: 1,
};

describe('readiness', () => {
  it('is 0 where nothing speaks for a family, and 100 where everything does', () => {
    expect(readinessOf(bare, policy)).toBe(0);
    expect(readinessOf(best, policy)).toBe(100);
    expect(Object.values(readinessCriteria).reduce((sum, { most }) => sum + most, 0)).toBe(100);
    expect(Object.keys(readinessCriteria).sort()).toEqual(Object.keys(ReadinessCriterion).sort());
  });

  it('is the sum of what is spelled out', () => {
    // class 15 + decile 5 + one member 10 + 80 % of the line 10 + one child 5 + three years 5 + visited 5 + no drop-out 5
    const family: CandidateFacts = {
      ...best,
      onAidSince: '2023-11-24',
      productiveMembers: 1,
      smallChildren: 1,
      standingClass: WelfareClass.KURANG_MAMPU,
      decile: 2,
      incomeAmount: 480_000,
      interventionsThatDidNot: 1,
    };
    expect(readinessOf(family, policy)).toBe(60);
    const reasons = reasonsOf(family, policy);
    expect(reasons.map(({ code, points }) => [code, points])).toEqual([
      ['STANDING_CLASS', 15],
      ['DECILE', 5],
      ['PRODUCTIVE_MEMBERS', 10],
      ['INCOME', 10],
      ['SMALL_CHILDREN', 5],
      ['TIME_ON_AID', 5],
      ['ACCOMPANIMENT', 5],
      ['NO_DROP_OUT', 5],
    ]);
    expect(reasons.find(({ code }) => code === 'INCOME')?.message).toBe(
      'Its income of Rp480.000 per person and month is 80 % of the poverty line.',
    );
  });

  it.each<[`${ReadinessCriterion}`, Partial<CandidateFacts>, number]>([
    ['STANDING_CLASS', { standingClass: WelfareClass.TIDAK_MAMPU }, 0],
    ['STANDING_CLASS', { standingClass: WelfareClass.KURANG_MAMPU }, 15],
    ['STANDING_CLASS', { standingClass: WelfareClass.MANDIRI }, 20],
    ['DECILE', { decile: 1 }, 0],
    ['DECILE', { decile: 2 }, 5],
    ['DECILE', { decile: 3 }, 15],
    ['DECILE', { decile: 7 }, 15],
    ['PRODUCTIVE_MEMBERS', { productiveMembers: 1 }, 10],
    ['PRODUCTIVE_MEMBERS', { productiveMembers: 5 }, 15],
    ['INCOME', { incomeAmount: 299_999 }, 0],
    ['INCOME', { incomeAmount: 300_000 }, 5],
    ['INCOME', { incomeAmount: 449_999 }, 5],
    ['INCOME', { incomeAmount: 450_000 }, 10],
    ['INCOME', { incomeAmount: 599_999 }, 10],
    ['INCOME', { incomeAmount: 2_000_000 }, 15],
    ['SMALL_CHILDREN', { smallChildren: 1 }, 5],
    ['SMALL_CHILDREN', { smallChildren: 3 }, 0],
    ['TIME_ON_AID', { onAidSince: '2024-11-25' }, 0],
    ['TIME_ON_AID', { onAidSince: '2024-11-24' }, 5],
    ['TIME_ON_AID', { onAidSince: '2021-11-25' }, 5],
    ['TIME_ON_AID', { onAidSince: '2010-01-01' }, 10],
    // 2026-10-25 + 30 days = 2026-11-24; 2026-10-24 + 30 days = 2026-11-23
    ['ACCOMPANIMENT', { lastVisitedOn: '2026-10-25' }, 5],
    ['ACCOMPANIMENT', { lastVisitedOn: '2026-10-24' }, 0],
    ['ACCOMPANIMENT', { interventionsThatHelped: 2, interventionsThatDidNot: 1 }, 5],
    ['ACCOMPANIMENT', { interventionsThatHelped: 1, interventionsThatDidNot: 1 }, 0],
    ['NO_DROP_OUT', { droppedOutOn: null }, 5],
  ])('gives for %s of %j %i points', (criterion, facts, points) => {
    const reason = reasonsOf({ ...bare, ...facts }, policy).find(({ code }) => code === criterion)!;
    expect(reason).toMatchObject({
      points,
      isFor: points > 0,
      excludes: false,
      mostPoints: readinessCriteria[criterion].most,
    });
    expect(reason.message).toMatch(/^[A-Z0-9].*[.]$/);
  });

  it('gives no points for an income where policy names no line, and says so', () => {
    const reason = reasonsOf(best, { ...policy, povertyLine: undefined }).find(({ code }) => code === 'INCOME')!;
    expect(reason).toMatchObject({ points: 0, message: 'Policy names no poverty line to compare its income with.' });
  });
});

describe('a family is excluded', () => {
  it.each<[string, Partial<CandidateFacts>, `${CandidateExclusion}`[]]>([
    ['not where nothing keeps it', {}, []],
    ['while it is on the pathway', { hasOpenJourney: true }, ['JOURNEY_OPEN']],
    ['while its exit is proposed', { hasOpenExitCase: true }, ['EXIT_CASE_OPEN']],
    ['where nobody is of productive age', { productiveMembers: 0 }, ['NOBODY_OF_PRODUCTIVE_AGE']],
    [
      'not where the only one has a severe disability, others being children',
      { productiveMembers: 0, productiveMembersDisabled: 1, elderlyOrDisabled: 1 },
      [],
    ],
    [
      'where everybody is elderly or has a severe disability',
      { livingMembers: 2, productiveMembers: 0, productiveMembersDisabled: 1, elderlyOrDisabled: 2 },
      ['ONLY_ELDERLY_OR_DISABLED'],
    ],
    [
      'where nobody lives',
      { livingMembers: 0, productiveMembers: 0, elderlyOrDisabled: 0 },
      ['NOBODY_OF_PRODUCTIVE_AGE'],
    ],
    // 2026-05-29 + 180 days = 2026-11-25; 2026-05-28 + 180 days = 2026-11-24
    ['for as many days after a drop-out as policy says', { droppedOutOn: '2026-05-29' }, ['WAITING_AFTER_DROP_OUT']],
    ['not a day longer', { droppedOutOn: '2026-05-28' }, []],
    [
      'for all reasons there are',
      { hasOpenJourney: true, hasOpenExitCase: true, productiveMembers: 0 },
      ['JOURNEY_OPEN', 'EXIT_CASE_OPEN', 'NOBODY_OF_PRODUCTIVE_AGE'],
    ],
  ])('%s', (_, changes, expected) => {
    const facts = { ...best, ...changes };
    const reasons = reasonsOf(facts, policy).filter(({ excludes }) => excludes);
    expect(reasons.map(({ code }) => code)).toEqual(expected);
    expect(isExcluded(facts, policy)).toBe(expected.length > 0);
    for (const { isFor, message } of reasons) {
      expect(isFor).toBe(false);
      expect(message).toMatch(/^[A-Z].*[.]$/);
    }
  });

  it('not after a drop-out where policy asks for no wait', () => {
    const asksNone = { ...policy, waitAfterDropOutDays: undefined };
    expect(isExcluded({ ...best, droppedOutOn: '2026-11-20' }, asksNone)).toBe(false);
  });
});
