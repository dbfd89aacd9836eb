import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Household } from './household.entity.ts';

/**
 * Reads a household and locks it until the transaction ends: whoever else wants to change it waits. Everything that
 * changes a household or what it owns takes this lock first, so that no two can wait for each other.
 */
export function lockHousehold(em: SqlEntityManager, id: string): Promise<Household | null> {
  return em.findOne(Household, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
