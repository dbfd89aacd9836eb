import { describe, expect, it } from 'vitest';
import { warehouses } from '../reference/relief.ts';
import { StockBook } from './stock-book.ts';

const RICE = 'RICE';
const SELATAN = 'LS-SELATAN';
const rice = (book: StockBook, warehouse = SELATAN) =>
  book.shelves.find(({ itemCode, warehouseCode }) => itemCode === RICE && warehouseCode === warehouse)!;

describe('the book of the stock', () => {
  it('begins empty, and a first delivery brings what the reference says', () => {
    const book = new StockBook(warehouses);
    expect(book.isLow(SELATAN)).toBe(true);
    // one ton of rice in a local store
    expect(book.deliveryFor(SELATAN, new Map())).toContainEqual({ itemCode: RICE, quantity: 1000 });
    expect(book.onHand(RICE, SELATAN)).toBe(0);
  });

  it('fills up what fell below three fifths, with what orders wait for', () => {
    const book = new StockBook(warehouses);
    book.move(RICE, SELATAN, 1000, 0);
    book.move(RICE, SELATAN, -401, 0);
    // 599 of 1,000 are there; 401 and the 50 that are missing come
    expect(book.deliveryFor(SELATAN, new Map([[RICE, 50]]))).toContainEqual({ itemCode: RICE, quantity: 451 });
    book.move(RICE, SELATAN, 1, 0);
    expect(book.deliveryFor(SELATAN, new Map()).map(({ itemCode }) => itemCode)).not.toContain(RICE);
  });

  it('refuses to promise more than there is, and to give what is promised', () => {
    const book = new StockBook(warehouses);
    book.move(RICE, SELATAN, 10, 8);
    expect(() => book.move(RICE, SELATAN, 0, 3)).toThrow(/LS-SELATAN would hold 10 of RICE, 11 of them promised/);
    const other = new StockBook(warehouses);
    other.move(RICE, SELATAN, 10, 8);
    expect(() => other.move(RICE, SELATAN, -3, 0)).toThrow(/would hold 7/);
  });

  it('takes from the nearest warehouse first', () => {
    const book = new StockBook(warehouses);
    book.move(RICE, SELATAN, 5, 0);
    book.move(RICE, 'LS-SAREAL', 50, 0);
    const { latitude, longitude } = rice(book);
    const plan = book.plan([{ orderLineId: '0', itemCode: RICE, quantity: 12 }], { latitude, longitude });
    expect(plan.map(({ warehouseCode, quantity }) => [warehouseCode, quantity])).toEqual([
      [SELATAN, 5],
      ['LS-SAREAL', 7],
    ]);
  });

  it('makes room for goods that come back to a warehouse that does not keep them', () => {
    const book = new StockBook(warehouses);
    book.move('SANDBAG', book.centralCode, 20, 0);
    expect(book.onHand('SANDBAG', 'GD-DINSOS')).toBe(20);
    expect(book.deliveryFor('GD-DINSOS', new Map()).map(({ itemCode }) => itemCode)).not.toContain('SANDBAG');
  });
});
