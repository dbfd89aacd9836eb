import { flow, plus, stock, type Component, type LifeTable } from '../../figures/component.ts';
import { reliefHopCube as hops } from './relief-hop.cube.ts';
import { reliefNeedCube as need } from './relief-need.cube.ts';
import { reliefSupplyCube as supply } from './relief-supply.cube.ts';
import { stockCube as shelves } from './stock.cube.ts';

export const incidents: Component = flow(need, 'incidents');

/** Families hit and entitled to relief, and those that a hand-over record names. */
export const familiesInNeed: Component = flow(need, 'families');
export const familiesServed: Component = flow(need, 'served_families');

/** People in these families. */
export const personsInNeed: Component = flow(need, 'persons');
export const personsServed: Component = flow(need, 'served_persons');

/** Hours of a hop, done or not: what is open has lasted until now, what was stopped undone until then. */
export const hopHours: LifeTable = {
  cube: hops,
  column: 'orders',
  months: 'bucket',
  unit: 'HOUR_BUCKETS',
  since: 'open_since',
  cause: 'status',
  where: {},
};
/** What {@link hopHours} waits for. */
export const DONE = ['DONE'];

export const openOrders: Component = flow(hops, 'orders', { status: ['OPEN'] });
/** Of these, those whose promised time has passed. */
export const lateOrders: Component = flow(hops, 'orders', { status: ['OPEN'] }, { passed: 'promised_at' });

export const keptPromises: Component = flow(hops, 'orders', { promise: ['KEPT'] });
/** Hops whose promised time decides: done, or not done though it has passed. */
export const duePromises: Component = plus(
  flow(hops, 'orders', { promise: ['KEPT', 'BROKEN'] }),
  flow(hops, 'orders', { promise: ['RUNNING'] }, { passed: 'promised_at' }),
);

export const unitsNeeded: Component = flow(supply, 'needed');
export const unitsDelivered: Component = flow(supply, 'delivered');

export const freeUnits: Component = stock(shelves, 'free');
export const dispatchedIn90Days: Component = stock(shelves, 'dispatched_90_days');
