import type { Sql } from '@simoncer/analytics';
import { newUuidAt } from '../database/new-uuid.ts';
import { HASH_BYTES, IdentityNumberHasher } from '../household/identity-number-hasher.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { arrayLiteral } from './array-literal.ts';
import type { LineCounts } from './feed-counts.ts';
import type { RowIssue } from './feed-format/feed-fact.ts';
import type { Subject } from './feed-locate.ts';

/** A line that tells the decile of a family. */
export interface DecileLine {
  readonly line: number;
  readonly assessedOn: string;
  readonly decile: number;
  /** Whom it is about: somebody with this number, or known already. */
  readonly about: { readonly kind: 'NIK' | 'KK'; readonly digits: string } | Subject;
  readonly warnings: readonly RowIssue[];
}

/** What became of lines with deciles. */
export interface DecileOutcome {
  readonly counts: LineCounts;
  /** Lines whose number nobody here has. */
  readonly unknown: readonly number[];
  /** Kelurahan whose families were assessed, and those where they have lived since. */
  readonly places: readonly string[];
}

/**
 * Records deciles as welfare assessments, thousands of lines in one statement. A family has one decile on a day: the first
 * line speaks for it, the lines of its other members are unchanged, and one that says otherwise is refused. So a line
 * that was applied before, from whatever file, is known by the assessment itself.
 *
 * Families are not locked: an assessment adds to them and changes nothing of them. The rows go in in the order of the
 * families.
 */
export async function applyDeciles(
  sql: Sql,
  batchId: string,
  now: Date,
  key: IdentityKey,
  lines: readonly DecileLine[],
): Promise<DecileOutcome> {
  const hashes = Buffer.allocUnsafe(lines.length * HASH_BYTES);
  const hasher = new IdentityNumberHasher(key);
  lines.forEach(({ about }, index) => {
    if ('digits' in about) hasher.hash(about.digits, hashes, index * HASH_BYTES);
  });
  const warned = lines.filter(({ warnings }) => warnings.length > 0);
  const [outcome] = await sql.query<{ counts: LineCounts; unknown: number[]; places: string[] }>(STATEMENT, [
    batchId,
    now.getTime(),
    arrayLiteral(lines.map(({ line }) => line)),
    arrayLiteral(lines.map(({ decile }) => decile)),
    arrayLiteral(lines.map(({ assessedOn }) => assessedOn)),
    arrayLiteral(lines.map(({ about }) => ('kind' in about ? about.kind : 'null'))),
    arrayLiteral(lines.map(({ about }) => ('kind' in about ? 'null' : about.householdId))),
    arrayLiteral(lines.map(({ about }) => ('kind' in about ? 'null' : (about.personId ?? 'null')))),
    hashes,
    JSON.stringify(Object.fromEntries(warned.map(({ line, warnings }) => [line, warnings]))),
  ]);
  return outcome!;
}

const STATEMENT = /* sql */ `/* feed.apply_deciles */
with staged as materialized (
  select s.line, s.decile, s.assessed_on,
    coalesce(s.household_id, i.household_id) as household_id, coalesce(s.person_id, i.person_id) as person_id
  from unnest($3::integer[], $4::smallint[], $5::date[], $6::text[], $7::uuid[], $8::uuid[]) with ordinality
    as s (line, decile, assessed_on, kind, household_id, person_id, place)
  -- one look-up for each line: the planner would rather read all identities of the city
  left join lateral (
    select household_id, person_id from identity
    where kind = s.kind and hash = substring($9::bytea from (s.place::integer - 1) * ${HASH_BYTES} + 1 for ${HASH_BYTES})
    offset 0
  ) as i on true
),
-- a number of somebody who has left the family says nothing of the family
found as materialized (
  select * from staged
  where household_id is not null
    and not exists (select from person p where p.id = staged.person_id and p.left_on is not null)
),
first_lines as materialized (
  select distinct on (household_id, assessed_on) household_id, assessed_on, decile, line
  from found order by household_id, assessed_on, line
),
-- what is recorded of that day, or else what its first line says
recorded as materialized (
  select f.household_id, f.assessed_on, f.line,
    a.id is null as is_new, case when a.id is null then f.decile else a.decile end as decile
  from first_lines f
  left join lateral (
    select id, decile from welfare_assessment
    where household_id = f.household_id and assessed_on = f.assessed_on and source = 'DTSEN' offset 0
  ) as a on true
),
-- who lives since a later day where it lives now, or was registered later
moved as materialized (
  select distinct household_id from residence where started_on > (select min(assessed_on) from recorded)
),
assessed as (
  insert into welfare_assessment (id, household_id, kelurahan_code, assessed_on, decile, source, feed_batch_id, feed_line)
  select ${newUuidAt('$2')}, f.household_id,
    case when m.household_id is null then h.kelurahan_code else (
      select r.kelurahan_code from residence r where r.household_id = f.household_id
      order by case when r.started_on <= f.assessed_on then r.started_on end desc nulls last, r.started_on limit 1
    ) end,
    f.assessed_on, f.decile, 'DTSEN', $1::uuid, f.line
  from recorded f
  cross join lateral (select kelurahan_code from household where id = f.household_id offset 0) as h
  left join moved m on m.household_id = f.household_id
  where f.is_new
  order by f.household_id
  returning kelurahan_code
),
outcome as (
  select f.line, f.household_id, f.person_id, f.decile, r.decile as recorded, f.assessed_on,
    case
      when r.decile is distinct from f.decile then 'REFUSED'
      when r.is_new and r.line = f.line then 'APPLIED'
      else 'UNCHANGED'
    end as state
  from found f
  join recorded r on r.household_id = f.household_id and r.assessed_on = f.assessed_on
),
kept as (
  insert into feed_row (id, batch_id, line, kind, state, household_id, person_id, issues, warnings)
  select encode(overlay(uuid_send($1::uuid) placing int4send(o.line) from 13 for 4), 'hex')::uuid,
    $1::uuid, o.line, 'DECILE', o.state, o.household_id, o.person_id,
    case when o.state <> 'REFUSED' then '[]' else jsonb_build_array(jsonb_build_object(
      'code', 'DECILE_DIFFERS', 'field', 'desil', 'found', o.decile::text,
      'message', format('The decile of this family on %s is recorded as %s. A fact is not overwritten: '
        'find out which is right, and send the right one with the next ranking.', o.assessed_on, coalesce(o.recorded::text, 'unknown'))))
    end,
    coalesce($10::jsonb -> o.line::text, '[]')
  from outcome o
  -- in the order of their ids, which the index takes in fastest
  order by o.line
  returning state
)
select
  (select coalesce(json_object_agg(state, count), '{}') from (select state, count(*) from kept group by state) as c) as counts,
  (select coalesce(array_agg(line order by line), '{}') from staged
    where not exists (select from found where found.line = staged.line)) as unknown,
  (select coalesce(array_agg(kelurahan_code), '{}') from (
    select kelurahan_code from assessed
    union
    select r.kelurahan_code from moved m join residence r on r.household_id = m.household_id
  ) as place) as places`;
