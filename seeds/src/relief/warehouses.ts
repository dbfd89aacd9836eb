import type { Client } from 'pg';
import { warehouses, type WarehouseReference } from '../reference/relief.ts';
import { kotaBogor, type RegionReference } from '../reference/regions.ts';

/** The warehouses of a city; those of a synthetic one stand where they would in Kota Bogor. */
export function warehousesOf(region: RegionReference): WarehouseReference[] {
  if (region.city.code === kotaBogor.city.code) return [...warehouses];
  return warehouses.map((warehouse) => {
    const kelurahanCode = region.city.code + warehouse.kelurahanCode.slice(region.city.code.length);
    const { latitude, longitude } = region.kelurahan.find(({ code }) => code === kelurahanCode)!;
    const mark = region.city.code.slice(3);
    return {
      ...warehouse,
      code: `${warehouse.code}-${mark}`,
      name: `${warehouse.name} (sintetis ${mark})`,
      kelurahanCode,
      latitude,
      longitude,
    };
  });
}

/** Writes the warehouses of a city, which its stock refers to. */
export async function loadWarehouses(client: Client, region: RegionReference): Promise<void> {
  await client.query(
    /* sql */ `
    /* seeds.loadWarehouses */
    insert into warehouse (code, name, kelurahan_code, latitude, longitude)
    select code, name, "kelurahanCode", latitude, longitude
    from json_to_recordset($1) as (code text, name text, "kelurahanCode" text, latitude double precision,
      longitude double precision)
    on conflict (code) do update set name = excluded.name`,
    [JSON.stringify(warehousesOf(region))],
  );
}
