import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard } from '../testing/family-card.ts';
import { feed, register } from '../testing/feed.ts';
import { BATU_TULIS, World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const family = async (name: string, bornOn: string) => {
  const card = familyCard([
    ['HEAD', 'FEMALE', bornOn],
    ['CHILD', 'MALE', '2016-02-03'],
  ]);
  card.members[0] = { ...card.members[0]!, fullName: name };
  return { ...(await register(world, card)), nik: card.members[0].nik };
};

describe('reportFact', () => {
  const report = async (input: Record<string, unknown>) => {
    const { data, errors } = await world.askAs(
      'cecep',
      `mutation ($input: ReportFactInput!) { reportFact(input: $input) {
        journalEntry { kind } userErrors { code field }
        feedRow { state issues { code } person { diedOn } batch { channel lineCount toMatchCount } candidates { reasons } } } }`,
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.reportFact;
  };
  const batches = () => world.rows('select id from feed_batch order by id');

  it('applies a fact at once, and only once', async () => {
    const { nik } = await family('Euis Komala', '1966-06-06');
    const input = { source: 'DUKCAPIL', kind: 'DEATH', nik, occurredOn: '2026-10-03', reference: 'KM-10' };
    expect(await report(input)).toMatchObject({
      journalEntry: { kind: 'FEED_APPLIED' },
      userErrors: [],
      feedRow: { state: 'APPLIED', person: { diedOn: '2026-10-03' }, batch: { channel: 'MUTATION', lineCount: 1 } },
    });
    const before = await batches();
    expect(await report(input)).toMatchObject({ journalEntry: null, userErrors: [], feedRow: { state: 'APPLIED' } });
    expect(await batches()).toEqual(before);
    // the same fact in a file changes nothing either
    const batch = await feed(world, 'DUKCAPIL', `nik,tanggal_meninggal,nomor_akta\n${nik},2026-10-03,KM-10\n`);
    expect(batch.counts).toEqual({ lineCount: 1, unchangedCount: 1 });
  });

  it('refuses what a line of a feed or the register would be refused for, and keeps nothing of it', async () => {
    const { nik } = await family('Imas Masitoh', '1967-06-06');
    const before = await batches();
    const refused = async (input: Record<string, unknown>) => (await report(input)).userErrors;
    const death = { source: 'DUKCAPIL', kind: 'DEATH', nik };
    expect(await refused({ ...death, occurredOn: '2026-12-24' })).toEqual([
      expect.objectContaining({ field: 'occurredOn' }),
    ]);
    expect(await refused({ ...death, occurredOn: '1966-01-01' })).not.toEqual([]);
    expect(await refused({ ...death, kind: 'DECLINED', occurredOn: '2026-10-01' })).toEqual([
      expect.objectContaining({ code: 'KIND_NOT_OF_SOURCE', field: 'kind' }),
    ]);
    expect(await batches()).toEqual(before);
  });

  it('takes a death on its certificate alone', async () => {
    const { nik } = await family('Iim Imaniar', '1964-06-06');
    const before = await batches();
    const death = { source: 'DUKCAPIL', kind: 'DEATH', nik, occurredOn: '2026-10-03' };
    expect((await report(death)).userErrors).toEqual([{ code: 'EVIDENCE_MISSING', field: 'reference' }]);
    expect(await batches()).toEqual(before);
    expect(await report({ ...death, source: 'FIELD_REPORT' })).toMatchObject({
      userErrors: [],
      feedRow: { state: 'TO_MATCH', person: null, issues: [{ code: 'DEATH_NOT_CERTIFIED' }], candidates: [{}] },
    });
    expect(await report({ ...death, reference: 'KM-11' })).toMatchObject({ feedRow: { state: 'APPLIED' } });
  });

  it('keeps nothing of a fact that concerns nobody: the same report counts once the family is registered', async () => {
    const card = familyCard([['HEAD', 'FEMALE', '1963-06-06']]);
    const input = {
      source: 'FIELD_REPORT',
      kind: 'NOT_FOUND',
      kk: card.kk,
      occurredOn: '2026-11-20',
      reference: 'BA-9',
    };
    const before = await batches();
    expect(await report(input)).toEqual({
      journalEntry: null,
      userErrors: [{ code: 'NOT_CONCERNED', field: 'kk' }],
      feedRow: null,
    });
    expect(await batches()).toEqual(before);
    await register(world, card);
    expect(await report(input)).toMatchObject({ userErrors: [], feedRow: { state: 'APPLIED' } });
  });

  it('refuses another kind than DTSEN tells', async () => {
    const { nik } = await family('Ida Farida', '1962-06-06');
    const input = { source: 'DTSEN', kind: 'DEATH', nik, decile: 2, quarter: '2026Q4' };
    expect((await report(input)).userErrors).toEqual([{ code: 'KIND_NOT_OF_SOURCE', field: 'kind' }]);
    expect(await report({ ...input, kind: 'DECILE' })).toMatchObject({ feedRow: { state: 'APPLIED' } });
  });

  it('waits for a person where several may be meant', async () => {
    await family('Nining Yuningsih', '1969-06-06');
    expect(
      await report({
        source: 'FIELD_REPORT',
        kind: 'DECLINED',
        fullName: 'Nining Yuningsi',
        bornOn: '1969-06-06',
        kelurahanCode: BATU_TULIS,
        occurredOn: '2026-11-20',
      }),
    ).toMatchObject({
      userErrors: [],
      feedRow: { state: 'TO_MATCH', batch: { toMatchCount: 1 }, candidates: [{}] },
    });
  });
});
