import 'reflect-metadata';
import { pino } from 'pino';
import { connectOrm } from '../database/orm.ts';
import { JobWorker } from '../database/worker.ts';
import { feedTasks } from '../monitoring/feed-tasks.ts';
import { TEST_IDENTITY_KEY } from './identity-key.ts';

/*
 * A process that works on feeds, to be killed by a test. Its slices are small, so that there are many moments between two
 * of them.
 */
const databaseUrl = process.env.DATABASE_URL!;
const orm = await connectOrm(databaseUrl, 4);
const tasks = feedTasks({
  orm,
  clock: { now: () => new Date('2026-11-24T05:00:00Z') },
  identityKey: TEST_IDENTITY_KEY,
  sliceSize: { lines: 50, singleFacts: 6 },
});
// eslint-disable-next-line no-new
new JobWorker(tasks, databaseUrl, pino({ level: 'silent' }));
process.on('disconnect', () => process.exit());
