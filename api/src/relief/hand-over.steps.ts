import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { sqlOf } from '../database/sql.ts';
import type { GivenDocument } from '../document/attach.ts';
import { DocumentKind } from '../document/document-kind.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { requireEvidence } from '../use-case/evidence.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import { LONGEST_NAME, LONGEST_TEXT, tidy } from '../use-case/text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import { HandOver, HandOverLine } from './hand-over.entity.ts';
import type { AnnulHandOverInput, RecordHandOverInput } from './hand-over.input.ts';
import {
  inTransitOf,
  isAllDelivered,
  judgeQuantities,
  unitsByItem,
  type Limit,
  type LineQuantity,
} from './relief-line.rules.ts';
import { followed, refuseHopMoment } from './relief-moment.rules.ts';
import { ofOrder, type Applied, type OrderAtWork, type OrderStep } from './relief-order.act.ts';
import { annulmentActionOf, handOverActionOf, refusal, type OrderFacts } from './relief-order.rules.ts';

const UNDER_WAY: Limit = {
  code: 'MORE_THAN_IN_TRANSIT',
  of: inTransitOf,
  there: 'are under way',
  remedy: 'Hand over at most that; what more there is, dispatch first.',
};

/** Goods are handed over against a signed record (BAST). What is not handed over stays open. */
export function handOver(input: RecordHandOverInput): OrderStep {
  const given = (order: OrderFacts) => judgeQuantities(order.lines, input.lines, UNDER_WAY);
  return {
    mutation: 'recordHandOver',
    kind: JournalKind.RELIEF_HANDED_OVER,
    input: { ...input, occurredAt: input.handedAt },
    findOrder: ofOrder(input),
    actionOf: (order) => handOverActionOf(isAllDelivered(order.lines, given(order).quantities)),
    async refuse({ work, order, occurredAt }) {
      return [
        ...refuseHopMoment(occurredAt, work.now, followed.dispatch(order)).map((error) => ({
          ...error,
          field: 'handedAt',
        })),
        ...refusePlainText(input.number, 'number', 'number of the record (BAST)', LONGEST_NAME),
        ...refusePlainText(input.recipientName, 'recipientName', 'name of the recipient', LONGEST_NAME),
        ...refusePlainText(input.place, 'place', 'place', LONGEST_TEXT),
        ...given(order).userErrors,
        ...(await refuseFamilies(work.em, order.incidentId, input.familyIds)),
        ...refuseWithoutProof(input.documents),
      ];
    },
    apply: (at) => writeHandOver(at, input, given(at.order).quantities),
  };
}

/** Writes a hand-over, unless its number was taken at the same moment. */
async function writeHandOver(
  { work, order, stepId, occurredAt }: OrderAtWork,
  input: RecordHandOverInput,
  quantities: readonly LineQuantity[],
): Promise<Applied | UserError[]> {
  const { em, now, officer } = work;
  const sql = sqlOf(em);
  // it bears the id of its step, by which a correction of its moment is found
  const taken = await sql.query(
    `/* relief.hand_over */
     insert into hand_over (id, order_id, number, recipient_name, place, handed_at, recorded_at, handed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (number) where annulled_at is null do nothing returning id`,
    [stepId, order.id, tidy(input.number), tidy(input.recipientName), tidy(input.place), occurredAt, now, officer.name],
  );
  if (taken.length === 0) {
    const message = `The record ${tidy(input.number)} is taken by another hand-over. Give the number on the paper, or annul the other where that is wrong (annulHandOver).`;
    return [refusal('HAND_OVER_NUMBER_TAKEN', message, 'number')];
  }
  const lineIds = quantities.map(({ line }) => line.id);
  const units = quantities.map(({ quantity }) => quantity);
  await sql.query(
    `/* relief.hand_over_lines */
     insert into hand_over_line (id, hand_over_id, order_line_id, quantity)
     select l.id, $1, l.line_id, l.quantity from unnest($2::uuid[], $3::uuid[], $4::integer[]) l (id, line_id, quantity)`,
    [stepId, lineIds.map(() => v7()), lineIds, units],
  );
  await sql.query(
    `/* relief.hand_over_families */
     insert into hand_over_family (id, hand_over_id, family_id)
     select f.id, $1, f.family_id from unnest($2::uuid[], $3::uuid[]) f (id, family_id)`,
    [stepId, input.familyIds.map(() => v7()), input.familyIds],
  );
  await addDelivered(em, lineIds, units);
  const isLast = isAllDelivered(order.lines, quantities);
  return {
    handOverId: stepId,
    documentsOf: 'hand_over_id',
    changes: isLast ? { deliveredAt: await lastHandOver(em, order.id) } : {},
    payload: {
      handOverId: stepId,
      number: tidy(input.number),
      units: unitsByItem(quantities),
      familyCount: input.familyIds.length,
    },
  };
}

/** A hand-over was wrong: it stays, and counts no more. */
export function annulment(input: AnnulHandOverInput): OrderStep {
  const find = (em: SqlEntityManager) => em.findOne(HandOver, { id: input.handOverId }, { refresh: true });
  return {
    mutation: 'annulHandOver',
    kind: JournalKind.RELIEF_CORRECTED,
    input,
    async findOrder(em) {
      const remedy = 'Read the handOvers of the order and give the id of one.';
      return (await find(em))?.order.id ?? unknownRecord('hand-over', input.handOverId, 'handOverId', remedy);
    },
    actionOf: annulmentActionOf,
    async refuse({ work }) {
      const { annulledAt } = (await find(work.em))!;
      return [
        ...(annulledAt === null
          ? []
          : [
              refusal(
                'ALREADY_ANNULLED',
                `It was annulled at ${annulledAt.toISOString()}. Name another, or leave it so.`,
                'handOverId',
              ),
            ]),
        ...refusePlainText(input.reason, 'reason', 'reason'),
        ...(input.evidence.length > 0 ? [] : requireEvidence([], 'Name what shows that the hand-over was wrong.')),
      ];
    },
    async apply({ work, order }) {
      const { em, now, officer } = work;
      const found = (await find(em))!;
      const reason = tidy(input.reason);
      const lines = await em.find(HandOverLine, { handOver: found });
      await addDelivered(
        em,
        lines.map(({ orderLine }) => orderLine.id),
        lines.map(({ quantity }) => -quantity),
      );
      Object.assign(found, { annulledAt: now, annulledBy: officer.name, annulmentReason: reason });
      await em.flush();
      return {
        handOverId: found.id,
        // what is open again has no end; the steps keep what was
        changes: { deliveredAt: null, closedAt: null, endReason: null },
        reason,
        payload: { handOverId: found.id, number: found.number, reason },
        // closed short, it let go of what it is short of again
        freed: order.lines.filter(({ needed, reserved }) => reserved < needed).map(({ itemCode }) => itemCode),
      };
    },
  };
}

async function addDelivered(em: SqlEntityManager, lineIds: readonly string[], units: readonly number[]): Promise<void> {
  await sqlOf(em).query(
    `/* relief.deliver */
     update relief_order_line l set delivered = l.delivered + given.quantity
     from unnest($1::uuid[], $2::integer[]) given (id, quantity) where l.id = given.id`,
    [[...lineIds], [...units]],
  );
}

/** When the last of the hand-overs that count took place. */
export async function lastHandOver(em: SqlEntityManager, orderId: string): Promise<Date | null> {
  const [last] = await em.find(
    HandOver,
    { order: orderId, annulledAt: null },
    { orderBy: { handedAt: 'desc' }, limit: 1 },
  );
  return last?.handedAt ?? null;
}

/** Why families cannot be those that were served: none, twice, of another incident, or struck. */
async function refuseFamilies(em: SqlEntityManager, incidentId: string, ids: readonly string[]): Promise<UserError[]> {
  if (ids.length === 0) {
    const message = 'No family is named. Name at least one that the goods were handed over to.';
    return [refusal('FAMILIES_MISSING', message, 'familyIds')];
  }
  const rows = await sqlOf(em).query<{ id: string; is_struck: boolean }>(
    `/* relief.served_families */
     select f.id, f.struck_at is not null as is_struck
     from affected_family f join incident i on i.id = f.incident_id
     where f.id = any ($1::uuid[]) and (i.id = $2 or i.merged_into_id = $2)`,
    [[...ids], incidentId],
  );
  const known = new Map(rows.map(({ id, is_struck }) => [id, is_struck]));
  const named = new Set<string>();
  return ids.flatMap((asked, index) => {
    const id = asked.toLowerCase();
    const field = `familyIds.${index}`;
    const isTwice = named.has(id);
    named.add(id);
    if (isTwice) return [refusal('FAMILY_TWICE', `The family ${id} is named twice. Name it once.`, field)];
    if (!known.has(id)) {
      return [unknownRecord('family of this incident', id, field, 'Read the families of the incident.')];
    }
    if (!known.get(id)) return [];
    const message = `The family ${id} was struck from the incident. Name another; one that belongs here after all is reported anew, and the reports merged.`;
    return [refusal('FAMILY_STRUCK', message, field)];
  });
}

const PROOFS: ReadonlySet<DocumentKind> = new Set([DocumentKind.PHOTO, DocumentKind.SIGNATURE, DocumentKind.BAST]);

function refuseWithoutProof(documents: readonly GivenDocument[]): UserError[] {
  if (documents.some(({ kind }) => PROOFS.has(kind))) return [];
  const message =
    'Nothing shows the hand-over. Upload a photo, a signature or the signed record (POST /documents), and attach it.';
  return [refusal('PROOF_MISSING', message, 'documents')];
}
