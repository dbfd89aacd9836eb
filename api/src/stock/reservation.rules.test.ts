import { expect, it } from 'vitest';
import { planReservation, type Shelf } from './reservation.rules.ts';

const here = { latitude: -6.6, longitude: 106.8 };
/** A shelf so many hundredths of a degree to the north. */
const shelf = (warehouseCode: string, away: number, onHand: number, more: Partial<Shelf> = {}): Shelf => ({
  itemCode: 'RICE',
  warehouseCode,
  isActive: true,
  latitude: here.latitude + away / 100,
  longitude: here.longitude,
  onHand,
  reserved: 0,
  ...more,
});
const want = (quantity: number, orderLineId = 'a', itemCode = 'RICE') => ({ orderLineId, itemCode, quantity });
const taken = (plan: ReturnType<typeof planReservation>) =>
  plan.map(({ orderLineId, warehouseCode, quantity }) => `${orderLineId} ${quantity} of ${warehouseCode}`);

it('takes from the nearest warehouse, and the rest from the next', () => {
  const shelves = [shelf('FAR', 3, 100), shelf('NEAR', 1, 4), shelf('NEXT', 2, 5)];
  expect(taken(planReservation(shelves, [want(11)], here))).toEqual(['a 4 of NEAR', 'a 5 of NEXT', 'a 2 of FAR']);
});

it('leaves what is promised to others, what is not in use, and other items', () => {
  const shelves = [
    shelf('PROMISED', 1, 9, { reserved: 9 }),
    shelf('CLOSED', 1, 9, { isActive: false }),
    shelf('OTHER', 1, 9, { itemCode: 'BLANKET' }),
    shelf('FREE', 2, 9, { reserved: 7 }),
  ];
  expect(taken(planReservation(shelves, [want(5)], here))).toEqual(['a 2 of FREE']);
});

it('serves one want after the other out of the same stock', () => {
  expect(taken(planReservation([shelf('ONLY', 1, 5)], [want(3, 'a'), want(3, 'b'), want(3, 'c')], here))).toEqual([
    'a 3 of ONLY',
    'b 2 of ONLY',
  ]);
});

it('decides between equally near warehouses by their code', () => {
  expect(taken(planReservation([shelf('B', 1, 9), shelf('A', 1, 9)], [want(1)], here))).toEqual(['a 1 of A']);
});
