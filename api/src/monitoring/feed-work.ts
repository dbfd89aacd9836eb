import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { quarterOfDay } from '@simoncer/analytics';
import { today, type Clock } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { holdsDemoCity } from '../household/identity.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { Work } from '../use-case/use-case.ts';
import { FeedParser, type FeedParserOptions } from './feed-format/feed-parser.ts';
import { readPieces } from './feed-pieces.ts';
import { findFeed, finishFeed, refuseFeed, saveProgress, type FeedRecord } from './feed-progress.ts';
import { regionIndex } from './feed-regions.ts';
import { takeTurn, workOnLines } from './feed-slice.ts';
import { BEGIN, readSlices, type Slice, type SliceSize } from './feed-slices.ts';

/** What work on feeds needs. */
export interface FeedWorkshop {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly identityKey: IdentityKey;
  readonly sliceSize?: SliceSize;
}

const SLICE_SIZE: SliceSize = { lines: 20_000, singleFacts: 500 };
/** Bytes that are read without letting others have their turn: requests, and the statements of the slice at work. */
const PIECE_BYTES = 16 * 1024;
const MOST_TRIES = 5;

/**
 * Works through a feed, slice by slice. What a slice changes, what became of its lines, the counts and the place where the
 * work goes on become real together: interrupted at any moment, it goes on as if nothing had been.
 *
 * @param signal asks to stop after the slice at work
 * @returns whether there is nothing more to do
 */
export async function workOnFeed(workshop: FeedWorkshop, batchId: string, signal: AbortSignal): Promise<boolean> {
  const em = workshop.orm.em.fork() as SqlEntityManager;
  const found = await findFeed(sqlOf(em), batchId);
  if (!found || found.finished) return true;
  let feed: FeedRecord = found;
  const options = await optionsFor(em, workshop, feed);
  const from = feed.checkpoint?.place ?? BEGIN;
  const parser = FeedParser.resume(options, from.parser);
  const pieces = readPieces(sqlOf(em), workshop.identityKey, batchId, from.parser.offset, PIECE_BYTES);
  const slices = readSlices(parser, pieces, from, workshop.sliceSize ?? SLICE_SIZE);

  let slice = await slices.next();
  while (!slice.done && !signal.aborted) {
    // While the database works on a slice, the next one is read.
    const [progress, next] = await settled(commitSlice(workshop, feed, parser, slice.value), slices.next());
    feed = progress;
    slice = next;
  }
  if (!slice.done) return false;
  if (parser.refusal) await refuse(workshop, feed, parser);
  return true;
}

/** Both results; a failure only when neither is at work any more. */
async function settled<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** Commits a slice; one that met a deadlock with somebody else's work is tried again. */
async function commitSlice(
  workshop: FeedWorkshop,
  feed: FeedRecord,
  parser: FeedParser,
  slice: Slice,
): Promise<FeedRecord> {
  const detected = parser.detected ?? null;
  for (let tries = 1; ; tries++) {
    try {
      return await inTransaction(workshop, feed, async (work) => {
        const sql = sqlOf(work.em);
        await takeTurn(sql);
        const { source } = feed;
        const outcome = await workOnLines(
          work,
          { batchId: feed.id, source, identityKey: workshop.identityKey },
          slice.lines,
        );
        const progress = await saveProgress(work.em, feed, outcome, {
          detected,
          checkpoint: { place: slice.place },
        });
        if (slice.isLast) await finishFeed(work, progress);
        return progress;
      });
    } catch (error) {
      if (!isPassing(error) || tries === MOST_TRIES) throw error;
    }
  }
}

function refuse(workshop: FeedWorkshop, feed: FeedRecord, { refusal, detected }: FeedParser): Promise<void> {
  return inTransaction(workshop, feed, (work) => refuseFeed(work, feed, refusal!, detected ?? null));
}

/** Work in the name of who sent the feed. */
function inTransaction<Result>(
  { orm, clock }: FeedWorkshop,
  { receivedBy }: FeedRecord,
  body: (work: Work) => Promise<Result>,
): Promise<Result> {
  return orm.em.fork().transactional((em) => body(new Work(em as SqlEntityManager, { name: receivedBy }, clock)));
}

async function optionsFor(
  em: SqlEntityManager,
  { clock }: FeedWorkshop,
  { source, quarterOn, byteCount }: FeedRecord,
): Promise<FeedParserOptions> {
  return {
    source,
    ...(quarterOn === null ? {} : { quarter: quarterOfDay(quarterOn) }),
    today: today(clock),
    regions: await regionIndex(em),
    acceptSerial0000: await holdsDemoCity(em),
    byteCount,
  };
}

/** Deadlock, or somebody recorded the same at the same moment: trying again helps. */
function isPassing(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return code === '40P01' || code === '40001' || code === '23505' || (cause !== undefined && isPassing(cause));
}
