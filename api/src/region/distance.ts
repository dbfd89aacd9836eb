/** A place on earth, WGS 84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two places as the crow flies, by the haversine formula on a sphere: within 0.5 % of the ellipsoid. */
export function metresBetween(one: Point, other: Point): number {
  const latitudes = ((other.latitude - one.latitude) * RADIANS) / 2;
  const longitudes = ((other.longitude - one.longitude) * RADIANS) / 2;
  const chord =
    Math.sin(latitudes) ** 2 +
    Math.cos(one.latitude * RADIANS) * Math.cos(other.latitude * RADIANS) * Math.sin(longitudes) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(chord));
}
