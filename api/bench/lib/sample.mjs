import pg from 'pg';

/**
 * What the queries ask for, found in the database so that each seed has its own. The same database gives the same.
 *
 * @param {string} databaseUrl
 */
export async function takeSample(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(SAMPLE);
    const [row] = rows;
    if (!row?.household) throw new Error('The database holds no families: is it seeded?');
    return {
      household: /** @type {string} */ (row.household),
      deepHousehold: /** @type {string} */ (row.deepHousehold),
      kelurahan: /** @type {string} */ (row.kelurahan),
      item: /** @type {string} */ (row.item),
      registeredFrom: '2023-01-01',
      namePrefix: 'siti n',
      quarters: {
        first: quarter(row.firstDay),
        last: quarter(row.lastDay),
        now: quarter(row.currentDay),
        firstDay: /** @type {string} */ (row.firstDay),
        lastDay: /** @type {string} */ (row.lastDay),
      },
    };
  } finally {
    await client.end();
  }
}

const SAMPLE = /* sql */ `
with fact as (select date_trunc('quarter', max(occurred_on)::timestamp) as newest from journal),
quarters as (
  select least(newest, date_trunc('quarter', localtimestamp) - interval '3 months') as last,
    least(newest + interval '3 months', date_trunc('quarter', localtimestamp)) as current
  from fact
)
select
  -- the first family that moved and is in two programmes
  (
    select h.id from household h
    where (select count(*) from residence r where r.household_id = h.id) > 1
      and (select count(distinct n.programme_code) from enrolment n where n.household_id = h.id) > 1
    order by h.id limit 1
  ) as household,
  (select id from household order by id offset (select count(*) * 2 / 3 from household) limit 1) as "deepHousehold",
  (select kelurahan_code from household group by 1 order by count(*) desc, 1 limit 1) as kelurahan,
  (select code from relief_item order by code limit 1) as item,
  (last - interval '57 months')::date::text as "firstDay", last::date::text as "lastDay",
  current::date::text as "currentDay"
from quarters`;

/** @param {string} day */
function quarter(day) {
  const [year, month] = day.split('-').map(Number);
  return `${year}Q${Math.ceil((month ?? 1) / 3)}`;
}
