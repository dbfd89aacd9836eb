import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeRun } from '../lib/run-description.mjs';

const FOLDER = join(import.meta.dirname, '..', 'results');

/** Aims: p95 in round trips, the province in the city's time, a refresh in the city's time. */
const MOST_ROUND_TRIPS = 3;
const MOST_OF_CITY = 1.3;

/**
 * @typedef {object} FigureRow
 * @property {string} indicator
 * @property {import('../lib/load.mjs').Load | null} roundTrip one row by its key through the same server
 * @property {import('../lib/load.mjs').Load | null} kept the table, asked again while nothing changes
 * @property {import('../lib/load.mjs').Load | null} fresh the table, made anew each time
 * @property {number | null} keptRatio p95 in that of the round trip
 * @property {number | null} freshRatio p95 in that of the round trip
 * @property {number | null} provinceRatio median time made anew at the scale of a province, in that of the city
 * @property {number} liveMs by our statements from the base tables
 * @property {number | undefined} aggregatesMs by PostGraphile from the base tables; absent where it cannot be asked
 */

/** @param {readonly FigureRow[]} rows @param {readonly import('./refreshes.mjs').RefreshRow[]} refreshes */
export function printTables(rows, refreshes) {
  console.table(Object.fromEntries(rows.map((row) => [row.indicator, cellsOf(row)])));
  console.table(Object.fromEntries(refreshes.map(({ cube, ...times }) => [cube, times])));
}

/** @param {readonly FigureRow[]} rows @param {readonly import('./refreshes.mjs').RefreshRow[]} refreshes */
export function judge(rows, refreshes) {
  const scales = rows.flatMap(({ provinceRatio }) => provinceRatio ?? []);
  return [
    line(
      'p95 of a kept table, in round trips',
      rows.map(({ keptRatio }) => keptRatio ?? NaN),
      MOST_ROUND_TRIPS,
    ),
    line(
      'p95 of a table made anew, in round trips',
      rows.map(({ freshRatio }) => freshRatio ?? NaN),
      MOST_ROUND_TRIPS,
    ),
    ...(scales.length > 0 ? [line('province time × city', scales, MOST_OF_CITY)] : []),
    ...(scales.length > 0
      ? [line('refresh in the province × city', refreshes.map(refreshRatio).filter(Number.isFinite), MOST_OF_CITY)]
      : []),
  ];
}

/** @param {string} what @param {readonly number[]} values @param {number} aim */
function line(what, values, aim) {
  const most = Math.max(...values);
  const beyond = values.filter((value) => value > aim).length;
  return `${most <= aim ? 'reached' : 'MISSED '}  ${what}: at most ${most.toFixed(2)}, ${beyond} of ${values.length} above ${aim}`;
}

/**
 * Writes the results down for machines and for people.
 *
 * @param {readonly FigureRow[]} rows
 * @param {readonly import('./refreshes.mjs').RefreshRow[]} refreshes
 * @param {{ command: string, rounds: number, connections: number, seconds: number }} run
 */
export function keepResults(rows, refreshes, run) {
  const { date, commit, machine } = describeRun();
  mkdirSync(FOLDER, { recursive: true });
  const kept = { date, commit, machine, ...run, rows, refreshes };
  writeFileSync(join(FOLDER, 'figures.json'), `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(
    join(FOLDER, 'figures.md'),
    pageOf(rows, refreshes, `${date.slice(0, 10)}, commit ${commit}, ${machine}`),
  );
}

/** @param {readonly FigureRow[]} rows @param {readonly import('./refreshes.mjs').RefreshRow[]} refreshes @param {string} when */
function pageOf(rows, refreshes, when) {
  return `# Speed of every indicator

Made by \`npm run bench -- figures\`: ${when}.

Each indicator as a table of the 68 kelurahan over a year, by one connection. A round trip is one row by its key through
the same server. **Kept** is asked again while nothing changes, **anew** is made for each request. × is the ratio of the
95th percentiles to that of the round trip, **province** the ratio of the median times made anew at 32 times the
families. **Live** are the same statements over the base tables instead of the cubes, **PostGraphile** its aggregates
over the same; the numbers are compared and equal.

${markdownTable(rows.map((row) => ({ indicator: row.indicator, ...cellsOf(row) })))}

${judge(rows, refreshes)
  .map((each) => `- ${each}`)
  .join('\n')}

## Refresh of one kelurahan

Median milliseconds in which the cells of one kelurahan are computed anew and swapped.

${markdownTable(refreshes.map((row) => ({ ...row, ratio: refreshRatio(row).toFixed(2) })))}
`;
}

/** @param {FigureRow} row */
function cellsOf({ roundTrip, kept, fresh, keptRatio, freshRatio, provinceRatio, liveMs, aggregatesMs }) {
  return {
    'round trip p95 ms': roundTrip?.p95Ms,
    'kept p95 ms': kept?.p95Ms,
    'kept ×': keptRatio,
    'anew p95 ms': fresh?.p95Ms,
    'anew ×': freshRatio,
    'province ×': provinceRatio ?? '',
    'live ms': liveMs,
    'PostGraphile ms': aggregatesMs ?? '',
  };
}

/** @param {import('./refreshes.mjs').RefreshRow} row */
function refreshRatio({ cityMs, provinceMs = NaN }) {
  return provinceMs / cityMs;
}

/** @param {readonly Record<string, unknown>[]} rows */
function markdownTable(rows) {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, names.map(() => '---'), ...rows.map((row) => names.map((name) => row[name]))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
