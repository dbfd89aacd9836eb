import type { Sql } from '@simoncer/analytics';
import type { IdentityKey } from '../household/identity-number.ts';
import type { FeedFact, RowIssue } from './feed-format/feed-fact.ts';
import { nameKey, type Resembling } from './feed-match.rules.ts';
import { hashesOf, masked } from './feed-number.ts';

/** Who holds the numbers that a fact names. */
export interface NumberHolder {
  /** The fact, with its numbers each where it belongs. */
  readonly fact: FeedFact;
  /** Holder of the NIK. */
  readonly holder?: Resembling;
  /** Household of the family card. */
  readonly card?: string;
  readonly warnings: readonly RowIssue[];
}

interface PersonRow extends Omit<Resembling, 'similarity' | 'hasNik' | 'hasCard'> {
  readonly hash: Buffer;
}

/**
 * Finds who holds the numbers of facts, in two or three statements however many there are. Numbers that nobody holds are
 * tried the other way round: a NIK and a family card have one shape, and whoever exports them exchanges the columns.
 */
export async function findHolders(sql: Sql, facts: readonly FeedFact[], key: IdentityKey): Promise<NumberHolder[]> {
  const hashes = facts.map((fact) => hashesOf(fact, key));
  const all = hashes.flatMap(({ nik, kk }) => [nik, kk].filter((hash) => hash !== null));
  if (all.length === 0) return facts.map((fact) => ({ fact, warnings: [] }));
  const persons = byHash(await sql.query<PersonRow>(PERSONS, [all]));
  const cards = byHash(await sql.query<{ hash: Buffer; householdId: string }>(CARDS, [all]));
  const holders = facts.map((fact, index): NumberHolder => {
    const { nik, kk } = hashes[index]!;
    const [person, family] = [at(persons, nik), at(cards, kk)];
    if (person || family) return holderOf(fact, person, family, []);
    const [otherPerson, otherFamily] = [at(persons, kk), at(cards, nik)];
    if (!otherPerson && !otherFamily) return { fact, warnings: [] };
    return holderOf({ ...fact, nik: fact.kk, kk: fact.nik }, otherPerson, otherFamily, [swapped(fact)]);
  });
  return withSimilarity(sql, holders);
}

function holderOf(
  fact: FeedFact,
  person: PersonRow | undefined,
  family: { readonly householdId: string } | undefined,
  warnings: readonly RowIssue[],
): NumberHolder {
  const card = family?.householdId;
  return {
    fact,
    ...(person ? { holder: { ...person, hasNik: true, hasCard: person.householdId === card, similarity: 1 } } : {}),
    ...(card === undefined ? {} : { card }),
    warnings,
  };
}

/** How similar the names are where they are not the same: PostgreSQL tells it, as for everybody else. */
async function withSimilarity(sql: Sql, holders: readonly NumberHolder[]): Promise<NumberHolder[]> {
  const asked = holders.flatMap(({ fact: { fullName }, holder }, place) =>
    holder && fullName !== null && nameKey(fullName) !== nameKey(holder.name)
      ? [{ place, name: fullName.toLowerCase(), recorded: holder.name.toLowerCase() }]
      : [],
  );
  const rows =
    asked.length === 0
      ? []
      : await sql.query<{ place: number; similarity: number }>(
          `/* feed.holder_names */
           select place, similarity(recorded, name)::float8 as similarity
           from jsonb_to_recordset($1::jsonb) as q (place integer, name text, recorded text)`,
          [JSON.stringify(asked)],
        );
  const similarities = new Map(rows.map(({ place, similarity }) => [place, similarity]));
  return holders.map((found, place) => {
    const similarity = similarities.get(place);
    return found.holder && similarity !== undefined ? { ...found, holder: { ...found.holder, similarity } } : found;
  });
}

function byHash<Row extends { readonly hash: Buffer }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.hash.toString('hex'), row]));
}

function at<Row>(rows: Map<string, Row>, hash: Buffer | null): Row | undefined {
  return hash === null ? undefined : rows.get(hash.toString('hex'));
}

function swapped({ nik, kk }: FeedFact): RowIssue {
  const [field, number] = nik === null ? (['no_kk', kk] as const) : (['nik', nik] as const);
  return {
    code: 'NIK_KK_SWAPPED',
    field,
    found: masked(number),
    message:
      'nik and no_kk are swapped: the register knows these numbers the other way round, and they were read so. Mend the column order at the source.',
  };
}

// Of somebody who left a family the number says nothing of it.
const PERSONS = /* sql */ `/* feed.holders */
select i.hash, p.id as "personId", p.household_id as "householdId", p.full_name as name, p.born_on::text as "bornOn",
  p.sex, p.died_on::text as "diedOn", p.nik_masked as "nikMasked", h.kelurahan_code as "kelurahanCode"
from identity i
join person p on p.id = i.person_id and p.left_on is null
join household h on h.id = p.household_id
where i.kind = 'NIK' and i.hash = any($1::bytea[])`;

const CARDS = /* sql */ `/* feed.cards */
select hash, household_id as "householdId" from identity where kind = 'KK' and hash = any($1::bytea[])`;
