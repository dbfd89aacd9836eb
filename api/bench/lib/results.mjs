import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { QUERIES } from '../queries/queries.mjs';
import { median } from './measure.mjs';
import { describeRun } from './run-description.mjs';

const FILE = join(import.meta.dirname, '..', 'results', 'latest.json');

/**
 * One query at one scale.
 *
 * @typedef {object} Row
 * @property {string} query
 * @property {'city' | 'province'} scale
 * @property {import('./load.mjs').Load | null} ours
 * @property {import('./load.mjs').Load | null} postgraphile
 * @property {import('./load.mjs').Load | null} sql
 * @property {number | null} ratioPostgraphile our requests per second, in those of PostGraphile
 * @property {number | null} ratioSql our requests per second, in those of the bare statement
 * @property {number} [ratioCity] our median time at the scale of a province, in that at the scale of a city
 */

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const figures = rows.map(({ query, scale, ours, postgraphile, sql, ratioPostgraphile, ratioSql, ratioCity }) => ({
    query,
    scale,
    'ours rps': ours?.rps,
    p50: ours?.p50Ms,
    p99: ours?.p99Ms,
    'PostGraphile rps': postgraphile?.rps,
    'p50 ': postgraphile?.p50Ms,
    'p99 ': postgraphile?.p99Ms,
    'SQL rps': sql?.rps,
    ' p50': sql?.p50Ms,
    ' p99': sql?.p99Ms,
    '× PostGraphile': ratioPostgraphile,
    '× SQL': ratioSql,
    'time × city': ratioCity,
  }));
  console.table(figures.map(withoutAbsent));
}

/**
 * What the rows say about the aims, one line each.
 *
 * @param {readonly Row[]} rows
 * @returns {string[]}
 */
export function judge(rows) {
  const indicators = new Set(QUERIES.filter(({ isIndicator }) => isIndicator).map(({ name }) => name));
  const all = rows.flatMap((row) => row.ratioPostgraphile ?? []);
  const plain = rows.filter(({ query }) => !indicators.has(query)).flatMap((row) => row.ratioPostgraphile ?? []);
  const live = rows
    .filter(({ query }) => indicators.has(query))
    .flatMap((row) => [row.ratioPostgraphile ?? [], row.ratioSql ?? []].flat());
  const scales = rows.flatMap(({ ratioCity }) => ratioCity ?? []);
  return [
    ...(all.length > 0 ? [line('× PostGraphile, median query', median(all), 2, 'least')] : []),
    ...(plain.length > 0
      ? [line('× PostGraphile, median query without the indicators', median(plain), 2, 'least')]
      : []),
    ...(plain.length > 0 ? [line('× PostGraphile, slowest query', Math.min(...plain), 1.2, 'least')] : []),
    ...(live.length > 0 ? [line('indicators × live aggregates', Math.min(...live), 20, 'least')] : []),
    ...(scales.length > 0 ? [line('indicators, province time × city', Math.max(...scales), 1.3, 'most')] : []),
  ];
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} aim
 * @param {'least' | 'most'} bound
 */
function line(what, value, aim, bound) {
  const isReached = bound === 'least' ? value >= aim : value <= aim;
  return `${isReached ? 'reached' : 'MISSED '}  ${what}: ${value.toFixed(2)} (aim: at ${bound} ${aim})`;
}

/**
 * Keeps the rows. Those of queries or scales that were not measured now stay, with their own date and commit.
 *
 * @param {readonly Row[]} rows
 * @param {{ command: string, rounds: number, connections: number, seconds: number }} run
 */
export function keepResults(rows, run) {
  const { date, commit, machine } = describeRun();
  const order = QUERIES.map(({ name }) => name);
  const isMeasured = new Set(rows.map(({ query, scale }) => `${query} ${scale}`));
  const kept = existsSync(FILE) ? /** @type {Row[]} */ (JSON.parse(readFileSync(FILE, 'utf8')).rows) : [];
  const all = [
    ...kept.filter(({ query, scale }) => order.includes(query) && !isMeasured.has(`${query} ${scale}`)),
    ...rows.map((row) => ({ ...row, date, commit })),
  ].sort((a, b) => a.scale.localeCompare(b.scale) || order.indexOf(a.query) - order.indexOf(b.query));
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ date, commit, machine, ...run, rows: all }, null, 2)}\n`);
}

/** @param {object} figures */
function withoutAbsent(figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value ?? '']));
}
