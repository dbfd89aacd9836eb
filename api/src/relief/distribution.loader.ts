import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { sqlOf } from '../database/sql.ts';
import { shareOut, type Claim, type Share } from './priority.rules.ts';

/** What one family of an order is granted and gets. */
export interface FamilyShare extends Share {
  readonly entitlement: ReadonlyMap<string, number>;
}

interface ClaimRow {
  readonly orderId: string;
  readonly familyId: string;
  readonly priority: number;
  readonly item: string;
  readonly quantity: number;
  /** Units that stock was found for in the whole order. */
  readonly reserved: number;
}

/** Shares out what stock was found for among the families of orders, in one statement for all that is asked at once. */
export class DistributionLoader {
  // not kept, since a mutation of the same request may change an order
  private readonly orders = new DataLoader<string, FamilyShare[]>((ids) => this.load(ids), { cache: false });

  constructor(private readonly em: SqlEntityManager) {}

  of(orderId: string): Promise<FamilyShare[]> {
    return this.orders.load(orderId);
  }

  private async load(ids: readonly string[]): Promise<FamilyShare[][]> {
    const rows = await sqlOf(this.em).query<ClaimRow>(
      `/* relief.claims */
       select o.id as "orderId", f.id as "familyId", f.priority, e.item_code as item, e.quantity, l.reserved
       from relief_order o
       join affected_family f on f.incident_id = o.incident_id and f.struck_at is null
       join family_entitlement e on e.family_id = f.id
       join relief_order_line l on l.order_id = o.id and l.item_code = e.item_code
       where o.id = any ($1::uuid[])
       order by f.id, e.item_code`,
      [ids],
    );
    const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
    return ids.map((id) => sharesOf(byOrder.get(id) ?? []));
  }
}

function sharesOf(rows: readonly ClaimRow[]): FamilyShare[] {
  const available = new Map(rows.map(({ item, reserved }) => [item, reserved]));
  const claims = [...Map.groupBy(rows, ({ familyId }) => familyId)].map(([familyId, own]): Claim => ({
    familyId,
    priority: own[0]!.priority,
    entitlement: new Map(own.map(({ item, quantity }) => [item, quantity])),
  }));
  const entitlements = new Map(claims.map(({ familyId, entitlement }) => [familyId, entitlement]));
  return shareOut(claims, available).map((share) => ({ ...share, entitlement: entitlements.get(share.familyId)! }));
}
