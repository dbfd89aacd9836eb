import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '@simoncer/analytics';
import { enqueueCubeRefreshes, EVERYWHERE } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import type { FileRefusal } from './feed-format/feed-fact.ts';
import type { DetectedFormat } from './feed-format/detected-format.ts';
import type { SliceOutcome } from './feed-slice.ts';
import type { ReadingPlace } from './feed-slices.ts';
import { FeedRowState, type FeedSource } from './feed.state.ts';

/** Where the work on a feed goes on. */
export interface Checkpoint {
  readonly place: ReadingPlace;
}

/** A feed as far as the work needs it. */
export interface FeedRecord {
  readonly id: string;
  readonly source: FeedSource;
  readonly quarterOn: string | null;
  readonly byteCount: number;
  readonly receivedBy: string;
  readonly contentHash: Buffer;
  /** Nothing is to be done now: it ended, or stands still. */
  readonly finished: boolean;
  readonly version: number;
  /** null before the first slice */
  readonly checkpoint: Checkpoint | null;
}

/** Somebody else has worked on a feed meanwhile: what a slice did was taken back. */
export class FeedOvertaken extends Error {}

/** Reads a feed. */
export async function findFeed(sql: Sql, id: string): Promise<FeedRecord | undefined> {
  const [feed] = await sql.query<FeedRecord>(
    `/* feed.find */
     select id, source, quarter_on::text as "quarterOn", byte_count as "byteCount", received_by as "receivedBy",
       content_hash as "contentHash", state in ('FAILED', 'DONE', 'REFUSED') as finished, version, checkpoint
     from feed_batch where id = $1`,
    [id],
  );
  return feed;
}

/**
 * Adds to the counts of a feed, keeps where the work goes on, and has the cells counted anew that tell of it.
 *
 * @param places kelurahan of whose families it told something
 * @throws FeedOvertaken when somebody else works on the feed
 */
export async function saveProgress(
  em: SqlEntityManager,
  feed: FeedRecord,
  { counts, places }: SliceOutcome,
  { detected, checkpoint }: { readonly detected: DetectedFormat | null; readonly checkpoint: Checkpoint },
): Promise<FeedRecord> {
  const [saved] = await sqlOf(em).query<{ version: number }>(
    `/* feed.save_progress */
     update feed_batch set state = 'WORKING', version = version + 1, detected = $3::jsonb, checkpoint = $4::jsonb,
       line_count = line_count + $5, applied_count = applied_count + $6, unchanged_count = unchanged_count + $7,
       refused_count = refused_count + $8, to_match_count = to_match_count + $9,
       not_concerned_count = not_concerned_count + $10
     where id = $1 and version = $2 returning version`,
    [
      feed.id,
      feed.version,
      detected && JSON.stringify(detected),
      JSON.stringify(checkpoint),
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts[FeedRowState.APPLIED] ?? 0,
      counts[FeedRowState.UNCHANGED] ?? 0,
      counts[FeedRowState.REFUSED] ?? 0,
      counts[FeedRowState.TO_MATCH] ?? 0,
      counts[FeedRowState.NOT_CONCERNED] ?? 0,
    ],
  );
  if (!saved) throw new FeedOvertaken(`Somebody else works on feed ${feed.id}: what this slice did is taken back.`);
  await enqueueCubeRefreshes(em, [...places, EVERYWHERE]);
  return { ...feed, version: saved.version, checkpoint };
}

/** Ends the work on a feed: its file is no longer needed, and the journal tells what became of it. */
export async function finishFeed(work: Work, feed: FeedRecord): Promise<string> {
  const sql = sqlOf(work.em);
  const [counts] = await sql.query<Record<string, number>>(
    `/* feed.finish */
     update feed_batch set state = 'DONE', checkpoint = null, finished_at = $2, version = version + 1 where id = $1
     returning line_count as lines, applied_count as applied, unchanged_count as unchanged, refused_count as refused,
       to_match_count as "toMatch", not_concerned_count as "notConcerned", matched_count as matched,
       dismissed_count as dismissed`,
    [feed.id, work.now],
  );
  await dropChunks(sql, feed.id);
  return record(work, feed, { counts });
}

/** Refuses a file as a whole. Nothing of it was applied. */
export async function refuseFeed(
  work: Work,
  feed: FeedRecord,
  { code, message }: FileRefusal,
  detected: DetectedFormat | null,
): Promise<void> {
  const sql = sqlOf(work.em);
  await sql.query(
    `/* feed.refuse */
     update feed_batch set state = 'REFUSED', refusal_code = $2, refusal_message = $3, detected = $4::jsonb,
       finished_at = $5, version = version + 1
     where id = $1`,
    [feed.id, code, message, detected && JSON.stringify(detected), work.now],
  );
  await dropChunks(sql, feed.id);
  await record(work, feed, { refusal: code });
}

function record(
  work: Work,
  { id, source, contentHash }: FeedRecord,
  payload: Record<string, unknown>,
): Promise<string> {
  return work.record({
    kind: JournalKind.FEED_APPLIED,
    subjectId: id,
    occurredOn: work.today,
    alsoConcerns: [EVERYWHERE],
    evidence: [{ kind: EvidenceKind.FEED, reference: `sha256:${contentHash.toString('hex')}` }],
    payload: { source, ...payload },
  });
}

async function dropChunks(sql: Sql, id: string): Promise<void> {
  await sql.query(`/* feed.drop_chunks */ delete from feed_chunk where batch_id = $1`, [id]);
}
