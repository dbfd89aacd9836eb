import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../graphql/read/testing/random.ts';
import { FamilyRole } from '../household/person.entity.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { Asker, World, type BuiltHousehold } from '../testing/index.ts';
import { invariants } from '../testing/lives/invariants.ts';
import { Life, newTally } from '../testing/lives/life.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

/*
 * Ten thousand sequences of things that officers do, with more and with less sense, on families that stand at different
 * points of their way. Whatever they ask, an answer is done or refused, and at the end the database itself is asked
 * whether anything is broken. RANDOM_LIVES_SEED chooses other sequences, RANDOM_LIVES_FAMILIES fewer or more.
 */
const FAMILIES = Number(process.env.RANDOM_LIVES_FAMILIES ?? 400);
const SEQUENCES_EACH = 25;
const AT_ONCE = 6;
const SEED = Number(process.env.RANDOM_LIVES_SEED ?? 1);
const MINUTES = 60_000;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const { MANDIRI } = WelfareClass;
/** Where families stand when their life begins, and the day it goes on from. */
const beginnings: { readonly from: string; readonly build: () => Promise<BuiltHousehold> }[] = [
  { from: '2024-01-20', build: () => family().save() },
  { from: '2024-03-10', build: () => family().onPathway('2024-02-01').save() },
  {
    from: '2024-05-05',
    build: () =>
      family()
        .onPathway('2024-02-01')
        .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2024-03-01')
        .passed(PathwayStage.MINDSET_COUNSELLING, '2024-05-01')
        .save(),
  },
  { from: '2024-08-01', build: () => family().completedPathway('2024-02-01').save() },
  {
    from: '2024-10-10',
    build: () =>
      family().completedPathway('2024-02-01').assessed('2024-09-02', MANDIRI).assessed('2024-10-01', MANDIRI).save(),
  },
];

function family() {
  return world
    .household()
    .withMember(FamilyRole.SPOUSE, '1988-06-01')
    .withMember(FamilyRole.CHILD, '2003-02-03')
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10');
}

it(
  'random sequences of actions by random officers leave nothing broken',
  async () => {
    const asker = await Asker.over(world.orm);
    const random = new Random(SEED);
    const tally = newTally();
    const histories: string[][] = [];
    const live = async (index: number, own: Random) => {
      const { from, build } = beginnings[index % beginnings.length]!;
      const { household } = await build();
      const life = new Life(asker, world.owner, own, household.id, from, tally);
      const history: string[] = (histories[index] = [household.id]);
      for (let count = 0; count < SEQUENCES_EACH; count++) history.push(...(await life.sequence()));
    };
    const seeds = Array.from({ length: FAMILIES }, () => random.between(0, 2 ** 31 - 1));
    const queue = seeds.entries();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [index, seed] of queue) await live(index, new Random(seed));
      }),
    );

    const broken: Record<string, unknown[]> = {};
    for (const [rule, statement] of Object.entries(invariants)) {
      const found = await world.rows(statement);
      if (found.length > 0) broken[rule] = found.slice(0, 3);
    }
    expect(broken).toEqual({});
    // what never happened was not tried
    const never = Object.entries(tally).filter(([, { done, refused }]) => done === 0 || refused === 0);
    expect(never).toEqual([]);
  },
  20 * MINUTES,
);
