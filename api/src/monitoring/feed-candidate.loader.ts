import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { candidatesFor } from './feed-locate.ts';
import type { Candidate } from './feed-match.rules.ts';
import { findWaitingFacts } from './feed-waiting.ts';

/** Finds who may be meant by lines that wait, all lines of a request at once. */
export class FeedCandidateLoader {
  private readonly loader: DataLoader<string, readonly Candidate[]>;

  constructor(em: SqlEntityManager, clock: Clock, identityKey: IdentityKey) {
    const sql = sqlOf(em);
    this.loader = new DataLoader(async (rowIds) => {
      const facts = await findWaitingFacts(sql, rowIds, identityKey);
      const waiting = [...facts.keys()];
      const candidates = await candidatesFor(sql, [...facts.values()], identityKey, today(clock));
      const found = new Map(waiting.map((id, index) => [id, candidates[index]!]));
      return rowIds.map((id) => found.get(id) ?? []);
    });
  }

  /** The persons who may be meant by a line, the likeliest first. */
  load(rowId: string): Promise<readonly Candidate[]> {
    return this.loader.load(rowId);
  }
}
