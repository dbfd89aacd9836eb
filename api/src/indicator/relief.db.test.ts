import { indicatorsOf, subjects } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hazard } from '../relief/hazard.ts';
import { ReliefHopKind } from '../relief/relief-hop-kind.ts';
import { mergeReports } from '../testing/merge-reports.ts';
import { OrderDesk, type ReportedOrder } from '../testing/order-desk.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;

/*
 * Promised: verified in 6 h, approved in 12, sent in 12, handed over in 24, all in 72. The clock stands at noon of 24
 * November 2026 in Bogor, 05:00 UTC. Rice is needed, a kilogram for each family of four people; all are landslides.
 *
 * January   A Batu Tulis, 2 families: verified after 2 h, approved after 4, sent after 6, handed over after 20
 * April     B Bondongan, 3 families: verified after 8 h, sent after 10, one family served after 20, two after 100
 *           C Batu Tulis, 1 family: verified after 2 h, sent after 4, handed over after 30
 *           D Bondongan, 2 families: rejected after 3 h
 *           E Batu Tulis, 1 family: verified after 10 h, open since; merged into C' of Bondongan, 1 family, open since
 * July      F Batu Tulis, 2 families; G Batu Tulis, 1 family: nothing was done with either
 * November  H Batu Tulis, 1 family, fast track, reported at 00:00 of the 24th: nothing done yet
 *           I Batu Tulis, 4 families, reported on the 20th: all handed over after 12 h
 */
beforeAll(async () => {
  world = await World.start();
  desk = new OrderDesk(world);

  const a = await report('2026-01-10T00:00:00Z', 2);
  await verify(a, '2026-01-10T02:00:00Z');
  await approve(a, '2026-01-10T04:00:00Z');
  await send(a, '2026-01-10T06:00:00Z');
  await handOver(a, '2026-01-10T20:00:00Z', 2);

  const b = await report('2026-04-02T00:00:00Z', 3, { kelurahan: BONDONGAN });
  await verify(b, '2026-04-02T08:00:00Z');
  await approve(b, '2026-04-02T09:00:00Z');
  await send(b, '2026-04-02T10:00:00Z');
  await handOver(b, '2026-04-02T20:00:00Z', 1, b.familyIds.slice(0, 1));
  await handOver(b, '2026-04-06T04:00:00Z', 2, b.familyIds.slice(1));

  const c = await report('2026-04-10T00:00:00Z', 1);
  await verify(c, '2026-04-10T02:00:00Z');
  await approve(c, '2026-04-10T03:00:00Z');
  await send(c, '2026-04-10T04:00:00Z');
  await handOver(c, '2026-04-11T06:00:00Z', 1);

  const d = await report('2026-04-12T00:00:00Z', 2, { kelurahan: BONDONGAN });
  world.setNow('2026-04-12T03:00:00Z');
  await desk.done('rejectReliefOrder', 'euis', d, { reason: 'Tidak benar.' });

  const leading = await report('2026-04-20T00:00:00Z', 1, { kelurahan: BONDONGAN });
  const e = await report('2026-04-21T00:00:00Z', 1);
  await mergeReports(world, leading, e);
  await verify(e, '2026-04-21T10:00:00Z');

  await report('2026-07-01T00:00:00Z', 2);
  await report('2026-08-01T00:00:00Z', 1);

  const i = await report('2026-11-20T00:00:00Z', 4);
  await verify(i, '2026-11-20T01:00:00Z');
  await approve(i, '2026-11-20T02:00:00Z');
  await send(i, '2026-11-20T03:00:00Z');
  await handOver(i, '2026-11-20T12:00:00Z', 4);
  await report('2026-11-24T00:00:00Z', 1, { fastTrack: ['RICE'] });

  world.setNow('2026-11-24T05:00:00Z');
  await world.settle();
  await world.refreshCubes();
});
afterAll(() => world.stop());

function report(reportedAt: string, families: number, more: Partial<Parameters<OrderDesk['report']>[0]> = {}) {
  world.setNow(reportedAt);
  return desk.report({ needed: { RICE: families }, families, reportedAt, ...more });
}
async function verify(order: ReportedOrder, at: string) {
  world.setNow(at);
  await desk.verify(order);
}
async function approve(order: ReportedOrder, at: string) {
  world.setNow(at);
  await desk.approve(order);
}
async function send(order: ReportedOrder, at: string) {
  world.setNow(at);
  await desk.dispatch(order);
}
async function handOver(order: ReportedOrder, at: string, units: number, familyIds = order.familyIds) {
  world.setNow(at);
  await desk.handOver(order, { RICE: units }, { familyIds });
}

interface Value {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: string | null;
}
type Row = Record<string, unknown> & { readonly figure: Value };

/** Rows of one figure by quarter of 2026. */
async function ask(field: string, args = 'by: QUARTER', more = 'quarter'): Promise<Row[]> {
  const { data, errors } = await world.askAsOfficer(`{ relief(quarters: { from: "2026Q1", to: "2026Q4" }, ${args}) {
    rows { ${more} figure: ${field} { value lower upper numerator denominator missingReason } } } }`);
  if (errors) throw new Error(errors[0]!.message);
  return data.relief.rows;
}
const shares = (rows: Row[]) =>
  rows.map(({ figure: { numerator, denominator, missingReason } }) => missingReason ?? `${numerator}/${denominator}`);
const values = (rows: Row[]) => rows.map(({ figure: { value, missingReason } }) => missingReason ?? value);
const near = (value: number) => expect.closeTo(value, 3);

/** The hours that stand for a bucket: 2 × 1.05^i ÷ 2.05. */
const hours = (bucket: number) => near((2 * 1.05 ** bucket) / 2.05);

describe('disasters and who was served', () => {
  it('counts what was not rejected, reports of one event once, where the leading one was', async () => {
    // B, C, C' with E; D was rejected. F and G. H and I so far
    expect(values(await ask('reliefIncidents'))).toEqual([1, 3, 2, 2]);
    const rows = await ask('reliefIncidents', 'by: [KELURAHAN, QUARTER]', 'quarter area { code }');
    expect(rows.map(({ area, quarter, figure }) => [(area as { code: string }).code, quarter, figure.value])).toEqual([
      [BATU_TULIS, '2026Q1', 1],
      [BATU_TULIS, '2026Q2', 1],
      [BATU_TULIS, '2026Q3', 2],
      [BATU_TULIS, '2026Q4', 2],
      [BONDONGAN, '2026Q1', 0],
      [BONDONGAN, '2026Q2', 2],
      [BONDONGAN, '2026Q3', 0],
      [BONDONGAN, '2026Q4', 0],
      [SINDANG_SARI, '2026Q1', 0],
      [SINDANG_SARI, '2026Q2', 0],
      [SINDANG_SARI, '2026Q3', 0],
      [SINDANG_SARI, '2026Q4', 0],
    ]);
    // Byar of 1: 1 × (1 − 1/9 − 1.959964/3)³ = 0.013072, 2 × (1 − 1/18 + 1.959964/(3√2))³ = 5.563756
    expect(rows[0]!.figure).toMatchObject({ lower: near(0.013072), upper: near(5.563756) });
  });

  it('counts families and people of open orders too', async () => {
    // all of A; of B three and C, not of C' and E; nobody of F and G; I's four, H's none
    expect(shares(await ask('reliefFamiliesServed'))).toEqual(['2/2', '4/6', '0/3', '4/5']);
    expect(shares(await ask('reliefPersonsServed'))).toEqual(['8/8', '16/24', '0/12', '16/20']);
    const [year] = await ask('reliefFamiliesServed', 'by: YEAR');
    // Wilson of 10 of 16: centre (10 + 1.920729) / 19.841459 = 0.600799,
    // spread 1.959964 × √(10 × 6 / 16 + 0.960365) / 19.841459 = 0.214396
    expect(year!.figure).toEqual({
      value: 0.625,
      lower: near(0.386403),
      upper: near(0.815195),
      numerator: 10,
      denominator: 16,
      missingReason: null,
    });
  });

  it('has no share where nobody is in need, and none of years without facts', async () => {
    const where = `by: [KELURAHAN, QUARTER], where: { kelurahan: ["${SINDANG_SARI}"] }`;
    expect(shares(await ask('reliefFamiliesServed', where))).toEqual(Array(4).fill('DENOMINATOR_ZERO'));
    expect(values(await ask('reliefTimeMedian', where))).toEqual(Array(4).fill('DENOMINATOR_ZERO'));
    const { data } = await world.askAsOfficer(`{ relief(quarters: { from: "2020Q1", to: "2020Q1" }) {
      rows { reliefIncidents { missingReason } reliefOpen { missingReason } reliefFamiliesServed { missingReason } } } }`);
    const none = { missingReason: 'NO_DATA' };
    expect(data.relief.rows).toEqual([{ reliefIncidents: none, reliefOpen: none, reliefFamiliesServed: none }]);
  });
});

describe('the time that relief takes', () => {
  it('takes what is open and what was stopped as censored, by the whole way where no hop is asked', async () => {
    const rows = await ask('reliefTimeMedian');
    // bucket of h hours = ⌈ln h ÷ 0.0487902⌉: 20 h ⌈61.4⌉ = 62, 12 h ⌈50.9⌉ = 51, 100 h ⌈94.4⌉ = 95, 30 h ⌈69.7⌉ = 70
    // Q1: A alone, 20 h. One event: no bounds, as R's survfit
    expect(rows[0]!.figure).toMatchObject({ value: hours(62), lower: null, upper: null, numerator: 1, denominator: 1 });
    // Q2: D stopped after 3 h; C 30 h and B 100 h done; C' and E open for more than 5,000 h.
    // 4 at risk at 30 h: 3/4; 3 at 100 h: 1/2, and it stays there: at 100 h, where no later event follows, as R does
    expect(rows[1]!.figure).toMatchObject({ value: hours(95), numerator: 2, denominator: 5, missingReason: null });
    // Q3: all wait still
    expect(rows[2]!.figure).toMatchObject({ value: null, numerator: 0, denominator: 2, missingReason: 'NOT_REACHED' });
    // Q4: H waits for 5 h, shorter than I's 12 h: it is out before
    expect(rows[3]!.figure).toMatchObject({ value: hours(51), numerator: 1, denominator: 2 });
  });

  it('tells each hop by itself', async () => {
    const rows = await ask('reliefTimeMedian', 'by: [HOP, QUARTER]', 'hop quarter');
    const [, second] = ['2026Q1', '2026Q2'].map((quarter) =>
      Object.fromEntries(
        rows
          .filter((row) => row.quarter === quarter)
          .map(({ hop, figure: { value, numerator, denominator } }) => [hop, [value, `${numerator}/${denominator}`]]),
      ),
    );
    // verification: C 2 h ⌈14.2⌉ = 15, D stopped after 3 h, B 8 h ⌈42.6⌉ = 43, E 10 h ⌈47.2⌉ = 48, C' open:
    // 5 at risk at 2 h: 4/5; 3 at 8 h: 8/15; 2 at 10 h: 4/15, below a half
    // approval: B and C 1 h, E open: 1/3. dispatch: B and C 1 h: 0. delivery: C 26 h ⌈66.8⌉ = 67, B 90 h ⌈92.2⌉ = 93;
    // of two 1/2 from 26 h to 90 h, so the middle
    expect(second).toEqual({
      VERIFICATION: [hours(48), '3/5'],
      APPROVAL: [1, '2/3'],
      DISPATCH: [1, '2/2'],
      DELIVERY: [near(((2 * 1.05 ** 67) / 2.05 + (2 * 1.05 ** 93) / 2.05) / 2), '2/2'],
    });
  });

  it('has the slow orders too, where enough are done', async () => {
    // of the year: 8 that were not stopped early; C' and E, F, G wait: a half is never done
    expect(values(await ask('reliefTimeP90', 'by: YEAR'))).toEqual(['NOT_REACHED']);
    // the first quarter has one order, done after 20 h: so are 90 % and 95 %
    expect(values(await ask('reliefTimeP90')).slice(0, 2)).toEqual([hours(62), 'NOT_REACHED']);
    expect(values(await ask('reliefTimeP95')).slice(0, 2)).toEqual([hours(62), 'NOT_REACHED']);
  });
});

describe('relief in time', () => {
  it('counts what is open as late once its time has passed', async () => {
    // Q1 A in 20 h. Q2 C in 30 h, B late, C' and E open for months; D was stopped in time. Q3 both open and late.
    // Q4 I in 12 h; H may take until the 27th
    expect(shares(await ask('reliefInTime'))).toEqual(['1/1', '1/4', '0/2', '1/1']);
    // verification: C of B, C, E and C' that is open; D's was lifted. H has until 06:00
    const verified = 'by: QUARTER, where: { hop: [VERIFICATION] }';
    expect(shares(await ask('reliefInTime', verified))).toEqual(['1/1', '1/4', '0/2', '1/1']);
    world.setNow('2026-11-24T06:00:01Z');
    // another text, since an answer is kept for ten seconds while nothing changes
    expect(shares(await ask('reliefInTime', verified, 'from'))).toEqual(['1/1', '1/4', '0/2', '1/2']);
    world.setNow('2026-11-24T05:00:00Z');
  });

  it('counts what is open now, by the month it was reported in', async () => {
    expect(values(await ask('reliefOpen'))).toEqual([0, 2, 2, 1]);
    const rows = await ask('reliefOpen', 'by: [HOP, TRACK]', 'hop track');
    // E waits for approval; C', F, G for verification; H, on the fast track, for verification and for its goods
    expect(rows.map(({ hop, track, figure }) => [hop, track, figure.value])).toEqual([
      ['APPROVAL', 'REGULAR', 1],
      ['DELIVERY', 'REGULAR', 0],
      ['DISPATCH', 'FAST', 1],
      ['DISPATCH', 'REGULAR', 0],
      ['VERIFICATION', 'FAST', 1],
      ['VERIFICATION', 'REGULAR', 3],
    ]);
  });
});

describe('orders that are open past their time', () => {
  it('are those whose 72 hours, or whose hours of a hop, have passed by now', async () => {
    // E and C' of April, F and G of July: months ago. H, of today, has until the 27th
    expect(values(await ask('reliefOpenLate'))).toEqual([0, 2, 2, 0]);
    // E waits for approval since April, C', F, G for verification; H has until 06:00 for its verification
    const rows = await ask('reliefOpenLate', 'by: HOP, where: { hop: [APPROVAL, VERIFICATION] }', 'hop');
    expect(rows.map(({ hop, figure }) => [hop, figure.value])).toEqual([
      ['APPROVAL', 1],
      ['VERIFICATION', 3],
    ]);
    world.setNow('2026-11-24T06:00:01Z');
    const later = await ask('reliefOpenLate', 'by: HOP, where: { hop: [VERIFICATION] }', 'hop from');
    expect(later.map(({ figure }) => figure.value)).toEqual([4]);
    world.setNow('2026-11-24T05:00:00Z');
  });
});

describe('the dimensions of relief', () => {
  it('are the enums of the register', () => {
    const valuesOf = (name: string) =>
      Object.keys(
        subjects.find(({ code }) => code === 'relief')!.dimensions.find((each) => each.name === name)!.values!,
      );
    expect(valuesOf('hazard')).toEqual(Object.values(Hazard));
    expect(valuesOf('hop')).toEqual(Object.values(ReliefHopKind));
  });

  it('break figures down by hazard', async () => {
    const rows = await ask('reliefIncidents', 'by: HAZARD', 'hazard');
    expect(rows.map(({ hazard, figure }) => [hazard, figure.value])).toEqual([['LANDSLIDE', 8]]);
  });

  it('are refused where an indicator has not got them', async () => {
    await expect(ask('reliefFamiliesServed', 'by: HOP')).rejects.toThrow(
      'relief_families_served cannot be broken down or narrowed by HOP. Besides area and time it has HAZARD',
    );
    expect(indicatorsOf('relief').map(({ code }) => code)).toEqual([
      'relief_incidents',
      'relief_time_median',
      'relief_time_p90',
      'relief_time_p95',
      'relief_in_time',
      'relief_open',
      'relief_open_late',
      'relief_families_served',
      'relief_persons_served',
      'relief_fill_rate',
      'relief_stock_cover',
    ]);
  });
});
