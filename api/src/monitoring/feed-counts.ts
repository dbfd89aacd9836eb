import type { FeedRowState } from './feed.state.ts';

/** Number of lines by what became of them. */
export type LineCounts = Readonly<Partial<Record<FeedRowState, number>>>;

/** The counts of both together. */
export function addCounts(one: LineCounts, other: LineCounts): LineCounts {
  const sum: Partial<Record<FeedRowState, number>> = { ...one };
  for (const [state, count] of Object.entries(other) as [FeedRowState, number][])
    sum[state] = (sum[state] ?? 0) + count;
  return sum;
}
