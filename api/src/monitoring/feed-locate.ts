import type { Sql } from '@simoncer/analytics';
import type { IdentityKey } from '../household/identity-number.ts';
import type { FeedFact, RowIssue } from './feed-format/feed-fact.ts';
import { doubtsAbout, isAboutOne, isCertainHolder, namesOnlyTheCard, needsDecision } from './feed-doubt.rules.ts';
import { findHolders, type NumberHolder } from './feed-holders.ts';
import { candidatesAmong, certainMatch, type Candidate, type Sought } from './feed-match.rules.ts';
import { masked } from './feed-number.ts';
import { bornOnOf, resemblingPersons } from './feed-resembling.ts';
import { FeedFactKind, type FeedSource } from './feed.state.ts';

/** Whom a fact is about. */
export interface Subject {
  readonly householdId: string;
  /** null where the fact names only the family */
  readonly personId: string | null;
}

/** Whom a fact is about, or who may be meant. */
export interface Located {
  readonly fact: FeedFact;
  readonly subject?: Subject;
  readonly candidates: readonly Candidate[];
  /** Why a person has to look, beside that nobody is certain. */
  readonly doubts: readonly RowIssue[];
  /** What was mended to find it. */
  readonly warnings: readonly RowIssue[];
}

/**
 * Finds whom facts are about, in this order: by the NIK; a family by its card; a person by family card, name and birth
 * date; by name, birth date and place. Where none is certain, or somebody has to decide, those who may be meant.
 */
export async function locate(
  sql: Sql,
  facts: readonly FeedFact[],
  source: FeedSource,
  key: IdentityKey,
  today: string,
): Promise<Located[]> {
  const holders = await findHolders(sql, facts, key);
  const located: (Located | undefined)[] = holders.map((found) => {
    const subject = subjectByNumber(found, soughtBy(found, today));
    if (!subject || (found.holder && needsDecision(found.fact, source, found.holder))) return undefined;
    return { fact: found.fact, subject, candidates: [], doubts: [], warnings: found.warnings };
  });
  const open = holders.filter((_, index) => !located[index]);
  const persons = await resemblingPersons(sql, open, today);
  const left = open.values();
  const resembling = persons.values();
  return located.map((done) => done ?? locateByLikeness(left.next().value!, resembling.next().value!, source, today));
}

function locateByLikeness(
  found: NumberHolder,
  persons: Parameters<typeof candidatesAmong>[1],
  source: FeedSource,
  today: string,
): Located {
  const { fact, warnings } = found;
  const sought = soughtBy(found, today);
  const candidates = candidatesAmong(sought, persons);
  const match = certainMatch(sought, candidates);
  if (match && !needsDecision(fact, source, match)) {
    const subject = { householdId: match.householdId, personId: match.personId };
    return { fact, subject, candidates, doubts: [], warnings };
  }
  return { fact, candidates, doubts: doubtsAbout(fact, source, candidates, match), warnings };
}

/** The persons who may be meant by each fact, the likeliest first. */
export async function candidatesFor(
  sql: Sql,
  facts: readonly FeedFact[],
  key: IdentityKey,
  today: string,
): Promise<Candidate[][]> {
  const holders = await findHolders(sql, facts, key);
  const persons = await resemblingPersons(sql, holders, today);
  return holders.map((found, index) => candidatesAmong(soughtBy(found, today), persons[index]!));
}

function subjectByNumber(found: NumberHolder, sought: Sought): Subject | undefined {
  const { fact, holder, card } = found;
  if (holder) {
    const isCertain = fact.kind === FeedFactKind.DECILE || isCertainHolder(fact, sought, holder);
    return isCertain ? { householdId: holder.householdId, personId: holder.personId } : undefined;
  }
  if (card === undefined) return undefined;
  return isAboutOne(fact) && !namesOnlyTheCard(fact) ? undefined : { householdId: card, personId: null };
}

function soughtBy({ fact, card }: NumberHolder, today: string): Sought {
  return {
    name: fact.fullName,
    bornOn: bornOnOf(fact, today),
    givesBirthDate: fact.bornOn !== null,
    sex: fact.sex,
    kelurahanCode: fact.kelurahanCode,
    nikMasked: masked(fact.nik),
    namesCard: fact.kk !== null,
    card,
  };
}
