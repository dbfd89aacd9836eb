import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import { failFeed, reasonOf } from './feed-failure.ts';
import { enqueueFeed, WORK_ON_FEED, type WorkOnFeedPayload } from './feed-job.ts';
import { FeedOvertaken } from './feed-progress.ts';
import { workOnFeed, type FeedWorkshop } from './feed-work.ts';

/** So often the work is tried, within some ten minutes, before it stands still until somebody has looked at it. */
const MOST_TRIES = 8;

/** What the jobs on feeds do. */
export function feedTasks(workshop: FeedWorkshop): TaskList {
  const again = (batchId: string) => enqueueFeed(workshop.orm.em.fork() as SqlEntityManager, batchId);
  return {
    async [WORK_ON_FEED](payload, { abortSignal, job, logger }) {
      const { batchId } = payload as WorkOnFeedPayload;
      // The queue would forget a job after its last try without a word, so that one only tells.
      if (job.attempts >= job.max_attempts) {
        return failFeed(workshop, batchId, `The process that worked on it ended ${job.attempts - 1} times.`);
      }
      try {
        // Told to stop, it leaves the rest to whoever comes next.
        if (!(await workOnFeed(workshop, batchId, abortSignal))) await again(batchId);
      } catch (error) {
        if (error instanceof FeedOvertaken) return again(batchId);
        if (job.attempts < MOST_TRIES) throw error;
        logger.error(`feed ${batchId} failed for good: ${reasonOf(error)}`);
        await failFeed(workshop, batchId, reasonOf(error));
      }
    },
  };
}
