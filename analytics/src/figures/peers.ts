import { betaBinomialShrinkage, type Shrinkage } from '../statistics/beta-binomial-shrinkage.ts';
import { funnelLimits, funnelPosition, type FunnelLimits, type FunnelPosition } from '../statistics/funnel-limits.ts';
import { rankUncertainty, type RankUncertainty } from '../statistics/rank-uncertainty.ts';
import type { IndicatorValue } from './value.ts';

/** A share of one area among those of the others. */
export interface PeerValue {
  /** Empirical Bayes estimate with its 95 % posterior interval. */
  readonly shrunk: { readonly value: number; readonly lower: number; readonly upper: number };
  /** Where it lies in the funnel around the rate of all areas together. */
  readonly position: FunnelPosition;
  readonly funnel: FunnelLimits;
  /** Ranks it may truly have, 1 the highest, among so many. */
  readonly rank: RankUncertainty & { readonly of: number };
}

/**
 * The shares of areas seen together: what each says once chance is taken into account. Whoever has no value, or nobody to
 * have one of, is no peer.
 */
export class Peers {
  private readonly members: ReadonlyMap<number, { readonly successes: number; readonly trials: number }>;
  private readonly places: ReadonlyMap<number, number>;
  private readonly rate: number;
  private shrinkage: Shrinkage | undefined;
  private ranks: readonly RankUncertainty[] | undefined;

  /** @param values by the number of their row */
  constructor(values: ReadonlyMap<number, IndicatorValue>) {
    this.members = new Map(
      [...values].flatMap(([row, { numerator, denominator, missingReason }]) =>
        missingReason === null && denominator ? [[row, { successes: numerator!, trials: denominator }] as const] : [],
      ),
    );
    this.places = new Map([...this.members.keys()].map((row, place) => [row, place]));
    const sum = (of: 'successes' | 'trials') => [...this.members.values()].reduce((all, each) => all + each[of], 0);
    this.rate = sum('successes') / sum('trials');
  }

  /** What a row says among the others; undefined where it has no value. */
  of(row: number): PeerValue | undefined {
    const own = this.members.get(row);
    if (!own) return undefined;
    const place = this.places.get(row)!;
    this.shrinkage ??= betaBinomialShrinkage([...this.members.values()]);
    this.ranks ??= rankUncertainty(this.shrinkage.groups.map(({ posterior }) => posterior));
    const { mean, lower, upper } = this.shrinkage.groups[place]!;
    return {
      shrunk: { value: mean, lower, upper },
      position: funnelPosition(this.rate, own.successes, own.trials),
      funnel: funnelLimits(this.rate, own.trials),
      rank: { ...this.ranks[place]!, of: this.members.size },
    };
  }
}
