import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard } from '../testing/family-card.ts';
import { feed, register, rowsOf } from '../testing/feed.ts';
import { BATU_TULIS, World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const couple = [
  ['HEAD', 'MALE', '1980-03-15'],
  ['SPOUSE', 'FEMALE', '1983-07-02'],
] as const;
async function family(members: Parameters<typeof familyCard>[0] = couple, changes: Record<string, unknown> = {}) {
  const card = familyCard(members, changes);
  const niks = card.members.map(({ nik }) => nik);
  return { ...(await register(world, card)), kk: card.kk, nik: niks[0]!, niks };
}
/** What became of the lines of a file: state and rules. */
async function tell(source: string, header: string, ...lines: (string | number)[][]) {
  const content = `${[header, ...lines.map((line) => line.join(','))].join('\n')}\n`;
  const batch = await feed(world, source, content);
  return (await rowsOf(world, batch.id)).map(({ state, issues }) =>
    [state, ...issues.map(({ code }) => code)].join(' '),
  );
}
const journalOf = async (householdId: string) => {
  const { data } = await world.askAsOfficer(
    `{ household(id: "${householdId}") { journal { kind evidence { kind reference } payload } members { fullName leftOn } } }`,
  );
  return data.household;
};

describe('a move that names one member', () => {
  const header =
    'jenis_peristiwa,nik,no_kk,tanggal_peristiwa,nomor_surat,kode_kelurahan_tujuan,kota_tujuan,rt_tujuan,rw_tujuan,seluruh_keluarga';
  it('moves nobody while it does not say whether the whole family moved', async () => {
    const { nik, kk, householdId } = await family();
    const within = [BATU_TULIS, '', 3, 4];
    expect(
      await tell(
        'DUKCAPIL',
        header,
        ['PINDAH', nik, '', '2026-10-01', 'S-1', ...within, ''],
        ['PINDAH', nik, kk, '2026-10-01', 'S-2', '', 'KOTA DEPOK', '', '', ''],
      ),
    ).toEqual(['REFUSED WHOLE_FAMILY_MISSING', 'REFUSED WHOLE_FAMILY_MISSING']);
    expect((await journalOf(householdId)).journal).toHaveLength(1);
    // by its card the family is meant
    expect(await tell('DUKCAPIL', header, ['PINDAH', '', kk, '2026-10-01', 'S-3', ...within, ''])).toEqual(['APPLIED']);
  });

  it('moves the family of one', async () => {
    const { nik } = await family([['HEAD', 'MALE', '1980-03-15']]);
    expect(
      await tell('DUKCAPIL', header, ['PINDAH', nik, '', '2026-10-01', 'S-4', '', 'KOTA DEPOK', '', '', '']),
    ).toEqual(['APPLIED']);
  });
});

describe('a correction', () => {
  it('needs no day: the example of docs/feeds.md is applied as it stands', async () => {
    const members: Parameters<typeof familyCard>[0] = [['HEAD', 'FEMALE', '1990-07-21']];
    const card = familyCard(members, { kk: '3271020509120000' });
    card.members[0] = { ...card.members[0]!, nik: '3271026107900000', fullName: 'Euis Nurhayaty' };
    await world.owner.query(
      `insert into kecamatan values ('32.71.02', '32.71', 'Bogor Timur') on conflict (code) do nothing`,
    );
    const { householdId } = await register(world, card);
    const header = 'nik,nama_baru,no_kk_baru,nomor_surat';
    const line = ['3271026107900000', 'Euis Nurhayati', '3271021011260000', '470/12/2026'];
    expect(await tell('DUKCAPIL', header, line)).toEqual(['APPLIED']);
    const { journal, members: after } = await journalOf(householdId);
    expect(after).toMatchObject([{ fullName: 'Euis Nurhayati' }]);
    expect(journal.map(({ kind }: { kind: string }) => kind).slice(0, 2)).toEqual([
      'FAMILY_CARD_CHANGED',
      'PERSON_CORRECTED',
    ]);
  });
});

describe('what two sources say', () => {
  it('of a death: the certificate that comes later is recorded', async () => {
    const { nik, householdId, members } = await family();
    const visit = await feed(
      world,
      'FIELD_REPORT',
      `jenis_laporan,nik,tanggal_meninggal\nMENINGGAL,${nik},2026-10-05\n`,
    );
    const row = (await rowsOf(world, visit.id))[0]!;
    await world.askAs(
      'imas',
      `mutation { matchFeedRow(input: { feedRowId: "${row.id}", personId: "${members[0]!.id}" }) { userErrors { code } } }`,
    );
    const header = 'nik,tanggal_meninggal,nomor_akta';
    expect(await tell('DUKCAPIL', header, [nik, '2026-10-05', ''])).toEqual(['UNCHANGED']);
    expect(await tell('DUKCAPIL', header, [nik, '2026-10-05', 'KM-1'])).toEqual(['APPLIED']);
    expect(await tell('DUKCAPIL', 'tanggal_meninggal,nik,nomor_akta', ['2026-10-05', nik, 'KM-1'])).toEqual([
      'UNCHANGED',
    ]);
    const { journal } = await journalOf(householdId);
    expect(journal.filter(({ kind }: { kind: string }) => kind === 'EVIDENCE_ADDED')).toEqual([
      {
        kind: 'EVIDENCE_ADDED',
        evidence: [{ kind: 'DEATH_CERTIFICATE', reference: 'KM-1' }],
        payload: { to: 'PERSON_DIED', factOn: '2026-10-05' },
      },
    ]);
  });

  it('of a move: each is heard, and a later document of one is added to what it reported', async () => {
    const { kk, householdId } = await family();
    const [header, rest] = ['no_kk,jenis_peristiwa,tanggal_pindah,nomor_surat,kota_tujuan', 'KOTA DEPOK'];
    const move = (document: string) => [kk, 'PINDAH_KELUAR', '2026-10-06', document, rest];
    expect(await tell('FIELD_REPORT', header, move('X-1'))).toEqual(['APPLIED']);
    expect(await tell('DUKCAPIL', header, move('X-1'))).toEqual(['APPLIED']);
    expect(await tell('DUKCAPIL', header, move('X-2'))).toEqual(['APPLIED']);
    const signals = await world.rows<{ source: string; evidence: { kind: string; reference: string }[] }>(
      'select source, evidence from exit_signal where household_id = $1 order by source',
      [householdId],
    );
    expect(
      signals.map(({ source, evidence }) => [
        source,
        ...evidence.map(({ kind }) => kind).filter((kind) => kind !== 'FEED'),
      ]),
    ).toEqual([
      ['DUKCAPIL', 'MOVE_CERTIFICATE', 'MOVE_CERTIFICATE'],
      ['FIELD_REPORT', 'FIELD_REPORT'],
    ]);
    expect((await journalOf(householdId)).journal[0]).toMatchObject({
      kind: 'EVIDENCE_ADDED',
      evidence: [{ kind: 'MOVE_CERTIFICATE', reference: 'X-2' }],
    });
  });
});

describe('lines about one family in one file', () => {
  const header =
    'jenis_peristiwa,nik,no_kk,tanggal_peristiwa,nomor_surat,nama_baru,no_kk_baru,kota_tujuan,seluruh_keluarga';
  const left = (nik: string) => ['PINDAH', nik, '', '2026-10-05', 'S-9', '', '', 'KOTA DEPOK', 'TIDAK'];
  const died = (nik: string) => ['KEMATIAN', nik, '', '2026-10-20', '474.3/9', '', '', '', ''];

  it('meet what the lines before them changed, as they would in files of their own', async () => {
    const [together, apart] = [await family(), await family()];
    const spouse = ({ niks }: typeof apart) => niks[1]!;
    const apartStates = [
      ...(await tell('DUKCAPIL', header, left(spouse(apart)))),
      ...(await tell('DUKCAPIL', header, died(spouse(apart)))),
    ];
    expect(await tell('DUKCAPIL', header, left(spouse(together)), died(spouse(together)))).toEqual(apartStates);
    expect(apartStates).toEqual(['APPLIED', 'NOT_CONCERNED']);
  });
});
