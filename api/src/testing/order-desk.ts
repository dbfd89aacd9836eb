import type pg from 'pg';
import { v7 } from 'uuid';
import { photo, sendDocument } from './document.ts';
import { BATU_TULIS } from './reference.ts';
import type { OfficerName, World } from './world.ts';

const ORDER = /* GraphQL */ `
  fragment Order on ReliefOrder {
    id
    state
    version
    isConfirmed
    verifiedAt
    approvedAt
    approvedBy
    dispatchedAt
    deliveredAt
    closedAt
    endedAt
    endReason
    lines {
      item {
        code
      }
      needed
      reserved
      dispatched
      delivered
    }
  }
`;

const RELIEF_MUTATIONS = {
  verifyReliefOrder: 'VerifyReliefOrderInput',
  approveReliefOrder: 'ApproveReliefOrderInput',
  dispatchReliefOrder: 'DispatchReliefOrderInput',
  recordHandOver: 'RecordHandOverInput',
  annulHandOver: 'AnnulHandOverInput',
  returnReliefGoods: 'ReturnReliefGoodsInput',
  closeReliefOrder: 'CloseReliefOrderInput',
  rejectReliefOrder: 'RejectReliefOrderInput',
  cancelReliefOrder: 'CancelReliefOrderInput',
  correctReliefTime: 'CorrectReliefTimeInput',
} as const;

/** Name of a mutation about a relief order. */
export type ReliefMutation = keyof typeof RELIEF_MUTATIONS;

/** An order that was reported, with its incident and its families. */
export interface ReportedOrder {
  readonly orderId: string;
  readonly incidentId: string;
  readonly familyIds: readonly string[];
}

/** What tests of relief orders ask again and again, through the public door. */
export class OrderDesk {
  private handOvers = 0;

  constructor(private readonly world: World) {}

  /**
   * Writes an incident with its families and its order, as a report by euis leaves them.
   *
   * @param needed units by item
   * @param reserved units that stock was found for; all where not said
   * @param fastTrack items that may leave before approval
   */
  async report({
    needed,
    reserved = needed,
    fastTrack = [],
    families = 1,
    reportedAt = '2026-11-24T00:00:00Z',
    kelurahan = BATU_TULIS,
  }: {
    readonly needed: Readonly<Record<string, number>>;
    readonly reserved?: Readonly<Record<string, number>>;
    readonly fastTrack?: readonly string[];
    readonly families?: number;
    readonly reportedAt?: string;
    readonly kelurahan?: string;
  }): Promise<ReportedOrder> {
    const [incidentId, orderId] = [v7(), v7()];
    const familyIds = Array.from({ length: families }, () => v7());
    // as a whole, as a report is: in between a job could give the order what others let go of
    const owner = await this.world.owner.connect();
    await owner.query('begin');
    await owner.query(
      `insert into incident (id, hazard, occurred_at, reported_at, reported_by, kelurahan_code, chronology)
       values ($1, 'LANDSLIDE', $2, $2, 'euis', $3, 'Longsor')`,
      [incidentId, reportedAt, kelurahan],
    );
    for (const [index, id] of familyIds.entries()) {
      await owner.query(
        `insert into affected_family (id, incident_id, head_name, person_count, damage, recorded_at)
         values ($1, $2, $3, 4, 'SEVERE', $4)`,
        [id, incidentId, `Keluarga ${index + 1}`, reportedAt],
      );
    }
    await owner.query(
      `insert into relief_order (id, incident_id, kelurahan_code, is_fast_track, reported_at, reported_by, verify_hours,
         approve_hours, dispatch_hours, deliver_hours, whole_hours, at_risk_share)
       values ($1, $2, $3, $4, $5, 'euis', 6, 12, 12, 24, 72, 0.75)`,
      [orderId, incidentId, kelurahan, fastTrack.length > 0, reportedAt],
    );
    await owner.query(
      `insert into relief_order_step (id, order_id, action, from_state, to_state, occurred_at, recorded_at, actor)
       values ($1, $2, 'REPORT', 'REPORTED', 'REPORTED', $3, $3, 'euis')`,
      [v7(), orderId, reportedAt],
    );
    // in the order of items, in which everybody takes the stock
    for (const [item, quantity] of Object.entries(needed).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      const lineId = v7();
      await owner.query(
        `insert into relief_order_line (id, order_id, item_code, is_fast_track, needed) values ($1, $2, $3, $4, $5)`,
        [lineId, orderId, item, fastTrack.includes(item), quantity],
      );
      for (const id of familyIds) {
        await owner.query(
          `insert into family_entitlement (id, family_id, item_code, quantity) values ($1, $2, $3, 1)`,
          [v7(), id, item],
        );
      }
      const units = reserved[item] ?? 0;
      if (units > 0) await receiveFor(owner, lineId, item, units, reportedAt);
    }
    await owner.query('commit');
    owner.release();
    return { orderId, incidentId, familyIds };
  }

  /** Asks a mutation about an order; expectedVersion is read where it is not given. */
  async act(mutation: ReliefMutation, officer: OfficerName, order: ReportedOrder, input: Record<string, unknown> = {}) {
    const names = ['annulHandOver', 'correctReliefTime'].includes(mutation) ? {} : { orderId: order.orderId };
    const version =
      mutation === 'recordHandOver' ? {} : { expectedVersion: (await this.find(order.orderId)).version as number };
    const handOver = ['recordHandOver', 'annulHandOver'].includes(mutation) ? 'handOver { id }' : '';
    const { data, errors } = await this.world.askAs(
      officer,
      `${ORDER} mutation ($input: ${RELIEF_MUTATIONS[mutation]}!) {
         ${mutation}(input: $input) {
           order { ...Order } ${handOver}
           journalEntry { kind occurredOn actor subjectId kelurahan { code } evidence { kind reference } payload }
           userErrors { code field message }
         }
       }`,
      { input: { ...names, ...version, ...input } },
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data[mutation];
  }

  /** Does something with an order and expects that nothing is against it. */
  async done(
    mutation: ReliefMutation,
    officer: OfficerName,
    order: ReportedOrder,
    input: Record<string, unknown> = {},
  ) {
    const answer = await this.act(mutation, officer, order, input);
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  }

  /** Codes of the rules that refuse it. */
  async refused(
    mutation: ReliefMutation,
    officer: OfficerName,
    order: ReportedOrder,
    input: Record<string, unknown> = {},
  ): Promise<string[]> {
    const { userErrors } = await this.act(mutation, officer, order, input);
    return userErrors.map(({ code }: { code: string }) => code);
  }

  async find(orderId: string) {
    const { data } = await this.world.askAsOfficer(
      `${ORDER} query ($id: UUID!) { reliefOrder(id: $id) { ...Order } }`,
      {
        id: orderId,
      },
    );
    return data.reliefOrder;
  }

  /** The steps of an order, the earliest first. */
  async stepsOf({ orderId }: ReportedOrder) {
    const { data } = await this.world.askAsOfficer(
      `query ($id: UUID!) { reliefOrder(id: $id) { steps {
         id action fromState toState occurredAt recordedAt actor reason correctsStep { id } evidence { kind } } } }`,
      { id: orderId },
    );
    return data.reliefOrder.steps;
  }

  /** The actions that are possible with an order, and the reasons against the others. */
  async actionsOf({ orderId }: ReportedOrder, officer: OfficerName): Promise<Record<string, string[]>> {
    const { data } = await this.world.askAs(
      officer,
      `query ($id: UUID!) { reliefOrder(id: $id) { availableActions { action isAvailable reasons { code } } } }`,
      { id: orderId },
    );
    return Object.fromEntries(
      data.reliefOrder.availableActions.map(({ action, reasons }: { action: string; reasons: { code: string }[] }) => [
        action,
        reasons.map(({ code }) => code),
      ]),
    );
  }

  verify(order: ReportedOrder, input: Record<string, unknown> = {}) {
    return this.done('verifyReliefOrder', 'cecep', order, { ...this.verification(), ...input });
  }

  approve(order: ReportedOrder, input: Record<string, unknown> = {}) {
    return this.done('approveReliefOrder', 'dadang', order, input);
  }

  dispatch(order: ReportedOrder, units?: Readonly<Record<string, number>>, input: Record<string, unknown> = {}) {
    return this.done('dispatchReliefOrder', 'imas', order, { ...(units ? { lines: linesOf(units) } : {}), ...input });
  }

  async handOver(order: ReportedOrder, units: Readonly<Record<string, number>>, input: Record<string, unknown> = {}) {
    return this.done('recordHandOver', 'cecep', order, { ...(await this.receipt(order, units)), ...input });
  }

  /** What verifyReliefOrder needs at least. */
  verification() {
    return {
      isConfirmed: true,
      finding: 'Satu rumah tertimbun.',
      evidence: [{ kind: 'FIELD_REPORT', reference: 'LAP-1' }],
    };
  }

  /** What recordHandOver needs at least: each time another number. */
  async receipt({ familyIds }: ReportedOrder, units: Readonly<Record<string, number>>) {
    const number = `BAST-${++this.handOvers}`;
    const { body } = await sendDocument(this.world, photo(number), '?name=foto.jpg', 'cecep');
    return {
      number,
      recipientName: 'Ibu Euis',
      place: 'Balai RW 03',
      lines: linesOf(units),
      familyIds,
      documents: [{ id: body.document.id, kind: 'PHOTO' }],
    };
  }
}

/** Receives goods and reserves them. */
async function receiveFor(
  owner: pg.PoolClient,
  lineId: string,
  item: string,
  units: number,
  at: string,
): Promise<void> {
  await owner.query(
    `insert into stock_movement (id, item_code, warehouse_code, kind, on_hand_change, reserved_change, order_line_id,
       occurred_at, recorded_at, recorded_by)
     values ($1, $2, 'GUDANG_DINSOS', 'RECEIPT', $3, 0, null, $4, $4, 'euis'),
       ($5, $2, 'GUDANG_DINSOS', 'RESERVATION', 0, $3, $6, $4, $4, 'euis')`,
    [v7(), item, units, at, v7(), lineId],
  );
}

/** Units by item as a mutation takes them. */
export function linesOf(units: Readonly<Record<string, number>>): { itemCode: string; quantity: number }[] {
  return Object.entries(units).map(([itemCode, quantity]) => ({ itemCode, quantity }));
}
