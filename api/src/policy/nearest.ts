/**
 * The names most alike to one that is unknown, the nearest first, by the number of letters to change, add or leave out
 * (Levenshtein 1966). What is further away than half the length of the name is not alike.
 */
export function nearest(name: string, known: readonly string[], count = 3): string[] {
  return known
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter((one) => one.distance <= Math.max(3, one.candidate.length / 2))
    .sort((one, other) => one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Row by row: what it costs to make the first letters of one name into those of the other. */
function distance(from: string, to: string): number {
  let costs = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = costs[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(change, costs[column]! + 1, next[column - 1]! + 1));
    }
    costs = next;
  }
  return costs[to.length]!;
}
