import { createHash, createHmac } from 'node:crypto';
import { hashIdentityNumber, type IdentityKey } from '../household/identity-number.ts';
import type { FeedFact } from './feed-format/feed-fact.ts';
import type { FeedSource } from './feed.state.ts';

/** Bytes of the hash that stands for a fact: enough for more facts than will ever be. */
const FACT_HASH_BYTES = 16;

/** The keyed hashes of the numbers a line names. */
export interface NumberHashes {
  readonly nik: Buffer | null;
  readonly kk: Buffer | null;
}

/** The keyed hashes by which the holders of a fact's numbers are found. */
export function hashesOf({ nik, kk }: FeedFact, key: IdentityKey): NumberHashes {
  return {
    nik: nik === null ? null : hashIdentityNumber(nik, key),
    kk: kk === null ? null : hashIdentityNumber(kk, key),
  };
}

/**
 * What stands for a fact of a source: the same row in another file has the same, and what another source says is heard
 * although it says the same. Keyed, since whoever knows most of a fact could find
 * the rest by trying.
 */
export function hashOfFact(fact: FeedFact, source: FeedSource, key: IdentityKey): Buffer {
  return createHmac('sha256', key.lookup)
    .update(`${source} ${canonical(fact)}`)
    .digest()
    .subarray(0, FACT_HASH_BYTES);
}

/** What stands for a single fact in place of the hash of a file. */
export function hashOfReport(text: string, key: IdentityKey): Buffer {
  return createHash('sha256').update(createHmac('sha256', key.lookup).update(text).digest()).digest();
}

/** A number as it may be shown. */
export function masked(number: string | null): string | null {
  return number === null ? null : `${number.slice(0, 4)}********${number.slice(12)}`;
}

/** As JSON with the members in the order of their names, so that the same fact is the same text. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
