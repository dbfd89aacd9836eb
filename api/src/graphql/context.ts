import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Officer } from '../access/officer.ts';
import type { Clock } from '../clock.ts';
import type { ParticipationLoader } from '../indicator/participation.loader.ts';
import type { RelationLoaders } from './relation-loaders.ts';

/** What every resolver of one request shares. */
export interface Context {
  readonly em: SqlEntityManager;
  readonly clock: Clock;
  /** Who asks; undefined for the public. */
  readonly officer: Officer | undefined;
  readonly relations: RelationLoaders;
  readonly participation: ParticipationLoader;
}
