import { expect, it } from 'vitest';
import { inTransitOf, isAllDelivered, judgeQuantities, planDispatch, type LineFacts } from './relief-line.rules.ts';

const line = (itemCode: string, more: Partial<LineFacts> = {}): LineFacts => ({
  id: `line of ${itemCode}`,
  itemCode,
  isFastTrack: false,
  needed: 10,
  reserved: 8,
  dispatched: 6,
  delivered: 2,
  ...more,
});
const limit = { code: 'TOO_MANY', of: inTransitOf, there: 'are under way', remedy: 'Give less.' };

it('sends what waits from the warehouses that hold it, of each line no more than is wanted', () => {
  const waiting = [
    { orderLineId: 'line of RICE', warehouseCode: 'A', quantity: 3 },
    { orderLineId: 'line of RICE', warehouseCode: 'B', quantity: 9 },
    { orderLineId: 'line of MILK', warehouseCode: 'A', quantity: 2 },
  ];
  expect(planDispatch(waiting, [{ line: line('RICE'), quantity: 5 }])).toEqual([
    { orderLineId: 'line of RICE', warehouseCode: 'A', quantity: 3 },
    { orderLineId: 'line of RICE', warehouseCode: 'B', quantity: 2 },
  ]);
});

it('is all delivered when each line has what it needs, with what is handed over now', () => {
  const lines = [line('RICE', { delivered: 10 }), line('MILK', { delivered: 7 })];
  expect(isAllDelivered(lines)).toBe(false);
  expect(isAllDelivered(lines, [{ line: lines[1]!, quantity: 2 }])).toBe(false);
  expect(isAllDelivered(lines, [{ line: lines[1]!, quantity: 3 }])).toBe(true);
  expect(isAllDelivered([line('RICE', { needed: 0, delivered: 0 })])).toBe(true);
});

it.each([
  ['no item of the order', [{ itemCode: 'TENT', quantity: 1 }], 'ITEM_NOT_ORDERED lines.0.itemCode'],
  ['nothing', [{ itemCode: 'RICE', quantity: 0 }], 'QUANTITY_NOT_POSITIVE lines.0.quantity'],
  ['less than nothing', [{ itemCode: 'RICE', quantity: -1 }], 'QUANTITY_NOT_POSITIVE lines.0.quantity'],
  // 6 left, 2 were handed over
  ['more than there is', [{ itemCode: 'RICE', quantity: 5 }], 'TOO_MANY lines.0.quantity'],
  [
    'an item twice, which together would be too much',
    [
      { itemCode: 'RICE', quantity: 3 },
      { itemCode: 'RICE', quantity: 3 },
    ],
    'ITEM_TWICE lines.1.itemCode',
  ],
  ['no goods at all', [], 'LINES_MISSING lines'],
])('refuses %s', (_what, given, expected) => {
  const { userErrors } = judgeQuantities([line('RICE')], given, limit);
  expect(userErrors.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
});
