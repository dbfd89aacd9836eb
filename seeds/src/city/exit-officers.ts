import type { Random } from '../random.ts';

const OFFICERS = ['cecep', 'dadang', 'euis', 'imas'];

/** Three officers who are not the same: who proposes, who decides, and who may annul it. */
export function officers(random: Random, proposer?: string): [string, string, string] {
  const first = proposer ?? random.pick(OFFICERS);
  const others = OFFICERS.filter((name) => name !== first);
  const second = random.pick(others);
  return [first, second, random.pick(others.filter((name) => name !== second))];
}
