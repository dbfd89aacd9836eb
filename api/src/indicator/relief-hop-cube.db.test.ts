import { verifyCubes } from '@simoncer/analytics';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sqlOfClient } from '../database/sql.ts';
import { mergeReports } from '../testing/merge-reports.ts';
import { OrderDesk, type ReportedOrder } from '../testing/order-desk.ts';
import { BONDONGAN, World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new OrderDesk(world);
});
afterEach(async () => {
  // whatever the services did has refreshed what it concerns
  await world.settle();
  const differences = (await verifyCubes(sqlOfClient(world.owner))).flatMap((cube) => cube.differences);
  if (differences.length > 0) throw new Error(`The cubes have drifted: ${JSON.stringify(differences)}`);
});
afterAll(() => world.stop());

/** Ten kilograms of rice for one family, reported at a moment. Written past the services, so the cubes are told. */
async function report(reportedAt: string, more: Partial<Parameters<OrderDesk['report']>[0]> = {}) {
  world.setNow(reportedAt);
  const order = await desk.report({ needed: { RICE: 10 }, reportedAt, ...more });
  await world.refreshCubes();
  return order;
}

/**
 * The cells of a month, each as `track hop status promise bucket × orders`, open ones with since and until when. Promised:
 * verified in 6 h, approved in 12, sent in 12, handed over in 24, all in 72.
 */
async function cells(month: string, kelurahan?: string): Promise<string[]> {
  await world.settle();
  const rows = await world.rows<{ cell: string }>(
    `select concat_ws(' ', track, hop, status, promise, bucket,
       to_char(open_since at time zone 'UTC', 'DD HH24:MI'), to_char(promised_at at time zone 'UTC', 'DD HH24:MI'),
       '×', orders) as cell
     from cube_relief_hop where month = $1 and ($2::text is null or kelurahan_code = $2)
     order by array_position(array['VERIFICATION', 'APPROVAL', 'DISPATCH', 'DELIVERY', 'WHOLE'], hop), track, bucket`,
    [`${month}-01`, kelurahan ?? null],
  );
  return rows.map(({ cell }) => cell);
}

const at = (moment: string) => world.setNow(moment);

describe('the cube of hops', () => {
  it('tells how long each hop took, in the month in which it was reported in Bogor', async () => {
    // 18:00 UTC on 31 January is 1 February in Bogor
    const order = await report('2026-01-31T18:00:00Z');
    at('2026-01-31T20:00:00Z');
    await desk.verify(order);
    at('2026-02-01T01:00:00Z');
    await desk.approve(order);
    at('2026-02-01T02:00:00Z');
    await desk.dispatch(order);
    at('2026-02-01T10:00:00Z');
    await desk.handOver(order, { RICE: 4 });
    // partly delivered: the hop goes on
    expect(await cells('2026-02')).toContain('REGULAR DELIVERY OPEN RUNNING 01 02:00 02 02:00 × 1');
    at('2026-02-01T16:00:00Z');
    await desk.handOver(order, { RICE: 6 });
    // bucket of h hours = ⌈ln h ÷ ln 1.05⌉, ln 1.05 = 0.048790: of 2 h ⌈14.2⌉, 5 h ⌈33.0⌉ (32.99), 1 h 0, 14 h ⌈54.1⌉,
    // 22 h from report to end ⌈63.4⌉
    expect(await cells('2026-02')).toEqual([
      'REGULAR VERIFICATION DONE KEPT 15 × 1',
      'REGULAR APPROVAL DONE KEPT 33 × 1',
      'REGULAR DISPATCH DONE KEPT 0 × 1',
      'REGULAR DELIVERY DONE KEPT 55 × 1',
      'REGULAR WHOLE DONE KEPT 64 × 1',
    ]);
    expect(await cells('2026-01')).toEqual([]);
  });

  it('keeps what is open with its moments, whether or not its promise has passed', async () => {
    const order = await report('2026-03-10T00:00:00Z');
    at('2026-03-10T07:00:00Z');
    await desk.verify(order);
    // 7 h ⌈39.9⌉, 6 were promised; approval is at risk from 16:00 and broken after 19:00, which no write tells
    const expected = [
      'REGULAR VERIFICATION DONE BROKEN 40 × 1',
      'REGULAR APPROVAL OPEN RUNNING 10 07:00 10 19:00 × 1',
      'REGULAR WHOLE OPEN RUNNING 10 00:00 13 00:00 × 1',
    ];
    expect(await cells('2026-03')).toEqual(expected);
    at('2026-05-01T00:00:00Z');
    await world.refreshCubes();
    expect(await cells('2026-03')).toEqual(expected);
  });

  it('counts the way of goods that leave before verification from the report on', async () => {
    const order = await report('2026-04-12T00:00:00Z', { fastTrack: ['RICE'] });
    at('2026-04-12T03:00:00Z');
    await desk.dispatch(order);
    at('2026-04-12T04:00:00Z');
    await desk.handOver(order, { RICE: 10 });
    // 3 h ⌈22.5⌉, 4 h ⌈28.4⌉; nobody has verified it yet
    expect(await cells('2026-04')).toEqual([
      'FAST VERIFICATION OPEN RUNNING 12 00:00 12 06:00 × 1',
      'FAST DISPATCH DONE KEPT 23 × 1',
      'FAST DELIVERY DONE KEPT 0 × 1',
      'FAST WHOLE DONE KEPT 29 × 1',
    ]);
  });

  it('censors what was rejected or cancelled, and mends no promise by it', async () => {
    const soon = await report('2026-05-01T00:00:00Z');
    const late = await report('2026-05-01T00:00:00Z');
    at('2026-05-01T03:00:00Z');
    await desk.done('rejectReliefOrder', 'dadang', soon, { reason: 'Tidak benar.' });
    at('2026-05-04T08:00:00Z');
    await desk.done('rejectReliefOrder', 'dadang', late, { reason: 'Tidak benar.' });
    const cancelled = await report('2026-05-20T00:00:00Z');
    at('2026-05-20T02:00:00Z');
    await desk.verify(cancelled);
    at('2026-05-20T05:00:00Z');
    await desk.done('cancelReliefOrder', 'euis', cancelled, { reason: 'Sudah dibantu.' });
    // after 3 h ⌈22.5⌉, 80 h ⌈89.8⌉ of 6 and of 72; cancelled 3 h after verification, 5 h after the report ⌈33.0⌉
    expect(await cells('2026-05')).toEqual([
      'REGULAR VERIFICATION DONE KEPT 15 × 1',
      'REGULAR VERIFICATION STOPPED LIFTED 23 × 1',
      'REGULAR VERIFICATION STOPPED BROKEN 90 × 1',
      'REGULAR APPROVAL STOPPED LIFTED 23 × 1',
      'REGULAR WHOLE STOPPED LIFTED 23 × 1',
      'REGULAR WHOLE STOPPED LIFTED 33 × 1',
      'REGULAR WHOLE STOPPED BROKEN 90 × 1',
    ]);
  });

  it('opens a hop again whose hand-over was annulled, and stops it where the rest comes back', async () => {
    const order = await underWay('2026-06-02');
    at('2026-06-02T03:00:00Z');
    const part = await desk.handOver(order, { RICE: 4 });
    const rest = await desk.handOver(order, { RICE: 6 });
    expect(await cells('2026-06')).toContain('REGULAR WHOLE DONE KEPT 23 × 1');
    const evidence = [{ kind: 'LETTER', reference: 'BA-1' }];
    await desk.done('annulHandOver', 'euis', order, { handOverId: rest.handOver.id, reason: 'Salah.', evidence });
    expect(part.handOver.id).not.toBe(rest.handOver.id);
    expect(await cells('2026-06')).toEqual([
      'REGULAR VERIFICATION DONE KEPT 0 × 1',
      'REGULAR APPROVAL DONE KEPT 0 × 1',
      'REGULAR DISPATCH DONE KEPT 0 × 1',
      'REGULAR DELIVERY OPEN RUNNING 02 00:00 03 00:00 × 1',
      'REGULAR WHOLE OPEN RUNNING 02 00:00 05 00:00 × 1',
    ]);
    at('2026-06-03T06:00:00Z');
    const back = { warehouseCode: 'GUDANG_DINSOS', lines: [{ itemCode: 'RICE', quantity: 6 }], reason: 'Pindah.' };
    await desk.done('returnReliefGoods', 'imas', order, back);
    await desk.done('closeReliefOrder', 'euis', order, { reason: 'Keluarga pindah.' });
    // after 30 h ⌈69.7⌉: of 24 for the delivery, of 72 for the whole
    expect((await cells('2026-06')).slice(3)).toEqual([
      'REGULAR DELIVERY STOPPED BROKEN 70 × 1',
      'REGULAR WHOLE STOPPED LIFTED 70 × 1',
    ]);
  });

  it('follows a moment that was corrected', async () => {
    const order = await report('2026-07-01T00:00:00Z');
    at('2026-07-01T07:00:00Z');
    await desk.verify(order);
    const [, verification] = await desk.stepsOf(order);
    const correction = { stepId: verification.id, occurredAt: '2026-07-01T05:00:00Z', reason: 'Salah catat.' };
    await desk.done('correctReliefTime', 'euis', order, correction);
    expect(await cells('2026-07')).toEqual([
      'REGULAR VERIFICATION DONE KEPT 33 × 1',
      'REGULAR APPROVAL OPEN RUNNING 01 05:00 01 17:00 × 1',
      'REGULAR WHOLE OPEN RUNNING 01 00:00 04 00:00 × 1',
    ]);
  });

  it('counts a merged report where the one lies that leads, also when its own order goes on', async () => {
    const leading = await report('2026-08-05T00:00:00Z', { kelurahan: BONDONGAN });
    const merged = await report('2026-08-05T01:00:00Z');
    await mergeReports(world, leading, merged);
    const openOf = (since: string, until: string) => `REGULAR VERIFICATION OPEN RUNNING 05 ${since} 05 ${until} × 1`;
    const verifications = async () =>
      (await cells('2026-08', BONDONGAN)).filter((cell) => cell.includes('VERIFICATION')).sort();
    expect(await verifications()).toEqual([openOf('00:00', '06:00'), openOf('01:00', '07:00')]);
    expect(await cells('2026-08')).toHaveLength(4); // verification and whole, of two orders, and none elsewhere
    at('2026-08-05T03:00:00Z');
    await desk.verify(merged);
    expect(await verifications()).toEqual(['REGULAR VERIFICATION DONE KEPT 15 × 1', openOf('00:00', '06:00')]);
  });
});

/** An order of 10 kg that was verified, approved and sent in the moment it was reported. */
async function underWay(day: string): Promise<ReportedOrder> {
  const order = await report(`${day}T00:00:00Z`);
  await desk.verify(order);
  await desk.approve(order);
  await desk.dispatch(order);
  return order;
}
