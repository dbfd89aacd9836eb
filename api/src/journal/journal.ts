import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { enqueueCubeRefresh } from '../database/jobs.ts';
import { JournalEntry, type Evidence, type JournalKind } from './journal-entry.entity.ts';

/** What is recorded. */
export interface JournalRecord {
  readonly kind: JournalKind;
  readonly householdId: string;
  /** Where it happened. */
  readonly kelurahanCode: string;
  /** Other kelurahan whose figures it changes. */
  readonly alsoConcerns?: readonly string[];
  /** The record it is about. */
  readonly subjectId: string;
  /** Day it happened, `2026-11-24`. */
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly evidence: Evidence[];
  readonly payload: Record<string, unknown>;
}

/**
 * Appends one entry, and enqueues what must follow from it: the cubes of the kelurahan it concerns are recomputed. Both
 * become real with the transaction of the entity manager, or not at all.
 */
export async function appendToJournal(
  em: SqlEntityManager,
  { alsoConcerns = [], householdId, kelurahanCode, ...record }: JournalRecord,
): Promise<JournalEntry> {
  const entry = em.create(JournalEntry, { ...record, household: householdId, kelurahan: kelurahanCode });
  await em.flush();
  for (const kelurahan of new Set([kelurahanCode, ...alsoConcerns])) await enqueueCubeRefresh(em, kelurahan);
  return entry;
}
