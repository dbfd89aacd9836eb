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
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const { done, value } = await spoken(pieces.next(), longestSilenceMs);
      if (done) return;
      yield value;
    }
  } finally {
    // Not waited for: who is silent may stay so. To destroy the body instead would end the connection without an answer.
    pieces.return?.().catch(() => undefined);
  }
}

/** What comes next, unless nothing does. */
async function spoken<Result>(next: Promise<Result>, longestSilenceMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_go, stop) => {
    timer = setTimeout(
      () =>
        stop(
          new UploadRefused(408, 'UPLOAD_STALLED', 'No bytes came for a while, so nothing was kept. Send it again.'),
        ),
      longestSilenceMs,
    );
  });
  try {
    return await Promise.race([next, silence]);
  } finally {
    clearTimeout(timer);
  }
}
