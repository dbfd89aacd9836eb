import { metresBetween, type Point } from '../region/distance.ts';
import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';

/** No kelurahan of the city reaches further from the point where maps show it. */
const FURTHEST_METRES = 10_000;
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** A warehouse as it is to be added. */
export interface NewWarehouse extends Point {
  readonly code: string;
  readonly name: string;
}

/** Why a warehouse cannot be added. @param centre of its kelurahan */
export function refuseWarehouse(warehouse: NewWarehouse, centre: Point): UserError[] {
  return [
    ...(CODE.test(warehouse.code)
      ? []
      : [
          {
            code: 'CODE_MALFORMED',
            field: 'code',
            message:
              'The code has 2 to 40 capital letters, digits and _, and begins with a letter, as GUDANG_DINSOS. Write it so.',
          },
        ]),
    ...refuseText(warehouse.name, 'name', 'name', LONGEST_NAME),
    ...refusePlace(warehouse, centre),
  ];
}

function refusePlace(point: Point, centre: Point): UserError[] {
  const isOnEarth = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  const metres = isOnEarth ? metresBetween(point, centre) : Infinity;
  if (metres <= FURTHEST_METRES) return [];
  const far = isOnEarth ? `${Math.round(metres / 1000)} km from its kelurahan` : 'no place on earth';
  return [
    {
      code: 'PLACE_NOT_IN_KELURAHAN',
      field: 'latitude',
      message: `These coordinates are ${far}. Check that latitude and longitude are not swapped, and that it is the right kelurahan.`,
    },
  ];
}
