import { K } from './core.attempts.ts';
import { insert, type Row } from './insert.ts';
import { LINE } from './relief.base.ts';

const warehouse = (changes: Row) =>
  insert('warehouse', {
    code: "'POS'",
    name: "'Pos'",
    kelurahan_code: K,
    latitude: '-6.6',
    longitude: '106.8',
    ...changes,
  });
const item = (changes: Row) =>
  insert('relief_item', { code: "'SOAP'", name: "'Sabun'", unit: "'batang'", category: "'OTHER'", ...changes });
const stock = (changes: Row = {}) =>
  insert('stock', { item_code: "'BLANKET'", warehouse_code: "'POS_TIMUR'", ...changes });

/** A receipt of ten units that is not for an order. */
const movement = (changes: Row = {}) =>
  insert('stock_movement', {
    id: 'gen_random_uuid()',
    item_code: "'RICE'",
    warehouse_code: "'GUDANG_DINSOS'",
    kind: "'RECEIPT'",
    on_hand_change: '10',
    reserved_change: '0',
    occurred_at: 'now()',
    recorded_at: 'now()',
    recorded_by: "'euis'",
    ...changes,
  });
const ofKind = (kind: string, onHand: number, reserved: number, changes: Row = {}) =>
  movement({ kind: `'${kind}'`, on_hand_change: `${onHand}`, reserved_change: `${reserved}`, ...changes });
const ofLine = (kind: string, onHand: number, reserved: number, changes: Row = {}) =>
  ofKind(kind, onHand, reserved, { order_line_id: LINE, ...changes });
const explained = { reason: "'Wet'" };

/** Rules of warehouses and stock, with statements that try to break them. */
export const stockAttempts: Record<string, string[]> = {
  kelurahan_box_is_complete: [
    `update kelurahan set latitude_max = null where code = ${K}`,
    `update kelurahan set latitude_max = latitude_min where code = ${K}`,
    `update kelurahan set longitude_max = longitude_min - 1 where code = ${K}`,
  ],
  warehouse_name_present: [warehouse({ name: "' '" })],
  warehouse_on_earth: [warehouse({ latitude: '-90.1' }), warehouse({ longitude: '180.1' })],
  relief_item_name_present: [item({ name: "' '" }), item({ unit: "''" })],
  relief_item_category_closed: [item({ category: "'LUXURY'" })],
  one_stock_per_item_and_warehouse: [`${stock()}; ${stock()}`],
  stock_on_hand_not_negative: [
    stock({ on_hand: '-1', reserved: '-1' }),
    // 30 kg are there
    ofKind('LOSS', -31, 0, explained),
  ],
  stock_reserved_not_negative: [stock({ reserved: '-1' })],
  stock_reserved_is_on_hand: [
    stock({ on_hand: '1', reserved: '2' }),
    // of 30 kg 8 are promised
    ofKind('LOSS', -23, 0, explained),
    ofKind('COUNT', -23, 0, explained),
    `update relief_order_line set needed = 99 where id = ${LINE}; ${ofLine('RESERVATION', 0, 23)}`,
  ],
  stock_minimum_not_negative: [stock({ minimum: '-1' })],
  movement_kind_closed: [ofKind('GIFT', 10, 0)],
  movement_changes_fit_kind: [
    ofKind('RECEIPT', 0, 0),
    ofKind('RECEIPT', -1, 0),
    ofKind('RECEIPT', 1, 1),
    ofLine('RESERVATION', 0, -1),
    ofLine('RESERVATION', 1, 1),
    ofLine('RELEASE', 0, 1),
    ofLine('RELEASE', -1, -1),
    ofLine('DISPATCH', 1, 1),
    ofLine('DISPATCH', -2, -1),
    ofLine('RETURN', -1, 0),
    ofLine('RETURN', 1, 1),
    ofKind('LOSS', 1, 0, explained),
    ofKind('LOSS', -1, -1, explained),
    ofKind('COUNT', 0, 0, explained),
    ofKind('COUNT', 1, 1, explained),
  ],
  movement_of_order_where_promised: [
    ofLine('RECEIPT', 10, 0),
    ofLine('LOSS', -1, 0, explained),
    ofKind('RESERVATION', 0, 1),
    ofKind('RELEASE', 0, -1),
    ofKind('DISPATCH', -1, -1),
    ofKind('RETURN', 1, 0),
  ],
  movement_recorded_after_it_happened: [movement({ occurred_at: "now() + interval '1 second'" })],
  movement_recorder_present: [movement({ recorded_by: "' '" })],
  movement_reason_where_asked: [ofKind('LOSS', -1, 0), ofKind('COUNT', 1, 0, { reason: "' '" })],
  movement_evidence_is_list: [movement({ evidence: "'{}'" })],
};
