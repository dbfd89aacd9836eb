import { afterAll, beforeAll, expect, it } from 'vitest';
import { batchOf, upload } from '../testing/feed.ts';
import { addMadeUpFamilies } from '../testing/made-up-families.ts';
import { BATU_TULIS, OFFICER_TOKEN, World } from '../testing/index.ts';
import { isRefused, type RowIssue } from './feed-format/feed-fact.ts';
import { brokenFiles } from './feed-format/testing/broken-files.ts';
import { parse, readFixture } from './feed-format/testing/read-fixture.ts';
import { regions } from './feed-format/testing/regions.ts';
import { FeedSource } from './feed.state.ts';

/*
 * Every broken file, sent as its sender would: the report says what the parser says, the counts add up, and nothing of
 * the register changes.
 */
let world: World;
let before: unknown;
beforeAll(async () => {
  world = await World.start();
  await addRegions();
  await addMadeUpFamilies(world.em(), [BATU_TULIS], 5);
  before = await register();
});
afterAll(() => world.stop());

const inShort = ({ code, field }: Pick<RowIssue, 'code' | 'field'>) => (field === null ? code : `${code} ${field}`);

it.each(brokenFiles)('$file gives a report, and nothing half done', async ({ file, options = {} }) => {
  const { source = FeedSource.DUKCAPIL, quarter = '2026Q4' } = options;
  const bytes = readFixture(file);
  const chosen = { ...options, acceptSerial0000: true, ...(source === FeedSource.DTSEN ? { quarter } : {}) };
  const { parser, lines } = parse(bytes, chosen);
  const query = source === FeedSource.DTSEN ? `?quarter=${quarter}` : '';
  const { status, body } = await upload(world, source, new Uint8Array(bytes), query);
  if (bytes.length === 0) {
    expect([status, body.code]).toEqual([400, 'FILE_EMPTY']);
    return;
  }
  expect(status).toBeLessThan(300);
  await world.settle();
  const batch = await batchOf(world, body.feed.id);
  const report = await reportOf(body.report);
  if (parser.refusal) {
    expect(batch).toMatchObject({ state: 'REFUSED', refusalCode: parser.refusal.code, counts: {} });
    expect(report).toEqual([expect.stringMatching(new RegExp(`^,REFUSED,,${parser.refusal.code},,.{20}`))]);
  } else {
    expect(batch).toMatchObject({ state: 'DONE', detected: { format: parser.detected!.format } });
    expect(batch.counts.lineCount).toBe(lines.length);
    const rows = await world.rows<{ line: number; state: string; issues: RowIssue[]; warnings: RowIssue[] }>(
      'select line, state, issues, warnings from feed_row where batch_id = $1 order by id',
      [batch.id],
    );
    expect(rows.map(({ line, issues, warnings }) => [line, issues.map(inShort), warnings.map(inShort)])).toEqual(
      lines.map((line) => [line.line, isRefused(line) ? line.refusals.map(inShort) : [], line.warnings.map(inShort)]),
    );
    expect(rows.every(({ state }) => state === 'REFUSED' || state === 'NOT_CONCERNED')).toBe(true);
    const noticed = rows.flatMap(({ issues, warnings }) => [...issues, ...warnings]);
    expect(report).toHaveLength(noticed.length);
  }
  expect(await register()).toEqual(before);
});

/** What feeds can change. */
function register(): Promise<unknown> {
  return world.rows(`
    select (select count(*) from welfare_assessment) as assessments, (select count(*) from exit_signal) as signals,
      (select count(*) from feed_fact) as said, (select count(*) from feed_chunk) as chunks,
      (select md5(string_agg(p::text, '' order by id)) from person p) as persons,
      (select md5(string_agg(r::text, '' order by id)) from residence r) as residences,
      (select count(*) from journal where household_id is not null) as entries`);
}

async function reportOf(path: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${OFFICER_TOKEN}` };
  const text = await (await fetch(`${world.server.url}${path}`, { headers })).text();
  const [header, ...records] = text.trimEnd().split('\r\n');
  expect(header).toBe('line,outcome,field,rule,found,remedy');
  return records;
}

/** The kelurahan that the files name. */
async function addRegions(): Promise<void> {
  for (const { code, bpsCode, name, kecamatanName } of regions.kelurahan) {
    await world.owner.query(
      `insert into kecamatan values ($1, '32.71', $2) on conflict (code) do update set name = excluded.name`,
      [code.slice(0, 8), kecamatanName],
    );
    await world.owner.query(
      `insert into kelurahan select $1, $2, $3, $4, null, -6.6, 106.8, 1, 1, 1, 2024
       on conflict (code) do update set name = excluded.name, bps_code = excluded.bps_code`,
      [code, code.slice(0, 8), name, bpsCode],
    );
  }
}
