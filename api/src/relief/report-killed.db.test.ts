import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../graphql/read/testing/random.ts';
import { REPORT, ReliefDesk } from '../testing/relief-desk.ts';
import { findBreaches, makeReports, needOf, sumByItem, type ReportInput } from '../testing/relief-load.ts';
import { World, type GraphqlAnswer } from '../testing/index.ts';

/*
 * The server is killed again and again while reports come in, and the officers send again what was not answered. Uses the
 * built API, since a process of its own is what gets killed.
 */
const CHILD = join(import.meta.dirname, '..', '..', 'dist', 'testing', 'take-reports.js');
const REPORTS = 200;
const KILLS = 50;
/** Officers who report at the same time. */
const OFFICERS = 8;
/** Servers that are up at a time, of which one is asked: a new one takes long to start. */
const LIVES = 3;
const SEED = 20261124;
const compiled = mkdtempSync(join(tmpdir(), 'simoncer-compiled-'));

let world: World;
/** All that were ever started. */
const lives: Life[] = [];
beforeAll(async () => {
  if (!existsSync(CHILD)) throw new Error('api/dist is not built: npm test builds it, or run `npm run check`.');
  world = await World.start();
});
afterAll(async () => {
  await Promise.all(lives.map(end));
  await world.stop();
  rmSync(compiled, { recursive: true, force: true });
});

it(`has taken every report once, and nothing by half, when ${KILLS} kills met the server at work`, async () => {
  const desk = new ReliefDesk(world);
  // of every item a little less than half is there, in two places
  const stock: Record<string, number> = {
    RICE: 2000,
    BLANKET: 1500,
    FAMILY_KIT: 400,
    TARPAULIN: 400,
    READY_MEAL: 2000,
  };
  for (const place of ['GUDANG_DINSOS', 'POS_TIMUR']) {
    await desk.receive(place, Object.fromEntries(Object.entries(stock).map(([item, units]) => [item, units / 2])));
  }
  const random = new Random(SEED);
  const reports = await makeReports(world.em(), REPORTS, SEED);
  const post = new Post(Array.from({ length: LIVES }, () => live(world.database.url)));
  const waiting = [...reports];
  const answers = new Map<string, unknown>();
  const work = Promise.all(
    Array.from({ length: OFFICERS }, async () => {
      for (let report = waiting.shift(); report; report = waiting.shift()) {
        answers.set(report.idempotencyKey, await post.send(report));
      }
    }),
  );

  let isOver = false;
  const over = () => (isOver = true);
  work.then(over, over);

  let metAtWork = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const life = post.current;
    await life.url;
    // each life gets a part of what is left to do, so that the work lasts for all kills
    const goal = answers.size + random.between(0, Math.floor((REPORTS - answers.size) / (KILLS - kill) / 2));
    // eslint-disable-next-line no-unmodified-loop-condition -- the work sets it when it ends
    while (!isOver && (answers.size < goal || !(await isWriting(life)))) await delay(2);
    if (isOver) break;
    await delay(random.between(0, 15));
    const unanswered = post.underWay;
    post.replace(life, live(world.database.url));
    await end(life);
    if (unanswered > 0 && (await post.lostFrom(life)) > 0) metAtWork++;
    expect(await findBreaches(ask)).toEqual([]);
  }
  await work;
  expect(metAtWork).toBeGreaterThan(KILLS * 0.8);

  expect(answers.size).toBe(REPORTS);
  for (const report of reports) expect(await post.send(report)).toEqual(answers.get(report.idempotencyKey));
  expect(await findBreaches(ask)).toEqual([]);
  expect(await sumByItem(ask)).toEqual(
    Object.fromEntries(
      Object.entries(needOf(REPORTS)).map(([item, needed]) => [item, { needed, reserved: stock[item] }]),
    ),
  );
}, 600_000);

const ask = (text: string, values?: unknown[]) => world.rows<Record<string, unknown>>(text, values);

/** A process that serves; the database knows it by its name. */
interface Life {
  readonly name: string;
  readonly child: ChildProcess;
  readonly url: Promise<string>;
}

function live(databaseUrl: string): Life {
  const name = `life ${randomUUID()}`;
  const env = { ...process.env, DATABASE_URL: databaseUrl, PGAPPNAME: name, NODE_COMPILE_CACHE: compiled };
  const child = fork(CHILD, { env, execArgv: [] });
  const life = { name, child, url: once(child, 'message').then(([url]) => url as string) };
  lives.push(life);
  return life;
}

async function end({ child }: Life): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Whether the server has a report half written. */
async function isWriting({ name }: Life): Promise<boolean> {
  const found = await ask(
    `select from pg_stat_activity where application_name = $1 and datname = current_database() and xact_start is not null
       and query ~ '^(/\\* (idempotency|relief|stock)\\.|insert)'`,
    [name],
  );
  return found.length > 0;
}

/** Sends reports to the server that is up, again until it answers, as officers on bad networks do. */
class Post {
  underWay = 0;
  private readonly lost = new Map<Life, number>();

  constructor(private readonly lives: Life[]) {}

  get current(): Life {
    return this.lives[0]!;
  }

  replace(life: Life, next: Life): void {
    this.lives.splice(this.lives.indexOf(life), 1);
    this.lives.push(next);
  }

  async send(input: ReportInput): Promise<unknown> {
    for (;;) {
      const life = this.current;
      const url = await life.url;
      this.underWay++;
      try {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...world.headersOf('euis') },
          body: JSON.stringify({ query: REPORT, variables: { input } }),
        });
        const { data, errors } = (await response.json()) as GraphqlAnswer;
        if (errors || data.reportIncident.userErrors.length > 0) throw new Refused(JSON.stringify({ errors, data }));
        return data.reportIncident;
      } catch (error) {
        if (error instanceof Refused) throw error;
        this.lost.set(life, (this.lost.get(life) ?? 0) + 1);
      } finally {
        this.underWay--;
      }
    }
  }

  /** Requests that a server which is no more has left without an answer. */
  async lostFrom(life: Life): Promise<number> {
    await delay(5);
    return this.lost.get(life) ?? 0;
  }
}

/** An answer that is none of the network's faults. */
class Refused extends Error {}
