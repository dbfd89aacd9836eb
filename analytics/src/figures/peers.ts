import { betaBinomialShrinkage, type Shrinkage } from '../statistics/beta-binomial-shrinkage.ts';
import { funnelLimits, funnelPosition, type FunnelLimits, type FunnelPosition } from '../statistics/funnel-limits.ts';
import { rankUncertainty, type RankUncertainty } from '../statistics/rank-uncertainty.ts';

/**
 * What is known of the share of one area: its own, or that of a larger group where its own must not be seen; undefined where
 * there is nobody to have one.
 */
export type Peer =
  | {
      /** Identity of what the share is of; areas hidden together have one. */
      readonly group: string;
      readonly successes: number;
      readonly trials: number;
      readonly isOwn: boolean;
    }
  | undefined;

/** A share of one area among those of the others. */
export interface PeerValue {
  /** Empirical Bayes estimate with its 95 % posterior interval. */
  readonly shrunk: { readonly value: number; readonly lower: number; readonly upper: number };
  /** Place in the funnel and among the ranks; absent where the share itself must not be seen. */
  readonly own?: {
    /** Where it lies in the funnel around the rate of all areas together. */
    readonly position: FunnelPosition;
    readonly funnel: FunnelLimits;
    /** Ranks it may truly have, 1 the highest, among so many. */
    readonly rank: RankUncertainty & { readonly of: number };
  };
}

/** The shares of areas seen together: what each says once chance is taken into account. */
export class Peers {
  private readonly groups: readonly NonNullable<Peer>[];
  private readonly places: ReadonlyMap<string, number>;
  private shrinkage: Shrinkage | undefined;
  private ranks: readonly RankUncertainty[] | undefined;

  /** @param peers by the number of their row */
  constructor(private readonly peers: ReadonlyMap<number, Peer>) {
    const groups = new Map(
      [...peers.values()].flatMap((peer) => (peer && peer.trials > 0 ? [[peer.group, peer]] : [])),
    );
    // Those that are seen come first: ranks are among them.
    this.groups = [...groups.values()].sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
    this.places = new Map(this.groups.map(({ group }, place) => [group, place]));
  }

  /** What a row says among the others; undefined where nothing is known of it. */
  of(row: number): PeerValue | undefined {
    const peer = this.peers.get(row);
    const place = peer && this.places.get(peer.group);
    if (place === undefined) return undefined;
    this.shrinkage ??= betaBinomialShrinkage(this.groups);
    const { mean, lower, upper } = this.shrinkage.groups[place]!;
    const shrunk = { value: mean, lower, upper };
    return peer!.isOwn ? { shrunk, own: this.ownOf(place) } : { shrunk };
  }

  private ownOf(place: number): NonNullable<PeerValue['own']> {
    const seen = this.groups.filter(({ isOwn }) => isOwn);
    this.ranks ??= rankUncertainty(this.shrinkage!.groups.slice(0, seen.length).map(({ posterior }) => posterior));
    const sum = (of: 'successes' | 'trials') => seen.reduce((all, each) => all + each[of], 0);
    const rate = sum('successes') / sum('trials');
    const { successes, trials } = seen[place]!;
    return {
      position: funnelPosition(rate, successes, trials),
      funnel: funnelLimits(rate, trials),
      rank: { ...this.ranks[place]!, of: seen.length },
    };
  }
}
