import { describe, expect, it } from 'vitest';
import { goesOnAsWebp } from './webp.ts';

/** RIFF of so many bytes after its size, with a first chunk that says it has so many. */
function webp(size: number, kind: string, chunkSize: number, contentBytes: number): Uint8Array {
  const bytes = Buffer.alloc(20 + contentBytes);
  bytes.write('RIFF');
  bytes.writeUInt32LE(size, 4);
  bytes.write('WEBP', 8);
  bytes.write(kind, 12);
  bytes.writeUInt32LE(chunkSize, 16);
  return bytes;
}

describe('a WEBP', () => {
  // 4 for WEBP, 8 before the content of the chunk, 10 of content
  it.each(['VP8 ', 'VP8L', 'VP8X'])('that begins with %s is one', (kind) =>
    expect(goesOnAsWebp(webp(22, kind, 10, 10), true)).toBe(true),
  );

  it('may go on after what was read so far', () => {
    const head = webp(1012, 'VP8 ', 1000, 10);
    expect(goesOnAsWebp(head, false)).toBe(true);
    expect(goesOnAsWebp(head, true)).toBe(false);
  });

  it.each([
    ['a name alone', webp(4, '', 0, 0).subarray(0, 12)],
    ['another chunk', webp(22, 'EVIL', 10, 10)],
    ['a chunk longer than the whole', webp(22, 'VP8 ', 11, 10)],
    ['a chunk of nothing', webp(22, 'VP8L', 0, 10)],
  ])('%s is none', (_what, bytes) => expect(goesOnAsWebp(bytes, false)).toBe(false));
});
