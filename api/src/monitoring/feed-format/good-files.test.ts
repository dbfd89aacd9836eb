import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FeedFactKind, FeedSource } from '../feed.state.ts';
import { isRefused, type FeedFact, type ParsedLine } from './feed-fact.ts';
import { inShort, parse, readFixture } from './testing/read-fixture.ts';

const ASEP = {
  nik: '3271011503850000',
  kk: '3271011204100000',
  fullName: 'ASEP SUNANDAR',
  nameKey: 'ASEP SUNANDAR',
  sex: 'MALE',
  bornOn: '1985-03-15',
  kelurahanCode: '32.71.01.1001',
};
const EUIS = {
  nik: '3271026107900000',
  kk: '3271020509120000',
  fullName: 'EUIS NURHAYATI',
  nameKey: 'EUIS NURHAYATI',
  sex: 'FEMALE',
  bornOn: '1990-07-21',
  kelurahanCode: '32.71.02.1003',
};
const NOBODY = { nik: null, kk: null, fullName: null, nameKey: null, sex: null, bornOn: null, kelurahanCode: null };

describe('a good file', () => {
  it('of the civil registry tells deaths, moves and corrections', () => {
    const { parser, lines } = parse(readFixture('good/dukcapil.csv'));
    expect(facts(lines)).toEqual([
      {
        kind: FeedFactKind.DEATH,
        ...ASEP,
        occurredOn: '2026-11-02',
        reference: '3271-KM-0001',
        details: { note: null },
      },
      {
        kind: FeedFactKind.MOVE_WITHIN_CITY,
        ...EUIS,
        occurredOn: '2026-11-05',
        reference: 'SKPWNI/3271/7',
        details: { toKelurahanCode: '32.71.05.1001', toRt: '002', toRw: '004', wholeFamily: true },
      },
      {
        kind: FeedFactKind.MOVE_OUT,
        ...EUIS,
        occurredOn: '2026-11-05',
        reference: 'SKPWNI/3271/8',
        details: { toCity: 'KAB. BOGOR', wholeFamily: false },
      },
      {
        kind: FeedFactKind.CORRECTION,
        ...EUIS,
        fullName: 'EUIS NURHAYATY',
        nameKey: 'EUIS NURHAYATY',
        occurredOn: null,
        reference: '470/12',
        details: { fullName: 'Euis Nurhayati', sex: null, bornOn: null, newKk: '3271021011260000' },
      },
    ]);
    expect(parser.detected).toMatchObject({
      format: 'CSV',
      encoding: 'UTF-8',
      lineEnd: 'LF',
      delimiter: ';',
      notes: [],
    });
    expect(parser.detected!.columns.slice(0, 4)).toEqual([
      { name: 'NIK', meaning: 'nik', doubt: null },
      { name: 'No. KK', meaning: 'no_kk', doubt: null },
      { name: 'Nama Lengkap', meaning: 'nama', doubt: null },
      { name: 'JK', meaning: 'jenis_kelamin', doubt: null },
    ]);
  });

  it('of the socio-economic register tells deciles of a quarter', () => {
    const { lines } = parse(readFixture('good/dtsen.csv'), { source: FeedSource.DTSEN });
    const fact = { kind: FeedFactKind.DECILE, ...NOBODY, occurredOn: null, reference: null };
    expect(facts(lines)).toEqual([
      {
        ...fact,
        kk: '3271011204100000',
        nik: '3271011503850000',
        details: { decile: 1, quarter: '2026Q3' },
      },
      { ...fact, kk: '3271020509120000', details: { decile: 10, quarter: '2026Q3' } },
    ]);
  });

  it('of field staff tells what they met', () => {
    const { lines } = parse(readFixture('good/field-report.csv'), { source: FeedSource.FIELD_REPORT });
    expect(facts(lines)).toEqual([
      {
        kind: FeedFactKind.NOT_FOUND,
        ...NOBODY,
        kk: '3271011204100000',
        occurredOn: '2026-11-02',
        reference: 'BA-17/2026',
        details: { note: 'Rumah kosong sejak Juli' },
      },
      {
        kind: FeedFactKind.DUPLICATE,
        ...NOBODY,
        kk: '3271020509120000',
        occurredOn: '2026-11-03',
        reference: 'BA-18/2026',
        details: { note: null, otherKk: '3271011204100000' },
      },
    ]);
  });

  it('may be JSON Lines, with the same names', () => {
    const { parser, lines } = parse(readFixture('good/dukcapil.jsonl'));
    expect(inShort(parser, lines)).toEqual(['1 DEATH', '2 DEATH']);
    expect(facts(lines)[0]).toEqual({
      kind: FeedFactKind.DEATH,
      ...ASEP,
      fullName: 'Asep Sunandar',
      kelurahanCode: null,
      occurredOn: '2026-11-02',
      reference: '3271-KM-0001',
      details: { note: null },
    });
    expect(parser.detected).toMatchObject({ format: 'JSON_LINES', delimiter: null });
  });
});

it('the examples of docs/feeds.md are read without a remark', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'feeds.md'), 'utf8');
  const examples = [...page.matchAll(/^```(?:csv|ndjson)\n(.*?)^```$/gms)].map(([, text]) => Buffer.from(text!));
  const { DUKCAPIL, DTSEN, FIELD_REPORT } = FeedSource;
  const sources = [DUKCAPIL, DUKCAPIL, DUKCAPIL, DTSEN, FIELD_REPORT, DUKCAPIL];
  expect(examples.length).toBe(sources.length);
  const reports = examples.map((bytes, place) => {
    const { parser, lines } = parse(bytes, { source: sources[place]! });
    return inShort(parser, lines);
  });
  expect(reports).toEqual([
    ['2 DEATH'],
    ['2 MOVE_WITHIN_CITY', '3 MOVE_OUT'],
    ['2 CORRECTION'],
    ['2 DECILE', '3 DECILE'],
    ['2 NOT_FOUND'],
    ['1 DEATH'],
  ]);
});

describe('what is mended', () => {
  const read = (file: string) => facts(parse(readFixture(file)).lines);

  it('gives swapped numbers their places', () => {
    expect(read('number/nik-and-kk-swapped.csv').map(({ nik, kk }) => [nik, kk])).toEqual([
      ['3271011503850000', '3271011204100000'],
      ['3271026107900000', '3271020509120000'],
      ['3271011503850000', '3271011204100000'],
    ]);
  });

  it('leaves the digits alone of a number that was decorated', () => {
    expect(read('number/decorated.csv').map(({ nik }) => nik)).toEqual(Array(7).fill('3271011503850000'));
  });

  it('reads every way to write a day', () => {
    expect(read('date/ways-to-write.csv').map(({ bornOn }) => bornOn)).toEqual(Array(12).fill('1985-03-15'));
    expect(read('date/excel-serials.csv').map(({ bornOn }) => bornOn)).toEqual(Array(2).fill('1985-03-15'));
    expect(read('date/in-words.csv').map(({ occurredOn }) => occurredOn)).toEqual(Array(3).fill('2026-11-02'));
    expect(read('date/eight-digits.csv').map(({ occurredOn }) => occurredOn)).toEqual(Array(2).fill('2026-11-02'));
  });

  it('looks BPS codes up whole, since they order the districts differently', () => {
    expect(read('region/bps-codes.csv').map(({ kelurahanCode }) => kelurahanCode)).toEqual([
      '32.71.01.1001',
      '32.71.05.1001',
      '32.71.03.1002',
    ]);
  });

  it('finds kelurahan under other spellings', () => {
    expect(read('region/ways-to-write.csv').map(({ kelurahanCode }) => kelurahanCode)).toEqual(
      Array(8).fill('32.71.01.1001'),
    );
    expect(read('region/spelling-variants.csv').map(({ kelurahanCode }) => kelurahanCode)).toEqual([
      '32.71.04.1005',
      '32.71.03.1011',
      '32.71.06.1001',
    ]);
  });

  it('reads letters of every encoding', () => {
    expect(read('text/windows-1252.csv')[1]!.fullName).toBe('Renée Nurhayati');
    expect(read('text/utf-8-and-windows-1252.csv').map(({ nameKey }) => nameKey)).toEqual([
      'JOSÉ SUNANDAR',
      'RENÉE NURHAYATI',
    ]);
    expect(read('text/utf-16-little-endian.csv').map(({ fullName }) => fullName)).toEqual([
      'Asep Sunandar',
      'Euis Nurhayati',
    ]);
  });

  it('keeps a name on one line, with its own quotation marks', () => {
    expect(read('text/quoted-line-break.csv')[0]!.fullName).toBe('Asep Sunandar');
    expect(read('text/quote-inside-value.csv')[0]!.fullName).toBe('Asep "Aa" Sunandar');
    expect(read('value/names.csv')[0]!.fullName).toBe('Asep Sunandar');
  });

  it('takes a city before a kelurahan, whose name other cities have as well', () => {
    expect(read('move/destinations.csv').map(({ details }) => details)).toEqual([
      { toKelurahanCode: '32.71.05.1001', toRt: '003', toRw: '012', wholeFamily: true },
      { toCity: 'KAB. BOGOR', wholeFamily: true },
      { toCity: 'Kota Bandung', wholeFamily: false },
      { toKelurahanCode: '32.71.05.1001', toRt: null, toRw: null, wholeFamily: null },
      { toCity: null, wholeFamily: null },
      { toKelurahanCode: '32.71.05.1001', toRt: null, toRw: null, wholeFamily: null },
      { toCity: 'Kota Bandung', wholeFamily: null },
      { toCity: null, wholeFamily: null },
    ]);
  });
});

function facts(lines: readonly ParsedLine[]): FeedFact[] {
  return lines.flatMap((parsed) => (isRefused(parsed) ? [] : [parsed.fact]));
}
