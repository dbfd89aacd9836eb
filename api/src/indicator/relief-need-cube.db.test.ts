import { verifyCubes } from '@simoncer/analytics';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sqlOfClient } from '../database/sql.ts';
import { mergeReports } from '../testing/merge-reports.ts';
import { OrderDesk, type ReportedOrder } from '../testing/order-desk.ts';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';

let world: World;
let orders: OrderDesk;
let reports: ReliefDesk;
beforeAll(async () => {
  world = await World.start();
  orders = new OrderDesk(world);
  reports = new ReliefDesk(world);
});
afterEach(async () => {
  await world.settle();
  const differences = (await verifyCubes(sqlOfClient(world.owner))).flatMap((cube) => cube.differences);
  if (differences.length > 0) throw new Error(`The cubes have drifted: ${JSON.stringify(differences)}`);
});
afterAll(() => world.stop());

/** Families of four people that were granted one kilogram each of the rice that is needed, reported at a moment. */
async function report(reportedAt: string, families: number, more: Partial<Parameters<OrderDesk['report']>[0]> = {}) {
  world.setNow(reportedAt);
  const order = await orders.report({ needed: { RICE: families }, families, reportedAt, ...more });
  await world.refreshCubes();
  return order;
}

/** Cells of a day as `kelurahan hazard: incidents, families (persons), served families (persons)`. */
async function need(day: string): Promise<string[]> {
  await world.settle();
  const rows = await world.rows<{ cell: string }>(
    `select format('%s %s: %s, %s (%s), %s (%s)', kelurahan_code, hazard, incidents, families, persons, served_families,
       served_persons) as cell
     from cube_relief_need where occurred_on = $1 order by kelurahan_code, hazard`,
    [day],
  );
  return rows.map(({ cell }) => cell);
}

/** Cells of a month as `kelurahan item: delivered of needed`. */
async function supply(month: string): Promise<string[]> {
  await world.settle();
  const rows = await world.rows<{ cell: string }>(
    `select format('%s %s: %s of %s', kelurahan_code, item_code, delivered, needed) as cell
     from cube_relief_supply where month = $1 order by kelurahan_code, item_code`,
    [`${month}-01`],
  );
  return rows.map(({ cell }) => cell);
}

/** Lets the goods of an order leave, in the moment it was reported. */
async function underWay(order: ReportedOrder): Promise<ReportedOrder> {
  await orders.verify(order);
  await orders.approve(order);
  await orders.dispatch(order);
  return order;
}

describe('the cubes of need and supply', () => {
  it('count who needs and who was served, on the day it happened in Bogor, and follow an annulment', async () => {
    // 18:00 UTC on 31 January is 1 February in Bogor
    const order = await underWay(await report('2026-01-31T18:00:00Z', 3));
    const [one, other] = order.familyIds;
    await orders.handOver(order, { RICE: 1 }, { familyIds: [one] });
    const wrong = await orders.handOver(order, { RICE: 1 }, { familyIds: [one, other] });
    expect(await need('2026-02-01')).toEqual([`${BATU_TULIS} LANDSLIDE: 1, 3 (12), 2 (8)`]);
    expect(await supply('2026-02')).toEqual([`${BATU_TULIS} RICE: 2 of 3`]);
    const evidence = [{ kind: 'LETTER', reference: 'BA-1' }];
    await orders.done('annulHandOver', 'euis', order, { handOverId: wrong.handOver.id, reason: 'Salah.', evidence });
    expect(await need('2026-02-01')).toEqual([`${BATU_TULIS} LANDSLIDE: 1, 3 (12), 1 (4)`]);
    expect(await supply('2026-02')).toEqual([`${BATU_TULIS} RICE: 1 of 3`]);
    // what comes back was needed all the same
    const back = { warehouseCode: 'POS_TIMUR', lines: [{ itemCode: 'RICE', quantity: 2 }], reason: 'Keluarga pindah.' };
    await orders.done('returnReliefGoods', 'imas', order, back);
    await orders.done('closeReliefOrder', 'euis', order, { reason: 'Keluarga pindah.' });
    expect(await supply('2026-02')).toEqual([`${BATU_TULIS} RICE: 1 of 3`]);
  });

  it('count a disaster whose relief was cancelled, with nobody in need; none that was rejected', async () => {
    const cancelled = await report('2026-03-02T03:00:00Z', 2);
    await orders.verify(cancelled);
    await orders.done('cancelReliefOrder', 'euis', cancelled, { reason: 'Sudah dibantu.' });
    const rejected = await report('2026-03-03T03:00:00Z', 2);
    await orders.done('rejectReliefOrder', 'dadang', rejected, { reason: 'Tidak benar.' });
    expect(await need('2026-03-02')).toEqual([`${BATU_TULIS} LANDSLIDE: 1, 0 (0), 0 (0)`]);
    expect(await need('2026-03-03')).toEqual([]);
    expect(await supply('2026-03')).toEqual([]);
  });

  it('count a report without need, one with need, and a family that was struck', async () => {
    world.setNow('2026-04-01T05:00:00Z');
    const morning = { occurredAt: '2026-04-01T03:00:00.000Z', hazard: 'FLOOD' };
    await reports.reported(morning);
    const named = (headName: string) => ({ headName, personCount: 5, damage: 'LIGHT' });
    const { incident } = await reports.reported({ ...morning, families: [named('Asep'), named('Ujang')] });
    // nobody has refreshed by hand: the reports did. Two reports that nobody merged are two disasters.
    expect(await need('2026-04-01')).toEqual([`${BATU_TULIS} FLOOD: 2, 2 (10), 0 (0)`]);
    // ⌈5 × 1.2⌉ = 6 kg each, of which no warehouse has any
    expect(await supply('2026-04')).toEqual([`${BATU_TULIS} RICE: 0 of 12`]);
    const { data } = await world.askAsOfficer(
      `mutation ($input: ReviseIncidentInput!) { reviseIncident(input: $input) { userErrors { code } } }`,
      {
        input: {
          incidentId: incident.id,
          expectedVersion: 1,
          reason: 'Asesmen lapangan.',
          struckFamilies: [{ familyId: incident.families[0].id, reason: 'Rumah di luar lokasi.' }],
        },
      },
    );
    expect(data.reviseIncident.userErrors).toEqual([]);
    expect(await need('2026-04-01')).toEqual([`${BATU_TULIS} FLOOD: 2, 1 (5), 0 (0)`]);
    expect(await supply('2026-04')).toEqual([`${BATU_TULIS} RICE: 0 of 6`]);
  });

  it('count reports of one event as one, where and when the leading report says, and a family of both once', async () => {
    const leading = await report('2026-05-01T03:00:00Z', 2, { kelurahan: BONDONGAN });
    const merged = await underWay(await report('2026-05-02T03:00:00Z', 3));
    // the first family of each is the same one, of 4 people and of 6
    await world.owner.query(
      `update affected_family set kk_cipher = '\\x00', kk_hash = '\\x07', kk_masked = 'x',
         person_count = case id when $1 then 6 else 4 end where id in ($1, $2)`,
      [leading.familyIds[0], merged.familyIds[0]],
    );
    await world.refreshCubes();
    expect(await need('2026-05-01')).toEqual([`${BONDONGAN} LANDSLIDE: 1, 2 (10), 0 (0)`]);
    expect(await need('2026-05-02')).toEqual([`${BATU_TULIS} LANDSLIDE: 1, 3 (12), 0 (0)`]);
    await mergeReports(world, leading, merged);
    // its goods may be on their way, so the claim of the leading report was struck: its one other family, and the three
    expect(await need('2026-05-01')).toEqual([`${BONDONGAN} LANDSLIDE: 1, 4 (16), 0 (0)`]);
    expect(await need('2026-05-02')).toEqual([]);
    expect(await supply('2026-05')).toEqual([`${BONDONGAN} RICE: 0 of 4`]);
    // the order of the merged report goes on in its own kelurahan, and counts in the other
    await orders.handOver(merged, { RICE: 3 });
    expect(await need('2026-05-01')).toEqual([`${BONDONGAN} LANDSLIDE: 1, 4 (16), 3 (12)`]);
    expect(await supply('2026-05')).toEqual([`${BONDONGAN} RICE: 3 of 4`]);
  });

  it('count a family once whose two claims both stay, with the larger number of people, served by either', async () => {
    const leading = await underWay(await report('2026-06-01T03:00:00Z', 1, { kelurahan: BONDONGAN }));
    const merged = await underWay(await report('2026-06-01T03:00:00Z', 1));
    await world.owner.query(
      `update affected_family set kk_cipher = '\\x00', kk_hash = '\\x08', kk_masked = 'x',
         person_count = case id when $1 then 6 else 4 end where id in ($1, $2)`,
      [leading.familyIds[0], merged.familyIds[0]],
    );
    await mergeReports(world, leading, merged);
    await orders.handOver(merged, { RICE: 1 });
    expect(await need('2026-06-01')).toEqual([`${BONDONGAN} LANDSLIDE: 1, 1 (6), 1 (6)`]);
    // both were granted their goods
    expect(await supply('2026-06')).toEqual([`${BONDONGAN} RICE: 1 of 2`]);
  });
});
