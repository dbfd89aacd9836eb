import type { IndicatorValue } from '../indicator/indicator.ts';
import { KELURAHAN_PLACES } from './kelurahanPlaces.fixture.ts';
import type { KelurahanPlace } from './graduationRows.ts';

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

/** The answer for one kelurahan, found by its name. */
export function answerFor(name: string, graduationRate: IndicatorValue) {
  const place = PLACES.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`no kelurahan is called ${name}`);
  return { area: { code: place.code, name }, graduationRate };
}
