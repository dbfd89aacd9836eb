import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard } from '../testing/family-card.ts';
import { register, upload } from '../testing/feed.ts';
import { World } from '../testing/index.ts';
import { reasonOf } from './feed-failure.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const FEED = /* GraphQL */ `
  query Feed($id: UUID!) {
    feedBatch(id: $id) {
      state
      failureMessage
      failedAt
      version
      lineCount
      toMatchCount
    }
  }
`;
const RESUME = /* GraphQL */ `
  mutation Resume($input: ResumeFeedInput!) {
    resumeFeed(input: $input) {
      feedBatch {
        state
        failureMessage
        failedAt
      }
      journalEntry {
        kind
        actor
        payload
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;
const seen = async (id: string) => (await world.askAsOfficer(FEED, { id })).data.feedBatch;
const resume = async (input: Record<string, unknown>) => {
  const { data, errors } = await world.askAs('imas', RESUME, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.resumeFeed;
};
const jobs = () => world.rows(`select last_error from graphile_worker.jobs where task_identifier = 'work_on_feed'`);

/** Breaks what the work needs, and mends it again. */
const spoil = () => world.owner.query(`alter table feed_row add constraint nothing_goes check (false) not valid`);
const mend = () => world.owner.query(`alter table feed_row drop constraint nothing_goes`);

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 1_000) throw new Error('It did not happen within 20 s.');
    await new Promise((go) => setTimeout(go, 20));
  }
}

describe('a feed whose work fails', () => {
  it('is tried again, then stands still and says why, and goes on when an officer resumes it', async () => {
    const card = familyCard([
      ['HEAD', 'MALE', '1980-03-15'],
      ['SPOUSE', 'FEMALE', '1983-07-02'],
    ]);
    const { members } = await register(world, card);
    await spoil();
    const content = `nik,tanggal_meninggal,nomor_akta\n${members[0]!.nik},2026-10-03,KM-1\n`;
    const { body } = await upload(world, 'DUKCAPIL', content);
    const { id } = body.feed;
    // it is tried again in a while; the test does not wait for the last of these tries
    await until(async () => (await jobs()).some(({ last_error }) => last_error !== null));
    expect(await seen(id)).toMatchObject({ state: 'RECEIVED', failureMessage: null });
    expect((await resume({ feedBatchId: id, expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'STATE_DOES_NOT_ALLOW', field: 'feedBatchId' },
    ]);
    await world.owner.query(`update graphile_worker._private_jobs set attempts = 7, run_at = now()`);
    await until(async () => (await seen(id)).state === 'FAILED');
    const failed = await seen(id);
    expect(failed).toMatchObject({
      failureMessage: expect.stringContaining('23514: new row for relation "feed_row" violates check constraint'),
      failedAt: '2026-11-24T05:00:00.000Z',
      lineCount: 0,
    });
    expect(JSON.stringify(failed)).not.toContain(members[0]!.nik);
    await until(async () => (await jobs()).length === 0);

    const wanted = { feedBatchId: id, expectedVersion: failed.version, idempotencyKey: 'mended' };
    expect((await resume({ ...wanted, expectedVersion: 1, idempotencyKey: 'stale' })).userErrors).toMatchObject([
      { code: 'STALE_VERSION', field: 'expectedVersion' },
    ]);
    await mend();
    // sent many times at the same moment, it takes effect once
    const answers = await Promise.all(Array.from({ length: 20 }, () => resume(wanted)));
    for (const answer of answers) {
      expect(answer).toMatchObject({
        userErrors: [],
        journalEntry: { kind: 'FEED_RESUMED', actor: 'imas', payload: { reason: failed.failureMessage } },
      });
    }
    await world.settle();
    expect(await seen(id)).toMatchObject({ state: 'DONE', failureMessage: null, failedAt: null, lineCount: 1 });
    const entries = await world.rows(`select kind from journal where subject_id = $1 order by id`, [id]);
    expect(entries.map(({ kind }) => kind)).toEqual(['FEED_RECEIVED', 'FEED_FAILED', 'FEED_RESUMED', 'FEED_APPLIED']);
  });

  it('is known, or resuming it is refused', async () => {
    const feedBatchId = '01900000-0000-7000-8000-000000000000';
    expect((await resume({ feedBatchId, expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'FEED_UNKNOWN', field: 'feedBatchId' },
    ]);
  });

  it('says its first reason, without numbers of people', () => {
    const cause = Object.assign(new Error('invalid input for 3271011503850000'), { code: '22P02' });
    expect(reasonOf(new Error('insert … failed', { cause }))).toBe('22P02: invalid input for …');
    expect(reasonOf('no error at all')).toBe('no error at all');
  });
});

describe('without a policy that says how long people have to match lines', () => {
  it('a file and a single fact are refused, naming what is missing and the remedy', async () => {
    await world.owner.query(`delete from policy_parameter where key = 'feed.matching_days'`);
    const { status, body } = await upload(world, 'DUKCAPIL', 'nik\n1\n');
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'NO_POLICY',
      error: expect.stringMatching(/feed\.matching_days on 2026-11-24.*setPolicyParameter/),
    });
    const { data } = await world.askAsOfficer(
      `mutation { reportFact(input: { source: FIELD_REPORT, kind: DEATH }) { userErrors { code field } } }`,
    );
    expect(data.reportFact.userErrors).toEqual([{ code: 'NO_POLICY', field: 'source' }]);
  });
});
