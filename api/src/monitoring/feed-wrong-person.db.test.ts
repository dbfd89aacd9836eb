import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard } from '../testing/family-card.ts';
import { feed, register, rowsOf, type SeenRow } from '../testing/feed.ts';
import { BATU_TULIS, World } from '../testing/index.ts';

/* What a line says beside a number is held against who holds it: a wrong digit must not reach somebody else. */
let world: World;
let asep: Awaited<ReturnType<typeof family>>;
let ujang: Awaited<ReturnType<typeof family>>;
beforeAll(async () => {
  world = await World.start();
  asep = await family('Asep Sunandar', 'MALE', '1985-03-15');
  ujang = await family('Ujang Suherman', 'MALE', '1970-11-02');
});
afterAll(() => world.stop());

async function family(name: string, sex: 'MALE' | 'FEMALE', bornOn: string) {
  const card = familyCard([
    ['HEAD', sex, bornOn],
    ['CHILD', 'MALE', '2016-02-03'],
  ]);
  card.members[0] = { ...card.members[0]!, fullName: name };
  return { ...(await register(world, card)), kk: card.kk, nik: card.members[0].nik };
}

const HEADER =
  'jenis_peristiwa,nik,no_kk,nama,jenis_kelamin,tanggal_lahir,kode_kelurahan,tanggal_peristiwa,nomor_surat,seluruh_keluarga,kota_tujuan,nama_baru,no_kk_baru';
let documents = 0;
/** What became of one line of the civil registry, and of the lives of the two. */
async function tell(values: Record<string, string>, source = 'DUKCAPIL'): Promise<SeenRow> {
  const all: Record<string, string> = {
    jenis_peristiwa: 'KEMATIAN',
    tanggal_peristiwa: '2026-10-01',
    nomor_surat: `D-${documents++}`,
    ...values,
  };
  const line = HEADER.split(',').map((column) => all[column] ?? '');
  const batch = await feed(world, source, `${HEADER}\n${line.join(',')}\n`);
  return (await rowsOf(world, batch.id))[0]!;
}
const codes = (row: SeenRow) => [row.state, ...row.issues.map(({ code }) => code)];
const dead = async () =>
  (
    await world.rows<{ full_name: string }>(
      'select full_name from person where died_on is not null and household_id = any($1)',
      [[asep.householdId, ujang.householdId]],
    )
  ).map(({ full_name }) => full_name);

describe('a NIK', () => {
  it.each([
    ['another name', { nama: 'Ujang Suherman' }, 'NAME_DIFFERS'],
    ['another birth date', { tanggal_lahir: '1970-11-02' }, 'BIRTH_DATE_DIFFERS'],
    ['the other sex', { jenis_kelamin: 'P' }, 'SEX_DIFFERS'],
  ])('with %s waits for a person, who sees its holder first and what speaks against', async (_, values, code) => {
    const row = await tell({ nik: asep.nik, ...values });
    expect(codes(row)).toEqual(['TO_MATCH', code]);
    expect(row.candidates[0]).toMatchObject({ person: { fullName: 'Asep Sunandar' }, contradictions: [code] });
    expect(row.candidates[0]!.reasons).toContain('SAME_NIK');
    expect(await dead()).toEqual([]);
  });

  it('with the card of another family waits, whatever it says of whom', async () => {
    const death = await tell({ nik: asep.nik, no_kk: ujang.kk, nama: 'Ujang Suherman', tanggal_lahir: '1970-11-02' });
    expect(codes(death)).toEqual(['TO_MATCH', 'NAME_DIFFERS', 'BIRTH_DATE_DIFFERS', 'CARD_OF_OTHER_FAMILY']);
    expect(death.candidates.map(({ person }) => person.fullName).slice(0, 2)).toEqual([
      'Asep Sunandar',
      'Ujang Suherman',
    ]);
    const kinds: Record<string, string>[] = [
      { jenis_peristiwa: 'KOREKSI', nama_baru: 'Aceng' },
      { jenis_peristiwa: 'PINDAH_KELUAR', kota_tujuan: 'KOTA DEPOK', seluruh_keluarga: 'TIDAK' },
      { jenis_peristiwa: 'PINDAH_KELUAR', kota_tujuan: 'KOTA DEPOK', seluruh_keluarga: 'YA' },
    ];
    for (const kind of kinds) {
      expect(codes(await tell({ nik: asep.nik, no_kk: ujang.kk, ...kind }))).toEqual([
        'TO_MATCH',
        'CARD_OF_OTHER_FAMILY',
      ]);
    }
    expect(await dead()).toEqual([]);
  });

  it('that nobody holds is certain only with card, name and birth date', async () => {
    const nik = `${asep.nik.slice(0, 12)}0001`;
    const who = { nik, nama: 'Asep Sunandar', tanggal_lahir: '1985-03-15', kode_kelurahan: BATU_TULIS };
    expect(codes(await tell(who))).toEqual(['TO_MATCH', 'NIK_UNKNOWN']);
    expect(codes(await tell({ ...who, no_kk: ujang.kk }))).toEqual(['TO_MATCH', 'NIK_UNKNOWN']);
    expect(await dead()).toEqual([]);
    const yayan = await family('Yayan Jatnika', 'MALE', '1958-05-05');
    const row = await tell({ nik, no_kk: yayan.kk, nama: 'YAYAN JATNIKA', tanggal_lahir: '1958-05-05' });
    expect([row.state, row.person?.fullName]).toEqual(['APPLIED', 'Yayan Jatnika']);
  });
});

describe('name, birth date and place', () => {
  const who = { nama: 'Asep Sunandar', tanggal_lahir: '1985-03-15', kode_kelurahan: BATU_TULIS };
  it.each([
    ['the card of another family', () => ({ no_kk: ujang.kk })],
    ['a card that nobody holds', () => ({ no_kk: '3271011212120000' })],
    ['the other sex', () => ({ jenis_kelamin: 'P' })],
  ])('are not certain beside %s', async (_, values) => {
    const row = await tell({ ...who, ...values() });
    expect(row.state).toBe('TO_MATCH');
    expect(row.candidates.map(({ person }) => person.fullName)).toContain('Asep Sunandar');
    expect(await dead()).toEqual([]);
  });
});

describe('a family card alone', () => {
  it('has somebody of the family chosen where one person is meant', async () => {
    const row = await tell({ no_kk: ujang.kk });
    expect(codes(row)).toEqual(['TO_MATCH']);
    expect(row.candidates.map(({ person }) => person.fullName).sort()).toEqual(['CHILD Sunandar', 'Ujang Suherman']);
    expect((await tell({ no_kk: ujang.kk, nama: 'Zulkifli', tanggal_lahir: '1950-01-01' })).state).toBe('TO_MATCH');
    const move = { jenis_peristiwa: 'PINDAH_KELUAR', kota_tujuan: 'KOTA DEPOK', seluruh_keluarga: 'TIDAK' };
    expect((await tell({ no_kk: ujang.kk, ...move })).state).toBe('TO_MATCH');
  });

  it('is the subject where the card itself is corrected', async () => {
    const other = await family('Cecep Gorbacep', 'MALE', '1979-01-01');
    const newKk = `${other.kk.slice(0, 6)}0202210000`;
    const row = await tell({ jenis_peristiwa: 'KOREKSI', no_kk: other.kk, no_kk_baru: newKk });
    expect(codes(row)).toEqual(['APPLIED']);
    const { data } = await world.askAsOfficer(`{ household(id: "${other.householdId}") { journal { kind } } }`);
    expect(data.household.journal[0].kind).toBe('FAMILY_CARD_CHANGED');
  });
});

describe('swapped columns', () => {
  it('are recognised by what the register knows where the numbers do not tell, and mended with a warning', async () => {
    const man = await family('Dadan Hidayat', 'MALE', '1960-05-05');
    const row = await tell({ nik: man.kk, no_kk: man.nik });
    expect([row.state, row.person?.fullName]).toEqual(['APPLIED', 'Dadan Hidayat']);
    expect(row.warnings.map(({ code }) => code)).toEqual(['NIK_KK_SWAPPED']);
    const ranked = await feed(world, 'DTSEN', `nik,no_kk,desil\n${ujang.kk},${ujang.nik},2\n`, '?quarter=2026Q4');
    expect(ranked.counts).toEqual({ lineCount: 1, appliedCount: 1 });
    expect((await rowsOf(world, ranked.id))[0]!.warnings).toEqual([{ code: 'NIK_KK_SWAPPED' }]);
  });
});

describe('a death that field staff reports', () => {
  it('waits for an officer, who decides; known already, it asks nobody', async () => {
    const oma = await family('Oma Irama', 'MALE', '1950-05-05');
    const column = (day: string) =>
      `jenis_laporan,nik,tanggal_meninggal,berita_acara\nMENINGGAL,${oma.nik},2026-10-05,${day}\n`;
    const batch = await feed(world, 'FIELD_REPORT', column('BA-1'));
    const row = (await rowsOf(world, batch.id))[0]!;
    expect(codes(row)).toEqual(['TO_MATCH', 'DEATH_NOT_CERTIFIED']);
    expect(row.candidates[0]!.person.fullName).toBe('Oma Irama');
    const { data } = await world.askAs(
      'imas',
      `mutation { matchFeedRow(input: { feedRowId: "${row.id}", personId: "${oma.members[0]!.id}" }) {
        userErrors { code } feedRow { state person { diedOn } } } }`,
    );
    expect(data.matchFeedRow).toEqual({
      userErrors: [],
      feedRow: { state: 'MATCHED', person: { diedOn: '2026-10-05' } },
    });
    expect((await feed(world, 'FIELD_REPORT', column(''))).counts).toEqual({ lineCount: 1, unchangedCount: 1 });
  });
});
