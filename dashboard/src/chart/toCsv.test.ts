import { describe, expect, it } from 'vitest';
import { toCsv } from './toCsv.ts';

describe('toCsv', () => {
  it('writes a header and rows with a byte order mark and CRLF', () => {
    expect(toCsv(['Kelurahan', 'Rate'], [['Empang', 0.0049]])).toBe('\uFEFFKelurahan,Rate\r\nEmpang,0.0049\r\n');
  });

  it.each(['=1+1', '+62', '-2', '@SUM(A1)', '\tx'])('keeps a spreadsheet from running %j', (text) => {
    expect(toCsv(['a'], [[text]])).toBe(`\uFEFFa\r\n'${text}\r\n`);
  });

  it('quotes what holds a comma, a quote or a line break', () => {
    expect(toCsv(['a'], [['x,"y"']])).toBe('\uFEFFa\r\n"x,""y"""\r\n');
    expect(toCsv(['a'], [['=1,2']])).toBe('\uFEFFa\r\n"\'=1,2"\r\n');
  });

  it('leaves a missing cell empty and a negative number a number', () => {
    expect(toCsv(['a', 'b'], [[null, -0.5]])).toBe('\uFEFFa,b\r\n,-0.5\r\n');
  });
});
