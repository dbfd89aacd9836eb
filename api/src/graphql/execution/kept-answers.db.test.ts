import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Asker, BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../../testing/index.ts';

const FIGURES = '{ kelurahan { code familiesOnAid(quarter: "2025Q1") { value missingReason } } }';

let world: World;
let asker: Asker;
beforeAll(async () => {
  world = await World.start();
  // enough in each kelurahan, so that none of them is kept from the public
  for (const kelurahan of [BATU_TULIS, BONDONGAN, SINDANG_SARI]) {
    for (let count = 0; count < 6; count++) await world.household(kelurahan).onAidSince('2024-01-10').save();
  }
  // facts reach from 2024Q1 to 2025Q2
  await world.owner.query(
    `insert into journal (id, kind, kelurahan_code, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', $1, gen_random_uuid(), day, 'euis'
     from unnest('{2024-01-10,2025-06-10}'::date[]) as day`,
    [BATU_TULIS],
  );
  await world.refreshCubes();
  asker = await Asker.over(world.orm);
});
afterAll(() => world.stop());

describe('an answer made of figures', () => {
  it('is kept while nothing changes, and made anew after any change', async () => {
    const first = await asker.ask(FIGURES);
    expect(first.errors).toEqual([]);
    expect(first.statements.length).toBeGreaterThan(1);
    // the server may be at work on its own, as when its job queue starts; then the answer is made anew once more
    const second = await vi.waitFor(async () => {
      const again = await asker.ask(FIGURES);
      expect(again.statements).toEqual(['/* read.snapshot */ select pg_current_snapshot()::text as snapshot']);
      return again;
    }, 10_000);
    expect(second.text).toBe(first.text);

    await world.household(BATU_TULIS).onAidSince('2024-01-10').save();
    await world.refreshCubes();
    const third = await asker.ask(FIGURES);
    const valueIn = ({ data }: typeof first) => data.kelurahan[0].familiesOnAid.value;
    expect([valueIn(first), valueIn(third)]).toEqual([6, 7]);
  });

  it('belongs to its variables', async () => {
    const query = 'query ($quarter: Quarter!) { kelurahan { familiesOnAid(quarter: $quarter) { value } } }';
    const [before, after] = [
      await asker.ask(query, { quarter: '2023Q1' }),
      await asker.ask(query, { quarter: '2025Q1' }),
    ];
    expect(before.text).not.toBe(after.text);
  });

  it('is made once for all who ask at the same time', async () => {
    const query =
      '{ now: participation(quarters: { from: "2025Q1", to: "2025Q2" }) { rows { familiesOnAid { value } } } }';
    const [one, other] = await Promise.all([asker.askAsOfficer(query), asker.askAsOfficer(query)]);
    expect(one!.text).toBe(other!.text);
    expect(other!.statements.filter((text) => text.includes('figures.participation'))).toHaveLength(1);
  });

  it('reads of each record what each place selects, also where a fragment is shared', async () => {
    const asked = 'quarters: { from: "2025Q1", to: "2025Q1" }, by: [KELURAHAN]';
    const { data, errors } = await asker.ask(`{
      a: participation(${asked}) { rows { ...Area area { ... on Kelurahan { kecamatan { name } } } } }
      b: participation(${asked}) { rows { ...Area } }
    } fragment Area on ParticipationRow { area { code } }`);
    expect(errors).toEqual([]);
    expect(data.a.rows[0]).toEqual({ area: { code: BATU_TULIS, kecamatan: { name: 'Bogor Selatan' } } });
    expect(data.b.rows[0]).toEqual({ area: { code: BATU_TULIS } });
  });

  it('is not kept where it has errors', async () => {
    const query = '{ kelurahan { graduationRate(quarter: "2025Q1", programme: "PKHH") { value } } }';
    for (const _ of [1, 2]) {
      const { errors, statements } = await asker.ask(query);
      expect(errors[0]?.message).toContain('There is no programme PKHH');
      expect(statements.length).toBeGreaterThan(1);
    }
  });
});

it('family records are read anew each time', async () => {
  for (const _ of [1, 2]) {
    const { data, statements } = await asker.askAsOfficer('{ episodes(first: 1) { nodes { state } } }');
    expect(data.episodes.nodes).toEqual([{ state: 'OPEN' }]);
    expect(statements.filter((text) => text.startsWith('/* read.'))).toEqual([expect.stringContaining('"episode"')]);
  }
});
