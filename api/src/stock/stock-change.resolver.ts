import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { refer } from '../graphql/read/reference.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { StockChangeService, type StockChangeOutcome } from './stock-change.service.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { Stock } from './stock.entity.ts';
import { CountStockInput, ReceiveStockInput, RecordStockLossInput, SetStockMinimumInput } from './stock.input.ts';
import { StockChangePayload, StockMinimumPayload, WarehousePayload } from './stock.payload.ts';
import { Warehouse } from './warehouse.entity.ts';
import { AddWarehouseInput, SetWarehouseActiveInput } from './warehouse.input.ts';
import { WarehouseService, type WarehouseOutcome } from './warehouse.service.ts';

@Resolver()
export class StockChangeResolver {
  @OfficersOnly()
  @Mutation(() => StockChangePayload, {
    description:
      'Takes goods into a warehouse (penerimaan barang). What is free then is reserved for the orders that are short.',
  })
  async receiveStock(
    @Ctx() context: Context,
    @Arg('input', () => ReceiveStockInput, { description: 'The warehouse, what came, when, from whom.' })
    input: ReceiveStockInput,
  ): Promise<StockChangePayload> {
    return changePayload(await new StockChangeService(performerOf(context)).receiveStock(input));
  }

  @OfficersOnly()
  @Mutation(() => StockChangePayload, {
    description:
      'Writes off goods that were lost or spoilt (kehilangan, kerusakan). Promises that can no longer be kept are taken back from the orders that come last.',
  })
  async recordStockLoss(
    @Ctx() context: Context,
    @Arg('input', () => RecordStockLossInput, { description: 'The warehouse, what was lost, when, how.' })
    input: RecordStockLossInput,
  ): Promise<StockChangePayload> {
    return changePayload(await new StockChangeService(performerOf(context)).recordStockLoss(input));
  }

  @OfficersOnly()
  @Mutation(() => StockChangePayload, {
    description:
      'Records what was counted (stok opname): the difference to the books becomes the movement. Promises that can no longer be kept are taken back from the orders that come last.',
  })
  async countStock(
    @Ctx() context: Context,
    @Arg('input', () => CountStockInput, { description: 'The warehouse, what was found, when.' })
    input: CountStockInput,
  ): Promise<StockChangePayload> {
    return changePayload(await new StockChangeService(performerOf(context)).countStock(input));
  }

  @OfficersOnly()
  @Mutation(() => StockMinimumPayload, { description: 'Sets how much of an item a warehouse should have free.' })
  async setStockMinimum(
    @Ctx() context: Context,
    @Arg('input', () => SetStockMinimumInput, { description: 'The warehouse, the item and the minimum.' })
    input: SetStockMinimumInput,
  ): Promise<StockMinimumPayload> {
    const outcome = await new WarehouseService(performerOf(context)).setStockMinimum(input);
    return { ...payloadOf(outcome), stock: referTo(Stock, outcome.stockId) };
  }

  @OfficersOnly()
  @Mutation(() => WarehousePayload, { description: 'Adds a warehouse, empty and in use.' })
  async addWarehouse(
    @Ctx() context: Context,
    @Arg('input', () => AddWarehouseInput, { description: 'Its code, its name and where it stands.' })
    input: AddWarehouseInput,
  ): Promise<WarehousePayload> {
    return warehousePayload(await new WarehouseService(performerOf(context)).addWarehouse(input));
  }

  @OfficersOnly()
  @Mutation(() => WarehousePayload, {
    description:
      'Takes a warehouse out of use, so that nothing more is reserved from it, or into use again. What it has promised stays promised.',
  })
  async setWarehouseActive(
    @Ctx() context: Context,
    @Arg('input', () => SetWarehouseActiveInput, { description: 'The warehouse, whether it is in use, and why.' })
    input: SetWarehouseActiveInput,
  ): Promise<WarehousePayload> {
    return warehousePayload(await new WarehouseService(performerOf(context)).setWarehouseActive(input));
  }
}

function changePayload(outcome: StockChangeOutcome): StockChangePayload {
  return {
    ...payloadOf(outcome),
    movements: (outcome.movementIds ?? []).map((id) => refer(StockMovement, id)),
    stock: (outcome.stockIds ?? []).map((id) => refer(Stock, id)),
    servedOrders: ordersOf(outcome.servedOrderIds),
    shortOrders: ordersOf(outcome.shortOrderIds),
  };
}

function warehousePayload(outcome: WarehouseOutcome): WarehousePayload {
  return {
    ...payloadOf(outcome),
    warehouse: referTo(Warehouse, outcome.warehouseCode),
    servedOrders: ordersOf(outcome.servedOrderIds),
  };
}

function ordersOf(ids: readonly string[] = []) {
  return ids.map((id) => refer(ReliefOrder, id));
}
