import { load } from './load.mjs';

/**
 * Measures several requests side by side: in every round each has its turn, and each round another one begins, so that a
 * disturbance of the machine meets all of them.
 *
 * @template {string} Name
 * @param {readonly (readonly [Name, import('./load.mjs').Request])[]} contestants
 * @param {{ rounds: number, connections: number, seconds: number }} options
 * @returns {Promise<Map<Name, import('./load.mjs').Load[]>>} the loads, by round
 */
export async function measureInterleaved(contestants, { rounds, connections, seconds }) {
  // Servers compile what they run often, and prepare plans after some executions.
  for (const [, request] of contestants) await load(request, { connections, seconds: Math.max(1, seconds / 2) });
  /** @type {Map<Name, import('./load.mjs').Load[]>} */
  const loads = new Map(contestants.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length];
      if (contestant) loads.get(contestant[0])?.push(await load(contestant[1], { connections, seconds }));
    }
  }
  return loads;
}

/**
 * The median of each figure over the rounds.
 *
 * @param {readonly import('./load.mjs').Load[] | undefined} loads
 * @returns {import('./load.mjs').Load | null} null for a peer that did not take part
 */
export function medianLoad(loads) {
  if (!loads?.length) return null;
  return {
    rps: rounded(median(loads.map(({ rps }) => rps))),
    p50Ms: rounded(median(loads.map(({ p50Ms }) => p50Ms))),
    p95Ms: rounded(median(loads.map(({ p95Ms }) => p95Ms))),
    p99Ms: rounded(median(loads.map(({ p99Ms }) => p99Ms))),
  };
}

/**
 * How many times the first's figure is the second's: the median of the ratios within the rounds, since what is near in
 * time compares best.
 *
 * @param {readonly import('./load.mjs').Load[] | undefined} loads
 * @param {readonly import('./load.mjs').Load[] | undefined} others
 * @param {'rps' | 'p50Ms' | 'p95Ms'} figure
 * @returns {number | null}
 */
export function medianRatio(loads, others, figure) {
  if (!loads?.length || !others?.length) return null;
  return rounded(median(loads.map((load, round) => load[figure] / (others[round]?.[figure] ?? NaN))));
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(4));
}
