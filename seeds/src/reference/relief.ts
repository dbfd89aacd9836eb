import { readCsv } from './read-csv.ts';

/** A thing that is given to families hit by a disaster. */
export interface ReliefItemReference {
  readonly code: string;
  /** in Indonesian */
  readonly name: string;
  /** in Indonesian; quantities are whole numbers of it */
  readonly unit: string;
  readonly category: 'FOOD' | 'CLOTHING' | 'SHELTER' | 'MATERIAL' | 'OTHER';
  readonly isLifeSaving: boolean;
}

/** What a warehouse is: the one of the social office, of the disaster agency, or a local store (lumbung sosial). */
export type WarehouseKind = 'CENTRAL' | 'AGENCY' | 'LOCAL';

/** A place where relief goods are kept. */
export interface WarehouseReference {
  readonly code: string;
  readonly name: string;
  readonly kind: WarehouseKind;
  readonly kelurahanCode: string;
  /** degrees, WGS 84 */
  readonly latitude: number;
  /** degrees, WGS 84 */
  readonly longitude: number;
}

/** How much of an item a kind of warehouse holds on the first day, and below which it is filled up again. */
export interface WarehouseStockReference {
  readonly warehouseKind: WarehouseKind;
  readonly itemCode: string;
  readonly initial: number;
  readonly minimum: number;
}

/** The standard items of the ministry and of disaster agencies. */
export const reliefItems: readonly ReliefItemReference[] = readCsv('relief-items.csv').map((row) => ({
  code: row('code'),
  name: row('name'),
  unit: row('unit'),
  category: row('category') as ReliefItemReference['category'],
  isLifeSaving: row('is_life_saving') === 'true',
}));

/** The warehouses of the demonstration city. They are made up: the true ones are not published. */
export const warehouses: readonly WarehouseReference[] = readCsv('warehouses.csv').map((row) => ({
  code: row('code'),
  name: row('name'),
  kind: row('kind') as WarehouseKind,
  kelurahanCode: row('kelurahan_code'),
  latitude: Number(row('latitude')),
  longitude: Number(row('longitude')),
}));

/** What they hold: a local store as one was described in the press, the others a multiple of it. */
export const warehouseStock: readonly WarehouseStockReference[] = readCsv('warehouse-stock.csv').map((row) => ({
  warehouseKind: row('warehouse_kind') as WarehouseKind,
  itemCode: row('item_code'),
  initial: Number(row('initial')),
  minimum: Number(row('minimum')),
}));
