import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { UploadRefused } from './upload-refused.ts';

/** How long a sender may be silent. */
export const LONGEST_SILENCE_MS = 30_000;

/** Size that a request says its body has; 0 where it says none. */
export function declaredBytes({ headers }: FastifyRequest): number {
  return Number(headers['content-length'] ?? 0);
}

/** The bytes of a request as they come, from a sender who goes on sending. */
export function bytesOf({ body, raw }: FastifyRequest, longestSilenceMs: number): AsyncGenerator<Buffer> {
  // without a content type there may be no body to parse
  return talking((body as IncomingMessage | undefined | null) ?? raw, longestSilenceMs);
}

async function* talking(body: IncomingMessage, longestSilenceMs: number): AsyncGenerator<Buffer> {
  const silence = new UploadRefused(
    408,
    'UPLOAD_STALLED',
    'No bytes came for a while, so nothing was kept. Send it again.',
  );
  const timer = setTimeout(() => body.destroy(silence), longestSilenceMs);
  try {
    for await (const piece of body) {
      timer.refresh();
      yield piece as Buffer;
    }
  } finally {
    clearTimeout(timer);
  }
}
