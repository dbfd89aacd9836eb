import { expect, it } from 'vitest';
import { explainPlace, planBackOrders, planRelease, type BackOrderLine, type Ranking } from './back-order.rules.ts';
import type { Shelf } from './reservation.rules.ts';

const there = { latitude: -6.6, longitude: 106.8 };
const ranking = (orderId: string, priority: number, hour: number): Ranking => ({
  orderId,
  priority,
  priorityReasons: priority === 0 ? [] : [{ code: 'HAS_INFANTS', points: priority }],
  reportedAt: new Date(Date.UTC(2026, 10, 24, hour)),
});
const line = (orderId: string, quantity: number, priority: number, hour: number, north = 0): BackOrderLine => ({
  ...ranking(orderId, priority, hour),
  orderLineId: `line of ${orderId}`,
  itemCode: 'RICE',
  quantity,
  kelurahanCode: '32.71.01.1001',
  to: { ...there, latitude: there.latitude + north / 100 },
});
const shelf = (warehouseCode: string, north: number, onHand: number, reserved = 0, isActive = true): Shelf => ({
  itemCode: 'RICE',
  warehouseCode,
  isActive,
  ...there,
  latitude: there.latitude + north / 100,
  onHand,
  reserved,
});
const given = (shelves: Shelf[], lines: BackOrderLine[]) =>
  planBackOrders(shelves, lines).map(
    ({ orderLineId, warehouseCode, quantity }) => `${quantity} of ${warehouseCode} for the ${orderLineId}`,
  );

it('serves the neediest first, of equals who has waited longest, each in full before the next', () => {
  const lines = [line('a', 4, 10, 3), line('b', 4, 30, 5), line('c', 4, 10, 2)];
  // 10 are free: b has the most points, c has waited longer than a
  expect(given([shelf('W', 0, 12, 2)], lines)).toEqual([
    '4 of W for the line of b',
    '4 of W for the line of c',
    '2 of W for the line of a',
  ]);
});

it('takes from the warehouse nearest to each, and from none that is not in use', () => {
  const shelves = [shelf('SOUTH', 0, 5), shelf('NORTH', 9, 5), shelf('SHUT', 9, 5, 0, false)];
  expect(given(shelves, [line('a', 7, 0, 1, 9), line('b', 7, 0, 2, 0)])).toEqual([
    '5 of NORTH for the line of a',
    '2 of SOUTH for the line of a',
    '3 of SOUTH for the line of b',
  ]);
});

it('takes promises back from who comes last, and no more than is missing', () => {
  const promise = (orderId: string, quantity: number, priority: number, hour: number) => ({
    ...line(orderId, quantity, priority, hour),
    warehouseCode: 'W',
  });
  const promises = [promise('first', 5, 30, 1), promise('last', 5, 10, 3), promise('second', 5, 10, 2)];
  const taken = (excess: number) => planRelease(promises, excess).map(({ orderId, quantity }) => [orderId, quantity]);
  expect(taken(3)).toEqual([['last', 3]]);
  expect(taken(8)).toEqual([
    ['last', 5],
    ['second', 3],
  ]);
  expect(taken(0)).toEqual([]);
});

it('says why an order has its place', () => {
  const [first, second, third] = [ranking('a', 30, 1), ranking('b', 10, 1), ranking('c', 10, 2)];
  expect(explainPlace(first, undefined)).toBe(
    'The neediest family has 30 points (HAS_INFANTS 30); no order that waits comes before it.',
  );
  expect(explainPlace(second, first)).toBe(
    'The neediest family has 10 points (HAS_INFANTS 10), that of the order before it 30.',
  );
  expect(explainPlace(third, second)).toBe(
    'The neediest family has 10 points (HAS_INFANTS 10) as that of the order before it, which was reported earlier, at 2026-11-24T01:00:00.000Z.',
  );
  expect(explainPlace(ranking('d', 0, 1), undefined)).toBe(
    'The neediest family has 0 points; no order that waits comes before it.',
  );
});
