/** Kinds of the first chunk: a lossy picture, a lossless one, or one with more to it. */
const FIRST_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X']);
/** Bytes before the content of the first chunk: RIFF, size, WEBP, kind of the chunk, its size. */
const HEADER_BYTES = 20;

/**
 * Whether the bytes of a WEBP go on as one after its name: with a chunk that such a picture begins with, not longer than the
 * whole, which is not longer than the file (RFC 9649).
 *
 * @param isWhole whether no more bytes follow
 */
export function goesOnAsWebp(head: Uint8Array, isWhole: boolean): boolean {
  if (head.length < HEADER_BYTES) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const kind = Buffer.from(head.subarray(12, 16)).toString('latin1');
  // counts what follows it
  const end = 8 + view.getUint32(4, true);
  const chunkEnd = HEADER_BYTES + view.getUint32(16, true);
  return FIRST_CHUNKS.has(kind) && chunkEnd > HEADER_BYTES && chunkEnd <= end && (!isWhole || end <= head.length);
}
