import type { SeedProgress } from './demo-city.ts';

const WIDTH = 30;

/** What each stage does, and the share of the whole time it takes. */
const STAGES = {
  families: { label: 'families and their history', from: 0, share: 0.6 },
  indexes: { label: 'indexes and constraints', from: 0.6, share: 0.35 },
  cubes: { label: 'cubes', from: 0.95, share: 0.05 },
} as const satisfies Record<SeedProgress['stage'], { label: string; from: number; share: number }>;

/** Shows how far the seeding is: a bar that moves on a terminal, else one line a stage. */
export function showProgress(output: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): (progress: SeedProgress) => void {
  let shown: string | undefined;
  return ({ stage, done, total }) => {
    const { label, from, share } = STAGES[stage];
    if (!output.isTTY) {
      if (stage !== shown) output.write(`Seeding ${label} ...\n`);
      shown = stage;
      return;
    }
    const whole = from + (share * done) / total;
    const filled = Math.round(whole * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const isEnd = stage === 'cubes' && done === total;
    output.write(`\r\u001b[K${bar} ${String(Math.round(whole * 100)).padStart(3)} % ${label}${isEnd ? '\n' : ''}`);
  };
}
