import { K } from './core.attempts.ts';
import { insert, without, type Row } from './insert.ts';
import { FAMILY, HAND_OVER, INCIDENT, LINE, ORDER, STEP } from './relief.base.ts';

/** An order as it is reported, which may not leave before it is approved. */
const order = (changes: Row = {}) =>
  insert('relief_order', {
    id: 'gen_random_uuid()',
    incident_id: INCIDENT,
    kelurahan_code: K,
    is_fast_track: 'false',
    reported_at: "'2026-11-20'",
    reported_by: "'euis'",
    verify_hours: '6',
    approve_hours: '12',
    dispatch_hours: '12',
    deliver_hours: '24',
    whole_hours: '72',
    at_risk_share: '0.75',
    ...changes,
  });
const verified: Row = {
  state: "'VERIFIED'",
  verified_at: "'2026-11-21'",
  verified_by: "'euis'",
  is_confirmed: 'true',
};
const approved: Row = { ...verified, state: "'APPROVED'", approved_at: "'2026-11-22'", approved_by: "'dadang'" };
const dispatched: Row = { ...approved, state: "'DISPATCHED'", dispatched_at: "'2026-11-23'" };
const delivered: Row = { ...dispatched, state: "'DELIVERED'", delivered_at: "'2026-11-24'" };
const cancelled: Row = { state: "'CANCELLED'", ended_at: "'2026-11-21'", end_reason: "'Nobody was hit'" };

const line = (changes: Row) =>
  insert('relief_order_line', {
    id: 'gen_random_uuid()',
    order_id: ORDER,
    item_code: "'MILK'",
    is_fast_track: 'true',
    needed: '5',
    ...changes,
  });

const step = (changes: Row) =>
  insert('relief_order_step', {
    id: 'gen_random_uuid()',
    order_id: ORDER,
    action: "'VERIFY'",
    from_state: "'REPORTED'",
    to_state: "'VERIFIED'",
    occurred_at: "'2026-11-21'",
    recorded_at: "'2026-11-21'",
    actor: "'euis'",
    ...changes,
  });

const handOver = (changes: Row) =>
  insert('hand_over', {
    id: 'gen_random_uuid()',
    order_id: ORDER,
    number: "'BAST-2'",
    recipient_name: "'Asep'",
    place: "'Balai RW'",
    handed_at: "'2026-11-22'",
    recorded_at: "'2026-11-22'",
    handed_by: "'euis'",
    ...changes,
  });
const annulled: Row = { annulled_at: 'now()', annulled_by: "'euis'", annulment_reason: "'Wrong list'" };
const handedLine = (quantity: string) =>
  `insert into hand_over_line values (gen_random_uuid(), ${HAND_OVER}, ${LINE}, ${quantity})`;

/** Rules of orders and what is handed over, with statements that try to break them. */
export const reliefOrderAttempts: Record<string, string[]> = {
  one_order_per_incident: [order()],
  relief_order_state_closed: [order({ state: "'LOST'" })],
  relief_order_promises_positive: [
    ...['verify_hours', 'approve_hours', 'dispatch_hours', 'deliver_hours', 'whole_hours'].map((hours) =>
      order({ [hours]: '0' }),
    ),
    order({ at_risk_share: '1.01' }),
  ],
  relief_order_verification_is_complete: without(verified, 'verified_by', 'is_confirmed').map(order),
  relief_order_verified_before_it_moves_on: [order({ state: "'VERIFIED'" })],
  relief_order_approval_is_complete: without(approved, 'approved_by').map(order),
  relief_order_approved_after_verified: [order({ ...approved, approved_at: "'2026-11-20 23:59'" })],
  relief_order_approved_is_verified: [
    order({ ...approved, verified_at: 'null', verified_by: 'null', is_confirmed: 'null' }),
  ],
  relief_order_approved_by_another: [order({ ...approved, approved_by: "'euis'" })],
  relief_order_approved_before_it_moves_on: [order({ ...verified, state: "'APPROVED'" })],
  relief_order_leaves_approved_or_fast: [order({ ...dispatched, dispatched_at: "'2026-11-21'" })],
  relief_order_leaves_approved_unless_fast: [
    order({ ...verified, state: "'DISPATCHED'", dispatched_at: "'2026-11-23'" }),
  ],
  relief_order_delivered_when_all_there: [order({ ...delivered, state: "'PARTLY_DELIVERED'" })],
  relief_order_delivered_after_dispatch: [order({ ...delivered, delivered_at: "'2026-11-22'" })],
  relief_order_closed_when_closed: [
    order({ ...delivered, closed_at: "'2026-11-24'" }),
    order({ ...delivered, state: "'CLOSED'" }),
  ],
  relief_order_end_has_moment_and_reason: [
    ...without(cancelled, 'state', 'ended_at', 'end_reason').map(order),
    order({ ...cancelled, end_reason: "' '" }),
  ],
  relief_order_nothing_before_report: [
    order({ ...verified, verified_at: "'2026-11-19'" }),
    order({ ...cancelled, ended_at: "'2026-11-19'" }),
  ],
  one_line_per_order_and_item: [line({ item_code: "'RICE'" })],
  order_line_reserved_is_needed: [
    line({ reserved: '6' }),
    // 14 are reserved
    `update relief_order_line set needed = 13 where id = ${LINE}`,
  ],
  order_line_dispatched_is_reserved: [line({ reserved: '3', dispatched: '4' })],
  order_line_delivered_is_dispatched: [line({ reserved: '3', dispatched: '3', delivered: '4' })],
  order_line_delivered_not_negative: [line({ delivered: '-1' })],
  order_step_action_closed: [step({ action: "'LOOK'" })],
  order_step_recorded_after_it_happened: [step({ occurred_at: "'2026-11-22'" })],
  order_step_actor_present: [step({ actor: "' '" })],
  order_step_evidence_is_list: [step({ evidence: "'{}'" })],
  order_step_corrects_when_correction: [step({ corrects_step_id: STEP }), step({ action: "'CORRECT_TIME'" })],
  order_step_does_not_correct_itself: [step({ id: STEP, action: "'CORRECT_TIME'", corrects_step_id: STEP })],
  hand_over_number_present: [handOver({ number: "' '" })],
  hand_over_recipient_present: [handOver({ recipient_name: "''" })],
  hand_over_place_present: [handOver({ place: "' '" })],
  hand_over_recorded_after_it_happened: [handOver({ handed_at: "'2026-11-23'" })],
  hand_over_annulment_is_complete: without(annulled).map(handOver),
  one_hand_over_per_number: [handOver({ number: "'BAST-1'" })],
  hand_over_quantity_positive: [handedLine('0')],
  one_quantity_per_hand_over_and_line: [handedLine('1')],
  one_hand_over_names_a_family_once: [
    `insert into hand_over_family values (gen_random_uuid(), ${HAND_OVER}, ${FAMILY})`,
  ],
};
