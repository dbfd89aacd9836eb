import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { refer } from '../graphql/read/reference.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { availabilityOf } from '../use-case/action-availability.ts';
import { daysBetween } from '../days.ts';
import { openStates } from './exit-case.state.ts';
import { countCases, findRemainders, type ReviewCount } from './review-progress.ts';
import type { Review } from './review.entity.ts';
import { refuseClosing, type Remainder } from './review.rules.ts';
import { ReviewState, reviewMachine } from './review.state.ts';
import type { ReviewActionAvailability, ReviewPlaceCount, ReviewProgress } from './review.types.ts';

type ReviewRow = Pick<Review, 'id' | 'state' | 'dueOn'>;

/** Counts the cases of many reviews at once. */
export class ReviewProgressLoader {
  private readonly counts: DataLoader<string, ReviewCount[]>;
  private readonly remainders: DataLoader<string, Remainder[]>;
  private readonly today: string;

  constructor(em: SqlEntityManager, clock: Clock) {
    this.today = today(clock);
    // A mutation of the same request may have changed what was counted before it.
    const options = { cache: false };
    this.counts = new DataLoader(async (ids) => grouped(ids, await countCases(em, ids)), options);
    this.remainders = new DataLoader(async (ids) => grouped(ids, await findRemainders(em, ids, this.today)), options);
  }

  /** How far a review has come. */
  async progressOf({ id, state, dueOn }: ReviewRow): Promise<ReviewProgress> {
    const [counts, remaining] = await Promise.all([this.counts.load(id), this.remainders.load(id)]);
    const isOpen = state === ReviewState.OPEN;
    return {
      caseCount: sum(counts),
      ...totalsOf(counts),
      isLate: isOpen && dueOn < this.today,
      daysLeft: isOpen ? daysBetween(this.today, dueOn) : 0,
      remaining,
      byKind: [...Map.groupBy(counts, ({ kind, state: caseState }) => `${kind} ${caseState}`).values()].map(
        (group) => ({ kind: group[0]!.kind, state: group[0]!.state, count: sum(group) }),
      ),
      byKelurahan: byKelurahan(counts),
    };
  }

  /** What can be done with a review. */
  async actionsOf({ id, state }: ReviewRow): Promise<ReviewActionAvailability[]> {
    const remaining = await this.remainders.load(id);
    return availabilityOf(reviewMachine.actions, () => refuseClosing(state, remaining));
  }
}

function byKelurahan(counts: readonly ReviewCount[]): ReviewPlaceCount[] {
  const groups = [...Map.groupBy(counts, ({ kelurahanCode }) => kelurahanCode)];
  return groups
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, group]) => ({ kelurahan: refer(Kelurahan, code), ...totalsOf(group) }));
}

function totalsOf(counts: readonly ReviewCount[]) {
  const isOpen = ({ state }: ReviewCount) => state !== null && openStates.includes(state);
  return {
    remainingCount: sum(counts.filter(isOpen)),
    decidedCount: sum(counts.filter((count) => count.state !== null && !isOpen(count))),
    carriedOverCount: sum(counts.filter(({ state }) => state === null)),
  };
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

function grouped<Item extends { readonly reviewId: string }>(ids: readonly string[], items: readonly Item[]): Item[][] {
  const groups = Map.groupBy(items, ({ reviewId }) => reviewId);
  return ids.map((id) => groups.get(id) ?? []);
}
