import type { Sql } from '@simoncer/analytics';
import type { IdentityKey } from '../household/identity-number.ts';
import { openContent } from './content-cipher.ts';
import { CHUNK_BYTES } from './feed-upload.ts';

/**
 * The bytes of a kept file in small pieces, read as they are asked for.
 *
 * @param offset place of the first byte
 */
export async function* readPieces(
  sql: Sql,
  key: IdentityKey,
  batchId: string,
  offset: number,
  pieceBytes: number,
): AsyncGenerator<Buffer> {
  let start = offset % CHUNK_BYTES;
  for (let number = Math.floor(offset / CHUNK_BYTES); ; number++) {
    const [chunk] = await sql.query<{ content: Buffer }>(
      `/* feed.chunk */ select content from feed_chunk where batch_id = $1 and number = $2`,
      [batchId, number],
    );
    if (!chunk) return;
    const content = openContent(chunk.content, key);
    for (let from = start; from < content.length; from += pieceBytes) yield content.subarray(from, from + pieceBytes);
    start = 0;
  }
}
