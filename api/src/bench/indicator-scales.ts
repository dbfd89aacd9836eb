import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { addQuarters, quarterOfDay } from '@simoncer/analytics';
import { pino } from 'pino';
import { OfficerRegister } from '../access/officer.ts';
import { systemClock, today } from '../clock.ts';
import { PlainError, runCommand } from '../plain-error.ts';
import { startServer, type RunningServer } from '../server/server.ts';

/*
 * Whether the indicator queries take as long with two million families as with sixty thousand: the same requests against
 * two databases, in turn, through the whole API.
 */
const ROUNDS = 40;
const WARM_UP = 10;
const RESULTS = join(import.meta.dirname, '..', '..', 'bench', 'results', 'indicator-scales.json');

const last = addQuarters(quarterOfDay(today(systemClock)), -1);
const first = addQuarters(last, -19);
const range = (from: string) => `quarters: { from: "${from}", to: "${last}" }, where: { city: "32.71" }`;
const figures = 'familiesOnAid { value } graduationRate { value lower upper numerator denominator missingReason }';

const queries = {
  'graduation of 68 kelurahan, one quarter': `{ participation(area: KELURAHAN, ${range(last)}) { area { code } ${figures} } }`,
  'graduation of 68 kelurahan, 20 quarters': `{ participation(area: KELURAHAN, ${range(first)}) { area { code } quarter ${figures} } }`,
  'graduation of the city, 20 quarters': `{ participation(area: CITY, ${range(first)}) { quarter ${figures} } }`,
  'graduation by kecamatan and programme, 20 quarters': `{ participation(area: KECAMATAN, byProgramme: true, ${range(first)}) { quarter ${figures} } }`,
} as const;

await runCommand(async () => {
  const [cityUrl, provinceUrl] = process.argv.slice(2);
  if (!cityUrl || !provinceUrl) throw new PlainError('Give the URLs of a city database and of a province database.');
  const [city, province] = [await serve(cityUrl), await serve(provinceUrl)];
  try {
    const rows = [];
    for (const [query, text] of Object.entries(queries)) rows.push({ query, ...(await compare(text, city, province)) });
    console.table(Object.fromEntries(rows.map(({ query, ...figuresOf }) => [query, figuresOf])));
    write(rows);
  } finally {
    await Promise.all([city.stop(), province.stop()]);
  }
});

function serve(databaseUrl: string): Promise<RunningServer> {
  return startServer({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    officers: new OfficerRegister([]),
    clock: systemClock,
    log: pino({ level: 'error' }),
  });
}

/** Medians over interleaved rounds, in milliseconds, and their ratio. */
async function compare(query: string, city: RunningServer, province: RunningServer) {
  const times = { city: [] as number[], province: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // Each goes first in every other round.
    const order = round % 2 === 0 ? (['city', 'province'] as const) : (['province', 'city'] as const);
    for (const scale of order) {
      const time = await request(scale === 'city' ? city.url : province.url, query);
      if (round >= 0) times[scale].push(time);
    }
  }
  const [cityMs, provinceMs] = [median(times.city), median(times.province)];
  return { cityMs: round2(cityMs), provinceMs: round2(provinceMs), ratio: round2(provinceMs / cityMs) };
}

async function request(url: string, query: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: { participation: unknown[] } };
  if (!data?.participation.length) throw new Error('The query gave no rows: is the database seeded?');
  return performance.now() - start;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

function write(rows: object[]): void {
  mkdirSync(join(RESULTS, '..'), { recursive: true });
  const result = {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`,
    command: 'npm run bench',
    rounds: ROUNDS,
    rows,
  };
  writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
}
