import { K } from './core.attempts.ts';

const hop = (orders: number) =>
  `(${K}, '2026-11-01', 'FLOOD', 'FAST', 'WHOLE', 'DONE', 'KEPT', 3, null, null, ${orders})`;
const need = (counts: string) => `insert into cube_relief_need values (${K}, '2026-11-02', 'FLOOD', ${counts})`;
const supply = (units: string) =>
  `insert into cube_relief_supply values (${K}, '2026-11-01', 'FLOOD', 'RICE', ${units})`;
const stock = (state: string) => `insert into cube_stock values (${K}, 'W', 'RICE', '2026-11-02', ${state})`;

/** Attempts on the cubes of relief. */
export const reliefCubeAttempts: Record<string, string[]> = {
  relief_hop_cell_not_empty: [`insert into cube_relief_hop values ${hop(0)}`],
  relief_hop_cell_open_or_timed: [
    `insert into cube_relief_hop values (${K}, '2026-11-01', 'FLOOD', 'FAST', 'WHOLE', 'OPEN', 'RUNNING', 3, now(), now(), 1)`,
    `insert into cube_relief_hop values (${K}, '2026-11-01', 'FLOOD', 'FAST', 'WHOLE', 'OPEN', 'RUNNING', null, now(), null, 1)`,
    `insert into cube_relief_hop values (${K}, '2026-11-01', 'FLOOD', 'FAST', 'WHOLE', 'DONE', 'KEPT', 3, now(), now(), 1)`,
  ],
  one_relief_hop_cell: [`insert into cube_relief_hop values ${hop(1)}, ${hop(2)}`],
  relief_need_cell_not_empty: [need('0, 0, 0, 0, 0')],
  relief_need_serves_whom_it_counts: [need('1, 1, 9, 2, 9'), need('1, 2, 8, 2, 9')],
  relief_supply_cell_not_empty: [supply('0, 0')],
  relief_supply_delivers_what_is_needed: [supply('1, 2'), supply('1, -1')],
  stock_cell_holds_for_days: [stock(`'2026-11-02', 1, 1, 1`)],
  stock_cell_not_negative: [
    stock(`'2026-11-03', -1, 1, 1`),
    stock(`'2026-11-03', 1, -1, 1`),
    stock(`'2026-11-03', 1, 2, 1`),
  ],
};
