/**
 * What PostGraphile needs beside the tables, in a schema of its own that is there only while the bench runs: a search
 * that uses the index on names, and the live aggregates as functions.
 */
import pg from 'pg';
import { FAMILIES_ON_AID, GRADUATION_RATE } from './live-aggregates.mjs';

const DROP = 'drop schema if exists bench cascade';

const CREATE = /* sql */ `
create schema bench;
grant usage on schema bench to simoncer_app;

-- The filter plugin's own startsWithInsensitive becomes ILIKE, which reads the whole table.
create function bench.search_people(prefix text) returns setof person language sql stable as $$
  select * from person
  where lower(full_name) collate "C" >= lower(prefix) and lower(full_name) collate "C" < lower(prefix) || chr(1114111)
  order by full_name, id
$$;

create type bench.area as (code text);
create type bench.rate as (value double precision, numerator integer, denominator integer);
create type bench.stock as (value integer);
create type bench.graduation as (area bench.area, quarter text, graduation_rate bench.rate);
create type bench.families as (area bench.area, programme bench.area, families_on_aid bench.stock);

create function bench.graduation_rates(from_day date, to_day date) returns setof bench.graduation
language sql stable as $$
  select row(area_code)::bench.area, quarter, row(value, numerator, denominator)::bench.rate
  from (${GRADUATION_RATE}) as figure
$$;

create function bench.families_on_aid() returns setof bench.families language sql stable as $$
  select row(area_code)::bench.area, row(programme_code)::bench.area, row(value)::bench.stock
  from (${FAMILIES_ON_AID}) as figure
$$;
`;

/** @param {string} databaseUrl */
export async function createLiveSchema(databaseUrl) {
  await run(databaseUrl, `begin; ${DROP}; ${CREATE}; commit`);
}

/** @param {string} databaseUrl */
export async function dropLiveSchema(databaseUrl) {
  await run(databaseUrl, DROP);
}

/**
 * @param {string} databaseUrl
 * @param {string} statements
 */
async function run(databaseUrl, statements) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
