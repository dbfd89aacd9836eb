import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Officer } from '../access/officer.ts';
import type { Clock } from '../clock.ts';
import { ParticipationLoader } from '../indicator/participation.loader.ts';
import type { ReadContext } from './read/read-schema.ts';

/** What a request brings. */
export interface RequestContext {
  readonly em: SqlEntityManager;
  readonly clock: Clock;
  /** Who asks; undefined for the public. */
  readonly officer: Officer | undefined;
  readonly participation: ParticipationLoader;
}

/** What every resolver of one request shares: with the reads of its operation. */
export type Context = RequestContext & ReadContext;

/** The context of one request. */
export function createContext(em: SqlEntityManager, clock: Clock, officer: Officer | undefined): RequestContext {
  return { em, clock, officer, participation: new ParticipationLoader(em, clock) };
}
