import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard } from '../testing/family-card.ts';
import { batchOf, feed, register, rowsOf, upload } from '../testing/feed.ts';
import { BONDONGAN, OFFICER_TOKEN, World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** A couple with a grown-up and a small child; each call another family. */
const family = (changes: Record<string, unknown> = {}) =>
  register(
    world,
    familyCard(
      [
        ['HEAD', 'MALE', '1980-03-15'],
        ['SPOUSE', 'FEMALE', '1983-07-02'],
        ['CHILD', 'MALE', '2003-01-20'],
        ['CHILD', 'FEMALE', '2015-11-30'],
      ],
      changes,
    ),
  );

const csv = (header: string, ...lines: (string | number)[][]) =>
  `${[header, ...lines.map((line) => line.join(','))].join('\n')}\n`;

describe('a feed of deciles', () => {
  it('gives each family one assessment, whoever of its members a line names', async () => {
    const { householdId, members } = await family();
    const content = csv('nik,desil', [members[0]!.nik, 2], [members[1]!.nik, 2], [members[2]!.nik, 3]);
    const batch = await feed(world, 'DTSEN', content, '?quarter=2026Q4');
    expect(batch).toMatchObject({
      state: 'DONE',
      counts: { lineCount: 3, appliedCount: 1, unchangedCount: 1, refusedCount: 1 },
    });
    expect((await rowsOf(world, batch.id)).map(({ state, issues }) => [state, issues[0]?.code])).toEqual([
      ['APPLIED', undefined],
      ['UNCHANGED', undefined],
      ['REFUSED', 'DECILE_DIFFERS'],
    ]);
    const { data } = await world.askAsOfficer(
      `{ household(id: "${householdId}") { assessments { assessedOn decile welfareClass source } } }`,
    );
    expect(data.household.assessments).toEqual([
      { assessedOn: '2026-10-01', decile: 2, welfareClass: null, source: 'DTSEN' },
    ]);
    // sent again, whole or in another file, it changes nothing
    const again = await upload(world, 'DTSEN', content, '?quarter=2026Q4');
    expect(again).toMatchObject({ status: 200, body: { isNew: false, feed: { id: batch.id } } });
    const other = csv('desil,nik', [2, members[0]!.nik]);
    expect(await feed(world, 'DTSEN', other, '?quarter=2026Q4')).toMatchObject({
      counts: { lineCount: 1, unchangedCount: 1 },
    });
  });
});

describe('a feed of the civil registry', () => {
  it('applies each kind of fact, to be seen through GraphQL', async () => {
    const { householdId, members } = await family();
    const [head, wife, son] = members;
    const batch = await feed(
      world,
      'DUKCAPIL',
      csv(
        'jenis_peristiwa,nik,tanggal_peristiwa,nomor_surat,kode_kelurahan_tujuan,rt_tujuan,rw_tujuan,kota_tujuan,seluruh_keluarga,nama_baru',
        ['KEMATIAN', head!.nik, '2026-10-03', '3271-KM-001', '', '', '', '', '', ''],
        ['PINDAH_DALAM_KOTA', wife!.nik, '2026-10-20', 'SKP-1', BONDONGAN, 3, 4, '', 'YA', ''],
        ['KOREKSI', son!.nik, '2026-10-21', 'KTP-1', '', '', '', '', '', 'Ujang Sunandar'],
        ['PINDAH_KELUAR', wife!.nik, '2026-11-02', 'SKPWNI-1', '', '', '', 'Kota Depok', 'YA', ''],
      ),
    );
    expect(batch).toMatchObject({ state: 'DONE', counts: { lineCount: 4, appliedCount: 4 } });
    const { data } = await world.askAsOfficer(`{
      household(id: "${householdId}") {
        kelurahan { code } members { fullName familyRole diedOn } residences { kelurahan { code } rt startedOn endedOn }
        journal { kind evidence { kind reference } payload }
      }
      exitSignals(filter: { household: { id: { eq: "${householdId}" } } }) { nodes { kind occurredOn payload feedLine } }
    }`);
    const { kelurahan, members: people, residences, journal } = data.household;
    expect(kelurahan.code).toBe(BONDONGAN);
    expect(people.slice(0, 3)).toEqual([
      { fullName: 'HEAD Sunandar', familyRole: 'HEAD', diedOn: '2026-10-03' },
      { fullName: 'SPOUSE Sunandar', familyRole: 'HEAD', diedOn: null },
      { fullName: 'Ujang Sunandar', familyRole: 'CHILD', diedOn: null },
    ]);
    expect(residences[0]).toEqual({ kelurahan: { code: BONDONGAN }, rt: 3, startedOn: '2026-10-20', endedOn: null });
    expect(data.exitSignals.nodes).toEqual([
      { kind: 'MOVED_AWAY', occurredOn: '2026-11-02', payload: { toCity: 'Kota Depok' }, feedLine: 5 },
    ]);
    expect(journal.map(({ kind }: { kind: string }) => kind)).toEqual([
      'HOUSEHOLD_MOVED_AWAY',
      'PERSON_CORRECTED',
      'HOUSEHOLD_MOVED',
      'HEAD_SUCCEEDED',
      'PERSON_DIED',
      'HOUSEHOLD_REGISTERED',
    ]);
    expect(journal[4].evidence).toEqual([
      { kind: 'FEED', reference: `${batch.id}:2` },
      { kind: 'DEATH_CERTIFICATE', reference: '3271-KM-001' },
    ]);
  });

  it('leaves the same row in another file unchanged, and refuses what the rules of the register refuse', async () => {
    const { members } = await family();
    const header = 'jenis_peristiwa,nik,tanggal_peristiwa,nomor_surat';
    const death = ['KEMATIAN', members[0]!.nik, '2026-10-03', 'KM-2'];
    await feed(world, 'DUKCAPIL', csv(header, death));
    const other = await feed(
      world,
      'DUKCAPIL',
      csv(header, death, ['KEMATIAN', members[0]!.nik, '2026-10-04', 'KM-3'], death),
    );
    expect(other.counts).toEqual({ lineCount: 3, unchangedCount: 2, refusedCount: 1 });
    expect((await rowsOf(world, other.id))[1]!.issues).toEqual([
      expect.objectContaining({ code: 'ALREADY_DEAD', message: expect.stringContaining('2026-10-03') }),
    ]);
  });

  it('takes a whole file that breaks off in the middle back, and answers that nothing was kept', async () => {
    const before = await world.rows('select (select count(*) from feed_batch), (select count(*) from feed_chunk)');
    const { hostname, port } = new URL(world.server.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST /feeds/DUKCAPIL HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${OFFICER_TOKEN}\r\nContent-Length: 9000000\r\n\r\n`,
    );
    for (let sent = 0; sent < 40; sent++) {
      if (!socket.write('x'.repeat(100_000))) await once(socket, 'drain');
    }
    await until(async () => (await running('insert into feed_chunk')) > 0 || (await running('feed.keep_chunk')) > 0);
    socket.destroy();
    await until(async () => (await running('feed.keep_chunk')) === 0);
    expect(await world.rows('select (select count(*) from feed_batch), (select count(*) from feed_chunk)')).toEqual(
      before,
    );
    // the place of the upload is free again
    const { members } = await family();
    expect(await feed(world, 'DUKCAPIL', csv('nik,tanggal_meninggal', [members[3]!.nik, '2026-09-01']))).toMatchObject({
      state: 'DONE',
      counts: { appliedCount: 1 },
    });
  });
});

async function running(name: string): Promise<number> {
  const rows = await world.rows(
    `select from pg_stat_activity where datname = current_database() and query like '%' || $1 || '%'
       and pid <> pg_backend_pid() and state <> 'idle'`,
    [name],
  );
  return rows.length;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 500) throw new Error('It did not happen within 10 s.');
    await new Promise((go) => setTimeout(go, 20));
  }
}

describe('an upload', () => {
  it.each([
    ['an unknown source', 'RUMOUR', 'x', '', 404, 'SOURCE_UNKNOWN'],
    ['nothing', 'DUKCAPIL', '', '', 400, 'FILE_EMPTY'],
    ['a ranking without its quarter', 'DTSEN', 'x', '', 400, 'QUARTER_MISSING'],
    ['a ranking of a quarter to come', 'DTSEN', 'x', '?quarter=2027Q1', 400, 'QUARTER_IN_FUTURE'],
    ['two names', 'DUKCAPIL', 'x', '?name=a&name=b', 400, 'PARAMETER_TWICE'],
    ['two quarters', 'DTSEN', 'x', '?quarter=2026Q3&quarter=2026Q3', 400, 'PARAMETER_TWICE'],
    ['a name with a NUL', 'DUKCAPIL', 'x', '?name=a%00', 400, 'NAME_NOT_TEXT'],
    ['a quarter where none is wanted', 'DUKCAPIL', 'x', '?quarter=2026Q3', 400, 'QUARTER_NOT_WANTED'],
  ])('refuses %s', async (_, source, content, query, status, code) => {
    const before = await world.rows('select from feed_batch');
    expect(await upload(world, source, content, query)).toMatchObject({ status, body: { code } });
    expect(await world.rows('select from feed_batch')).toEqual(before);
  });

  it('refuses a file that is too large before it is read', async () => {
    const response = await new Promise<number>((resolve) => {
      const ask = request(
        `${world.server.url}/feeds/DUKCAPIL`,
        { method: 'POST', headers: { authorization: `Bearer ${OFFICER_TOKEN}`, 'content-length': 300 * 1024 ** 2 } },
        ({ statusCode }) => resolve(statusCode!),
      );
      ask.on('error', () => undefined);
      ask.write('nik\n');
    });
    expect(response).toBe(413);
  });

  it('is for officers', async () => {
    const response = await fetch(`${world.server.url}/feeds/DUKCAPIL`, { method: 'POST', body: 'x' });
    expect(response.status).toBe(401);
  });

  it('takes effect once when it is sent several times at the same moment', async () => {
    const { members } = await family();
    const content = csv('nik,tanggal_meninggal', [members[3]!.nik, '2026-09-01']);
    const answers = await Promise.all(Array.from({ length: 3 }, () => upload(world, 'DUKCAPIL', content)));
    expect(new Set(answers.map(({ body }) => body.feed.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1);
    await world.settle();
    expect((await batchOf(world, answers[0]!.body.feed.id)).counts).toEqual({ lineCount: 1, appliedCount: 1 });
  });
});
