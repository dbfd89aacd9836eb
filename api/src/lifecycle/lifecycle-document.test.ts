import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Machine } from '../use-case/machine.ts';
import { lifecycleChapters } from './chapters.ts';
import { lifecycleDocument } from './lifecycle-document.ts';

it('the page of the lifecycle says what the tables say', async () => {
  await expect(lifecycleDocument(lifecycleChapters)).toMatchFileSnapshot('../../../docs/lifecycle.md');
});

it('has a chapter for every machine there is', async () => {
  const files = globSync('**/*.state.ts', { cwd: join(import.meta.dirname, '..') });
  expect(files.length).toBeGreaterThan(5);
  const machines = new Set<unknown>();
  for (const file of files) {
    const exported = (await import(join(import.meta.dirname, '..', file))) as Record<string, unknown>;
    for (const value of Object.values(exported)) if (value instanceof Machine) machines.add(value);
  }
  expect(new Set(lifecycleChapters.map(({ machine }) => machine))).toEqual(machines);
});

it('draws an arrow for each pair of states, and tells what is refused', () => {
  const machine = new Machine<string, string>('door', 'OPEN', {
    OPEN: { CLOSE: 'SHUT', LOCK: null, SLAM: 'SHUT' },
    SHUT: { CLOSE: null, LOCK: 'LOCKED', SLAM: null },
    LOCKED: { CLOSE: null, LOCK: null, SLAM: null },
  });
  expect(lifecycleDocument([{ title: 'Door', about: 'A door.', machine }])).toContain(`## Door

A door.

\`\`\`mermaid
stateDiagram-v2
  [*] --> OPEN
  OPEN --> SHUT: CLOSE, SLAM
  SHUT --> LOCKED: LOCK
  LOCKED --> [*]
\`\`\`

|  | OPEN | SHUT | LOCKED |
| --- | --- | --- | --- |
| CLOSE | SHUT | – | – |
| LOCK | – | LOCKED | – |
| SLAM | SHUT | – | – |
`);
});
