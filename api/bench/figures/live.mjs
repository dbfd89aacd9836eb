import pg from 'pg';
import { cubes, Figures, findFactDays, readExactMaterials } from '../../../analytics/dist/index.js';
import { CONNECTION_OPTIONS } from '../lib/peer.mjs';

/** Views that have the names of the cubes and compute their cells from the base tables each time they are read. */
export const LIVE_SCHEMA = 'bench_live';

const SEARCH_PATH = `-c search_path=${LIVE_SCHEMA},public`;

/** @param {string} databaseUrl */
export async function createLiveCubes(databaseUrl) {
  const client = await connect(databaseUrl, SEARCH_PATH);
  try {
    await client.query(`drop schema if exists ${LIVE_SCHEMA} cascade; create schema ${LIVE_SCHEMA}`);
    // In the order of derivation, so that one that reads another reads its view.
    for (const { table, sourceSql } of cubes) await client.query(`create view ${table} as ${sourceSql}`);
    await client.query(`grant usage on schema ${LIVE_SCHEMA} to simoncer_app;
      grant select on all tables in schema ${LIVE_SCHEMA} to simoncer_app`);
  } finally {
    await client.end();
  }
}

/** @param {string} databaseUrl */
export async function dropLiveCubes(databaseUrl) {
  const client = await connect(databaseUrl, SEARCH_PATH);
  await client.query(`drop schema if exists ${LIVE_SCHEMA} cascade`);
  await client.end();
}

/**
 * Answers questions with the product's own statements, which read the base tables because the live views hide the cubes.
 *
 * @param {string} databaseUrl
 * @param {string} today the day in Bogor
 */
export async function connectLive(databaseUrl, today) {
  const client = await connect(databaseUrl, `${CONNECTION_OPTIONS.replace('30s', '120s')} ${SEARCH_PATH}`);
  const sql = {
    /** @param {string} text @param {readonly unknown[]} [values] */
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
  };
  const days = { today, facts: await findFactDays(sql) };
  const texts = await sql.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name like 'cube%' and data_type = 'text'`,
  );
  const codes = (await sql.query(`select code from kelurahan where code like '32.71.%' order by code`)).map(
    (/** @type {any} */ { code }) => code,
  );
  const moment = { today, now: new Date().toISOString() };
  return {
    /** Columns of the cubes that hold text, as `cube_x.name`. @type {ReadonlySet<string>} */
    textColumns: new Set(texts.map((/** @type {any} */ { name }) => name)),
    /**
     * @param {import('./questions.mjs').FigureBenchQuestion} question
     * @returns {Promise<{ milliseconds: number, values: readonly import('@simoncer/analytics').IndicatorValue[] }>}
     */
    async ask({ indicator, subject, quarters, where }) {
      const began = performance.now();
      const figures = await Figures.ask(
        (indicators, grouping) => readExactMaterials(sql, subject.code, indicators, grouping, moment),
        {
          subject,
          indicators: [indicator],
          area: 'KELURAHAN',
          areas: codes,
          dimensions: [],
          period: { ...quarters, rolling: 1 },
          basis: 'THEN',
          places: codes,
          where,
        },
        days,
      );
      const values = figures.valuesOf(indicator);
      return { milliseconds: performance.now() - began, values };
    },
    end: () => client.end(),
  };
}

/**
 * @param {string} connectionString
 * @param {string} options
 */
async function connect(connectionString, options) {
  const client = new pg.Client({ connectionString, options });
  await client.connect();
  return client;
}
