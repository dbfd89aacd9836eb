import type { Sql } from '@simoncer/analytics';
import type { IdentityKey } from '../household/identity-number.ts';
import { FeedFactKind } from './feed.state.ts';
import type { FeedFact } from './feed-format/feed-fact.ts';
import {
  candidatesAmong,
  certainMatch,
  nearDays,
  type Candidate,
  type Resembling,
  type Sought,
} from './feed-match.rules.ts';
import { hashesOf, masked } from './feed-number.ts';

/** Whom a fact is about. */
export interface Subject {
  readonly householdId: string;
  /** null where the fact names only the family */
  readonly personId: string | null;
}

/** Whom a fact is about, or who may be meant. */
export interface Located {
  readonly subject?: Subject;
  readonly candidates: readonly Candidate[];
}

const NOBODY: Located = { candidates: [] };

/** Facts about one person; the others are about a family. */
const PERSONAL: ReadonlySet<FeedFactKind> = new Set([FeedFactKind.DEATH, FeedFactKind.CORRECTION]);

/**
 * Finds whom facts are about, in this order: by the NIK; a family by its card; a person by family card, name and birth
 * date; by name, birth date and place. Where none is certain, those who resemble the subject.
 */
export async function locate(
  sql: Sql,
  facts: readonly FeedFact[],
  key: IdentityKey,
  today: string,
): Promise<Located[]> {
  const holders = await holdersOf(sql, facts, key);
  const open = facts.flatMap((fact, index) => (holders[index]!.subject ? [] : [{ fact, index }]));
  const resembling = await resemblingPersons(
    sql,
    open.map(({ fact, index }) => ({ fact, card: holders[index]!.card })),
    today,
  );
  const located: Located[] = holders.map(({ subject }) => (subject ? { subject, candidates: [] } : NOBODY));
  open.forEach(({ fact, index }, place) => {
    const sought = soughtBy(fact, today);
    const candidates = candidatesAmong(sought, resembling[place]!);
    const match = certainMatch(sought, candidates);
    located[index] = match
      ? { subject: { householdId: match.householdId, personId: match.personId }, candidates }
      : { candidates };
  });
  return located;
}

/** The persons who may be meant by each fact, the likeliest first. */
export async function candidatesFor(
  sql: Sql,
  facts: readonly FeedFact[],
  key: IdentityKey,
  today: string,
): Promise<Candidate[][]> {
  const holders = await holdersOf(sql, facts, key);
  const asked = facts.map((fact, index) => ({ fact, card: holders[index]!.card }));
  const persons = await resemblingPersons(sql, asked, today);
  return facts.map((fact, index) => candidatesAmong(soughtBy(fact, today), persons[index]!));
}

function soughtBy(fact: FeedFact, today: string): Sought {
  return {
    name: fact.fullName,
    bornOn: bornOnOf(fact, today),
    kelurahanCode: fact.kelurahanCode,
    nikMasked: masked(fact.nik),
  };
}

interface Holder {
  readonly subject?: Subject;
  /** Household of the family card, where the card alone does not tell the person. */
  readonly card?: string;
}

async function holdersOf(sql: Sql, facts: readonly FeedFact[], key: IdentityKey): Promise<Holder[]> {
  const hashes = facts.map((fact) => hashesOf(fact, key));
  const rows = await sql.query<{ kind: string; hash: Buffer; household_id: string; person_id: string | null }>(
    `/* feed.holders */
     select i.kind, i.hash, i.household_id, i.person_id from identity i
     where (i.kind = 'NIK' and i.hash = any($1::bytea[])
         and not exists (select from person p where p.id = i.person_id and p.left_on is not null))
       or (i.kind = 'KK' and i.hash = any($2::bytea[]))`,
    [hashes.flatMap(({ nik }) => nik ?? []), hashes.flatMap(({ kk }) => kk ?? [])],
  );
  const found = new Map(rows.map((row) => [row.kind + row.hash.toString('hex'), row]));
  return facts.map(({ kind }, index) => {
    const { nik, kk } = hashes[index]!;
    const person = nik && found.get(`NIK${nik.toString('hex')}`);
    if (person) return { subject: { householdId: person.household_id, personId: person.person_id } };
    const family = kk && found.get(`KK${kk.toString('hex')}`);
    if (!family) return {};
    return PERSONAL.has(kind)
      ? { card: family.household_id }
      : { subject: { householdId: family.household_id, personId: null } };
  });
}

interface Asked {
  readonly fact: FeedFact;
  readonly card: string | undefined;
}

interface ResemblingRow extends Resembling {
  readonly place: number;
}

/** Everybody of the family card or with a birth date like the one sought; of the kelurahan where no birth date is known. */
async function resemblingPersons(sql: Sql, asked: readonly Asked[], today: string): Promise<Resembling[][]> {
  const found: Resembling[][] = asked.map(() => []);
  const questions = asked.map(({ fact, card }, place) => {
    const bornOn = bornOnOf(fact, today);
    const name = fact.fullName?.toLowerCase() ?? '';
    return { place, name, bornOn, card: card ?? null, kelurahan: fact.kelurahanCode };
  });
  const byDay = questions
    .filter(({ name, bornOn, card }) => card !== null || (name !== '' && bornOn !== null))
    .map(({ place, name, bornOn, card }) => ({ place, name, card, days: bornOn === null ? [] : nearDays(bornOn) }));
  const byPlace = questions.filter(
    ({ name, bornOn, card, kelurahan }) => name !== '' && bornOn === null && card === null && kelurahan !== null,
  );
  for (const [statement, some] of [
    [OF_DAY_OR_CARD, byDay],
    [OF_PLACE, byPlace],
  ] as const) {
    if (some.length === 0) continue;
    const rows = await sql.query<ResemblingRow>(statement, [JSON.stringify(some)]);
    for (const { place, ...person } of rows) found[place]!.push(person);
  }
  return found;
}

const RESEMBLING = /* sql */ `
select a.place, p.id as "personId", p.household_id as "householdId", p.full_name as "name", p.born_on::text as "bornOn",
  h.kelurahan_code as "kelurahanCode", p.nik_masked as "nikMasked", p.household_id is not distinct from a.card as "hasCard",
  similarity(lower(p.full_name), a.name)::float8 as similarity
from asked a`;

const OF_DAY_OR_CARD = /* sql */ `/* feed.resembling */
with asked as materialized (
  select place, name, card, array(select jsonb_array_elements_text(days)::date) as days
  from jsonb_to_recordset($1::jsonb) as q (place integer, name text, days jsonb, card uuid)
)
${RESEMBLING}
cross join lateral (
  select id from person where born_on = any(a.days) and similarity(lower(full_name), a.name) >= 0.4
  union
  select id from person where household_id = a.card
) as like_sought
join person p on p.id = like_sought.id and p.left_on is null
join household h on h.id = p.household_id`;

const OF_PLACE = /* sql */ `/* feed.resembling_there */
with asked as materialized (
  select place, name, card, kelurahan
  from jsonb_to_recordset($1::jsonb) as q (place integer, name text, card uuid, kelurahan text)
)
${RESEMBLING}
join household h on h.kelurahan_code = a.kelurahan
join person p on p.household_id = h.id and p.left_on is null
where similarity(lower(p.full_name), a.name) >= 0.4`;

/** Birth date of the line, or the one its NIK bears: in this century where that has come, else in the last. */
function bornOnOf({ bornOn, nik }: FeedFact, today: string): string | null {
  if (bornOn !== null || nik === null) return bornOn;
  const day = String(Number(nik.slice(6, 8)) % 40).padStart(2, '0');
  const inYear = (century: string) => `${century}${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`;
  return inYear('20') <= today ? inYear('20') : inYear('19');
}
