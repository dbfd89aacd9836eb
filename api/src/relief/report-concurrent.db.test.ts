import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReliefDesk } from '../testing/relief-desk.ts';
import { findBreaches, makeReports, needOf, sumByItem } from '../testing/relief-load.ts';
import { World } from '../testing/index.ts';

/** Reports at once. */
const REPORTS = 200;
/** Of them, those that are sent twice at the same moment. */
const TWICE = 40;
const SEED = 20261124;

let world: World;
let desk: ReliefDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ReliefDesk(world);
});
afterAll(() => world.stop());

it(`takes ${REPORTS} reports at once: never more than there is, each once, all answered`, async () => {
  // too little rice, kits and meals; blankets for all; one tarpaulin too few, in one of the warehouses
  await desk.receive('GUDANG_DINSOS', { RICE: 1200, BLANKET: 3000, FAMILY_KIT: 300, READY_MEAL: 1500, TARPAULIN: 999 });
  await desk.receive('POS_TIMUR', { RICE: 800, BLANKET: 2000, FAMILY_KIT: 200, READY_MEAL: 500 });
  const stock: Record<string, number> = {
    RICE: 2000,
    BLANKET: 5000,
    FAMILY_KIT: 500,
    READY_MEAL: 2000,
    TARPAULIN: 999,
  };
  const reports = await makeReports(world.em(), REPORTS, SEED);

  // whoever is refused, or meets an error, throws
  const [answers, again] = await Promise.all([
    Promise.all(reports.map((report) => desk.reported(report))),
    Promise.all(reports.slice(0, TWICE).map((report) => desk.reported(report))),
  ]);

  expect(again).toEqual(answers.slice(0, TWICE));
  expect(new Set(answers.map(({ incident }) => incident.id)).size).toBe(REPORTS);
  const ask = (text: string) => world.rows<Record<string, unknown>>(text);
  expect(await findBreaches(ask)).toEqual([]);
  // all that is needed where there is enough, all that is there where there is not
  expect(await sumByItem(ask)).toEqual(
    Object.fromEntries(
      Object.entries(needOf(REPORTS)).map(([item, needed]) => [
        item,
        { needed, reserved: Math.min(needed, stock[item]!) },
      ]),
    ),
  );
  // what the callers were told is what is kept
  const told = answers.flatMap(({ order }) => order.lines as { reserved: number; short: number }[]);
  const [kept] = await ask(
    'select sum(reserved)::integer as reserved, sum(needed - reserved)::integer as short from relief_order_line',
  );
  expect({ reserved: sum(told, 'reserved'), short: sum(told, 'short') }).toEqual(kept);
});

it('answers twenty reports of one second', async () => {
  const before = (await world.rows('select from incident')).length;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      desk.reported({
        hazard: 'FLOOD',
        latitude: -6.6 + index / 1000,
        families: [{ headName: 'Ujang', personCount: 3, damage: 'FLOODED' }],
      }),
    ),
  );
  expect(answers.map(({ order }) => order.state)).toEqual(Array.from({ length: 20 }, () => 'REPORTED'));
  expect((await world.rows('select from incident')).length).toBe(before + 20);
});

function sum<Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number {
  return rows.reduce((total, row) => total + row[name], 0);
}
