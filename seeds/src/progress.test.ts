import { describe, expect, it } from 'vitest';
import type { SeedProgress } from './demo-city.ts';
import { showProgress } from './progress.ts';

const STEPS: SeedProgress[] = [
  { stage: 'families', done: 0, total: 2 },
  { stage: 'families', done: 1, total: 2 },
  { stage: 'indexes', done: 0, total: 1 },
  { stage: 'cubes', done: 1, total: 1 },
];

describe('the progress of a seeding', () => {
  it('is one line a stage where nobody watches', () => {
    expect(shown({ isTTY: false })).toEqual([
      'Seeding families and their history ...\n',
      'Seeding indexes and constraints ...\n',
      'Seeding cubes ...\n',
    ]);
  });

  it('is a bar on a terminal, which fills up and ends its line', () => {
    const bars = shown({ isTTY: true });
    // Families take the first 60 of 100, half of them are 30; 30 of 100 are 9 of 30 places.
    expect(bars[1]).toContain(`${'█'.repeat(9)}${'░'.repeat(21)}  30 %`);
    expect(bars[3]).toContain(`${'█'.repeat(30)} 100 %`);
    expect(bars.map((bar) => bar.endsWith('\n'))).toEqual([false, false, false, true]);
  });
});

function shown({ isTTY }: { isTTY: boolean }): string[] {
  const written: string[] = [];
  const show = showProgress({ isTTY, write: (text: string) => written.push(text) > 0 });
  for (const step of STEPS) show(step);
  return written;
}
