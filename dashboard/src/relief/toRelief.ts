import type {
  IndicatorProvenancePartsFragment,
  ReliefOpenPartsFragment,
  ReliefPlacePartsFragment,
  ReliefQuery,
  ReliefSpeedPartsFragment,
} from '../gql/graphql.ts';
import type { Hazard } from '../filter/hazard.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';

/** The steps of an order in the order in which it takes them, and the whole way. */
export const HOPS = ['VERIFICATION', 'APPROVAL', 'DISPATCH', 'DELIVERY', 'WHOLE'] as const;
export type Hop = (typeof HOPS)[number];

/** Keys of policy that promise a time, in hours. */
const PROMISES: Record<Hop, string> = {
  VERIFICATION: 'relief.verify_hours',
  APPROVAL: 'relief.approve_hours',
  DISPATCH: 'relief.dispatch_hours',
  DELIVERY: 'relief.deliver_hours',
  WHOLE: 'relief.whole_hours',
};

/** How long a step took, with the hours that policy promises for it today. */
export type HopTimes = ReliefSpeedPartsFragment & { hop: Hop; promise: number | undefined };
/** Orders that wait for a step now. */
export type OpenHop = ReliefOpenPartsFragment & { hop: Hop };

/** The figures of one hazard or one area. */
export type ReliefPlace = ReliefPlacePartsFragment & { key: string; name: string };

/** One kind of goods with its figure. */
export interface Goods {
  code: string;
  name: string;
  unit: string;
  value: IndicatorValue;
}

/** What the page of disasters shows. */
export interface Relief {
  whole: HopTimes & { served: IndicatorValue; provenance: IndicatorProvenancePartsFragment };
  /** The steps and the whole way, in order. */
  hops: HopTimes[];
  open: ReliefOpenPartsFragment;
  openHops: OpenHop[];
  trend: Array<{ quarter: string; value: IndicatorValue }>;
  /** Those with orders or disasters, or of which that is not told; the most orders first. */
  hazards: Array<Omit<ReliefPlace, 'name' | 'key'> & { hazard: Hazard }>;
  areas: ReliefPlace[];
  kelurahan: ReliefPlace[];
  /** Share handed over, of each kind that somebody needed; the smallest first. */
  fill: Goods[];
  /** Days that the stock lasts, the shortest first, of the kinds that left in 90 days. */
  stock: Goods[];
  /** Kinds of goods that did not leave for 90 days. */
  idleItems: number;
}

/** Rows into the form of the page. An order of figures that has no area, span or step has exactly one row. */
export function toRelief(answer: ReliefQuery): Relief {
  const promises = new Map(answer.policyAt.map(({ key, value }) => [key, value]));
  const promiseOf = (hop: Hop) => {
    const hours = promises.get(PROMISES[hop]);
    return typeof hours === 'number' ? hours : undefined;
  };
  const row = answer.whole.rows[0]!;
  const whole = {
    ...row,
    hop: 'WHOLE' as const,
    promise: promiseOf('WHOLE'),
    served: row.reliefFamiliesServed,
    provenance: row.reliefInTime,
  };
  const stock = goodsOf(answer.stock.rows, ({ reliefStockCover }) => reliefStockCover);
  return {
    whole,
    hops: HOPS.flatMap((hop): HopTimes[] => {
      if (hop === 'WHOLE') return [whole];
      const times = answer.hops.rows.find((each) => each.hop === hop);
      return times ? [{ ...times, hop, promise: promiseOf(hop) }] : [];
    }),
    open: answer.open.rows[0]!,
    openHops: HOPS.flatMap((hop) => {
      const open = answer.openHops.rows.find((each) => each.hop === hop);
      return open && hop !== 'WHOLE' ? [{ ...open, hop }] : [];
    }),
    trend: answer.trend.rows.map(({ quarter, reliefInTime }) => ({ quarter: quarter!, value: reliefInTime })),
    hazards: answer.hazards.rows
      .filter(hasHappened)
      .map((each) => ({ ...each, hazard: each.hazard! }))
      .toSorted(byOrders),
    areas: answer.areas.rows.map(placeOf).toSorted(byOrders),
    kelurahan: answer.kelurahan.rows.map(placeOf),
    fill: byValue(goodsOf(answer.goods.rows, ({ reliefFillRate }) => reliefFillRate).filter(isMoved)),
    stock: byValue(stock.filter(isMoved)),
    idleItems: stock.length - stock.filter(isMoved).length,
  };
}

/** Orders that began their way, done or not. */
export function ordersOf({ reliefTimeMedian }: Pick<ReliefSpeedPartsFragment, 'reliefTimeMedian'>): number {
  return reliefTimeMedian.denominator ?? 0;
}

function hasHappened(row: ReliefPlacePartsFragment): boolean {
  return ordersOf(row) > 0 || (row.reliefIncidents.value ?? 0) > 0;
}

function byOrders(one: ReliefPlacePartsFragment, other: ReliefPlacePartsFragment): number {
  return ordersOf(other) - ordersOf(one);
}

function placeOf(row: ReliefQuery['areas']['rows'][number]): ReliefPlace {
  return { ...row, key: row.area!.code, name: row.area!.name };
}

/** Whether somebody needed the goods, or some of them left the warehouse. */
function isMoved({ value }: Goods): boolean {
  return value.missingReason !== 'DENOMINATOR_ZERO';
}

function byValue(goods: readonly Goods[]): Goods[] {
  return goods.toSorted((one, other) => (one.value.value ?? Infinity) - (other.value.value ?? Infinity));
}

function goodsOf<Row extends { item: { code: string; name: string; unit: string } | null }>(
  rows: readonly Row[],
  valueOf: (row: Row) => IndicatorValue,
): Goods[] {
  return rows.map((row) => ({ ...row.item!, value: valueOf(row) }));
}
