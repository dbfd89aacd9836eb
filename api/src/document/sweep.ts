import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import type { Clock } from '../clock.ts';
import { lockName } from '../database/advisory-lock.ts';
import { enqueueAt } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import type { DocumentStore } from './document-store.ts';
import { removeLeftovers } from './incoming.ts';

/** Job that removes what was never attached of one content. */
const SWEEP_DOCUMENT = 'sweep_document';

interface SweepDocumentPayload {
  readonly contentHash: string;
}

/** Enqueues the sweep of a content in the running transaction. */
export function enqueueSweep(em: SqlEntityManager, contentHash: string, at: Date): Promise<void> {
  return enqueueAt(em, SWEEP_DOCUMENT, { contentHash } satisfies SweepDocumentPayload, at);
}

/** Waits until nobody else keeps or removes this content, and keeps others waiting until the transaction ends. */
export function lockContent(em: SqlEntityManager, contentHash: string): Promise<void> {
  return lockName(em, `document ${contentHash}`);
}

/** What sweeping needs. */
export interface Broom {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** What the jobs on documents do. */
export function documentTasks({ orm, clock, documents }: Broom): TaskList {
  const locked = <Result>(contentHash: string, work: (em: SqlEntityManager) => Promise<Result>) =>
    orm.em.fork().transactional(async (em) => {
      await lockContent(em as SqlEntityManager, contentHash);
      return work(em as SqlEntityManager);
    });
  return {
    async [SWEEP_DOCUMENT](payload) {
      const { contentHash } = payload as SweepDocumentPayload;
      await locked(contentHash, (em) => forgetUnattached(em, contentHash, clock.now()));
      // Only once that is committed: a row must never be without its bytes. Bytes without a row may be left by a crash
      // between this and the last, or in the middle of an upload; this removes both.
      await locked(contentHash, async (em) => {
        if (!(await isNeeded(em, contentHash))) await documents.remove(contentHash);
      });
      await removeLeftovers(documents.incomingFolder);
    },
  };
}

async function forgetUnattached(em: SqlEntityManager, contentHash: string, now: Date): Promise<void> {
  const sql = sqlOf(em);
  await sql.query(
    `/* document.forget */ delete from document where content_hash = $1 and attached_at is null and kept_until <= $2`,
    [contentHash, now],
  );
  // Sent again meanwhile, or by another officer: it is kept longer.
  const [waiting] = await sql.query<{ again: Date | null }>(
    `/* document.waiting */
     select greatest(min(kept_until), now() + interval '1 minute') as again
     from document where content_hash = $1 and attached_at is null having count(*) > 0`,
    [contentHash],
  );
  if (waiting?.again) await enqueueSweep(em, contentHash, new Date(waiting.again));
}

async function isNeeded(em: SqlEntityManager, contentHash: string): Promise<boolean> {
  const rows = await sqlOf(em).query(`/* document.needed */ select from document where content_hash = $1 limit 1`, [
    contentHash,
  ]);
  return rows.length > 0;
}
