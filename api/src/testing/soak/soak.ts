import { setTimeout as delay } from 'node:timers/promises';
import { verifyCubes, type CubeVerification } from '@simoncer/analytics';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../../database/sql.ts';
import { Random } from '../../graphql/read/testing/random.ts';
import { Asker } from '../asker.ts';
import { StockPlay } from '../stock-play.ts';
import type { World } from '../world.ts';
import { FamilyWriter } from './family-writer.ts';
import { FeedWriter } from './feed-writer.ts';
import { OfficeWriter } from './office-writer.ts';
import { ReliefWriter } from './relief-writer.ts';
import { Town } from './town.ts';
import type { Writer } from './writer.ts';

const FAMILY_WRITERS = 4;
const RELIEF_WRITERS = 2;
/** Of each writer, however slow the machine is: in fewer there is not something of everything. */
const LEAST_WRITES = 30;
/** What the worker may need after the last write. */
const LONGEST_SETTLING_MS = 120_000;

/** What a soak did, and what it found. */
export interface Soaked {
  /** Entries of the journal, by kind, the most frequent first. */
  readonly entries: Readonly<Record<string, number>>;
  /** Every cube there is beside its full recomputation, after the worker has done all its jobs. */
  readonly cubes: readonly CubeVerification[];
}

/**
 * Lets several writers write random things of all kinds at once while the worker refreshes the cubes, and then compares
 * every cube with its full recomputation. What is asked follows from the seed; in which order the answers come, and so
 * what is done or refused, differs from run to run.
 *
 * @param seconds how long they write, each thirty things at least
 * @throws Error when an answer is an error, or the worker does not get done
 */
export async function soak(
  world: World,
  { seed, seconds }: { readonly seed: number; readonly seconds: number },
): Promise<Soaked> {
  const until = performance.now() + seconds * 1_000;
  const broken = new AbortController();
  await Promise.all(
    (await writersOf(world, new Random(seed))).map(async (writer) => {
      try {
        const goesOn = (count: number) => count < LEAST_WRITES || performance.now() < until;
        for (let count = 0; goesOn(count) && !broken.signal.aborted; count++) await writer.write();
      } catch (error) {
        broken.abort();
        throw error;
      }
    }),
  );
  await settled(world);
  const entries = await world.rows<{ kind: string; count: number }>(
    `select kind, count(*)::integer as count from journal group by kind order by count desc, kind`,
  );
  return {
    entries: Object.fromEntries(entries.map(({ kind, count }) => [kind, count])),
    cubes: await verifyCubes(sqlOf(world.em() as SqlEntityManager)),
  };
}

async function writersOf(world: World, random: Random): Promise<Writer[]> {
  const own = () => new Random(random.between(0, 2 ** 31 - 1));
  const asker = await Asker.over(world.orm);
  const town = new Town(world);
  const play = new StockPlay(world);
  return [
    ...Array.from({ length: FAMILY_WRITERS }, () => new FamilyWriter(world, asker, town, own())),
    ...Array.from({ length: RELIEF_WRITERS }, () => new ReliefWriter(play, own())),
    new FeedWriter(world, town, own()),
    new OfficeWriter(world, own()),
  ];
}

/** Waits until no job waits, one that is tried again after an error included. */
async function settled(world: World): Promise<void> {
  const until = performance.now() + LONGEST_SETTLING_MS;
  for (;;) {
    const waiting = await world.rows<{ task: string; error: string | null }>(
      `select task_identifier as task, last_error as error from graphile_worker.jobs where run_at <= now() or attempts > 0`,
    );
    if (waiting.length === 0) return;
    if (performance.now() > until) throw new Error(`jobs still wait: ${JSON.stringify(waiting.slice(0, 5))}`);
    await delay(50);
  }
}
