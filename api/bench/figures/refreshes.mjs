import pg from 'pg';
import { cubes, refreshCube } from '../../../analytics/dist/index.js';
import { median } from '../lib/measure.mjs';

/** Kelurahan of the city that is part of both scales. */
const KELURAHAN = ['32.71.01.1001', '32.71.04.1001', '32.71.06.1001'];

/**
 * @typedef {object} RefreshRow
 * @property {string} cube
 * @property {number} cityMs median time in which the cells of one kelurahan are computed and swapped
 * @property {number} [provinceMs]
 */

/**
 * Refreshes each cube for some kelurahan, in turns of the two scales, and takes everything back.
 *
 * @param {string} cityUrl
 * @param {string | undefined} provinceUrl
 * @param {number} rounds
 * @returns {Promise<RefreshRow[]>}
 */
export async function measureRefreshes(cityUrl, provinceUrl, rounds) {
  const [city, province] = [await connect(cityUrl), provinceUrl && (await connect(provinceUrl))];
  const rows = [];
  for (const cube of cubes) {
    /** @type {number[][]} */
    const [inCity, inProvince] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      for (const kelurahan of KELURAHAN) {
        const times = [await refresh(city, cube, kelurahan), province && (await refresh(province, cube, kelurahan))];
        // The first round warms up.
        if (round === 0) continue;
        inCity?.push(/** @type {number} */ (times[0]));
        if (times[1] !== undefined && typeof times[1] === 'number') inProvince?.push(times[1]);
      }
    }
    rows.push({
      cube: cube.table,
      cityMs: rounded(median(inCity ?? [])),
      ...(inProvince?.length ? { provinceMs: rounded(median(inProvince)) } : {}),
    });
  }
  await city.end();
  if (province) await province.end();
  return rows;
}

/**
 * @param {pg.Client} client
 * @param {import('@simoncer/analytics').Cube} cube
 * @param {string} kelurahan
 */
async function refresh(client, cube, kelurahan) {
  await client.query('begin');
  const began = performance.now();
  await refreshCube(
    {
      query: async (/** @type {string} */ text, /** @type {readonly unknown[]} */ values = []) =>
        /** @type {any} */ ((await client.query(text, [...values])).rows),
    },
    cube,
    kelurahan,
  );
  const milliseconds = performance.now() - began;
  await client.query('rollback');
  return milliseconds;
}

/** @param {string} connectionString */
async function connect(connectionString) {
  const client = new pg.Client({ connectionString, options: '-c role=simoncer_app' });
  await client.connect();
  return client;
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(3));
}
