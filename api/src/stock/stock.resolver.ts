import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { ReliefItem } from './relief-item.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { findBackOrderPage, findStockWarnings } from './stock-reads.ts';
import { Stock } from './stock.entity.ts';
import { BackOrderConnection, StockWarning } from './stock.types.ts';
import { Warehouse } from './warehouse.entity.ts';

@Resolver(() => Stock)
export class StockResolver {
  @Rows()
  @Query(() => [Warehouse], { description: 'Warehouses (gudang), in the order of their codes.' })
  warehouses(): RowCondition {
    return {};
  }

  @Rows()
  @Query(() => [ReliefItem], { description: 'What is given (barang bantuan), in the order of the codes.' })
  reliefItems(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Stock], { description: 'What warehouses hold of each item (stok).' })
  stock(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [StockMovement], { description: 'What changed the stock (mutasi stok), in the order it was recorded.' })
  stockMovements(): RowCondition {
    return {};
  }

  @OfficersOnly()
  @Query(() => [StockWarning], {
    description:
      'What warehouses in use have less of free than their minimum (peringatan stok), by item and warehouse.',
  })
  stockWarnings(@Ctx() { em }: Context): Promise<StockWarning[]> {
    return findStockWarnings(em);
  }

  @OfficersOnly()
  @Query(() => BackOrderConnection, {
    description:
      'Orders that are short of an item (kekurangan), in the order in which they get what comes in, with the reasons: who has the neediest family first, of equals who has waited longest.',
  })
  backOrders(
    @Ctx() { em }: Context,
    @Arg('itemCode', () => ID, { description: 'The item: its code.' }) itemCode: string,
    @Arg('first', () => Int, { nullable: true, description: 'Size of the page, 1 to 100; 20 when left out.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
  ): Promise<BackOrderConnection> {
    return findBackOrderPage(em, itemCode, { first, after });
  }

  @Needs<Stock>('onHand', 'reserved')
  @FieldResolver(() => Int, { description: 'Units that are not promised to orders (tersedia).' })
  free(@Root() { onHand, reserved }: Pick<Stock, 'onHand' | 'reserved'>): number {
    return onHand - reserved;
  }

  @Needs<Stock>('onHand', 'reserved', 'minimum')
  @FieldResolver(() => Boolean, { description: 'Whether less is free than the minimum.' })
  isBelowMinimum(@Root() { onHand, reserved, minimum }: Pick<Stock, 'onHand' | 'reserved' | 'minimum'>): boolean {
    return onHand - reserved < minimum;
  }
}
