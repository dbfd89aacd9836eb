import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import type { Clock } from '../clock.ts';
import { perform } from '../use-case/use-case.ts';
import { FILL_BACK_ORDERS, type FillBackOrdersPayload } from './back-order-job.ts';
import { findBackOrders } from './back-order-queue.ts';
import { fillBackOrders, holdOrders } from './back-order.ts';

/** Name in whose the entries of the queue stand. */
const SIMONCER = { name: 'simoncer' };

/** What the jobs on back-orders do. */
export function backOrderTasks({ orm, clock }: { readonly orm: MikroORM; readonly clock: Clock }): TaskList {
  return {
    async [FILL_BACK_ORDERS](payload) {
      const { itemCodes } = payload as FillBackOrdersPayload;
      const em = orm.em.fork() as SqlEntityManager;
      await perform({ em, clock, officer: SIMONCER }, 'fillBackOrders', {}, async (work) => {
        const lines = await findBackOrders(work.em, itemCodes);
        await holdOrders(work.em, new Set(lines.map(({ orderId }) => orderId)), 'WAIT');
        await fillBackOrders(work, itemCodes);
        return { userErrors: [] };
      });
    },
  };
}
