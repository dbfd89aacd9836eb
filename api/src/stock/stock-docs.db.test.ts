import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from '../testing/index.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/stock.md'), 'utf8');
const examples = [...PAGE.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text!);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

it('the page on stock takes a warehouse from empty to counted, as it says', async () => {
  const answers = [];
  for (const example of examples) {
    const { data, errors } = await world.askAsOfficer(example);
    expect(errors).toBeUndefined();
    answers.push(...Object.values(data));
  }
  expect(answers).toEqual([
    { warehouse: { code: 'LUMBUNG_SELATAN', isActive: true }, userErrors: [] },
    {
      stock: [
        { item: { code: 'BLANKET' }, onHand: 100, free: 100 },
        { item: { code: 'READY_MEAL' }, onHand: 700, free: 700 },
      ],
      servedOrders: [],
      userErrors: [],
    },
    { stock: [{ onHand: 680 }], shortOrders: [], userErrors: [] },
    { movements: [{ kind: 'COUNT', onHandChange: -2 }], userErrors: [] },
    { stock: { free: 98, isBelowMinimum: true }, userErrors: [] },
    { warehouse: { isActive: false }, userErrors: [] },
  ]);
});
