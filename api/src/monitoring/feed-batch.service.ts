import { sqlOf } from '../database/sql.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import type { ResumeFeedInput } from './feed-batch.input.ts';
import { enqueueFeed } from './feed-job.ts';
import { FeedBatchAction, feedBatchMachine, type FeedBatchState } from './feed.state.ts';

/** What became of a decision about a feed. */
export interface FeedBatchOutcome extends Outcome {
  /** Missing where there is no such feed. */
  readonly feedBatchId?: string;
}

interface LockedFeed {
  readonly state: FeedBatchState;
  readonly version: number;
  readonly failure: string | null;
  readonly contentHash: Buffer;
}

/** Has officers decide about feeds as a whole. */
export class FeedBatchService {
  constructor(private readonly performer: Performer) {}

  /** Lets the work on a feed that stands still go on where it stood. */
  resumeFeed(input: ResumeFeedInput): Promise<FeedBatchOutcome> {
    return perform(this.performer, 'resumeFeed', input, async (work) => {
      const { feedBatchId, expectedVersion } = input;
      const sql = sqlOf(work.em);
      const [feed] = await sql.query<LockedFeed>(
        `/* feed.lock */
         select state, version, failure_message as failure, content_hash as "contentHash" from feed_batch
         where id = $1 for update`,
        [feedBatchId],
      );
      if (!feed) {
        return { userErrors: [unknownRecord('feed', feedBatchId, 'feedBatchId', 'feedBatches lists them.')] };
      }
      const refused = feedBatchMachine.refuse(feed.state, FeedBatchAction.RESUME, 'feedBatchId');
      const userErrors = refused.length > 0 ? refused : feedBatchMachine.refuseStale(feed.version, expectedVersion);
      if (userErrors.length > 0) return { feedBatchId, userErrors };
      await sql.query(
        `/* feed.resume */
         update feed_batch set state = 'WORKING', failure_message = null, failed_at = null, version = version + 1
         where id = $1`,
        [feedBatchId],
      );
      await enqueueFeed(work.em, feedBatchId);
      const journalEntryId = await work.record({
        kind: JournalKind.FEED_RESUMED,
        subjectId: feedBatchId,
        occurredOn: work.today,
        evidence: [{ kind: EvidenceKind.FEED, reference: `sha256:${feed.contentHash.toString('hex')}` }],
        payload: { reason: feed.failure },
      });
      return { feedBatchId, journalEntryId, userErrors: [] };
    });
  }
}
