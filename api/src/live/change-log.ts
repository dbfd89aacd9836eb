import type { Logger } from 'pino';
import type { Change, ChangeSource } from './change.ts';

/** How many of the latest changes are kept in memory, for all who follow them together. */
const TAIL_LENGTH = 1_000;

/** Most changes that are read at once. */
const PAGE_LENGTH = 200;

/** Wakes a log up when something may have changed. */
export interface Alarm {
  stop(): Promise<void>;
}

/**
 * The changes of relief orders for many who follow them at their own pace. Each new change is read once and the latest are
 * kept for all; who is further behind reads the database until it has caught up. So a slow reader costs no memory and
 * misses nothing, and there is no seam between what was and what comes: a reader always asks for what is after the last
 * that it saw.
 */
export class ChangeLog {
  private tail: Change[] = [];
  /** All changes after this position, up to the head, are in the tail. */
  private tailFrom = 0;
  private head = 0;
  private readers = 0;
  private alarm: Promise<Alarm> | undefined;
  private stopping: Promise<unknown> = Promise.resolve();
  private isStale = false;
  private isReading = false;
  private readonly waiting = new Set<() => void>();

  /** @param createAlarm starts whatever calls `wake` after changes were committed; kept while somebody follows */
  constructor(
    private readonly source: ChangeSource,
    private readonly createAlarm: (wake: () => void) => Alarm,
    private readonly log: Logger,
  ) {}

  /** Every change after a position, in order, without end: until the signal is given. */
  async *follow(position: number, signal: AbortSignal): AsyncGenerator<Change, void, undefined> {
    await this.enter();
    try {
      let last = position;
      while (!signal.aborted) {
        for (const change of await this.next(last, signal)) {
          if (signal.aborted) return;
          yield change;
          last = change.position;
        }
      }
    } finally {
      this.leave();
    }
  }

  /** Resolves when what woke the log up has stopped, after the last follower has left. */
  async stopped(): Promise<void> {
    await this.stopping;
  }

  /** Changes after a position, as soon as there are any; none when the signal is given. */
  private async next(position: number, signal: AbortSignal): Promise<Change[]> {
    let last = position;
    while (!signal.aborted) {
      const { tailFrom } = this;
      if (last < tailFrom) {
        const page = await this.source.after(last, PAGE_LENGTH);
        if (page.length > 0) return page;
        // nothing lies between, so that the tail has whatever follows
        last = tailFrom;
        continue;
      }
      const first = this.tail.findIndex((change) => change.position > last);
      if (first >= 0) return this.tail.slice(first, first + PAGE_LENGTH);
      await this.change(signal);
    }
    return [];
  }

  private change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private async enter(): Promise<void> {
    this.readers++;
    const alarm = (this.alarm ??= this.start());
    try {
      await alarm;
    } catch (error) {
      if (this.alarm === alarm) this.alarm = undefined;
      this.readers--;
      throw error;
    }
  }

  private async start(): Promise<Alarm> {
    const last = await this.source.last();
    this.tail = [];
    this.tailFrom = this.head = last;
    return this.createAlarm(() => void this.readNew());
  }

  private leave(): void {
    this.readers--;
    if (this.readers > 0) return;
    const { alarm } = this;
    this.alarm = undefined;
    this.stopping = Promise.all([this.stopping, alarm?.then((it) => it.stop())]);
  }

  private async readNew(): Promise<void> {
    this.isStale = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        const page = await this.source.after(this.head, PAGE_LENGTH);
        this.append(page);
        this.isStale ||= page.length === PAGE_LENGTH;
      }
    } catch (error) {
      // the next wake-up tries again from the same position
      this.log.warn({ err: error }, 'cannot read the changes of relief orders; trying again');
    } finally {
      this.isReading = false;
    }
  }

  private append(page: readonly Change[]): void {
    // a read that began for earlier followers must not bring what the present tail has already
    const fresh = page.filter(({ position }) => position > this.head);
    if (fresh.length === 0) return;
    this.tail.push(...fresh);
    this.head = fresh.at(-1)!.position;
    const given = this.tail.splice(0, Math.max(0, this.tail.length - TAIL_LENGTH));
    this.tailFrom = given.at(-1)?.position ?? this.tailFrom;
    for (const wake of this.waiting) wake();
  }
}
