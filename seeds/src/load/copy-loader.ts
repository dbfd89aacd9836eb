import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CopyText } from './copy-text.ts';

/** Rows of one table collected before they are sent. Larger ones cost memory, smaller ones cost statements. */
const BATCH_BYTES = 4 * 1024 * 1024;

/** Batches that may wait for the database before the generation of more rows pauses. */
const WAITING_BATCHES = 4;

/** A table to be filled, with its columns in the order in which the rows are written. */
export interface LoadedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

interface Batch {
  readonly table: LoadedTable;
  readonly rows: Buffer;
}

interface TableState {
  readonly table: LoadedTable;
  readonly text: CopyText;
  readonly hash: Hash;
}

/**
 * Fills several tables at once over one connection, on which only one COPY can run at a time: rows are collected per
 * table and sent in batches, while the next ones are made.
 *
 * The tables must have been emptied by TRUNCATE in the running transaction: the rows are then written already frozen,
 * so that no VACUUM has to rewrite them.
 */
export class CopyLoader {
  readonly #client: Client;
  readonly #states: ReadonlyMap<string, TableState>;
  readonly #waiting: Batch[] = [];
  #sending: Promise<void> = Promise.resolve();
  #failure: unknown;
  #byteCount = 0;

  constructor(client: Client, tables: readonly LoadedTable[]) {
    this.#client = client;
    this.#states = new Map(
      tables.map((table) => [table.name, { table, text: new CopyText(BATCH_BYTES), hash: createHash('sha256') }]),
    );
  }

  /** Bytes of text made so far, those still waiting not counted. */
  get byteCount(): number {
    return this.#byteCount;
  }

  /** Where the rows of a table are written. */
  textOf(table: string): CopyText {
    return this.#state(table).text;
  }

  /** Sends what is full. To be called after each row or few. */
  flushFull(table: string): void {
    const state = this.#state(table);
    if (state.text.isFull) this.#flush(state);
  }

  /** Gives the connection a turn, and waits while too much is waiting. */
  async turn(): Promise<void> {
    await nextTurn();
    if (this.#waiting.length > WAITING_BATCHES) await this.#sending;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /**
   * Sends the rest.
   *
   * @returns SHA-256 over the text of all tables in their order, as hexadecimal digits
   */
  async finish(): Promise<string> {
    const whole = createHash('sha256');
    for (const state of this.#states.values()) {
      this.#flush(state);
      whole.update(state.table.name).update(state.hash.digest());
    }
    await this.#sending;
    if (this.#failure !== undefined) throw this.#failure;
    return whole.digest('hex');
  }

  #state(table: string): TableState {
    const state = this.#states.get(table);
    if (!state) throw new RangeError(`The loader has no table "${table}"; name it when the loader is made.`);
    return state;
  }

  #flush(state: TableState): void {
    const rows = state.text.take();
    state.hash.update(rows);
    this.#byteCount += rows.length;
    const isIdle = this.#waiting.length === 0;
    this.#waiting.push({ table: state.table, rows });
    if (isIdle) this.#sending = this.#sendWaiting();
  }

  async #sendWaiting(): Promise<void> {
    try {
      for (let batch = this.#waiting[0]; batch; batch = this.#waiting[0]) {
        await this.#send(batch);
        this.#waiting.shift();
      }
    } catch (error) {
      this.#failure ??= error;
    }
  }

  async #send({ table, rows }: Batch): Promise<void> {
    const stream = this.#client.query(
      copyFrom(`/* seeds.copyRows */ copy ${table.name} (${table.columns.join(', ')}) from stdin with (freeze)`),
    );
    stream.end(rows);
    await once(stream, 'finish');
  }
}
