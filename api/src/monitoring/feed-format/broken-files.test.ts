import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRefused } from './feed-fact.ts';
import { brokenFiles } from './testing/broken-files.ts';
import { FIXTURES, inShort, parse, readFixture } from './testing/read-fixture.ts';

describe('a broken file', () => {
  it.each(brokenFiles)('$file gives its report', ({ file, report, options }) => {
    const { parser, lines } = parse(readFixture(file), options);
    expect(inShort(parser, lines)).toEqual(report);
  });

  it.each(brokenFiles)('$file says nothing without a remedy, and shows no identity number', ({ file, options }) => {
    const { parser, lines } = parse(readFixture(file), options);
    const issues = lines.flatMap((parsed) => [...(isRefused(parsed) ? parsed.refusals : []), ...parsed.warnings]);
    const said = [...issues, ...(parser.detected?.notes ?? []), ...(parser.refusal ? [parser.refusal] : [])];
    for (const { message } of said) expect(message).toMatch(/^[^.].*\. [A-Z].*\.$|^\d+ column\(s\)/s);
    expect(JSON.stringify([said, parser.checkpoint()])).not.toMatch(/\d{12}/);
  });
});

it('has more than a hundred broken files, each of them in the table', () => {
  const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => `${parentPath.split(/[/\\]/).at(-1)}/${name}`)
    .filter((file) => !file.startsWith('good/'));
  expect(files.toSorted()).toEqual(brokenFiles.map(({ file }) => file).toSorted());
  expect(files.length).toBeGreaterThan(100);
});
