import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { World } from '../testing/index.ts';
import { InterventionOutcome } from './intervention.entity.ts';

/** Today is Tuesday 2026-11-24; policy asks for a visit every 30 days. */
let world: World;
/** Names of the families by the id of their household. */
const names = new Map<string, string>();

beforeAll(async () => {
  world = await World.start();
  const onAid = () => world.household().onAidSince('2024-01-01').accompaniedBy('euis', '2025-01-01');
  const families = {
    // 2026-09-30 + 30 days = 2026-10-30, 25 days ago
    late: onAid()
      .onPathway('2026-02-01')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-03-01')
      .inStage(PathwayStage.MINDSET_COUNSELLING, '2026-03-05')
      .visited('2026-08-01')
      .visited('2026-09-30', { companion: 'imas' })
      .helped('2026-09-30')
      .helped('2026-05-01', '2026-06-01', InterventionOutcome.HELPED),
    // agreed
    agreed: onAid().visited('2026-11-20', { nextVisitOn: '2026-11-23' }),
    // 2026-10-30 + 30 days = 2026-11-29, the Sunday of this week
    sunday: onAid().visited('2026-10-30'),
    // 2026-10-31 + 30 days = 2026-11-30, the Monday after
    monday: onAid().visited('2026-10-31'),
    // never visited: 2026-11-01 + 30 days = 2026-12-01
    fresh: world.household().onAidSince('2024-01-01').accompaniedBy('euis', '2026-11-01'),
    // no longer on aid: what was agreed before the exit lapses, so that nothing is to come
    left: onAid().visited('2026-09-01', { nextVisitOn: '2026-10-01' }).left('2026-09-15', ExitKind.RISING_CLASS),
    // and what was agreed since does not: 2026-11-01, 23 days ago
    followed: onAid().left('2026-09-15', ExitKind.RISING_CLASS).visited('2026-10-01', { nextVisitOn: '2026-11-01' }),
    // no longer on aid, with help that is under way
    helped: onAid().helped('2026-09-01').left('2026-09-15', ExitKind.RISING_CLASS),
    // handed over on 2026-06-01
    handedOver: onAid().accompaniedBy('imas', '2026-06-01'),
  };
  for (const [name, builder] of Object.entries(families)) names.set((await builder.save()).household.id, name);
});
afterAll(() => world.stop());

const FAMILY = /* GraphQL */ `
  totalCount
  overdueCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    household {
      id
    }
    nextVisitDueOn
    overdueDays
  }
`;
const ask = async (query: string, officer: 'euis' | 'imas' = 'euis') => {
  const { data, errors } = await world.askAs(officer, query);
  expect(errors).toBeUndefined();
  return data;
};
/** Families as they come: name, due day, days late. */
const familiesOf = ({
  nodes,
}: {
  nodes: { household: { id: string }; nextVisitDueOn: string; overdueDays: number }[];
}) => nodes.map(({ household, nextVisitDueOn, overdueDays }) => [names.get(household.id), nextVisitDueOn, overdueDays]);

describe('a caseload', () => {
  it('is the families of who asks, with the next visit of each, the latest first', async () => {
    const { caseload } = await ask(`{ caseload { ${FAMILY} } }`);
    expect(familiesOf(caseload)).toEqual([
      ['late', '2026-10-30', 25],
      ['followed', '2026-11-01', 23],
      ['agreed', '2026-11-23', 1],
      ['sunday', '2026-11-29', 0],
      ['monday', '2026-11-30', 0],
      ['fresh', '2026-12-01', 0],
      // no longer on aid, and no visit is due
      ['helped', null, 0],
    ]);
    expect(caseload).toMatchObject({ totalCount: 7, overdueCount: 3, pageInfo: { hasNextPage: false } });
  });

  it('tells the last visit, what is under way, and the stage of the pathway', async () => {
    const { caseload } = await ask(/* GraphQL */ `
      {
        caseload(first: 1) {
          nodes {
            accompaniedSince
            isOnAid
            lastVisit {
              visitedOn
              companion
            }
            openInterventions {
              startedOn
              state
            }
            journey {
              startedOn
              state
            }
            stage
          }
        }
      }
    `);
    expect(caseload.nodes).toEqual([
      {
        accompaniedSince: '2025-01-01',
        isOnAid: true,
        lastVisit: { visitedOn: '2026-09-30', companion: 'imas' },
        openInterventions: [{ startedOn: '2026-09-30', state: 'OPEN' }],
        journey: { startedOn: '2026-02-01', state: 'ACTIVE' },
        stage: 'MINDSET_COUNSELLING',
      },
    ]);
  });

  it('is another for another companion', async () => {
    // Nobody has visited it: 2026-06-01 + 30 days = 2026-07-01, 146 days ago
    const expected = [['handedOver', '2026-07-01', 146]];
    expect(familiesOf((await ask(`{ caseload(companion: "imas") { ${FAMILY} } }`)).caseload)).toEqual(expected);
    expect(familiesOf((await ask(`{ caseload { ${FAMILY} } }`, 'imas')).caseload)).toEqual(expected);
    expect((await ask(`{ caseload(companion: "nobody") { ${FAMILY} } }`)).caseload.totalCount).toBe(0);
  });

  it('comes in pages', async () => {
    const whole = familiesOf((await ask(`{ caseload { ${FAMILY} } }`)).caseload);
    const found: unknown[] = [];
    for (let after = ''; found.length < whole.length;) {
      const { caseload } = await ask(`{ caseload(first: 3${after}) { ${FAMILY} } }`);
      found.push(...familiesOf(caseload));
      expect(caseload.pageInfo.hasNextPage).toBe(found.length < whole.length);
      after = `, after: "${caseload.pageInfo.endCursor}"`;
    }
    expect(found).toEqual(whole);
    for (const page of ['first: 0', 'first: 101', 'after: "nonsense"']) {
      const { errors } = await world.askAsOfficer(`{ caseload(${page}) { totalCount } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('is not for the public', async () => {
    for (const field of ['caseload', 'dueThisWeek']) {
      const { errors } = await world.ask(`{ ${field} { totalCount } }`);
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });
});
