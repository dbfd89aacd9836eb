import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Officer } from '../access/officer.ts';
import type { Clock } from '../clock.ts';
import { ParticipationLoader } from '../indicator/participation.loader.ts';
import { RelationLoaders } from './relation-loaders.ts';

/** What every resolver of one request shares. */
export interface Context {
  readonly em: SqlEntityManager;
  readonly clock: Clock;
  /** Who asks; undefined for the public. */
  readonly officer: Officer | undefined;
  readonly relations: RelationLoaders;
  readonly participation: ParticipationLoader;
}

/** The context of one request. */
export function createContext(em: SqlEntityManager, clock: Clock, officer: Officer | undefined): Context {
  return {
    em,
    clock,
    officer,
    relations: new RelationLoaders(em),
    participation: new ParticipationLoader(em, clock),
  };
}
