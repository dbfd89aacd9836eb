import type { Random } from '../random.ts';
import type { ReliefOrder } from './relief-order.ts';
import { toTimestamp } from './moment.ts';
import { textOf, type Occasion, type ReliefRows } from './relief-rows.ts';
import type { UuidText } from '../load/copy-text.ts';

/** Share of what is on the way that a hand-over which is not the last one brings. */
const PART = 0.5;

/**
 * Hands over what is on the way, or about half of it, to the families; the first half of them in the first of two.
 *
 * @returns what the journal tells of it
 */
export function handOver(
  rows: ReliefRows,
  random: Random,
  order: ReliefOrder,
  isPart: boolean,
  { occurredAt, recordedAt, actor, number, id }: Occasion & { readonly number: string; readonly id: UuidText },
): object {
  const lines = order.onTheWay.map((line) => {
    const there = line.dispatched - line.delivered;
    return { line, quantity: isPart ? Math.ceil(there * PART) : there };
  });
  // of a part something is always left, or it would be the whole
  if (isPart && lines.every(({ line, quantity }) => quantity === line.dispatched - line.delivered)) {
    if (lines.length > 1) lines.pop();
    else if ((lines[0]?.quantity ?? 0) > 1) (lines[0] as { quantity: number }).quantity--;
  }
  const families = familiesOf(order, isPart);
  const first = families[0] ?? order.claims[0];
  rows.row('hand_over', {
    id,
    order_id: order.id,
    number,
    recipient_name: order.claims.length > 3 ? `Ketua RT ${order.incident.rt}` : (first?.headName ?? 'Ketua RT'),
    place: random.chance(0.6)
      ? `RT ${order.incident.rt} RW ${order.incident.rw} ${order.incident.place.name}`
      : `Kantor Kelurahan ${order.incident.place.name}`,
    handed_at: toTimestamp(occurredAt),
    recorded_at: toTimestamp(recordedAt),
    handed_by: actor,
  });
  for (const { line, quantity } of lines) {
    rows.row('hand_over_line', {
      id: rows.newId(recordedAt),
      hand_over_id: id,
      order_line_id: line.id,
      quantity: String(quantity),
    });
    line.delivered += quantity;
  }
  for (const family of families) {
    rows.row('hand_over_family', { id: rows.newId(recordedAt), hand_over_id: id, family_id: family.id });
  }
  order.handOvers++;
  return {
    handOverId: textOf(id),
    number,
    units: Object.fromEntries(lines.map(({ line, quantity }) => [line.itemCode, quantity])),
    familyCount: families.length,
  };
}

function familiesOf({ claims, handOvers }: ReliefOrder, isPart: boolean) {
  const half = Math.ceil(claims.length / 2);
  if (isPart) return handOvers === 0 ? claims.slice(0, half) : claims.slice(half);
  return handOvers === 0 ? claims : claims.slice(half);
}
