import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from './sql.ts';

/**
 * Waits until no other transaction holds the lock of this name, and holds it until the running one ends. For what has no
 * row to lock: a list that may be empty yet.
 */
export async function lockName(em: SqlEntityManager, name: string): Promise<void> {
  await sqlOf(em).query(
    `/* advisoryLock.${name.split(' ', 1)[0]} */ select pg_advisory_xact_lock(hashtextextended($1, 0))`,
    [name],
  );
}
