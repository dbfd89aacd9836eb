import { describe, expect, it } from 'vitest';
import { changeByCount, excessAfter, refuseLines, refuseLoss, refuseReceipt } from './stock-change.rules.ts';

const codes = (errors: readonly { code: string; field?: string | null }[]) =>
  errors.map(({ code, field }) => `${code} ${field}`);
const of = (itemCode: string, units: number) => ({ itemCode, units });

describe('the items of a request', () => {
  it('are at least one and each named once', () => {
    expect(codes(refuseLines([], 1))).toEqual(['LINES_NOT_POSSIBLE lines']);
    expect(
      codes(
        refuseLines(
          Array.from({ length: 101 }, (_, index) => of(`I${index}`, 1)),
          1,
        ),
      ),
    ).toEqual(['LINES_NOT_POSSIBLE lines']);
    expect(codes(refuseLines([of('RICE', 1), of('MILK', 1), of('RICE', 2)], 1))).toEqual([
      'ITEM_NAMED_TWICE lines.2.itemCode',
    ]);
  });

  it('have possible quantities: none is counted, but not received', () => {
    expect(codes(refuseLines([of('RICE', 0), of('MILK', -1), of('SOAP', 1_000_001)], 1))).toEqual([
      'QUANTITY_NOT_POSSIBLE lines.0',
      'QUANTITY_NOT_POSSIBLE lines.1',
      'QUANTITY_NOT_POSSIBLE lines.2',
    ]);
    expect(refuseLines([of('RICE', 0)], 0)).toEqual([]);
  });
});

describe('a shelf', () => {
  it('loses at most what is there', () => {
    expect(refuseLoss({ onHand: 5, reserved: 5 }, 5, 'RICE in POS', 'lines.0')).toEqual([]);
    expect(refuseLoss({ onHand: 5, reserved: 0 }, 6, 'RICE in POS', 'lines.0')[0]!.message).toBe(
      'RICE in POS: 5 units are there, so 6 cannot be lost. Where the books are wrong, record a count (countStock).',
    );
  });

  it('takes no more than can be counted', () => {
    expect(refuseReceipt({ onHand: 999_999_999, reserved: 0 }, 1, 'x', 'lines.0')).toEqual([]);
    expect(codes(refuseReceipt({ onHand: 999_999_999, reserved: 0 }, 2, 'x', 'lines.0'))).toEqual([
      'QUANTITY_NOT_POSSIBLE lines.0',
    ]);
  });

  it('is changed by a count by the difference to what the books said then', () => {
    const shelf = { onHand: 20, reserved: 0 };
    // the books said 20
    expect(changeByCount(shelf, 18, 0, 'x', 'lines.0')).toBe(-2);
    // 5 came after the count, so the books said 15 then: 3 more were found, and 23 are there now
    expect(changeByCount(shelf, 18, 5, 'x', 'lines.0')).toBe(3);
    // 5 left after the count, so the books said 25 then
    expect(changeByCount(shelf, 25, -5, 'x', 'lines.0')).toBe(0);
    // 5 left after a count that found 4
    expect(changeByCount(shelf, 4, -5, 'RICE in POS', 'lines.0')).toEqual({
      code: 'COUNT_CONTRADICTS_MOVEMENTS',
      field: 'lines.0',
      message:
        'RICE in POS: 4 units were counted, and since then 5 have left, which is more. Look at stockMovements, and count again.',
    });
  });

  it('knows how many of its promises it could no longer keep', () => {
    expect(excessAfter({ onHand: 10, reserved: 8 }, -2)).toBe(0);
    expect(excessAfter({ onHand: 10, reserved: 8 }, -3)).toBe(1);
    expect(excessAfter({ onHand: 10, reserved: 8 }, 5)).toBe(0);
  });
});
