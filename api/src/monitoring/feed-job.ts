import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { enqueueInLine } from '../database/jobs.ts';

/** Job that works on a feed. */
export const WORK_ON_FEED = 'work_on_feed';

/** What the job is told. */
export interface WorkOnFeedPayload {
  readonly batchId: string;
}

/** Enqueues the work on a feed in the running transaction. Feeds are worked on one after the other, as they came. */
export function enqueueFeed(em: SqlEntityManager, batchId: string): Promise<void> {
  return enqueueInLine(em, 'feeds', WORK_ON_FEED, { batchId } satisfies WorkOnFeedPayload);
}
