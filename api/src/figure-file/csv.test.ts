import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('CSV', () => {
  it('follows RFC 4180: commas, CRLF, quotes where needed and doubled within', () => {
    expect(
      toCsv(
        [
          ['name', 'value'],
          ['Batu Tulis', 0.25],
          ['Empang, "lama"', null],
          ['two\nlines', 3],
        ],
        'RFC4180',
      ),
    ).toBe('name,value\r\nBatu Tulis,0.25\r\n"Empang, ""lama""",\r\n"two\nlines",3\r\n');
  });

  it('has the form that Excel in Indonesian reads: mark of UTF-8, semicolons, decimal commas', () => {
    expect(
      toCsv(
        [
          ['nama', 'nilai'],
          ['a;b', 0.25],
          ['c,d', -1.5],
        ],
        'INDONESIA',
      ),
    ).toBe('\uFEFFnama;nilai\r\n"a;b";0,25\r\nc,d;-1,5\r\n');
  });

  it.each(['=1+1', '+62', '-x', '@SUM(A1)', '\tx'])(
    'makes a text harmless that a spreadsheet would run: %j',
    (text) => {
      expect(toCsv([[text]], 'RFC4180')).toBe(`'${text}\r\n`);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(toCsv([[-3, -0.5]], 'RFC4180')).toBe('-3,-0.5\r\n');
  });
});
