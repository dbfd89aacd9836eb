import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

const RETRY_AFTER_MS = 1_000;

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

  /** Closes the connection. */
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
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('error', (error) => this.log.warn({ err: error }, `connection that listens to ${this.channel} lost`));
    client.on('notification', this.wake);
    const lost = once(client, 'end', { signal: this.stopped.signal }).catch(() => undefined);
    try {
      await Promise.race([client.connect(), lost]);
      if (this.stopped.signal.aborted) return;
      await client.query(`/* wakeUpCalls.listen */ listen ${this.channel}`);
      this.wake();
      await lost;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
