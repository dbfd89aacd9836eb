import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { EVERYWHERE } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { emptyFile, tooLarge, UploadRefused } from '../upload/upload-refused.ts';
import { Work, type Performer } from '../use-case/use-case.ts';
import { sealContent } from './content-cipher.ts';
import { enqueueFeed } from './feed-job.ts';
import type { FeedSource } from './feed.state.ts';

/** Size of the pieces a file is kept in. */
export const CHUNK_BYTES = 1024 * 1024;

/** What is said of a file beside its content. */
export interface FeedFile {
  readonly source: FeedSource;
  readonly fileName: string;
  /** First day of the quarter of a DTSEN ranking. */
  readonly quarterOn: string | null;
}

/** A file that was received now, or the same one received before. */
export interface ReceivedFeed {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * Receives a file as it comes, in one transaction: when it breaks off in the middle, nothing is kept. A file of the same
 * content was received before: then this changes nothing.
 *
 * @throws UploadRefused when it is empty or larger than `largestBytes`, or policy does not say what it needs
 */
export async function receiveFeed(
  { em, clock, officer }: Performer,
  identityKey: IdentityKey,
  file: FeedFile,
  content: AsyncIterable<Buffer>,
  largestBytes: number,
): Promise<ReceivedFeed> {
  const id = v7();
  try {
    await em.fork().transactional(async (own) => {
      const work = new Work(own as SqlEntityManager, officer, clock);
      await refuseWithoutPolicy(work);
      const { hash, byteCount } = await keepChunks(work.em, identityKey, id, content, largestBytes);
      const earlier = await keepBatch(work, id, file, hash, byteCount);
      // leaving with an error takes the pieces away
      if (earlier !== undefined) throw new SameContent(earlier);
      await work.record({
        kind: JournalKind.FEED_RECEIVED,
        alsoConcerns: [EVERYWHERE],
        subjectId: id,
        occurredOn: work.today,
        evidence: [{ kind: EvidenceKind.FEED, reference: `sha256:${hash.toString('hex')}` }],
        payload: { source: file.source, fileName: file.fileName, byteCount },
      });
      await enqueueFeed(work.em, id);
    });
    return { id, isNew: true };
  } catch (error) {
    if (error instanceof SameContent) return { id: error.id, isNew: false };
    throw error;
  }
}

/** Ends the transaction of a file that is there already. */
class SameContent extends Error {
  constructor(readonly id: string) {
    super('The same content was received before.');
  }
}

/** Lines that a person has to match need a last day to do so, which policy tells. */
async function refuseWithoutPolicy(work: Work): Promise<void> {
  const { userErrors } = (await work.policyOn(work.today)).need(['feed.matching_days'], 'feed.matching_days');
  for (const { code, message } of userErrors) throw new UploadRefused(409, code, message);
}

async function keepChunks(
  em: SqlEntityManager,
  identityKey: IdentityKey,
  id: string,
  content: AsyncIterable<Buffer>,
  largestBytes: number,
): Promise<{ hash: Buffer; byteCount: number }> {
  const hash = createHash('sha256');
  let byteCount = 0;
  let number = 0;
  for await (const chunk of inChunks(content)) {
    byteCount += chunk.length;
    if (byteCount > largestBytes) throw feedTooLarge(largestBytes);
    hash.update(chunk);
    await sqlOf(em).query(
      `/* feed.keep_chunk */ insert into feed_chunk (batch_id, number, content) values ($1, $2, $3)`,
      [id, number++, sealContent(chunk, identityKey)],
    );
  }
  if (byteCount === 0) throw emptyFile();
  return { hash: hash.digest(), byteCount };
}

/** Why a feed is too large. */
export function feedTooLarge(largestBytes: number): UploadRefused {
  return tooLarge(largestBytes, 'Split it by lines, each part with the header line.');
}

async function keepBatch(
  { em, now, officer }: Work,
  id: string,
  { source, fileName, quarterOn }: FeedFile,
  hash: Buffer,
  byteCount: number,
): Promise<string | undefined> {
  // Somebody who sends the same at this moment is waited for here.
  const kept = await sqlOf(em).query(
    `/* feed.keep */
     insert into feed_batch
       (id, source, channel, file_name, content_hash, byte_count, quarter_on, received_at, received_by, state)
     values ($1, $2, 'FILE', $3, $4, $5, $6, $7, $8, 'RECEIVED')
     on conflict on constraint one_batch_per_content do nothing returning id`,
    [id, source, fileName, hash, byteCount, quarterOn, now, officer.name],
  );
  if (kept.length > 0) return undefined;
  const [earlier] = await sqlOf(em).query<{ id: string }>(
    `/* feed.find_by_content */
     select id from feed_batch where source = $1 and content_hash = $2 and quarter_on is not distinct from $3::date`,
    [source, hash, quarterOn],
  );
  return earlier!.id;
}

/** The bytes in pieces of one size, the last one smaller. */
async function* inChunks(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    let rest = piece;
    while (size + rest.length >= CHUNK_BYTES) {
      const cut = CHUNK_BYTES - size;
      yield Buffer.concat([...waiting, rest.subarray(0, cut)]);
      rest = rest.subarray(cut);
      waiting = [];
      size = 0;
    }
    if (rest.length > 0) waiting.push(rest);
    size += rest.length;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
