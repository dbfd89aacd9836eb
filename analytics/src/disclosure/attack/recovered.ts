import type { Facts } from '../facts.ts';
import { isRecovered, truthOf, type Finding } from './attacker.ts';

/**
 * The findings that say too much.
 *
 * @throws Error where bounds do not hold the truth, which would be a mistake of the attacker and prove nothing
 */
export function recovered(findings: readonly Finding[], facts: Facts): Finding[] {
  for (const { column, set, min, max } of findings) {
    if (set.areas && set.classes) continue;
    const truth = truthOf(facts, column, set);
    if (min > truth + 1e-6 || max < truth - 1e-6) {
      throw new Error(`${column} of ${JSON.stringify(set)} is ${truth}, not from ${min} to ${max}`);
    }
  }
  return findings.filter((finding) => isRecovered(finding, facts.threshold));
}
