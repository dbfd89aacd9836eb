import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { Point } from '../region/distance.ts';
import type { Incident } from './incident.entity.ts';

/** A place that is told, held against the boundaries of the city. */
export interface JudgedPlace {
  /** The point where the kelurahan is marked on a map. */
  readonly centre: Point;
  readonly kelurahanName: string;
  readonly cityName: string;
  /** Whether the point told lies in the box of a kelurahan of the same city; true where none or no box is known. */
  readonly isInCity: boolean;
  /** Whether it lies in the box of the kelurahan told. */
  readonly isInKelurahan: boolean;
}

/** Degrees by which a telephone may be wrong beside a boundary: about 100 m. */
const TOLERANCE = 0.001;

/** Holds a place against the kelurahan it is told to be in. @returns undefined where there is no such kelurahan */
export async function judgePlace(
  em: SqlEntityManager,
  kelurahanCode: string,
  point: Point | null,
): Promise<JudgedPlace | undefined> {
  const [row] = await sqlOf(em).query<Omit<JudgedPlace, 'centre'> & Point>(
    `/* relief.place */
     select k.latitude, k.longitude, k.name as "kelurahanName", c.name as "cityName",
       coalesce(inside.city, true) as "isInCity", coalesce(inside.own, true) as "isInKelurahan"
     from kelurahan k
     join kecamatan d on d.code = k.kecamatan_code
     join city c on c.code = d.city_code
     cross join lateral (
       select bool_or(box.holds) as city, bool_or(box.holds) filter (where box.code = k.code) as own
       from (
         select o.code, $2::float8 between o.latitude_min - $4 and o.latitude_max + $4
           and $3::float8 between o.longitude_min - $4 and o.longitude_max + $4 as holds
         from kelurahan o join kecamatan od on od.code = o.kecamatan_code where od.city_code = d.city_code
       ) box
     ) inside
     where k.code = $1`,
    [kelurahanCode, point?.latitude ?? null, point?.longitude ?? null, TOLERANCE],
  );
  if (!row) return undefined;
  const { latitude, longitude, ...judged } = row;
  return { ...judged, centre: { latitude, longitude } };
}

/** Where the goods of an incident go: to its point, or where its kelurahan is marked on a map. */
export async function destinationOf(
  em: SqlEntityManager,
  { kelurahan, latitude, longitude }: Incident,
): Promise<Point> {
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  return (await judgePlace(em, kelurahan.code, null))!.centre;
}
