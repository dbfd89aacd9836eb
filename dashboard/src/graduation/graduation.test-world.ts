import type { IndicatorValue } from '../indicator/indicator.ts';
import { KELURAHAN_PLACES } from './kelurahanPlaces.fixture.ts';
import type { KelurahanPlace, Peer, RateAmongAreas } from './graduationRows.ts';

/** The 68 kelurahan as the API lists them. */
export const PLACES: KelurahanPlace[] = KELURAHAN_PLACES.map((place) => ({
  ...place,
  kecamatan: { code: place.code.slice(0, 8), name: `Kecamatan ${place.code.slice(6, 8)}` },
}));

/** A rate with bounds chosen by the test. */
export function rate(value: number, lower: number, upper: number): IndicatorValue {
  return {
    value,
    lower,
    upper,
    confidence: 0.95,
    numerator: Math.round(value * 1000),
    denominator: 1000,
    missingReason: null,
  };
}

/** No rate, for the given reason. */
export function noRate(missingReason: IndicatorValue['missingReason']): IndicatorValue {
  return { value: null, lower: null, upper: null, confidence: 0.95, numerator: null, denominator: null, missingReason };
}

/** What a rate says among those of the others, unless the test says otherwise. */
export function peer(shrunk: number, parts: Partial<Peer> = {}): Peer {
  return {
    shrunk: { value: shrunk, lower: shrunk - 0.001, upper: shrunk + 0.001 },
    position: 'WITHIN',
    limits: [0, 0.001, 0.009, 0.012],
    rank: { lower: 2, upper: 60, of: 68, topQuintile: 0.2, bottomQuintile: 0.2 },
    ...parts,
  };
}

/** What is known of a kelurahan whose own rate is held back. */
export function groupPeer(shrunk: number): Peer {
  return peer(shrunk, { position: null, limits: null, rank: null });
}

/** The answer for one kelurahan, found by its name. */
export function answerFor(
  name: string,
  value: IndicatorValue,
  amongAreas: Peer | null = value.value === null ? null : peer(value.value),
): { area: { code: string; name: string }; graduationRate: RateAmongAreas } {
  const place = PLACES.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`no kelurahan is called ${name}`);
  return { area: { code: place.code, name }, graduationRate: { ...value, amongAreas } };
}
