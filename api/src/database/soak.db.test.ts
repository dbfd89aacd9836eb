import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { soak, type Soaked } from '../testing/soak/soak.ts';

/*
 * All writers at once against the worker that refreshes the cubes. `npm run soak` runs this for longer, and prints what
 * it did.
 */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 15);
const SEED = Number(process.env.SOAK_SEED ?? 1);
const isAsked = process.env.SOAK_SECONDS !== undefined;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

it(
  'every cube equals its full recomputation after random writes of all kinds at once',
  async () => {
    const { entries, cubes } = await soak(world, { seed: SEED, seconds: SECONDS });
    if (isAsked) print(entries, cubes);
    expect(cubes.filter(({ differences }) => differences.length > 0)).toEqual([]);
    // what was not written was not tried
    expect(Object.keys(entries)).toEqual(expect.arrayContaining(EVERYTHING));
    expect(cubes.map(({ cube, cells }) => [cube, cells > 0])).toContainEqual(['cube_participation', true]);
  },
  SECONDS * 1_000 + 600_000,
);

const EVERYTHING = [
  'HOUSEHOLD_REGISTERED',
  'EPISODE_STARTED',
  'WELFARE_ASSESSED',
  'JOURNEY_OPENED',
  'STAGE_PASSED',
  'EXIT_PROPOSED',
  'HOUSEHOLD_MOVED',
  'FEED_APPLIED',
  'REVIEW_OPENED',
  'INCIDENT_REPORTED',
  'INCIDENT_MERGED',
  'RELIEF_HANDED_OVER',
  'STOCK_MOVED',
];

function print(entries: Soaked['entries'], cubes: Soaked['cubes']) {
  const total = Object.values(entries).reduce((sum, count) => sum + count, 0);
  console.log(`${total} entries in the journal after ${SECONDS} s of writing, seed ${SEED}:`);
  for (const [kind, count] of Object.entries(entries)) console.log(`${String(count).padStart(8)}  ${kind}`);
  for (const { cube, cells, differences } of cubes) {
    if (differences.length === 0) console.log(`${cube}: ${cells} cells, all equal to a full recomputation.`);
    else {
      console.log(`${cube}: ${differences.length} differences from a full recomputation of ${cells} cells, such as`);
      for (const difference of differences.slice(0, 20)) console.log(JSON.stringify(difference));
    }
  }
}
