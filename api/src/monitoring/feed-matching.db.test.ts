import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard } from '../testing/family-card.ts';
import { batchOf, feed, register, rowsOf } from '../testing/feed.ts';
import { BATU_TULIS, BONDONGAN, OFFICER_TOKEN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const HEADER = 'nik,no_kk,nama,tanggal_lahir,kode_kelurahan,tanggal_meninggal,nomor_akta';
const csv = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const family = (name: string, bornOn: string, kelurahanCode = BATU_TULIS, registeredOn = '2020-01-01') => {
  const card = familyCard(
    [
      ['HEAD', 'FEMALE', bornOn],
      ['CHILD', 'MALE', '2016-02-03'],
    ],
    { kelurahanCode, registeredOn },
  );
  card.members[0] = { ...card.members[0]!, fullName: name };
  return register(world, card).then((registered) => ({ ...registered, kk: card.kk, nik: card.members[0]!.nik }));
};
const decide = (mutation: string, input: Record<string, unknown>) =>
  world
    .askAs(
      'imas',
      `mutation { ${mutation}(input: {${Object.entries(input)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join(', ')}}) {
        journalEntry { kind actor payload } userErrors { code field message }
        feedRow { state fact matchBy reason decidedBy person { fullName diedOn } candidates { similarity } } } }`,
    )
    .then(({ data, errors }) => {
      if (errors) throw new Error(JSON.stringify(errors));
      return data[mutation];
    });

describe('whom a line is about', () => {
  it('is found by the card, name and birth date, or by name, birth date and place, where there is no NIK', async () => {
    const neng = await family('Neng Rostika', '1978-05-06');
    await family('Siti Rohayati', '1981-08-09', BONDONGAN);
    const batch = await feed(
      world,
      'DUKCAPIL',
      csv(
        `,${neng.kk},NENG ROSTIKA,1978-05-06,,2026-10-01,KM-1`,
        `,,"Hj. Siti Rohayati",1981-08-09,${BONDONGAN},2026-10-02,KM-2`,
      ),
    );
    expect((await rowsOf(world, batch.id)).map(({ state, person }) => [state, person?.fullName])).toEqual([
      ['APPLIED', 'Neng Rostika'],
      ['APPLIED', 'Siti Rohayati'],
    ]);
  });

  it('is left to a person where it is not certain, with the likeliest first, and concerns nobody where none resembles', async () => {
    const { members } = await family('Yayah Rokayah', '1975-04-10');
    await family('Yayah Rokayati', '1975-10-04');
    const batch = await feed(
      world,
      'DUKCAPIL',
      csv(
        // another NIK of the same birth date: it may be a namesake
        `3280995004750000,,Yayah Rokaya,1975-04-10,${BATU_TULIS},2026-10-03,KM-3`,
        `3281015212900000,,Rahmawati,1990-12-12,${SINDANG_SARI},2026-10-03,KM-4`,
        `,,Yayah Rokayah,1975-04-32,${BATU_TULIS},2026-10-03,KM-5`,
      ),
    );
    expect(batch.counts).toEqual({ lineCount: 3, toMatchCount: 1, notConcernedCount: 1, refusedCount: 1 });
    const row = (await rowsOf(world, batch.id))[0]!;
    expect(row).toMatchObject({
      state: 'TO_MATCH',
      matchBy: '2026-12-01',
      fact: { kind: 'DEATH', fullName: 'Yayah Rokaya', nik: '3280********0000', occurredOn: '2026-10-03' },
    });
    expect(row.candidates.map(({ person, reasons }) => [person.fullName, reasons])).toEqual([
      ['Yayah Rokayah', expect.arrayContaining(['SAME_BIRTH_DATE', 'SIMILAR_NAME', 'SAME_KELURAHAN'])],
      ['Yayah Rokayati', expect.arrayContaining(['NEAR_BIRTH_DATE', 'SIMILAR_NAME', 'SAME_KELURAHAN'])],
    ]);

    // the same row in another file does not ask twice
    const again = await feed(
      world,
      'DUKCAPIL',
      csv('', `3280995004750000,,Yayah Rokaya,1975-04-10,${BATU_TULIS},2026-10-03,KM-3`),
    );
    expect(again.counts).toEqual({ lineCount: 1, unchangedCount: 1 });

    const matched = await decide('matchFeedRow', { feedRowId: row.id, personId: members[0]!.id });
    expect(matched).toMatchObject({
      userErrors: [],
      journalEntry: { kind: 'FEED_ROW_MATCHED', actor: 'imas', payload: { line: 2, changed: true } },
      feedRow: {
        state: 'MATCHED',
        fact: null,
        matchBy: null,
        decidedBy: 'imas',
        candidates: [],
        person: { fullName: 'Yayah Rokayah', diedOn: '2026-10-03' },
      },
    });
    expect((await batchOf(world, batch.id)).counts).toEqual({
      lineCount: 3,
      matchedCount: 1,
      notConcernedCount: 1,
      refusedCount: 1,
    });
    // what was personal in it is erased
    expect(await world.rows('select from feed_row where fact_cipher is not null')).toEqual([]);
    expect((await decide('dismissFeedRow', { feedRowId: row.id, reason: 'x' })).userErrors).toEqual([
      expect.objectContaining({ code: 'STATE_DOES_NOT_ALLOW' }),
    ]);
  });

  it('stays open when the person chosen cannot be the one, and can be dismissed with a reason', async () => {
    const { members } = await family('Enok Suryati', '1970-01-02');
    const batch = await feed(
      world,
      'DUKCAPIL',
      csv(`3280994201700000,,Enok Suryatin,1970-01-02,${BATU_TULIS},2026-10-03,KM-6`),
    );
    const row = (await rowsOf(world, batch.id))[0]!;
    const unborn = await family('Dede', '2026-10-20', BATU_TULIS, '2026-11-01');
    const refused = await decide('matchFeedRow', { feedRowId: row.id, personId: unborn.members[0]!.id });
    expect(refused.userErrors).toEqual([expect.objectContaining({ code: 'DAY_NOT_POSSIBLE' })]);
    expect(refused.feedRow.state).toBe('TO_MATCH');
    expect((await decide('dismissFeedRow', { feedRowId: row.id, reason: ' ' })).userErrors).toEqual([
      expect.objectContaining({ code: 'TEXT_MISSING', field: 'reason' }),
    ]);
    const dismissed = await decide('dismissFeedRow', { feedRowId: row.id, reason: 'Orang lain' });
    expect(dismissed.feedRow).toMatchObject({ state: 'DISMISSED', reason: 'Orang lain', fact: null });
    expect((await batchOf(world, batch.id)).counts).toEqual({ lineCount: 1, dismissedCount: 1 });
    expect((await decide('matchFeedRow', { feedRowId: row.id, personId: members[0]!.id })).userErrors).toEqual([
      expect.objectContaining({ code: 'STATE_DOES_NOT_ALLOW' }),
    ]);
  });

  it('takes a decision once, however often it is sent', async () => {
    const { members } = await family('Iis Komala', '1968-06-07');
    const batch = await feed(
      world,
      'DUKCAPIL',
      csv(`3280994706680000,,Iis Komalasari,1968-06-07,${BATU_TULIS},2026-10-03,KM-7`),
    );
    const row = (await rowsOf(world, batch.id))[0]!;
    const input = { feedRowId: row.id, personId: members[0]!.id, idempotencyKey: 'match-1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => decide('matchFeedRow', input)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(
      await world.rows(`select from journal where kind = 'FEED_ROW_MATCHED' and payload->>'person' = $1`, [
        members[0]!.id,
      ]),
    ).toHaveLength(1);
  });
});

describe('the report of a feed', () => {
  it('names line, field, rule and remedy of what was refused, left or mended', async () => {
    const { nik } = await family('Ai Nuraeni', '1985-01-01');
    const batch = await feed(
      world,
      'DUKCAPIL',
      csv(
        `${nik},,Ai Nuraeni,1985-01-01,,2026-10-03,KM-8`,
        `3.27E+15,,Ai Nuraeni,1985-01-01,,2026-10-03,KM-9`,
        `${nik},,Ai Nuraeni,1985-01-01,,2026-13-03,KM-9`,
        `,,Ai Nuraenih,1985-01-01,${BATU_TULIS},2026-10-03,`,
      ),
    );
    expect(batch.counts).toEqual({ lineCount: 4, appliedCount: 1, refusedCount: 2, toMatchCount: 1 });
    const response = await fetch(`${world.server.url}/feeds/${batch.id}/report.csv`, {
      headers: { authorization: `Bearer ${OFFICER_TOKEN}` },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines[0]).toBe('line,outcome,field,rule,found,remedy');
    expect(lines.filter((line) => line.includes(',REFUSED,')).map((line) => line.split(',').slice(0, 3))).toEqual([
      ['3', 'REFUSED', 'nik'],
      ['4', 'REFUSED', 'tanggal_meninggal'],
    ]);
    // what waits says what to do, also beside a warning
    expect(lines.filter((line) => line.includes(',TO_MATCH,')).map((line) => line.split(',')[3])).toEqual([
      'PERSON_UNCLEAR',
      'REFERENCE_MISSING',
    ]);
    expect((await fetch(`${world.server.url}/feeds/${batch.id}/report.csv`)).status).toBe(401);
    const unknown = await fetch(`${world.server.url}/feeds/${batch.id.replace(/.$/, 'f')}x/report.csv`, {
      headers: { authorization: `Bearer ${OFFICER_TOKEN}` },
    });
    expect(unknown.status).toBe(404);
  });
});

describe('a field report', () => {
  it('tells the review what may end aid', async () => {
    const [gone, proud, twice] = await Promise.all([
      family('Oneng', '1971-01-05'),
      family('Iyam', '1972-01-05'),
      family('Ecin', '1973-01-05'),
    ]);
    const batch = await feed(
      world,
      'FIELD_REPORT',
      [
        'jenis_laporan,no_kk,tanggal_laporan,berita_acara,no_kk_ganda,catatan',
        `TIDAK_DITEMUKAN,${gone.kk},2026-11-01,BA-1,,rumah kosong`,
        `MENOLAK,${proud.kk},2026-11-02,BA-2,,`,
        `GANDA,${twice.kk},2026-11-03,BA-3,${proud.kk},`,
        '',
      ].join('\n'),
    );
    expect(batch.counts).toEqual({ lineCount: 3, appliedCount: 3 });
    const { data } = await world.askAsOfficer(
      `query ($ids: [UUID!]) { exitSignals(filter: { household: { id: { in: $ids } } }) {
        nodes { kind source payload evidence { kind reference } } } }`,
      { ids: [gone, proud, twice].map(({ householdId }) => householdId) },
    );
    expect(data.exitSignals.nodes).toEqual([
      {
        kind: 'NOT_FOUND',
        source: 'FIELD_REPORT',
        payload: { note: 'rumah kosong' },
        evidence: [
          { kind: 'FEED', reference: `${batch.id}:2` },
          { kind: 'FIELD_REPORT', reference: 'BA-1' },
        ],
      },
      expect.objectContaining({
        kind: 'DECLINED',
        // the record of a visit is no statement signed by the family
        evidence: [
          { kind: 'FEED', reference: `${batch.id}:3` },
          { kind: 'FIELD_REPORT', reference: 'BA-2' },
        ],
      }),
      expect.objectContaining({ kind: 'DUPLICATE', payload: { otherHousehold: proud.householdId } }),
    ]);
  });
});
