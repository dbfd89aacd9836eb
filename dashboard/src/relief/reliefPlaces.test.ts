import { describe, expect, it } from 'vitest';
import { toSharesScale } from '../chart/toShareRow.ts';
import { TEXTS } from '../text/text.ts';
import { known, missing, place, share } from './relief.fixture.ts';
import { toPlaceRows, toPlacesSentence, toPlaceTable } from './reliefPlaces.ts';

const flood = place('Banjir', share(18, 20, 0.7, 0.97));
const fire = place('Kebakaran', share(30, 30, 0.89, 1));
const drought = place('Kekeringan', share(0, 1, 0, 0.79));
const rescue = place('Evakuasi hewan', missing('DENOMINATOR_ZERO'));

describe('places of relief', () => {
  it('are compared where they have more than a few orders', () => {
    // 18 of 20 are 90 %, up to 97 %; 30 of 30 are 100 %, from 89 %: the intervals overlap. Drought had one order.
    expect(toPlacesSentence([flood, fire, drought], TEXTS.id)).toBe(
      'Di antara yang memiliki sedikitnya 10 perintah: Banjir paling rendah (90%), Kebakaran paling tinggi (100%). ' +
        'Selang keduanya bertumpang tindih, jadi bedanya dapat saja karena kebetulan.',
    );
  });

  it('are told apart only where the intervals are', () => {
    const slow = place('Gempa bumi', share(10, 20, 0.3, 0.7));
    expect(toPlacesSentence([slow, fire], TEXTS.en)).toContain('Their intervals do not overlap: more than chance.');
    expect(toPlacesSentence([fire], TEXTS.en)).toBe('Only Kebakaran has enough orders: 100% in time.');
    expect(toPlacesSentence([drought], TEXTS.en)).toBe('None has 10 orders or more: look at them one by one.');
  });

  it('leave out what had no order, and keep a share that is not told with its reason', () => {
    const hidden = place('Banjir', missing('SUPPRESSED'));
    const rows = toPlaceRows([rescue, hidden], TEXTS.id);
    expect(rows.map(({ name, dots, missing: reason }) => [name, dots.length, reason])).toEqual([
      ['Banjir', 0, 'dirahasiakan'],
    ]);
  });

  it('have an axis for the intervals of more than a few, never above 100 %', () => {
    // From 0 % of the one order, as a dot, not from its interval; flood's 70 % and fire's 89 % lie above.
    expect(
      toSharesScale(
        [flood, fire].map(({ reliefInTime }) => reliefInTime),
        TEXTS.id,
      ).bounds,
    ).toEqual([0.7, 1]);
    const one = share(1, 1, 0.2, 1);
    expect(toSharesScale([one, fire.reliefInTime], TEXTS.id).bounds[0]).toBeGreaterThan(0.8);
  });

  it('have no columns of figures that the reader is told nothing of', () => {
    const columns = (places: Parameters<typeof toPlaceTable>[0]) =>
      toPlaceTable(places, 'Bencana', TEXTS.id).columns.map(({ key }) => key);
    expect(columns([flood])).toEqual(['name', 'orders', 'median', 'p90', 'inTime']);
    const told = { ...flood, reliefIncidents: known(25), reliefFamiliesServed: share(40, 50, 0.67, 0.89) };
    expect(columns([told, fire])).toEqual([
      'name',
      'incidents',
      'orders',
      'median',
      'p90',
      'inTime',
      'needy',
      'served',
    ]);
    const [row] = toPlaceTable([told], 'Bencana', TEXTS.id).rows;
    expect(row?.cells['needy']).toEqual({ text: '50', value: 50 });
    expect(row?.cells['served']).toEqual({ text: '80%', value: 0.8 });
    expect(row?.cells['p90']).toEqual({ text: 'belum tercapai', value: null });
  });
});
