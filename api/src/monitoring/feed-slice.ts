import { firstDayOf, type Sql } from '@simoncer/analytics';
import { sqlOf } from '../database/sql.ts';
import { lockFamily } from '../household/family.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import type { Work } from '../use-case/use-case.ts';
import { tell, type SingleKind } from './effect/tell.ts';
import type { Effect, FactOf, Told } from './effect/effect.ts';
import { addCounts, type LineCounts } from './feed-counts.ts';
import { applyDeciles, type DecileLine } from './feed-deciles.ts';
import { isRefused, type FeedFact, type LineWithFact, type ParsedLine } from './feed-format/feed-fact.ts';
import { keepLines, type KeptLine } from './feed-lines.ts';
import { locate, type Located, type Subject } from './feed-locate.ts';
import { hashOfFact } from './feed-number.ts';
import { FeedFactKind, FeedRowState, type FeedSource } from './feed.state.ts';
import { waitingFor } from './feed-waiting.ts';

/** The feed that lines are of. */
export interface FeedAtWork {
  readonly batchId: string;
  readonly source: FeedSource;
  readonly identityKey: IdentityKey;
}

/** What became of some lines. */
export interface SliceOutcome {
  readonly counts: LineCounts;
  /** Kelurahan of families that were assessed, or of which was said what was known; other facts tell theirs by the journal. */
  readonly places: readonly string[];
}

/** Facts of feeds are applied by one transaction at a time, so that none of two that say the same is lost or doubled. */
const FEED_LOCK = 320074;

/** Waits until no other transaction applies facts of feeds. */
export async function takeTurn(sql: Sql): Promise<void> {
  await sql.query(`/* feed.turn */ select pg_advisory_xact_lock(${FEED_LOCK})`);
}

/** Finds whom lines are about, applies what they say and keeps what became of them, in the running transaction. */
export async function workOnLines(work: Work, feed: FeedAtWork, lines: readonly ParsedLine[]): Promise<SliceOutcome> {
  const sql = sqlOf(work.em);
  const refused = lines.filter((line) => isRefused(line));
  let counts = await keepLines(
    sql,
    feed.batchId,
    refused.map(({ line, refusals, warnings }) => ({
      line,
      kind: null,
      state: FeedRowState.REFUSED,
      issues: refusals,
      warnings,
    })),
  );
  const told = lines.filter((line): line is LineWithFact => !isRefused(line));
  const places = new Set<string>();
  const record = async (deciles: readonly DecileLine[]) => {
    if (deciles.length === 0) return new Set<number>();
    const outcome = await applyDeciles(sql, feed.batchId, work.now, feed.identityKey, deciles);
    counts = addCounts(counts, outcome.counts);
    for (const place of outcome.places) places.add(place);
    return new Set(outcome.unknown);
  };

  const deciles = told.flatMap((line) => numberedDecile(line) ?? []);
  const unknown = await record(deciles);
  const open =
    deciles.length === told.length && unknown.size === 0
      ? []
      : told.filter((line) => unknown.has(line.line) || !numberedDecile(line));
  if (open.length > 0) {
    const { kept, deciles: found } = await workOnOpenLines(work, feed, open);
    // whoever left the family at this very moment
    const gone = await record(found);
    const late = open.filter(({ line }) => gone.has(line));
    const lost = late.map((line): KeptLine => ({ ...keptOf(line), state: FeedRowState.NOT_CONCERNED }));
    counts = addCounts(counts, await keepLines(sql, feed.batchId, [...kept, ...lost]));
    for (const place of await placesOfConfirmed(sql, kept)) places.add(place);
  }
  return { counts, places: [...places] };
}

/** Every kelurahan that families lived in of which lines say what was known: that confirms what the register holds. */
async function placesOfConfirmed(sql: Sql, lines: readonly KeptLine[]): Promise<string[]> {
  const households = lines.flatMap(({ state, subject }) =>
    state === FeedRowState.UNCHANGED && subject ? [subject.householdId] : [],
  );
  if (households.length === 0) return [];
  const rows = await sql.query<{ kelurahan_code: string }>(
    `/* feed.places_of_confirmed */
     select distinct kelurahan_code from residence where household_id = any($1::uuid[])`,
    [households],
  );
  return rows.map(({ kelurahan_code }) => kelurahan_code);
}

/** What lines of a slice have changed of whom later lines of it may be about, so that it does not matter where it was cut. */
class Changes {
  private readonly households = new Set<string>();
  private ofNumbers = false;

  add(kind: FeedFactKind, { householdId }: Subject): void {
    this.households.add(householdId);
    this.ofNumbers ||= kind === FeedFactKind.CORRECTION;
  }

  concern({ subject }: Located): boolean {
    return this.ofNumbers || (subject !== undefined && this.households.has(subject.householdId));
  }
}

/** Lines that are looked at one by one. Their order decides: a later line meets what an earlier one has changed. */
async function workOnOpenLines(
  work: Work,
  feed: FeedAtWork,
  lines: readonly LineWithFact[],
): Promise<{ kept: KeptLine[]; deciles: DecileLine[] }> {
  const sql = sqlOf(work.em);
  const hashes = lines.map(({ fact }) => hashOfFact(fact, feed.source, feed.identityKey));
  const known = await knownFacts(sql, hashes);
  const located = await locate(
    sql,
    lines.map(({ fact }) => fact),
    feed.source,
    feed.identityKey,
    work.today,
  );
  await lockHouseholds(
    sql,
    lines.flatMap(({ fact }, index) =>
      fact.kind === FeedFactKind.DECILE ? [] : (located[index]!.subject?.householdId ?? []),
    ),
  );
  const kept: KeptLine[] = [];
  const deciles: DecileLine[] = [];
  const said: { hash: Buffer; line: number }[] = [];
  const changed = new Changes();
  for (const [index, read] of lines.entries()) {
    const hash = hashes[index]!.toString('hex');
    const whom = changed.concern(located[index]!)
      ? (await locate(sql, [read.fact], feed.source, feed.identityKey, work.today))[0]!
      : located[index]!;
    const { subject, candidates, fact, doubts, warnings } = whom;
    const line = { ...read, fact, warnings: [...read.warnings, ...warnings] };
    if (known.has(hash)) {
      kept.push({ ...keptOf(line), state: FeedRowState.UNCHANGED, subject });
    } else if (subject && line.fact.kind === FeedFactKind.DECILE) {
      deciles.push({ ...decileLine(line), about: subject });
    } else {
      const row = subject
        ? { ...keptOf(line), subject, ...(await tellLine(work, feed, line, subject)) }
        : await leave(work, feed, line, candidates, doubts);
      kept.push(row);
      if (subject && row.state === FeedRowState.APPLIED) changed.add(line.fact.kind, subject);
      // What broke a rule, or concerned nobody, may be right another time.
      if (row.state !== FeedRowState.REFUSED && row.state !== FeedRowState.NOT_CONCERNED) {
        known.add(hash);
        said.push({ hash: hashes[index]!, line: line.line });
      }
    }
  }
  await rememberFacts(sql, feed.batchId, said);
  return { kept, deciles };
}

/** Tells the register what a line says about a family or a member of it. @param isDecided whether an officer says so */
export async function tellLine(
  work: Work,
  { batchId, source, identityKey }: FeedAtWork,
  { line, fact }: LineWithFact,
  { householdId, personId }: Subject,
  isDecided = false,
): Promise<Effect> {
  const family = await lockFamily(work.em, householdId);
  if (!family) throw new Error(`Household ${householdId} has gone.`);
  const person = family.members.find(({ id }) => id === personId);
  const told = { work, identityKey, source, batchId, line, fact, family, person, isDecided } as Told<
    FactOf<SingleKind>
  >;
  return tell(told);
}

async function leave(
  work: Work,
  feed: FeedAtWork,
  line: LineWithFact,
  candidates: Located['candidates'],
  doubts: Located['doubts'],
): Promise<KeptLine> {
  if (candidates.length === 0) return { ...keptOf(line), state: FeedRowState.NOT_CONCERNED };
  return {
    ...keptOf(line),
    state: FeedRowState.TO_MATCH,
    issues: doubts,
    waiting: await waitingFor(work, line.fact, feed.identityKey),
  };
}

function keptOf({ line, fact, warnings }: LineWithFact) {
  return { line, kind: fact.kind, warnings };
}

/** A decile of somebody with a number: thousands of these go in one statement. */
function numberedDecile(line: LineWithFact): DecileLine | undefined {
  const { kind, nik, kk } = line.fact;
  if (kind !== FeedFactKind.DECILE) return undefined;
  if (nik !== null) return { ...decileLine(line), about: { kind: 'NIK', digits: nik } };
  return kk === null ? undefined : { ...decileLine(line), about: { kind: 'KK', digits: kk } };
}

/** A decile holds from the first day of its quarter. */
export function decileLine({ line, fact, warnings }: LineWithFact) {
  const { decile, quarter } = (fact as Extract<FeedFact, { kind: FeedFactKind.DECILE }>).details;
  return { line, assessedOn: firstDayOf(quarter), decile, warnings };
}

async function knownFacts(sql: Sql, hashes: readonly Buffer[]): Promise<Set<string>> {
  const rows = await sql.query<{ hash: Buffer }>(
    `/* feed.known_facts */ select hash from feed_fact where hash = any($1::bytea[])`,
    [hashes],
  );
  return new Set(rows.map(({ hash }) => hash.toString('hex')));
}

/** Remembers what was said, so that another file with the same row changes nothing. */
export async function rememberFacts(
  sql: Sql,
  batchId: string,
  said: readonly { readonly hash: Buffer; readonly line: number }[],
): Promise<void> {
  if (said.length === 0) return;
  await sql.query(
    `/* feed.remember_facts */
     insert into feed_fact (hash, batch_id, line) select hash, $1, line from unnest($2::bytea[], $3::integer[]) as s (hash, line)
     on conflict do nothing`,
    [batchId, said.map(({ hash }) => hash), said.map(({ line }) => line)],
  );
}

/** All of a slice at once and in one order, so that two who lock several never wait for each other. */
async function lockHouseholds(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query(
    `/* feed.lock_households */ select id from household where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
}
