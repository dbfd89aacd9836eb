import { H, K } from './core.attempts.ts';

export const INCIDENT = "'01900000-0000-7000-8000-00000000a001'";
export const FAMILY = "'01900000-0000-7000-8000-00000000a002'";
export const ORDER = "'01900000-0000-7000-8000-00000000a003'";
export const LINE = "'01900000-0000-7000-8000-00000000a004'";
export const STEP = "'01900000-0000-7000-8000-00000000a005'";
export const HAND_OVER = "'01900000-0000-7000-8000-00000000a006'";

/**
 * An incident that hit one household, with an order that leaves on the fast track: of 20 kg needed 14 were reserved out
 * of 36, 6 have left and 4 are handed over. So 30 are on the shelf, and 8 of these are promised.
 */
export const reliefBase = `
  insert into incident (id, hazard, occurred_at, reported_at, reported_by, kelurahan_code, chronology)
    values (${INCIDENT}, 'LANDSLIDE', '2026-11-20', '2026-11-20', 'euis', ${K}, 'A slope gave way');
  insert into affected_family (id, incident_id, household_id, kk_cipher, kk_hash, kk_masked, person_count, damage, recorded_at)
    values (${FAMILY}, ${INCIDENT}, ${H}, '\\x00', '\\x07', '3271********0001', 4, 'SEVERE', '2026-11-20');
  insert into family_entitlement values (gen_random_uuid(), ${FAMILY}, 'RICE', 20);
  insert into relief_order (id, incident_id, kelurahan_code, state, is_fast_track, reported_at, reported_by, verify_hours,
      approve_hours, dispatch_hours, deliver_hours, whole_hours, at_risk_share, dispatched_at)
    values (${ORDER}, ${INCIDENT}, ${K}, 'PARTLY_DELIVERED', true, '2026-11-20', 'euis', 6, 12, 12, 24, 72, 0.75, '2026-11-21');
  insert into relief_order_line (id, order_id, item_code, is_fast_track, needed)
    values (${LINE}, ${ORDER}, 'RICE', true, 20);
  insert into relief_order_step (id, order_id, action, from_state, to_state, occurred_at, recorded_at, actor)
    values (${STEP}, ${ORDER}, 'DISPATCH', 'REPORTED', 'DISPATCHED', '2026-11-21', '2026-11-21', 'euis');
  insert into stock_movement (id, item_code, warehouse_code, kind, on_hand_change, reserved_change, order_line_id,
      occurred_at, recorded_at, recorded_by)
    values (gen_random_uuid(), 'RICE', 'GUDANG_DINSOS', 'RECEIPT', 36, 0, null, '2026-11-19', '2026-11-19', 'euis');
  insert into stock_movement (id, item_code, warehouse_code, kind, on_hand_change, reserved_change, order_line_id,
      occurred_at, recorded_at, recorded_by)
    values (gen_random_uuid(), 'RICE', 'GUDANG_DINSOS', 'RESERVATION', 0, 14, ${LINE}, '2026-11-20', '2026-11-20', 'euis'),
      (gen_random_uuid(), 'RICE', 'GUDANG_DINSOS', 'DISPATCH', -6, -6, ${LINE}, '2026-11-21', '2026-11-21', 'euis');
  insert into hand_over (id, order_id, number, recipient_name, place, handed_at, recorded_at, handed_by)
    values (${HAND_OVER}, ${ORDER}, 'BAST-1', 'Asep', 'Balai RW', '2026-11-22', '2026-11-22', 'euis');
  insert into hand_over_line values (gen_random_uuid(), ${HAND_OVER}, ${LINE}, 4);
  insert into hand_over_family values (gen_random_uuid(), ${HAND_OVER}, ${FAMILY});
  update relief_order_line set delivered = 4 where id = ${LINE};
`;
