import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

const RETRY_AFTER_MS = 1_000;
/** So long the database may take to say good-bye; then the connection is cut. */
const LONGEST_END_MS = 1_000;

/**
 * Listens to the notifications of a channel over a connection of its own, and opens another where that one is lost. A
 * notification says that there is something to read, never what: whoever is woken reads it.
 */
export class WakeUpCalls {
  private readonly stopped = new AbortController();
  private readonly finished: Promise<void>;

  /** @param wake called at each notification, and after each new connection, since some may have been missed */
  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly wake: () => void,
    private readonly log: Logger,
  ) {
    this.finished = this.listenUntilStopped();
  }

  /** Closes the connection, within a second or so whatever the database does. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.finished;
  }

  private async listenUntilStopped(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      try {
        await this.listen();
      } catch (error) {
        if (!signal.aborted) this.log.warn({ err: error }, `cannot listen to ${this.channel}; trying again`);
      }
      await delay(RETRY_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async listen(): Promise<void> {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      stream: () => socket,
    });
    client.on('error', (error) => this.log.warn({ err: error }, `connection that listens to ${this.channel} lost`));
    client.on('notification', this.wake);
    const lost = once(client, 'end', { signal: this.stopped.signal }).catch(() => undefined);
    try {
      if (!(await Promise.race([this.begin(client), lost.then(() => false)]))) return;
      this.wake();
      await lost;
    } finally {
      await Promise.race([client.end().catch(() => undefined), delay(LONGEST_END_MS)]);
      socket.destroy();
    }
  }

  private async begin(client: pg.Client): Promise<true> {
    await client.connect();
    await client.query(`/* wakeUpCalls.listen */ listen ${this.channel}`);
    return true;
  }
}
