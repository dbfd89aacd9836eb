import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { sqlOf } from '../database/sql.ts';
import { UploadRefused } from '../upload/upload-refused.ts';
import { Work, type Performer } from '../use-case/use-case.ts';
import type { DocumentStore } from './document-store.ts';
import { withIncoming, type IncomingFile } from './incoming.ts';
import { MEDIA_TYPES } from './media-type.ts';
import { enqueueSweep, lockContent } from './sweep.ts';

const HOUR_MS = 60 * 60_000;

/** Where documents are kept, and how large one may be. */
export interface Archive {
  readonly store: DocumentStore;
  readonly largestBytes: number;
  /** Lets few at a time keep what they received: each holds a connection to the database. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** A document that was received now, or the same one that waits already. */
export interface ReceivedDocument {
  readonly id: string;
  readonly isNew: boolean;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly contentHash: string;
  readonly keptUntil: Date;
}

/**
 * Receives a document as it comes: first the bytes, then the row that makes them a document. The same bytes of the same
 * officer, while they wait to be attached, are the same document.
 *
 * @param fileName empty where none is given
 * @throws UploadRefused when it cannot be received, or policy does not say how long it is kept
 */
export async function receiveDocument(
  performer: Performer,
  { store, largestBytes, inTurn }: Archive,
  fileName: string,
  content: AsyncIterable<Buffer>,
): Promise<ReceivedDocument> {
  const keptHours = await keptHoursOf(performer);
  return withIncoming(store.incomingFolder, content, largestBytes, (file) =>
    inTurn(() =>
      keepDocument(performer, store, fileName || `document.${MEDIA_TYPES[file.mediaType]}`, file, keptHours),
    ),
  );
}

async function keptHoursOf({ em, officer, clock }: Performer): Promise<number> {
  const work = new Work(em, officer, clock);
  const needed = (await work.policyOn(work.today)).need(['document.unattached_hours'], 'document.unattached_hours');
  for (const { code, message } of needed.userErrors) throw new UploadRefused(409, code, message);
  return needed.values!['document.unattached_hours'];
}

async function keepDocument(
  { em, officer, clock }: Performer,
  store: DocumentStore,
  fileName: string,
  { path, hash, byteCount, mediaType }: IncomingFile,
  keptHours: number,
): Promise<ReceivedDocument> {
  const uploadedAt = clock.now();
  const keptUntil = new Date(uploadedAt.getTime() + keptHours * HOUR_MS);
  // By itself, before anything is kept: whatever happens from here on, somebody will look after these bytes.
  await transactional(em, (own) => enqueueSweep(own, hash, keptUntil));
  return transactional(em, async (own) => {
    await lockContent(own, hash);
    const waiting = await keepWaiting(own, hash, officer.name, keptUntil);
    // also where it waits already, should its bytes have been lost
    await store.keep(hash, path, byteCount);
    const same = { byteCount, mediaType, contentHash: hash, keptUntil };
    if (waiting) return { ...waiting, ...same, isNew: false };
    const id = v7();
    await sqlOf(own).query(
      `/* document.keep */
       insert into document (id, content_hash, media_type, byte_count, file_name, uploaded_at, uploaded_by, kept_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, hash, mediaType, byteCount, fileName, uploadedAt, officer.name, keptUntil],
    );
    return { id, fileName, ...same, isNew: true };
  });
}

/** The document of this content that waits for its officer, who now has as long again to attach it. */
async function keepWaiting(
  em: SqlEntityManager,
  hash: string,
  officer: string,
  keptUntil: Date,
): Promise<{ id: string; fileName: string } | undefined> {
  const [waiting] = await sqlOf(em).query<{ id: string; fileName: string }>(
    `/* document.keep_waiting */
     update document set kept_until = greatest(kept_until, $3)
     where content_hash = $1 and uploaded_by = $2 and attached_at is null
     returning id, file_name as "fileName"`,
    [hash, officer, keptUntil],
  );
  return waiting;
}

function transactional<Result>(em: SqlEntityManager, work: (em: SqlEntityManager) => Promise<Result>): Promise<Result> {
  return em.fork().transactional((own) => work(own as SqlEntityManager));
}
