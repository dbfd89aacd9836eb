import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Statement, StatementRunner } from '../read/statement-runner.ts';
import { RawJson } from './raw-json.ts';

/** Memory for answers, in characters. */
const LARGEST_SIZE = 32 * 2 ** 20;

/** Longest time that an answer is kept, in milliseconds: so long an `asOf` in it may lie behind. */
const LONGEST_TIME = 10_000;

/** Which transactions are visible: the same text means the same data. */
const SNAPSHOT: Statement = {
  name: 'read.snapshot',
  text: '/* read.snapshot */ select pg_current_snapshot()::text as snapshot',
  parameters: [],
};

interface Kept {
  readonly snapshot: string;
  readonly data: RawJson;
}

/**
 * Keeps the answers that resolvers made out of figures, as text, as long as nothing in the database changes: many look
 * at the same dashboard. Whoever asks while an answer is being made waits for that one.
 */
export class KeptAnswers {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: LARGEST_SIZE,
    sizeCalculation: ({ data }, key) => data.text.length + key.length,
    ttl: LONGEST_TIME,
  });
  private readonly making = new Map<string, Promise<ExecutionResult>>();

  constructor(private readonly runner: StatementRunner) {}

  /**
   * The answer under a key that names everything it depends on but the data.
   *
   * @param make makes it; what has errors is not kept
   */
  async answer(key: string, make: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const snapshot = await this.snapshot();
    // Without a database it is for the resolvers to tell.
    if (snapshot === undefined) return make();
    const kept = this.kept.get(key);
    if (kept?.snapshot === snapshot) return { data: kept.data as never };
    const id = `${snapshot} ${key}`;
    let making = this.making.get(id);
    if (!making) {
      making = this.make(key, snapshot, make).finally(() => this.making.delete(id));
      this.making.set(id, making);
    }
    return making;
  }

  private async make(key: string, snapshot: string, make: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const result = await make();
    if (result.errors || !result.data) return result;
    const data = new RawJson(JSON.stringify(result.data));
    this.kept.set(key, { snapshot, data });
    return { data: data as never };
  }

  private async snapshot(): Promise<string | undefined> {
    try {
      const [row] = await this.runner.run<{ snapshot: string }>(SNAPSHOT, { variables: {}, context: {} });
      return row?.snapshot;
    } catch {
      return undefined;
    }
  }
}
