import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Officer } from '../access/officer.ts';
import { today, type Clock } from '../clock.ts';
import { appendToJournal, type JournalRecord } from '../journal/journal.ts';
import { policyOn, type Policy } from '../policy/policy.ts';
import { claimKey, keepOutcome, refuseKey } from './idempotency.ts';
import type { Outcome } from './outcome.ts';
import { refuseUnreadable } from './text.ts';

/** Who does something, when, on which database. */
export interface Performer {
  readonly em: SqlEntityManager;
  readonly clock: Clock;
  readonly officer: Officer;
}

/** One use case at work: its transaction, its officer, its day, and what it has read of the policy. */
export class Work {
  readonly now: Date;
  /** The day it is in Bogor, `2026-11-24`. */
  readonly today: string;
  private readonly policies = new Map<string, Policy>();

  constructor(
    readonly em: SqlEntityManager,
    readonly officer: Officer,
    clock: Clock,
  ) {
    this.now = clock.now();
    this.today = today(clock);
  }

  /** The policy in force on the day of a fact. What is read of it goes into the entries that follow. */
  async policyOn(day: string): Promise<Policy> {
    const known = this.policies.get(day);
    if (known) return known;
    const policy = await policyOn(this.em, day);
    this.policies.set(day, policy);
    return policy;
  }

  /**
   * Appends an entry to the journal, in the name of the officer, under the policy that was read.
   *
   * @returns its id
   */
  async record(entry: Omit<JournalRecord, 'actor' | 'policyIds' | 'recordedAt'>): Promise<string> {
    const policyIds = [...new Set([...this.policies.values()].flatMap((policy) => policy.parametersRead))].sort();
    const { id } = await appendToJournal(this.em, {
      ...entry,
      actor: this.officer.name,
      policyIds,
      recordedAt: this.now,
    });
    return id;
  }
}

/**
 * Performs one use case in one transaction. With an idempotency key it takes effect once: whoever sends the same key and
 * input again, even at the same moment, is told the same outcome; the same key with another input is refused.
 *
 * @param mutation its name; a key is for one mutation
 * @param work asks the rules before it changes anything: an outcome with errors is committed as well
 */
export function perform<Result extends Outcome>(
  { em, clock, officer }: Performer,
  mutation: string,
  input: { readonly idempotencyKey?: string | null },
  work: (work: Work) => Promise<Result>,
): Promise<Result | Outcome> {
  const unreadable = refuseUnreadable(input);
  if (unreadable.length > 0) return Promise.resolve({ userErrors: unreadable });
  const { idempotencyKey: key, ...asked } = input;
  if (key === undefined || key === null) return inTransaction(em, (own) => work(new Work(own, officer, clock)));
  const malformed = refuseKey(key);
  if (malformed.length > 0) return Promise.resolve({ userErrors: malformed });
  return inTransaction(em, async (own) => {
    const earlier = await claimKey(own, { actor: officer.name, key, mutation, input: asked, at: clock.now() });
    if (earlier) return earlier as Result;
    const outcome = await work(new Work(own, officer, clock));
    await keepOutcome(own, officer.name, key, outcome);
    return outcome;
  });
}

function inTransaction<Result>(em: SqlEntityManager, body: (em: SqlEntityManager) => Promise<Result>): Promise<Result> {
  return em.fork().transactional((own) => body(own as SqlEntityManager));
}
