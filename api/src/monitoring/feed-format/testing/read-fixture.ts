import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FeedSource } from '../../feed.state.ts';
import { isRefused, type ParsedLine, type RowIssue } from '../feed-fact.ts';
import { FeedParser, type FeedParserOptions } from '../feed-parser.ts';
import { regions } from './regions.ts';

/** Folder of the files. */
export const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
/** The day on which they are read. */
export const TODAY = '2026-11-24';

/** What the fixtures are read with, unless a test says otherwise. */
export const options: FeedParserOptions = {
  source: FeedSource.DUKCAPIL,
  today: TODAY,
  regions,
  acceptSerial0000: true,
};

/** Bytes of a fixture. */
export function readFixture(name: string): Buffer {
  return readFileSync(join(FIXTURES, name));
}

/** Reads bytes as one piece. */
export function parse(bytes: Uint8Array, chosen: Partial<FeedParserOptions> = {}) {
  const parser = new FeedParser({ ...options, ...chosen });
  const lines = [...parser.push(bytes), ...parser.end()];
  return { parser, lines };
}

/**
 * A report in short: the rule that refuses the file, or its notes, then each line as `2 DEATH`, `3 DEATH warned RULE
 * column` or `4 refused RULE column, RULE column`.
 */
export function inShort(parser: FeedParser, lines: readonly ParsedLine[]): string | string[] {
  if (parser.refusal) return parser.refusal.code;
  return [
    ...parser.detected!.notes.map((note) => `note ${issueInShort(note)}`),
    ...lines.map((parsed) => {
      const result = isRefused(parsed)
        ? `${parsed.line} refused ${parsed.refusals.map(issueInShort).join(', ')}`
        : `${parsed.line} ${parsed.fact.kind}`;
      return parsed.warnings.length === 0 ? result : `${result} warned ${parsed.warnings.map(issueInShort).join(', ')}`;
    }),
  ];
}

function issueInShort({ code, field }: RowIssue): string {
  return field === null ? code : `${code} ${field}`;
}
