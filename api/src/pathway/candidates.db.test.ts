import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InterventionOutcome } from '../companion/intervention.entity.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { FamilyRole } from '../household/person.entity.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { AssessmentSource } from '../welfare/welfare-assessment.entity.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

/** Today is 2026-11-24. The head of every family was born on 1985-03-15: 41 years old, of the 20 to 45 of policy. */
let world: World;
/** Names of the families by the id of their household. */
const names = new Map<string, string>();

const { CHILD, PARENT, SPOUSE } = FamilyRole;
const { KURANG_MAMPU, MAMPU, TIDAK_MAMPU } = WelfareClass;

beforeAll(async () => {
  world = await World.start();
  const families = {
    /* class: MAMPU once, KURANG_MAMPU before, so KURANG_MAMPU counts 15; decile 3 gives 15; two members 15;
     * 500000 of 608949 is 82 % and gives 10; no small child 10; six years 10; visited 14 days ago 5, helped 5; no drop-out 5 */
    ready: world
      .household()
      .onAidSince('2020-11-01')
      .withMember(SPOUSE, '1990-01-01')
      .withMember(CHILD, '2012-01-01')
      .assessed('2026-04-01', KURANG_MAMPU, { decile: 2 })
      .assessed('2026-07-01', MAMPU, { incomeAmount: 500_000 })
      .assessed('2026-08-01', MAMPU, { incomeAmount: 900_000, source: AssessmentSource.SELF_REPORT })
      .ranked('2026-10-01', 3)
      .visited('2026-11-10')
      .helped('2026-01-01', '2026-02-01', InterventionOutcome.HELPED),
    // one member 10, no drop-out 5, one child of 6 (born 2019-11-25) 5
    poor: world
      .household()
      .onAidSince('2026-01-01')
      .withMember(CHILD, '2019-11-25')
      .withMember(CHILD, '2019-11-24')
      .assessed('2026-04-01', TIDAK_MAMPU)
      .ranked('2026-10-01', 1),
    onPathway: world.household().onAidSince('2024-01-01').onPathway('2026-02-01'),
    left: world.household().onAidSince('2024-01-01').left('2026-01-01', ExitKind.MOVED_AWAY),
    old: world.household().onAidSince('2024-01-01').withMember(PARENT, '1950-01-01').headDied('2025-01-01'),
    // one member 10, no drop-out 5, no child 10, two years 5
    elsewhere: world.household(BONDONGAN).onAidSince('2024-01-01'),
    // the same
    farther: world.household(SINDANG_SARI).onAidSince('2024-01-01'),
  };
  for (const [name, builder] of Object.entries(families)) names.set((await builder.save()).household.id, name);
});
afterAll(() => world.stop());

const CANDIDATES = /* GraphQL */ `
  query Candidates(
    $filter: PathwayCandidateFilter
    $includeExcluded: Boolean! = false
    $order: CandidateOrder! = BY_KELURAHAN
    $first: Int
    $after: String
  ) {
    pathwayCandidates(filter: $filter, includeExcluded: $includeExcluded, order: $order, first: $first, after: $after) {
      totalCount
      excludedCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        household {
          id
        }
        kelurahan {
          code
        }
        productiveMembers {
          bornOn
        }
        readiness
        rank
        isExcluded
        reasons {
          code
          isFor
          excludes
          points
          message
        }
      }
    }
  }
`;
interface Candidate {
  household: { id: string };
  readiness: number;
  rank: number | null;
  isExcluded: boolean;
  reasons: { code: string; isFor: boolean; excludes: boolean; points: number; message: string }[];
}

const ask = async (variables: object = {}) => {
  const { data, errors } = await world.askAsOfficer(CANDIDATES, variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  return data.pathwayCandidates;
};
const listOf = ({ nodes }: { nodes: Candidate[] }) =>
  nodes.map(({ household, readiness, rank }) => [names.get(household.id), readiness, rank]);

describe('pathwayCandidates', () => {
  it('ranks the families on aid that nothing excludes, by kelurahan', async () => {
    const candidates = await ask();
    expect(listOf(candidates)).toEqual([
      ['ready', 90, 1],
      ['poor', 20, 2],
      ['elsewhere', 30, 1],
      ['farther', 30, 1],
    ]);
    expect(candidates).toMatchObject({ totalCount: 4, excludedCount: 2, pageInfo: { hasNextPage: false } });
  });

  it('tells every reason, and who could go', async () => {
    const [ready] = (await ask()).nodes;
    expect(ready).toMatchObject({ kelurahan: { code: BATU_TULIS }, isExcluded: false });
    expect(ready.productiveMembers).toEqual([{ bornOn: '1985-03-15' }, { bornOn: '1990-01-01' }]);
    expect(
      ready.reasons.map(({ code, points, message }: Candidate['reasons'][number]) => [code, points, message]),
    ).toEqual([
      ['STANDING_CLASS', 15, 'The class that counts is KURANG_MAMPU.'],
      ['DECILE', 15, 'The national register ranks it in decile 3.'],
      ['PRODUCTIVE_MEMBERS', 15, '2 members of 20 to 45 years without a severe disability.'],
      ['INCOME', 10, 'Its income of Rp500.000 per person and month is 82 % of the poverty line.'],
      ['SMALL_CHILDREN', 10, '0 children of 6 years or younger.'],
      ['TIME_ON_AID', 10, 'On aid since 2020-11-01, 6 full years.'],
      ['ACCOMPANIMENT', 10, 'Last visited on 2026-11-10; 1 intervention helped, 0 did not.'],
      ['NO_DROP_OUT', 5, 'It has given up no journey.'],
    ]);
  });

  it('lists those excluded last, with what excludes them', async () => {
    const { nodes, totalCount } = await ask({ includeExcluded: true, filter: { kelurahan: [BATU_TULIS] } });
    expect(totalCount).toBe(4);
    const excluded = nodes.filter(({ isExcluded }: Candidate) => isExcluded) as Candidate[];
    expect(nodes.slice(2)).toEqual(excluded);
    const because = excluded.map(({ household, rank, reasons }) => [
      names.get(household.id),
      rank,
      reasons.filter(({ excludes }) => excludes).map(({ code }) => code),
    ]);
    expect(because.sort()).toEqual([
      ['old', null, ['NOBODY_OF_PRODUCTIVE_AGE', 'ONLY_ELDERLY_OR_DISABLED']],
      ['onPathway', null, ['JOURNEY_OPEN']],
    ]);
  });

  it('narrows to kelurahan and kecamatan', async () => {
    const namesOf = async (filter: object) => listOf(await ask({ filter })).map(([name]) => name);
    expect(await namesOf({ kelurahan: [BONDONGAN, SINDANG_SARI] })).toEqual(['elsewhere', 'farther']);
    expect(await namesOf({ kecamatan: ['32.71.01'] })).toEqual(['ready', 'poor', 'elsewhere']);
    expect(await namesOf({ kecamatan: ['32.71.02'], kelurahan: [BONDONGAN] })).toEqual(['elsewhere', 'farther']);
    expect(await namesOf({ kelurahan: [] })).toEqual([]);
  });

  it('ranks among all, and comes in pages', async () => {
    const whole = listOf(await ask({ order: 'BY_READINESS' }));
    expect(whole.map(([, readiness, rank]) => [readiness, rank])).toEqual([
      [90, 1],
      [30, 2],
      [30, 3],
      [20, 4],
    ]);
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const page = await ask({ order: 'BY_READINESS', first: 3, after });
      paged.push(...listOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
    const { pageInfo } = await ask({ first: 1 });
    const { errors } = await world.askAsOfficer(CANDIDATES, { order: 'BY_READINESS', after: pageInfo.endCursor });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('excludes a family whose exit is proposed', async () => {
    const [household] = [...names].find(([, name]) => name === 'farther')!;
    await world.owner.query(
      `insert into exit_case (id, household_id, episode_id, kelurahan_code, kind, occurred_on, proposed_on, proposed_by, notify_by)
       select gen_random_uuid(), household_id, id, '${SINDANG_SARI}', 'MOVED_AWAY', '2026-11-01', '2026-11-10', 'euis', '2026-11-17'
       from episode where household_id = $1`,
      [household],
    );
    const filter = { kelurahan: [SINDANG_SARI] };
    expect(await ask({ filter })).toMatchObject({ totalCount: 0, excludedCount: 1 });
    const { nodes } = await ask({ filter, includeExcluded: true });
    expect(nodes[0]).toMatchObject({ isExcluded: true, readiness: 30, rank: null });
    expect(nodes[0].reasons[0]).toMatchObject({ code: 'EXIT_CASE_OPEN', isFor: false, excludes: true, points: 0 });
  });

  it('is not for the public, but how readiness is made up is', async () => {
    const { errors } = await world.ask(CANDIDATES);
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const { data } = await world.ask('{ readinessCriteria { code mostPoints why } }');
    expect(data.readinessCriteria).toHaveLength(8);
  });
});
