import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { enqueueCubeRefreshes } from '../database/jobs.ts';
import { keptReference } from './evidence.ts';
import { JournalEntry, type Evidence, type JournalKind } from './journal-entry.entity.ts';

/** What is recorded. */
export interface JournalRecord {
  readonly kind: JournalKind;
  /** The household concerned, if one. */
  readonly householdId?: string;
  /** Where it happened, if at a place. */
  readonly kelurahanCode?: string;
  /** Other kelurahan whose figures it changes. */
  readonly alsoConcerns?: readonly string[];
  /** The record it is about. */
  readonly subjectId: string;
  /** Day it happened, `2026-11-24`. */
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly evidence?: readonly Evidence[];
  readonly payload?: Record<string, unknown>;
  /** Ids of the policy parameters that the decision was made under. */
  readonly policyIds?: readonly string[];
}

/**
 * Appends one entry, and enqueues what must follow from it: the cubes of the kelurahan it concerns are recomputed, and of
 * those where its household lived. Both
 * become real with the transaction of the entity manager, or not at all.
 */
export async function appendToJournal(
  em: SqlEntityManager,
  {
    alsoConcerns = [],
    householdId,
    kelurahanCode,
    evidence = [],
    payload = {},
    policyIds = [],
    ...record
  }: JournalRecord,
): Promise<JournalEntry> {
  const entry = em.create(JournalEntry, {
    ...record,
    household: householdId ?? null,
    kelurahan: kelurahanCode ?? null,
    evidence: evidence.map(({ kind, reference }) => ({ kind, reference: keptReference(reference) })),
    payload,
    policyIds: [...policyIds],
  });
  await em.flush();
  const places = kelurahanCode === undefined ? alsoConcerns : [kelurahanCode, ...alsoConcerns];
  if (places.length > 0 || householdId !== undefined) await enqueueCubeRefreshes(em, places, householdId);
  return entry;
}
