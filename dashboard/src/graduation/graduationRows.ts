import type { AmongAreasPartsFragment, ReferenceQuery } from '../gql/graphql.ts';
import { isKnown } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';

/** A kelurahan as the reference lists it. */
export type KelurahanPlace = ReferenceQuery['kelurahan'][number];

/**
 * What a rate says among those of the other kelurahan. Where the rate itself must not be seen there is only `shrunk`, and it
 * is of the group that is hidden together.
 */
export type Peer = NonNullable<AmongAreasPartsFragment['amongAreas']>;

/** A rate with its place among the others, as the page asks it. */
export type RateAmongAreas = IndicatorValue & AmongAreasPartsFragment;

/** One kelurahan with its rate in the chosen period. */
export interface GraduationRow {
  place: KelurahanPlace;
  rate: IndicatorValue;
  peer: Peer | null;
}

/** A row whose own rate may be seen, with its place among the others. */
export interface SeenRow extends GraduationRow {
  rate: IndicatorValue & { value: number; numerator: number; denominator: number };
  peer: Peer & {
    position: NonNullable<Peer['position']>;
    limits: NonNullable<Peer['limits']>;
    rank: NonNullable<Peer['rank']>;
  };
}

const NO_ANSWER: RateAmongAreas = {
  value: null,
  lower: null,
  upper: null,
  confidence: 0.95,
  numerator: null,
  denominator: null,
  missingReason: 'NO_DATA',
  amongAreas: null,
};

/** Every kelurahan once, the highest estimate first, those without one last (by name); none is dropped. */
export function toGraduationRows(
  places: readonly KelurahanPlace[],
  rates: ReadonlyArray<{ area: { code: string }; graduationRate: RateAmongAreas }>,
): GraduationRow[] {
  const byCode = new Map(rates.map(({ area, graduationRate }) => [area.code, graduationRate]));
  return places
    .map((place) => {
      const { amongAreas, ...rate } = byCode.get(place.code) ?? NO_ANSWER;
      return { place, rate, peer: amongAreas };
    })
    .sort(
      (a, b) =>
        (estimateOf(b) ?? -1) - (estimateOf(a) ?? -1) ||
        (b.rate.value ?? -1) - (a.rate.value ?? -1) ||
        a.place.name.localeCompare(b.place.name, 'id'),
    );
}

/** The best guess of a kelurahan's rate: the shrunk estimate, else the rate as it is; undefined where nothing is known. */
export function estimateOf({ rate, peer }: GraduationRow): number | undefined {
  return peer?.shrunk.value ?? rate.value ?? undefined;
}

/** Whether the row's own rate may be seen and has a place among the others. */
export function isSeen(row: GraduationRow): row is SeenRow {
  const { rate, peer } = row;
  return (
    isKnown(rate) && rate.denominator !== null && peer?.position != null && peer.limits != null && peer.rank != null
  );
}

/** Whether the row's own rate is held back, but that of the group around it is not. */
export function isEstimated(row: GraduationRow): row is GraduationRow & { peer: Peer } {
  return !isKnown(row.rate) && row.peer !== null;
}

/** The rate of all kelurahan together whose own rate is seen: the line in the middle of the funnel. */
export function rateOfAllSeen(rows: readonly GraduationRow[]): number | undefined {
  const seen = rows.filter(isSeen);
  const families = seen.reduce((sum, { rate }) => sum + rate.denominator, 0);
  return families > 0 ? seen.reduce((sum, { rate }) => sum + rate.numerator, 0) / families : undefined;
}
