import { feedCube, registerCube } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { cellsOf, refreshPlaces, wrongCells } from '../testing/cubes.ts';
import { familyCard } from '../testing/family-card.ts';
import { feed, register, rowsOf } from '../testing/feed.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Of one kelurahan in one basis: first quarter, until which, families on aid, of these updated. */
const registerOf = (kelurahan: string, basis: string) =>
  cellsOf(world, registerCube, `kelurahan_code = '${kelurahan}' and basis = '${basis}'`, registerCube.columns.slice(2));

describe('the cube of the register', () => {
  it('has no cell where nobody is on aid', async () => {
    await world.refreshCubes();
    expect(await cellsOf(world, registerCube)).toEqual([]);
    expect(await cellsOf(world, feedCube)).toEqual([]);
  });

  it('tells of each quarter who was on aid at its end, and who of them was heard of in it', async () => {
    // heard of in 2024Q1 by a visit, not in Q2, in Q3 by a visit and an assessment, in Q4 by its move
    await world
      .household(BATU_TULIS)
      .onAidSince('2024-02-10')
      .visited('2024-03-01')
      .visited('2024-07-02')
      .assessed('2024-09-30', WelfareClass.MAMPU)
      .movedTo(BONDONGAN, '2024-11-20')
      .save();
    await refreshPlaces(world, BATU_TULIS, BONDONGAN);
    expect(await registerOf(BATU_TULIS, 'THEN')).toEqual([
      '2024-01-01 2024-04-01 1 1',
      '2024-04-01 2024-07-01 1 0',
      '2024-07-01 2024-10-01 1 1',
    ]);
    // nothing was heard since: that holds until something is
    expect(await registerOf(BONDONGAN, 'THEN')).toEqual(['2024-10-01 2025-01-01 1 1', '2025-01-01 infinity 1 0']);
    expect(await registerOf(BONDONGAN, 'NOW')).toEqual([
      '2024-01-01 2024-04-01 1 1',
      '2024-04-01 2024-07-01 1 0',
      '2024-07-01 2025-01-01 1 1',
      '2025-01-01 infinity 1 0',
    ]);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('counts what confirms the register, and not what says nothing of the family', async () => {
    const { household } = await world.household(SINDANG_SARI).onAidSince('2025-01-10').save();
    // on aid no longer at the end of the quarter in which it was heard of
    await world
      .household(SINDANG_SARI)
      .onAidSince('2025-01-10')
      .visited('2025-04-02')
      .left('2025-05-01', ExitKind.DECLINED)
      .save();
    // a row of the civil registry that said what was known, on 1 April 2025 in Bogor, still 31 March in Greenwich
    await world.owner.query(
      `insert into feed_batch (id, source, channel, file_name, content_hash, byte_count, received_at, received_by, state, finished_at,
         line_count, unchanged_count, applied_count)
       values ('01900000-0000-7000-8000-fe0000000000', 'DUKCAPIL', 'FILE', 'a.csv', decode(repeat('ab', 32), 'hex'), 1,
         '2025-03-31T18:00:00Z', 'euis', 'DONE', '2025-03-31T18:00:00Z', 1, 1, 0),
        ('01900000-0000-7000-8000-fd0000000000', 'FIELD_REPORT', 'FILE', 'b.csv', decode(repeat('cd', 32), 'hex'), 1,
         '2025-08-01T05:00:00Z', 'euis', 'DONE', '2025-08-01T05:00:00Z', 2, 0, 2)`,
    );
    await world.owner.query(
      `insert into feed_row (id, batch_id, line, kind, state, household_id)
       select encode(overlay(uuid_send(batch) placing int4send(line) from 13 for 4), 'hex')::uuid, batch, line, kind, state, $1
       from (values
         ('01900000-0000-7000-8000-fe0000000000'::uuid, 1, 'CORRECTION', 'UNCHANGED'),
         ('01900000-0000-7000-8000-fd0000000000', 1, 'NOT_FOUND', 'APPLIED'),
         ('01900000-0000-7000-8000-fd0000000000', 2, 'DUPLICATE', 'APPLIED')) as r (batch, line, kind, state)`,
      [household.id],
    );
    await refreshPlaces(world, SINDANG_SARI, '*');
    expect(await registerOf(SINDANG_SARI, 'THEN')).toEqual([
      '2025-01-01 2025-04-01 2 0',
      '2025-04-01 2025-07-01 1 1',
      '2025-07-01 infinity 1 0',
    ]);
    // files, refused files, rows, applied, unchanged, refused, to match, matched, dismissed, not concerned, duplicates, newest
    expect(await cellsOf(world, feedCube)).toEqual([
      '* 2025-04-01 DUKCAPIL FILE 1 0 1 0 1 0 0 0 0 0 0 2025-04-01',
      '* 2025-08-01 FIELD_REPORT FILE 1 0 2 2 0 0 0 0 0 0 1 2025-08-01',
    ]);
    expect(await wrongCells(world)).toEqual([]);
  });
});

describe('the cubes that feeds change', () => {
  const feedOf = (source: string) =>
    cellsOf(world, feedCube, `month = '2026-11-01' and source = '${source}'`, feedCube.columns.slice(3));

  it('follow a file, and the decision of a person on a row of it', async () => {
    const card = familyCard([['HEAD', 'MALE', '1980-03-15']]);
    const { householdId, members } = await register(world, card);
    await world.owner.query(
      `insert into episode (id, household_id, started_on) values (gen_random_uuid(), $1, '2024-02-10')`,
      [householdId],
    );
    await world.owner.query(`update residence set ended_on = '2026-10-10' where household_id = $1`, [householdId]);
    await world.owner.query(
      `insert into residence (id, household_id, kelurahan_code, rt, rw, started_on) values (gen_random_uuid(), $1, $2, 1, 1, '2026-10-10')`,
      [householdId, BONDONGAN],
    );
    await world.owner.query(`update household set kelurahan_code = $2 where id = $1`, [householdId, BONDONGAN]);
    await world.refreshCubes();

    // The decile is of 1 October, when the family lived in Batu Tulis; at the end of the quarter it lives in Bondongan.
    await feed(world, 'DTSEN', `nik,desil\n${members[0]!.nik},2\n`, '?quarter=2026Q4');
    expect(await feedOf('DTSEN')).toEqual(['FILE 1 0 1 1 0 0 0 0 0 0 0 2026-11-24']);
    expect(await wrongCells(world)).toEqual([]);

    // of somebody without a number whose name is written otherwise, which only a person can tell
    const [person] = await world.rows<{ name: string }>(`select full_name as name from person where id = $1`, [
      members[0]!.id,
    ]);
    const header = 'jenis_peristiwa,nama,jenis_kelamin,tanggal_lahir,kode_kelurahan,tanggal_peristiwa,nomor_surat';
    const line = `TIDAK DITEMUKAN,${person!.name}i,L,1980-03-15,${BONDONGAN},2026-11-01,BA-1`;
    const batch = await feed(world, 'FIELD_REPORT', `${header}\n${line}\n`);
    const [row] = await rowsOf(world, batch.id);
    expect(row).toMatchObject({ state: 'TO_MATCH' });
    expect(await feedOf('FIELD_REPORT')).toEqual(['FILE 1 0 1 0 0 0 1 0 0 0 0 2026-11-24']);
    const { data } = await world.askAsOfficer(
      `mutation ($input: DismissFeedRowInput!) { dismissFeedRow(input: $input) { userErrors { code } } }`,
      { input: { feedRowId: row!.id, reason: 'Another family' } },
    );
    expect(data.dismissFeedRow.userErrors).toEqual([]);
    await world.settle();
    expect(await feedOf('FIELD_REPORT')).toEqual(['FILE 1 0 1 0 0 0 0 0 1 0 0 2026-11-24']);
    expect(await wrongCells(world)).toEqual([]);
  });
});
