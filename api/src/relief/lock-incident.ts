import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import { Incident } from './incident.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';

/** Reads incidents and then their orders, and locks them until the transaction ends, each in the order of their ids. */
export async function lockIncidents(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<{ readonly incidents: Map<string, Incident>; readonly orders: Map<string, ReliefOrder> }> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } } as const;
  const incidents = await em.find(Incident, { id: { $in: [...ids] } }, options);
  const orders = await em.find(ReliefOrder, { incident: { $in: [...ids] } }, options);
  return {
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
    orders: new Map(orders.map((order) => [order.incident.id, order])),
  };
}

export function unknownIncident(id: string, field = 'incidentId'): UserError {
  return unknownRecord('incident', id, field, 'incidents lists them.');
}
