import type { ExecutionResult } from 'graphql';

/** A result to be sent, and the id that a client goes on after. */
export interface SentResult {
  readonly id?: string | undefined;
  readonly result: ExecutionResult;
}

/** Comment that keeps the connection open, and makes browsers believe that it is. */
const HEARTBEAT = ':\n\n';

/** One `next` event of the protocol graphql-sse, in distinct connections mode. */
export function nextEvent({ id, result }: SentResult): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

/** Says that nothing more follows, so that a client does not connect again. */
export const COMPLETE_EVENT = 'event: complete\ndata:\n\n';

/**
 * The text of a stream of server-sent events: a heartbeat at once, each result when it is there, and a heartbeat whenever
 * nothing was sent for a while.
 */
export async function* eventStream(
  results: AsyncGenerator<SentResult, void, undefined>,
  heartbeatMs: number,
): AsyncGenerator<string, void, undefined> {
  yield HEARTBEAT;
  try {
    let coming = results.next();
    for (;;) {
      const turn = await within(heartbeatMs, coming);
      if (turn === 'late') {
        yield HEARTBEAT;
      } else if (turn.done) {
        return;
      } else {
        yield nextEvent(turn.value);
        coming = results.next();
      }
    }
  } finally {
    await results.return();
  }
}

async function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
