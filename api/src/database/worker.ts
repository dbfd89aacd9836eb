import { setTimeout as delay } from 'node:timers/promises';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Logger as Log } from 'pino';
import { createOwnerPool } from './owner-pool.ts';

/** Held by the one process that works on the queue. */
const WORKER_LOCK = 320073;
const RETRY_AFTER_MS = 1_000;
const LONGEST_STOP_MS = 10_000;

/**
 * Works on the job queue. Of all processes on one database one works at a time, the others wait to take over. So whoever
 * begins knows that a job still marked as running was left by a process that died, and frees it at once.
 */
export class JobWorker {
  private readonly stopped = new AbortController();
  private readonly finished: Promise<void>;

  /**
   * @param tasks what each job does
   * @param databaseUrl URL of the user that owns the queue, which is the one who migrated
   */
  constructor(
    private readonly tasks: TaskList,
    private readonly databaseUrl: string,
    private readonly log: Log,
  ) {
    this.finished = this.work();
  }

  /** Finishes the running jobs and stops. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.finished;
  }

  private async work(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        await this.workWhileLeading();
      } catch (error) {
        this.log.warn({ err: error }, 'the job queue cannot be worked on; trying again');
        await this.pause();
      }
    }
  }

  private async workWhileLeading(): Promise<void> {
    // The server finds out soon when this machine vanishes, and lets the next process take over.
    const lock = new pg.Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      options: '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
    });
    const lost = new Promise<void>((resolve) => {
      lock.once('end', resolve);
      lock.on('error', () => resolve());
    });
    const over = Promise.race([lost, this.whenStopped()]);
    const pool = createOwnerPool(this.databaseUrl, this.log);
    let runner: Runner | undefined;
    try {
      await lock.connect();
      const leading = lock.query('select pg_advisory_lock($1)', [WORKER_LOCK]).then(() => true);
      leading.catch(() => undefined);
      if ((await Promise.race([leading, over])) !== true) return;
      await freeJobsOfTheDead(lock);
      runner = await run({
        pgPool: pool,
        concurrency: 2,
        noHandleSignals: true,
        logger: new Logger(() => (level, message) => this.log[LEVELS[level]](message)),
        taskList: this.tasks,
      });
      // The runner ends by itself when it meets an error that it cannot get over.
      await Promise.race([over, runner.promise]);
    } finally {
      // Told to stop while it still starts, the runner may never say that it has.
      await Promise.race([this.end(runner, pool), delay(LONGEST_STOP_MS, undefined, { ref: false })]);
      await lock.end().catch(() => undefined);
    }
  }

  private async end(runner: Runner | undefined, pool: pg.Pool): Promise<void> {
    await runner?.stop().catch((error: unknown) => this.log.warn({ err: error }, 'the job queue did not stop cleanly'));
    await pool.end();
  }

  private whenStopped(): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopped.signal.aborted) resolve();
      this.stopped.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private async pause(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const rest = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, RETRY_AFTER_MS);
    });
    await Promise.race([rest, this.whenStopped()]);
    clearTimeout(timer);
  }
}

/** The queue tells of every job at level info, which is more than an operator wants. */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

async function freeJobsOfTheDead(client: pg.Client): Promise<void> {
  await client.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs where locked_by is not null))`,
  );
}
