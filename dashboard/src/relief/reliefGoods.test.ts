import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { known } from './relief.fixture.ts';
import { toFillRows, toFillSentence, toFillTable, toStockRows, toStockScale, toStockSentence } from './reliefGoods.ts';

const goods = (name: string, value: ReturnType<typeof known>) => ({ code: name, name, unit: 'kg', value });
const rice = goods('Beras', known(0.75, { numerator: 30, denominator: 40 }));
const tents = goods('Tenda', known(1, { numerator: 5, denominator: 5 }));

describe('goods', () => {
  it('are told with the one that is furthest behind', () => {
    expect(toFillSentence([rice, tents], TEXTS.id)).toBe(
      '1 dari 2 jenis barang diserahkan seluruhnya. Paling kurang: Beras (75%).',
    );
    expect(toFillSentence([tents], TEXTS.en)).toBe('All 1 kinds of goods that were needed were handed over in full.');
    expect(toFillSentence([], TEXTS.id)).toBe('');
  });

  it('are drawn and listed with what was needed', () => {
    expect(toFillRows([rice], TEXTS.id)[0]).toMatchObject({ name: 'Beras', dots: [{ value: 0.75, look: 'MAIN' }] });
    expect(toFillTable([rice], TEXTS.id).rows[0]?.cells['denominator']).toEqual({ text: '40', value: 40 });
  });
});

describe('stock', () => {
  // 100 kg free at 20 in 90 days: 450 days; 40 at 30: 120 days.
  const oil = goods('Minyak', known(120, { numerator: 40, denominator: 30 }));
  const noodles = goods('Mi', known(450, { numerator: 100, denominator: 20 }));

  it('says what runs out first, and of how many nothing can be said', () => {
    expect(toStockSentence([oil, noodles], 12, 3, TEXTS.en)).toBe(
      'If dispatches go on as in the last 90 days, Minyak runs out first: in 120 days. 3 other items did not leave for 90 days, ' +
        'so nothing can be said of them. Shown: the 2 items that run out first in the warehouses of the whole city, today.',
    );
  });

  it('is drawn on an axis of durations, in hours', () => {
    expect(toStockRows([oil], TEXTS.id)[0]?.dots).toEqual([{ value: 2880, look: 'MAIN' }]);
    // From a week to three years, as 450 days are more than one.
    expect(toStockScale([oil, noodles], TEXTS.id).bounds).toEqual([168, 26_280]);
  });
});
