import type { Sql } from '@simoncer/analytics';
import type { FeedFact } from './feed-format/feed-fact.ts';
import type { NumberHolder } from './feed-holders.ts';
import { nearDays, type Resembling } from './feed-match.rules.ts';

interface ResemblingRow extends Resembling {
  readonly place: number;
}

/**
 * Who may be meant by each fact: the holder of its NIK, everybody of its family card, and those with a birth date like the
 * one sought; of the kelurahan where no birth date is known.
 */
export async function resemblingPersons(
  sql: Sql,
  asked: readonly NumberHolder[],
  today: string,
): Promise<Resembling[][]> {
  const found: Resembling[][] = asked.map(() => []);
  const questions = asked.map(({ fact, holder, card = null }, place) => {
    const bornOn = bornOnOf(fact, today);
    const days = bornOn === null || fact.fullName === null ? [] : nearDays(bornOn);
    const name = fact.fullName?.toLowerCase() ?? '';
    return { place, name, days, card, holder: holder?.personId ?? null, kelurahan: fact.kelurahanCode };
  });
  const isKnown = ({ days, card, holder }: (typeof questions)[number]) =>
    days.length > 0 || card !== null || holder !== null;
  for (const [statement, some] of [
    [OF_DAY_OR_NUMBER, questions.filter(isKnown)],
    [OF_PLACE, questions.filter((one) => !isKnown(one) && one.name !== '' && one.kelurahan !== null)],
  ] as const) {
    if (some.length === 0) continue;
    const rows = await sql.query<ResemblingRow>(statement, [JSON.stringify(some)]);
    for (const { place, ...person } of rows) found[place]!.push(person);
  }
  return found;
}

const RESEMBLING = /* sql */ `
select a.place, p.id as "personId", p.household_id as "householdId", p.full_name as "name", p.born_on::text as "bornOn",
  p.sex, p.died_on::text as "diedOn", h.kelurahan_code as "kelurahanCode", p.nik_masked as "nikMasked",
  p.id is not distinct from a.holder as "hasNik", p.household_id is not distinct from a.card as "hasCard",
  similarity(lower(p.full_name), a.name)::float8 as similarity
from asked a`;

const OF_DAY_OR_NUMBER = /* sql */ `/* feed.resembling */
with asked as materialized (
  select place, name, card, holder, array(select jsonb_array_elements_text(days)::date) as days
  from jsonb_to_recordset($1::jsonb) as q (place integer, name text, days jsonb, card uuid, holder uuid)
)
${RESEMBLING}
cross join lateral (
  select id from person where born_on = any(a.days) and similarity(lower(full_name), a.name) >= 0.4
  union
  select id from person where household_id = a.card
  union
  select a.holder where a.holder is not null
) as like_sought
join person p on p.id = like_sought.id and p.left_on is null
join household h on h.id = p.household_id`;

const OF_PLACE = /* sql */ `/* feed.resembling_there */
with asked as materialized (
  select place, name, card, holder, kelurahan
  from jsonb_to_recordset($1::jsonb) as q (place integer, name text, card uuid, holder uuid, kelurahan text)
)
${RESEMBLING}
join household h on h.kelurahan_code = a.kelurahan
join person p on p.household_id = h.id and p.left_on is null
where similarity(lower(p.full_name), a.name) >= 0.4`;

/** Birth date of the line, or the one its NIK bears: in this century where that has come, else in the last. */
export function bornOnOf({ bornOn, nik }: FeedFact, today: string): string | null {
  if (bornOn !== null || nik === null) return bornOn;
  const day = String(Number(nik.slice(6, 8)) % 40).padStart(2, '0');
  const inYear = (century: string) => `${century}${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`;
  return inYear('20') <= today ? inYear('20') : inYear('19');
}
