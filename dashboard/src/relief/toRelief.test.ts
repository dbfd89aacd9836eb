import { describe, expect, it } from 'vitest';
import type { ReliefQuery } from '../gql/graphql.ts';
import { known, missing, share } from './relief.fixture.ts';
import { toRelief } from './toRelief.ts';

const provenance = {
  asOf: '2026-10-01T00:00:00Z',
  definition: {
    code: 'relief_in_time',
    version: 1,
    name: { id: '', en: '' },
    description: { id: '', en: '' },
    numerator: { id: '', en: '' },
    denominator: null,
  },
};
const speed = (orders: number) => ({
  reliefTimeMedian: orders === 0 ? missing('DENOMINATOR_ZERO') : known(20, { denominator: orders }),
  reliefTimeP90: known(40),
  reliefTimeP95: known(50),
  reliefInTime: share(9, 10, 0.6, 0.98),
});
const open = { reliefOpen: known(3), reliefOpenLate: known(1) };
const figures = (orders: number, incidents: number | null) => ({
  ...speed(orders),
  reliefIncidents: incidents === null ? missing('SUPPRESSED') : known(incidents),
  reliefFamiliesServed: missing('SUPPRESSED'),
});
const area = (code: string, orders: number) => ({ area: { code, name: `Kecamatan ${code}` }, ...figures(orders, 5) });
const item = (code: string) => ({ code, name: code, unit: 'kg' });

const answer: ReliefQuery = {
  whole: {
    rows: [
      {
        ...speed(10),
        reliefInTime: { ...share(9, 10, 0.6, 0.98), ...provenance },
        reliefFamiliesServed: missing('SUPPRESSED'),
      },
    ],
  },
  hops: {
    rows: [
      { hop: 'DELIVERY', ...speed(9) },
      { hop: 'VERIFICATION', ...speed(10) },
    ],
  },
  open: { rows: [open] },
  openHops: { rows: [{ hop: 'DISPATCH', ...open }] },
  trend: { rows: [{ quarter: '2026Q3', reliefInTime: share(9, 10, 0.6, 0.98) }] },
  hazards: {
    rows: [
      { hazard: 'FLOOD', ...figures(2, null) },
      { hazard: 'EPIDEMIC', ...figures(0, null) },
      { hazard: 'ANIMAL_RESCUE', ...figures(0, 4) },
      { hazard: 'LANDSLIDE', ...figures(8, null) },
    ],
  },
  areas: { rows: [area('01', 3), area('02', 7)] },
  kelurahan: { rows: [area('01.1', 3)] },
  goods: {
    rows: [
      { item: item('RICE'), reliefFillRate: known(1) },
      { item: item('MAT'), reliefFillRate: missing('DENOMINATOR_ZERO') },
      { item: item('MILK'), reliefFillRate: known(0.5) },
    ],
  },
  stock: {
    rows: [
      { item: item('RICE'), reliefStockCover: known(400) },
      { item: item('MAT'), reliefStockCover: missing('DENOMINATOR_ZERO') },
      { item: item('MILK'), reliefStockCover: known(30) },
    ],
  },
  policyAt: [
    { key: 'relief.verify_hours', value: 6 },
    { key: 'relief.whole_hours', value: 72 },
    { key: 'relief.deliver_hours', value: 'soon' },
  ],
};

describe('toRelief', () => {
  const relief = toRelief(answer);

  it('puts the steps in the order in which an order takes them, the whole way last, each with its promise', () => {
    expect(relief.hops.map(({ hop, promise }) => [hop, promise])).toEqual([
      ['VERIFICATION', 6],
      ['DELIVERY', undefined],
      ['WHOLE', 72],
    ]);
    expect(relief.openHops.map(({ hop }) => hop)).toEqual(['DISPATCH']);
  });

  it('keeps hazards that had orders or disasters, the most orders first', () => {
    expect(relief.hazards.map(({ hazard }) => hazard)).toEqual(['LANDSLIDE', 'FLOOD', 'ANIMAL_RESCUE']);
    expect(relief.areas.map(({ name }) => name)).toEqual(['Kecamatan 02', 'Kecamatan 01']);
  });

  it('leaves out goods that nobody needed or that did not leave, and counts the latter', () => {
    expect(relief.fill.map(({ code }) => code)).toEqual(['MILK', 'RICE']);
    expect(relief.stock.map(({ code }) => code)).toEqual(['MILK', 'RICE']);
    expect(relief.idleItems).toBe(1);
  });
});
