import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { ReadRequest } from './given.ts';
import { placeOf, type Plan, type RecordPlan } from './planner.ts';
import { RecordReference } from './reference.ts';
import type { StatementRunner } from './statement-runner.ts';

/** What one operation has read, and the records that its resolvers refer to, read in batches. */
export class RecordReads {
  private readonly loaders = new Map<RecordPlan, DataLoader<string, unknown>>();

  constructor(
    private readonly runner: StatementRunner,
    private readonly plan: Plan,
    private readonly request: ReadRequest,
    /** The answers of the fields that rows answer, by response key; or why they could not be read. */
    private readonly answers: Readonly<Record<string, unknown>> | Error,
  ) {}

  /** The answer of a field that rows answer. */
  answerOf(responseKey: string): unknown {
    if (this.answers instanceof Error) throw this.answers;
    return this.answers[responseKey];
  }

  /** The records that references point at, with what the query selects of them. */
  recordsOf(value: unknown, info: GraphQLResolveInfo): unknown {
    if (value instanceof RecordReference) return this.recordOf(value, info);
    if (Array.isArray(value)) return value.map((item) => this.recordsOf(item, info));
    return value;
  }

  private recordOf(reference: RecordReference, { fieldNodes, fieldName }: GraphQLResolveInfo): unknown {
    const plan = this.plan.records.get(placeOf(fieldNodes))?.get(reference.entity);
    if (!plan) throw new Error(`Nothing was planned for ${reference.entity} at ${fieldName}.`);
    if (plan.columns?.every((name) => name in reference.known)) return reference.known;
    let loader = this.loaders.get(plan);
    // Not kept: of two mutations of one operation the second may show what the first has changed.
    if (!loader) this.loaders.set(plan, (loader = new DataLoader((keys) => this.load(plan, keys), { cache: false })));
    return loader.load(reference.key);
  }

  private async load({ statement }: RecordPlan, keys: readonly string[]): Promise<unknown[]> {
    const rows = await this.runner.run<{ key: string; record: string }>(statement, {
      ...this.request,
      keys: [...new Set(keys)],
    });
    const records = new Map(rows.map(({ key, record }) => [key, JSON.parse(record) as unknown]));
    return keys.map((key) => records.get(key) ?? null);
  }
}
