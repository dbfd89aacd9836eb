import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { UserError } from '../user-error.ts';
import type { Outcome } from './outcome.ts';

const LONGEST_KEY = 200;
/** Of a request in parts. */
export const LONGEST_KEY_OF_PARTS = LONGEST_KEY - '/99'.length;

/** A mutation asked under a key. */
export interface KeyedRequest {
  readonly actor: string;
  readonly key: string;
  readonly mutation: string;
  /** Everything asked but the key. */
  readonly input: object;
  readonly at: Date;
}

/** The key of one of several use cases that were asked with one key. @param part its place, 0 to 99 */
export function keyOfPart(key: string, part: number): string {
  return `${key}/${part}`;
}

/** Why a key cannot be one. @param longest characters it may have; fewer where parts have keys made of it */
export function refuseKey(key: string, longest = LONGEST_KEY): UserError[] {
  if (key.trim() !== '' && key.length <= longest) return [];
  return [
    {
      code: 'IDEMPOTENCY_KEY_MALFORMED',
      field: 'idempotencyKey',
      message: `An idempotency key has 1 to ${longest} characters, and not only spaces; this one has ${key.length}. A UUID serves well.`,
    },
  ];
}

/**
 * Takes a key for the running transaction. Somebody else with the same key waits here until this transaction has ended.
 *
 * @returns the outcome when the key was used before: the kept one, or a refusal when something else was asked with it;
 *   undefined when the key is free
 */
export async function claimKey(em: SqlEntityManager, request: KeyedRequest): Promise<Outcome | undefined> {
  const { actor, key, mutation, at } = request;
  const inputHash = hashOf(request.input);
  const claimed = await sqlOf(em).query(
    `/* idempotency.claim */
     insert into idempotency_key (actor, key, mutation, input_hash, recorded_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning key`,
    [actor, key, mutation, inputHash, at],
  );
  if (claimed.length > 0) return undefined;
  const [kept] = await sqlOf(em).query<{ mutation: string; input_hash: Buffer; outcome: Outcome }>(
    `/* idempotency.find */ select mutation, input_hash, outcome from idempotency_key where actor = $1 and key = $2`,
    [actor, key],
  );
  if (kept!.mutation === mutation && kept!.input_hash.equals(inputHash)) return kept!.outcome;
  return {
    userErrors: [
      {
        code: 'IDEMPOTENCY_KEY_USED',
        field: 'idempotencyKey',
        message: `You have used this key before, for ${
          kept!.mutation === mutation ? `${mutation} with another input` : kept!.mutation
        }. Send that input again to learn its outcome, or take a new key for a new request.`,
      },
    ],
  };
}

/** Keeps the outcome under the key that this transaction has claimed. */
export async function keepOutcome(em: SqlEntityManager, actor: string, key: string, outcome: Outcome): Promise<void> {
  await sqlOf(em).query(
    `/* idempotency.keep */ update idempotency_key set outcome = $3 where actor = $1 and key = $2`,
    [actor, key, JSON.stringify(outcome, readable)],
  );
}

/** A message may quote what no database keeps (NUL, half of a pair); that is kept as the sign for a character unknown. */
function readable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
}

/** Hash of an input, whatever the order of its fields; a field left out is as one that is null. */
function hashOf(input: object): Buffer {
  return createHash('sha256').update(canonical(input)).digest();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object' || value instanceof Date) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
