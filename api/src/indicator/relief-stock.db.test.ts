import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { OrderDesk } from '../testing/order-desk.ts';
import { putStock } from '../testing/relief-stock.ts';

let world: World;
let desk: OrderDesk;

/*
 * The clock stands at noon of 24 November 2026 in Bogor. GUDANG_DINSOS is in Batu Tulis, POS_TIMUR in Sindang Sari.
 *
 * Rice   100 kg in each since 1 January. On 10 October an order of Bondongan needs 30 kg, of which GUDANG_DINSOS sends the
 *        20 it received for it; 15 are handed over, and the order waits. On 20 November one of Batu Tulis needs 10 kg and
 *        gets them.
 * Milk   50 in GUDANG_DINSOS since 1 January; none ever left.
 */
beforeAll(async () => {
  world = await World.start();
  desk = new OrderDesk(world);
  await putStock(world, 'GUDANG_DINSOS', { RICE: 100, MILK: 50 });
  await putStock(world, 'POS_TIMUR', { RICE: 100 });
  await relieve('2026-10-10T00:00:00Z', { kelurahan: BONDONGAN, needed: { RICE: 30 }, reserved: { RICE: 20 } }, 15);
  await relieve('2026-11-20T00:00:00Z', { needed: { RICE: 10 } }, 10);
  world.setNow('2026-11-24T05:00:00Z');
  await world.settle();
  await world.refreshCubes();
});
afterAll(() => world.stop());

async function relieve(at: string, goods: Parameters<OrderDesk['report']>[0], units: number) {
  world.setNow(at);
  const order = await desk.report({ reportedAt: at, ...goods });
  await desk.verify(order);
  await desk.approve(order);
  await desk.dispatch(order);
  await desk.handOver(order, { RICE: units });
}

interface Figure extends Record<'lower' | 'numerator' | 'denominator' | 'value', number | null> {
  readonly missingReason: string | null;
}
type Row = { readonly figure: Figure } & Record<'area' | 'item' | 'warehouse', { readonly code: string }>;

/** Rows as texts: what they are of, and a figure as value = numerator / denominator or the reason against it. */
async function ask(field: string, args: string, more: string): Promise<string[]> {
  const { data, errors } = await world.askAsOfficer(
    `{ relief(${args}) { rows { ${more} figure: ${field} { value lower numerator denominator missingReason } } } }`,
  );
  if (errors) throw new Error(errors[0]!.message);
  return data.relief.rows.map(({ figure, ...of }: Row) => {
    const { value, lower, numerator, denominator, missingReason } = figure;
    expect(lower).toBeNull();
    const name = Object.values(of).map((each: string | { code: string }) =>
      typeof each === 'string' ? each : each.code,
    );
    return [...name, missingReason ?? value!.toFixed(3), `${numerator}/${denominator}`].join(' ');
  });
}
const lastQuarter = 'quarters: { from: "2026Q4", to: "2026Q4" }';

describe('the goods delivered of those needed', () => {
  it('are units of one item, of open orders so far', async () => {
    const args = 'by: [ITEM, MONTH], quarters: { from: "2026Q4", to: "2026Q4" }';
    expect(await ask('reliefFillRate', args, 'item { code } from')).toEqual([
      'RICE 2026-10-01 0.500 15/30',
      'RICE 2026-11-01 1.000 10/10',
      // has not begun
      'RICE 2026-12-01 NO_DATA null/null',
    ]);
    const rice = `by: KELURAHAN, ${lastQuarter}, where: { item: ["RICE"] }`;
    expect(await ask('reliefFillRate', rice, 'area { code }')).toEqual([
      `${BATU_TULIS} 1.000 10/10`,
      `${BONDONGAN} 0.500 15/30`,
      `${SINDANG_SARI} DENOMINATOR_ZERO 0/0`,
    ]);
  });

  it.each(['reliefFillRate', 'reliefStockCover'])('of several items do not add up: %s', async (field) => {
    const message = 'adds nothing up over ITEM: ask it by ITEM, or narrow it with where to one.';
    await expect(ask(field, lastQuarter, 'from')).rejects.toThrow(message);
    await expect(ask(field, `${lastQuarter}, where: { item: ["RICE", "MILK"] }`, 'from')).rejects.toThrow(message);
  });
});

describe('the days that the stock lasts', () => {
  it('are the free stock by what left in 90 days, of each warehouse and of all', async () => {
    // 100 free in each; GUDANG_DINSOS sent 20 + 10: 100 × 90 / 30 = 300 days. POS_TIMUR sent nothing
    expect(
      await ask('reliefStockCover', `by: [ITEM, WAREHOUSE], ${lastQuarter}`, 'item { code } warehouse { code }'),
    ).toEqual([
      'MILK GUDANG_DINSOS DENOMINATOR_ZERO 50/0',
      'RICE GUDANG_DINSOS 300.000 100/30',
      'RICE POS_TIMUR DENOMINATOR_ZERO 100/0',
    ]);
    // 200 × 90 / 30
    expect(await ask('reliefStockCover', `by: ITEM, ${lastQuarter}`, 'item { code }')).toEqual([
      'MILK DENOMINATOR_ZERO 50/0',
      'RICE 600.000 200/30',
    ]);
  });

  it('are of the last day of a period, and of today while it runs', async () => {
    const byMonth =
      'by: MONTH, where: { item: ["RICE"], warehouse: ["GUDANG_DINSOS"] }, quarters: { from: "2026Q3", to: "2026Q4" }';
    expect(await ask('reliefStockCover', byMonth, 'from')).toEqual([
      // before the first entry of the journal nothing is known
      '2026-07-01 NO_DATA null/null',
      '2026-08-01 NO_DATA null/null',
      '2026-09-01 NO_DATA null/null',
      // 100 × 90 / 20
      '2026-10-01 450.000 100/20',
      // as on the 24th: on the 30th it would be the same
      '2026-11-01 300.000 100/30',
      '2026-12-01 NO_DATA null/null',
    ]);
    // On 31 December the 20 of 10 October, 82 days before, still count; on 8 January they do not. The quarter runs, and
    // today is 12 January: the 10 of November only, 100 × 90 / 10. At its end nothing would be left of them.
    world.setNow('2027-01-12T05:00:00Z');
    const byQuarter =
      'by: QUARTER, where: { item: ["RICE"], warehouse: ["GUDANG_DINSOS"] }, quarters: { from: "2026Q4", to: "2027Q1" }';
    expect(await ask('reliefStockCover', byQuarter, 'quarter')).toEqual([
      '2026Q4 300.000 100/30',
      '2027Q1 900.000 100/10',
    ]);
    world.setNow('2026-11-24T05:00:00Z');
  });
});
