import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as statistics from './index.ts';

const page = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^(\w+\(.*);\s+\/\/ (.*)$/gm)].map(([, call, result]) => [call!, result!] as const);

/** Evaluates one expression of the page, knowing the statistics only. */
const valueOf = (expression: string) =>
  JSON.parse(JSON.stringify(runInNewContext(`(${expression})`, { ...statistics })));

/** Numbers to four significant digits, as the page prints them. */
const printed = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(4)) : part));

describe('docs/statistics.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
  });

  it.each(examples)('%s', (call, result) => {
    expect(printed(valueOf(call))).toBe(printed(valueOf(result)));
  });

  it('names every statistic that is exported', () => {
    const named = Object.entries(statistics).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    // helpers are described where the statistic is that they belong to
    const missing = named.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`${name}(`));
    expect(missing).toEqual(['numbersAtRisk']);
  });
});
