import { addDays } from '../days.ts';
import type { Sql } from '@simoncer/analytics';
import type { IdentityKey } from '../household/identity-number.ts';
import type { Work } from '../use-case/use-case.ts';
import { openJson, sealJson } from './content-cipher.ts';
import type { FeedFact } from './feed-format/feed-fact.ts';
import type { KeptLine } from './feed-lines.ts';
import { masked } from './feed-number.ts';

/** What is kept of a fact while a person has to say whom it is about: to be read with its numbers masked, and in full sealed. */
export async function waitingFor(
  work: Work,
  fact: FeedFact,
  key: IdentityKey,
): Promise<NonNullable<KeptLine['waiting']>> {
  const days = (await work.policyOn(work.today)).get('feed.matching_days');
  return {
    fact: shownFact(fact),
    cipher: sealJson(fact, key),
    kelurahanCode: fact.kelurahanCode,
    matchBy: addDays(work.today, days),
  };
}

/** The fact that a line waits with. */
export function waitingFact(cipher: Buffer, key: IdentityKey): FeedFact {
  return openJson<FeedFact>(cipher, key);
}

/** The facts that lines wait with, by their ids; without those that do not wait. */
export async function findWaitingFacts(
  sql: Sql,
  rowIds: readonly string[],
  key: IdentityKey,
): Promise<Map<string, FeedFact>> {
  const rows = await sql.query<{ id: string; cipher: Buffer }>(
    `/* feed.waiting_facts */
     select id, fact_cipher as cipher from feed_row where id = any($1::uuid[]) and fact_cipher is not null`,
    [rowIds],
  );
  return new Map(rows.map(({ id, cipher }) => [id, waitingFact(cipher, key)]));
}

/** Numbers among the details of some kinds. */
const numberDetails = new Set(['newKk', 'otherKk']);

/** A fact with its numbers masked. */
export function shownFact({ nik, kk, details, ...fact }: FeedFact): Record<string, unknown> {
  const shownDetails = Object.entries(details).map(([name, value]) => [
    name,
    numberDetails.has(name) ? masked(value as string | null) : value,
  ]);
  return { ...fact, nik: masked(nik), kk: masked(kk), details: Object.fromEntries(shownDetails) };
}
