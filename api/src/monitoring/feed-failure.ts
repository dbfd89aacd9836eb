import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { Work } from '../use-case/use-case.ts';
import type { FeedWorkshop } from './feed-work.ts';

const LONGEST_REASON = 300;

/** Lets a feed stand still whose work failed for good, and tells why: an officer resumes it once the reason is mended. */
export function failFeed({ orm, clock }: FeedWorkshop, batchId: string, reason: string): Promise<void> {
  return orm.em.fork().transactional(async (own) => {
    const em = own as SqlEntityManager;
    const [feed] = await sqlOf(em).query<{ receivedBy: string; contentHash: Buffer }>(
      `/* feed.fail */
       update feed_batch set state = 'FAILED', failure_message = $2, failed_at = $3, version = version + 1
       where id = $1 and state in ('RECEIVED', 'WORKING')
       returning received_by as "receivedBy", content_hash as "contentHash"`,
      [batchId, reason, clock.now()],
    );
    if (!feed) return;
    const work = new Work(em, { name: feed.receivedBy }, clock);
    await work.record({
      kind: JournalKind.FEED_FAILED,
      subjectId: batchId,
      occurredOn: work.today,
      evidence: [{ kind: EvidenceKind.FEED, reference: `sha256:${feed.contentHash.toString('hex')}` }],
      payload: { reason },
    });
  });
}

/** What an error says, in so far as it may be kept: its first cause, without any number of a person or family. */
export function reasonOf(error: unknown): string {
  let first = error;
  while (first instanceof Error && first.cause !== undefined) first = first.cause;
  const { code, message } = first as { code?: unknown; message?: unknown };
  const text = `${typeof code === 'string' ? `${code}: ` : ''}${typeof message === 'string' ? message : String(first)}`;
  return text.replaceAll(/\d{6,}/g, '…').slice(0, LONGEST_REASON);
}
