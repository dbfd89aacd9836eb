import { describe, expect, it } from 'vitest';
import { goesOnAsJpeg } from './jpeg.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('a JPEG', () => {
  it.each([
    ['with JFIF and a frame of 1 × 1', 'ffd8 ffe00010 4a46494600010100000100010000 ffc0000b 08 0001 0001 01011100'],
    ['with fill bytes before a progressive frame', 'ffd8 ffff ffc2000b 08 0001 0001 01011100'],
    ['with Huffman tables before its frame', 'ffd8 ffc40004 0000 ffc0000b 08 0001 0001 01011100'],
    ['with a height that comes later', 'ffd8 ffc0000b 08 0000 0001 01011100'],
  ])('%s is one', (_what, hex) => expect(goesOnAsJpeg(bytes(hex), true)).toBe(true));

  it('may have its frame after what was read so far', () => {
    const head = bytes('ffd8 ffe1ffff 457869660000');
    expect(goesOnAsJpeg(head, false)).toBe(true);
    expect(goesOnAsJpeg(head, true)).toBe(false);
  });

  it.each([
    ['three bytes', 'ffd8ff'],
    ['a program behind them', 'ffd8ff 4d5a90000300'],
    ['a script behind JFIF', 'ffd8 ffe00010 4a46494600010100000100010000 2321 2f62696e2f7368'],
    ['a segment shorter than its length', 'ffd8 ffe00001 00'],
    ['a scan without a frame', 'ffd8 ffda0008 010100003f00'],
    ['an end at once', 'ffd8 ffd9 0000'],
    ['a frame without width', 'ffd8 ffc0000b 08 0001 0000 01011100'],
  ])('%s are none', (_what, hex) => expect(goesOnAsJpeg(bytes(hex), true)).toBe(false));
});
