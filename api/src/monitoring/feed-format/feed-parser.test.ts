import { describe, expect, it } from 'vitest';
import { FeedSource } from '../feed.state.ts';
import { isRefused, type ParsedLine } from './feed-fact.ts';
import { FeedParser, type FeedCheckpoint } from './feed-parser.ts';
import { pieces, random } from './testing/pieces.ts';
import { inShort, options, parse } from './testing/read-fixture.ts';

const HEADER = 'nik,no_kk,nama,tanggal_lahir,tanggal_meninggal,nomor_akta';
const ROW = '3271011503850000,3271011204100000,Asep Sunandar,1985-03-15,2026-11-02,AK-1';
/** More than the first bytes, from which a file is recognised: what follows comes as pieces. */
const FILLING = '\n'.repeat(70_000);

/** The rows that are hard to cut: letters of two, three and four bytes, quotation marks over lines, broken ones. */
const HARD_ROWS = [
  ROW,
  '3271026107900000,3271020509120000,Renée 陳 🙂,1990-07-21,2026-11-05,AK-2',
  '"3271026107900000","3271020509120000","Euis\r\n""Neng""\nNurhayati","1990-07-21","2026-11-05","AK-3"',
  '3271026107900000,3271020509120000,"Euis,1990-07-21,2026-11-05,AK-4',
  '',
  '3271026107900000,3271020509120000,Euis,1990-07-32,2026-11-05',
  'x,3271020509120000,Euis,1990-07-21,2026-11-05,AK-5',
];

describe('a file in pieces', () => {
  const text = (rows: readonly string[], lineEnd = '\n') => rows.join(lineEnd) + lineEnd;
  const json = JSON.stringify({ nik: '3271011503850000', nama: 'José 🙂', tanggal_meninggal: '2026-11-02' });
  it.each([
    ['UTF-8', Buffer.from(HEADER + FILLING), Buffer.from(text(HARD_ROWS))],
    ['CR LF', Buffer.from(HEADER + FILLING), Buffer.from(text(HARD_ROWS, '\r\n'))],
    ['CR', Buffer.from(HEADER + FILLING.replaceAll('\n', '\r')), Buffer.from(text([ROW, '', ROW], '\r'))],
    ['no line end at the end', Buffer.from(HEADER + FILLING), Buffer.from(ROW)],
    ['UTF-16LE', Buffer.from(`\ufeff${HEADER}${FILLING}`, 'utf16le'), Buffer.from(text(HARD_ROWS), 'utf16le')],
    [
      'UTF-16BE',
      Buffer.from(`\ufeff${HEADER}${FILLING}`, 'utf16le').swap16(),
      Buffer.from(text(HARD_ROWS), 'utf16le').swap16(),
    ],
    ['Windows-1252', Buffer.from(HEADER + FILLING), Buffer.from(text([ROW, ROW.replace('Asep', 'Ren\xe9')]), 'latin1')],
    ['JSON Lines', Buffer.from(`${json}${FILLING}`), Buffer.from(text([json, '{', json]))],
  ])('reads the same wherever it is cut: %s', (_, head, tail) => {
    const begun = new FeedParser(options);
    const before = begun.push(head).length;
    const checkpoint = begun.checkpoint();
    expect(checkpoint).toMatchObject({ offset: head.length, line: 70_001, records: before });
    const whole = parse(Buffer.concat([head, tail]));
    const expected = [whole.parser.detected, whole.lines.slice(before)];
    expect(expected[1]).not.toEqual([]);

    for (let cut = 0; cut <= tail.length; cut++) {
      const parser = FeedParser.resume(options, checkpoint);
      const lines = [...parser.push(tail.subarray(0, cut)), ...parser.push(tail.subarray(cut)), ...parser.end()];
      expect([parser.detected, lines], `cut at byte ${cut}`).toEqual(expected);
    }
    const byByte = FeedParser.resume(options, checkpoint);
    const lines = [...tail].flatMap((byte) => byByte.push(Uint8Array.of(byte)));
    expect([byByte.detected, [...lines, ...byByte.end()]]).toEqual(expected);
  });

  it('is recognised from the same bytes however they come', () => {
    const bytes = Buffer.from(`${HEADER}\n${Array(2_000).fill(ROW).join('\n')}`);
    const whole = parse(bytes);
    for (const size of [1_000, 65_535, 65_536, 65_537]) {
      const parser = new FeedParser(options);
      const lines: ParsedLine[] = [];
      for (let start = 0; start < bytes.length; start += size)
        lines.push(...parser.push(bytes.subarray(start, start + size)));
      lines.push(...parser.end());
      expect(lines).toEqual(whole.lines);
      expect(parser.checkpoint()).toEqual({ ...whole.parser.checkpoint(), offset: bytes.length });
    }
  });
});

describe('a checkpoint', () => {
  it.each([1, 2, 3, 4])('lets another parser go on with the very next record (seed %i)', (seed) => {
    const next = random(seed * 7_919);
    const rows = Array.from({ length: 1_500 }, () => HARD_ROWS[next(HARD_ROWS.length)]!);
    const late = Buffer.from(`\n${ROW.replace('Asep', 'Ren\xe9')}\n`, 'latin1');
    const inUtf16 = seed % 2 === 0;
    const bytes = inUtf16
      ? Buffer.from(`\ufeff${[HEADER, ...rows].join('\n')}`, 'utf16le')
      : Buffer.concat([Buffer.from([HEADER, ...rows].join('\n')), late, Buffer.from(rows.join('\n'))]);
    const whole = parse(bytes);
    expect(whole.parser.detected!.encoding).toBe(inUtf16 ? 'UTF-16LE' : 'WINDOWS-1252');

    const checkpoints: FeedCheckpoint[] = [];
    const parser = new FeedParser(options);
    const lines: ParsedLine[] = [];
    for (const piece of pieces(bytes, 20_000, next)) {
      lines.push(...parser.push(piece));
      checkpoints.push(JSON.parse(JSON.stringify(parser.checkpoint())));
    }
    lines.push(...parser.end());
    expect(lines).toEqual(whole.lines);
    expect(checkpoints.length).toBeGreaterThan(10);

    for (const checkpoint of checkpoints) {
      const resumed = FeedParser.resume(options, checkpoint);
      const rest: ParsedLine[] = [];
      for (const piece of pieces(bytes.subarray(checkpoint.offset), 20_000, next)) rest.push(...resumed.push(piece));
      rest.push(...resumed.end());
      expect(rest).toEqual(whole.lines.slice(checkpoint.records));
      expect(resumed.detected).toEqual(whole.parser.detected);
      expect(JSON.stringify(checkpoint)).not.toMatch(/\d{12}|Asep|Euis/);
    }
  });

  it('of a file that is not recognised yet is its beginning', () => {
    const parser = new FeedParser(options);
    parser.push(Buffer.from(HEADER));
    expect(parser.checkpoint()).toEqual({ offset: 0, line: 1, records: 0, detected: null });
  });
});

describe('something huge', () => {
  const withRow = (row: string) => Buffer.from([HEADER, ROW, row, ROW].join('\n'));

  it.each([
    ['a line', ROW.replace('Asep', 'A'.repeat(1_000_000))],
    ['a line of one byte too many', ROW.replace('Asep', 'A'.repeat(64 * 1024 + 1 - ROW.length + 'Asep'.length))],
    ['a quoted field', ROW.replace('Asep Sunandar', `"${'A'.repeat(70_000)}"`)],
  ])('%s costs its own line only', (_, row) => {
    const { parser, lines } = parse(withRow(row));
    expect(inShort(parser, lines)).toEqual(['2 DEATH', '3 refused LINE_TOO_LONG', '4 DEATH']);
  });

  it('a line of 64 KiB is read', () => {
    const { parser, lines } = parse(withRow(ROW.replace('AK-1', 'A'.repeat(64 * 1024 - ROW.length + 'AK-1'.length))));
    expect(inShort(parser, lines)).toEqual(['2 DEATH', '3 refused TEXT_TOO_LONG nomor_akta', '4 DEATH']);
  });

  it('a quotation mark that stays open over thousands of lines costs its own line only', () => {
    const rows = Array<string>(3_000).fill(ROW);
    const { lines } = parse(Buffer.from([HEADER, ROW.replace('Asep', '"Asep'), ...rows].join('\n')));
    expect(lines.filter(isRefused).map(({ line, refusals }) => [line, refusals[0]!.code])).toEqual([
      [2, 'UNCLOSED_QUOTE'],
    ]);
    expect(lines.length).toBe(3_001);
  });

  it('a first line is refused with the file', () => {
    expect(parse(Buffer.alloc(200_000, 'nik,')).parser.refusal?.code).toBe('FIRST_LINE_TOO_LONG');
    expect(parse(Buffer.from(`[${'{"nik":"1"},'.repeat(9_000)}]`)).parser.refusal?.code).toBe('NOT_JSON_LINES');
  });

  it('a file is refused before it is read', () => {
    const parser = new FeedParser({ ...options, byteCount: 256 * 1024 * 1024 + 1 });
    expect(parser.refusal?.code).toBe('TOO_LARGE');
    expect([...parser.push(withRow(ROW)), ...parser.end()]).toEqual([]);
  });

  it('a number of lines is counted to the last', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => (index % 3 === 0 ? 'x' : ROW));
    const { parser, lines } = parse(Buffer.from([HEADER, ...rows].join('\n')));
    expect(lines.filter(isRefused).length).toBe(10_000);
    expect(parser.checkpoint().records).toBe(30_000);
    expect(lines.at(-1)!.line).toBe(30_001);
  });
});

describe('what shows late in a file', () => {
  const many = Array<string>(1_000).fill(ROW).join('\n');

  it('a NUL costs its own line only, since lines before it were used', () => {
    const { parser, lines } = parse(Buffer.from(`${HEADER}\n${many}\n${ROW.replace('Asep', 'A\u0000sep')}\n${ROW}`));
    expect(parser.refusal).toBeUndefined();
    expect(lines.filter(isRefused).map(({ line, refusals }) => [line, refusals[0]!.code])).toEqual([
      [1_002, 'CONTROL_CHARACTER'],
    ]);
  });

  it('another encoding is noted with the line it begins on', () => {
    const bytes = Buffer.from(`${HEADER}\n${many}\n${ROW.replace('Asep', 'Ren\xe9')}\n${ROW}`, 'latin1');
    const { parser, lines } = parse(bytes);
    expect(parser.detected).toMatchObject({
      encoding: 'WINDOWS-1252',
      notes: [{ code: 'ENCODING', message: expect.stringContaining('From line 1002 on') }],
    });
    expect(lines.filter(({ warnings }) => warnings.length > 0).map(({ line }) => line)).toEqual([1_002]);
  });
});

describe('damage of any kind', () => {
  it.each([11, 12, 13, 14])('never stops the parser, and every record is counted once (seed %i)', (seed) => {
    const next = random(seed * 104_729);
    const marks = Buffer.from('",;\t|\n\r\0{}[]\xff\xfe0=\'\\', 'latin1');
    for (let run = 0; run < 250; run++) {
      const bytes = Buffer.from([HEADER, ...HARD_ROWS, ...HARD_ROWS].join('\n'));
      for (let damage = next(12); damage >= 0; damage--) bytes[next(bytes.length)] = marks[next(marks.length)]!;
      const source = Object.values(FeedSource)[next(3)]!;
      const { parser, lines } = parse(bytes, { source });
      expect(lines.every((parsed) => !isRefused(parsed) || parsed.refusals.length > 0)).toBe(true);
      expect(lines.map(({ line }) => line)).toEqual(
        [...new Set(lines.map(({ line }) => line))].toSorted((a, b) => a - b),
      );
      expect(parser.checkpoint().records).toBe(lines.length);
      expect(lines.length === 0).toBe(parser.refusal !== undefined);
    }
  });
});
