import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import { enqueueFeed, WORK_ON_FEED, type WorkOnFeedPayload } from './feed-job.ts';
import { workOnFeed, type FeedWorkshop } from './feed-work.ts';

/** What the jobs on feeds do. */
export function feedTasks(workshop: FeedWorkshop): TaskList {
  return {
    async [WORK_ON_FEED](payload, { abortSignal }) {
      const { batchId } = payload as WorkOnFeedPayload;
      const isFinished = await workOnFeed(workshop, batchId, abortSignal);
      // Told to stop, it leaves the rest to whoever comes next.
      if (!isFinished) await enqueueFeed(workshop.orm.em.fork() as SqlEntityManager, batchId);
    },
  };
}
