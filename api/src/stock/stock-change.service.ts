import { dayOf } from '../clock.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import { requireEvidence, tidyEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseMoment } from '../use-case/refuse-moment.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { fillBackOrders } from './back-order.ts';
import { StockMovementKind } from './movement-kind.ts';
import { recordMovements } from './movement.ts';
import { findShortOrders, holdShelves, releasePromises, type ShelfChange } from './release-promises.ts';
import { findMovedSince, findUnknownItems, findWarehouse, unknownWarehouse, type LockedShelf } from './shelves.ts';
import { changeByCount, refuseLines, refuseLoss, refuseReceipt, type ItemUnits } from './stock-change.rules.ts';
import type { CountStockInput, ReceiveStockInput, RecordStockLossInput } from './stock.input.ts';

/** What became of a change of stock. */
export interface StockChangeOutcome extends Outcome {
  readonly movementIds?: readonly string[];
  readonly stockIds?: readonly string[];
  /** Orders that got something of what is free now. */
  readonly servedOrderIds?: readonly string[];
  /** Orders that lost what was held ready for them and are short now. */
  readonly shortOrderIds?: readonly string[];
}

/** What the three changes have in common, and where they differ. */
interface StockChange {
  readonly mutation: string;
  readonly kind: StockMovementKind;
  readonly input: { readonly idempotencyKey?: string | null; readonly warehouseCode: string };
  readonly lines: readonly ItemUnits[];
  readonly least: 0 | 1;
  readonly occurredAt: Date;
  readonly momentField: string;
  readonly note: { readonly text: string; readonly field: string; readonly name: string };
  readonly evidence: { readonly given: readonly GivenEvidence[]; readonly remedy: string };
  /** The change of one shelf, or why there is none. */
  changeOf(shelf: LockedShelf, units: number, at: ChangeAt): number | UserError[];
}

interface ChangeAt {
  /** Item and warehouse, for people. */
  readonly place: string;
  readonly field: string;
  /** Units by which the shelf changed after the moment of the change. */
  readonly movedSince: number;
}

/** Receipts, losses and counts. Each method is one transaction. */
export class StockChangeService {
  constructor(private readonly performer: Performer) {}

  /** Takes goods into a warehouse. What is free then is reserved for the orders that are short. */
  receiveStock(input: ReceiveStockInput): Promise<StockChangeOutcome> {
    return this.change({
      mutation: 'receiveStock',
      kind: StockMovementKind.RECEIPT,
      input,
      lines: input.lines.map(({ itemCode, quantity }) => ({ itemCode, units: quantity })),
      least: 1,
      occurredAt: input.occurredAt,
      momentField: 'occurredAt',
      note: { text: input.source, field: 'source', name: 'source' },
      evidence: { given: input.evidence, remedy: 'Name the delivery note or the hand-over record.' },
      changeOf(shelf, units, { place, field }) {
        const userErrors = refuseReceipt(shelf, units, place, field);
        return userErrors.length > 0 ? userErrors : units;
      },
    });
  }

  /** Writes off goods. Promises that can no longer be kept are taken back from the orders that come last. */
  recordStockLoss(input: RecordStockLossInput): Promise<StockChangeOutcome> {
    return this.change({
      mutation: 'recordStockLoss',
      kind: StockMovementKind.LOSS,
      input,
      lines: input.lines.map(({ itemCode, quantity }) => ({ itemCode, units: quantity })),
      least: 1,
      occurredAt: input.occurredAt,
      momentField: 'occurredAt',
      note: { text: input.reason, field: 'reason', name: 'reason' },
      evidence: { given: input.evidence, remedy: 'Name the report that shows the loss, by its number.' },
      changeOf(shelf, units, { place, field }) {
        const userErrors = refuseLoss(shelf, units, place, field);
        return userErrors.length > 0 ? userErrors : -units;
      },
    });
  }

  /** Records a count: the difference is the movement. Where there is none, the journal alone says that it was counted. */
  countStock(input: CountStockInput): Promise<StockChangeOutcome> {
    return this.change({
      mutation: 'countStock',
      kind: StockMovementKind.COUNT,
      input,
      lines: input.lines.map(({ itemCode, counted }) => ({ itemCode, units: counted })),
      least: 0,
      occurredAt: input.countedAt,
      momentField: 'countedAt',
      note: { text: input.reason, field: 'reason', name: 'reason' },
      evidence: { given: input.evidence, remedy: 'Name the record of the count (berita acara opname).' },
      changeOf(shelf, units, { place, field, movedSince }) {
        const change = changeByCount(shelf, units, movedSince, place, field);
        return typeof change === 'number' ? change : [change];
      },
    });
  }

  private change(asked: StockChange): Promise<StockChangeOutcome> {
    return perform(this.performer, asked.mutation, asked.input, async (work): Promise<StockChangeOutcome> => {
      const { warehouseCode } = asked.input;
      const { note, evidence } = asked;
      const warehouse = await findWarehouse(work.em, warehouseCode);
      const userErrors = [
        ...(warehouse ? [] : [unknownWarehouse(warehouseCode)]),
        ...refuseLines(asked.lines, asked.least),
        ...(await refuseUnknownItems(work, asked.lines)),
        ...refuseMoment(asked.momentField, asked.occurredAt, work.now),
        ...refusePlainText(note.text, note.field, note.name),
        ...requireEvidence(evidence.given, evidence.remedy),
      ];
      if (!warehouse || userErrors.length > 0) return { userErrors };

      const itemCodes = asked.lines.map(({ itemCode }) => itemCode);
      const { changes, refusals, broken } = await holdShelves<UserError>(work, warehouseCode, itemCodes, (shelves) =>
        decide(work, asked, shelves),
      );
      if (refusals.length > 0) return { userErrors: [...refusals] };
      await releasePromises(work, broken, { because: asked.kind });
      const moved = changes.filter(({ change }) => change !== 0);
      const movementIds = await recordMovements(
        work,
        moved.map(({ shelf, change }) => ({
          kind: asked.kind,
          itemCode: shelf.itemCode,
          warehouseCode,
          onHandChange: change,
          reservedChange: 0,
        })),
        { occurredAt: asked.occurredAt, reason: note.text.trim(), evidence: tidyEvidence(evidence.given) },
      );
      const isMoreFree = broken.length > 0 || moved.some(({ change }) => change > 0);
      const servedOrderIds = isMoreFree ? await fillBackOrders(work, itemCodes) : [];
      const brokenOrders = new Set(broken.map(({ orderId }) => orderId));
      const shortOrderIds = brokenOrders.size > 0 ? await findShortOrders(work, brokenOrders, itemCodes) : [];
      const journalEntryId = await work.record({
        kind: JournalKind.STOCK_MOVED,
        kelurahanCode: warehouse.kelurahanCode,
        subjectId: movementIds[0] ?? changes[0]!.shelf.id,
        occurredOn: dayOf(asked.occurredAt),
        evidence: tidyEvidence(evidence.given),
        payload: {
          kind: asked.kind,
          warehouseCode,
          [note.field]: note.text.trim(),
          lines: changes.map(({ shelf, change }) => ({
            itemCode: shelf.itemCode,
            before: shelf.onHand,
            change,
            after: shelf.onHand + change,
          })),
          movementIds,
          shortOrderIds,
        },
      });
      return {
        journalEntryId,
        movementIds,
        stockIds: changes.map(({ shelf }) => shelf.id),
        servedOrderIds,
        shortOrderIds,
        userErrors: [],
      };
    });
  }
}

async function decide(
  { em }: Work,
  asked: StockChange,
  shelves: readonly LockedShelf[],
): Promise<{ changes: ShelfChange[]; refusals: UserError[] }> {
  const { warehouseCode } = asked.input;
  const itemCodes = asked.lines.map(({ itemCode }) => itemCode);
  const movedSince = await findMovedSince(em, warehouseCode, itemCodes, asked.occurredAt);
  const changes: ShelfChange[] = [];
  const refusals: UserError[] = [];
  for (const [index, { itemCode, units }] of asked.lines.entries()) {
    const shelf = shelves.find((one) => one.itemCode === itemCode)!;
    const change = asked.changeOf(shelf, units, {
      place: `${itemCode} in ${warehouseCode}`,
      field: `lines.${index}`,
      movedSince: movedSince.get(itemCode) ?? 0,
    });
    if (typeof change === 'number') changes.push({ shelf, change });
    else refusals.push(...change);
  }
  return { changes, refusals };
}

async function refuseUnknownItems({ em }: Work, lines: readonly ItemUnits[]): Promise<UserError[]> {
  const unknown = await findUnknownItems(
    em,
    lines.map(({ itemCode }) => itemCode),
  );
  return lines.flatMap(({ itemCode }, index) =>
    unknown.has(itemCode) ? [unknownItem(itemCode, `lines.${index}.itemCode`)] : [],
  );
}

/** A code that no relief item has. */
export function unknownItem(code: string, field: string): UserError {
  return unknownRecord('relief item', code, field, 'Read reliefItems and give the code of one.');
}
