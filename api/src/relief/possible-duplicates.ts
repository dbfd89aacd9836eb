import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { metresBetween } from '../region/distance.ts';
import type { Hazard } from './hazard.ts';

/** What tells whether two reports may be of one event. */
export interface ReportedEvent {
  readonly id: string;
  readonly hazard: Hazard;
  readonly occurredAt: Date;
  readonly kelurahanCode: string;
  readonly rw: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** How near two reports of one event are, by policy. */
export interface Nearness {
  readonly metres: number;
  readonly hours: number;
}

/** Whether two reports may be of one event: same hazard, near in time and in place. */
export function mayBeSame(one: ReportedEvent, other: ReportedEvent, { metres, hours }: Nearness): boolean {
  if (one.id === other.id || one.hazard !== other.hazard) return false;
  if (Math.abs(one.occurredAt.getTime() - other.occurredAt.getTime()) > hours * 3_600_000) return false;
  const [here, there] = [pointOf(one), pointOf(other)];
  if (here && there) return metresBetween(here, there) <= metres;
  // without coordinates of both, the neighbourhood has to do
  if (one.kelurahanCode !== other.kelurahanCode) return false;
  return one.rw === null || other.rw === null || one.rw === other.rw;
}

/** Finds reports that may be of the same event and were not merged, the earliest first. */
export async function findPossibleDuplicates(
  em: SqlEntityManager,
  event: ReportedEvent,
  nearness: Nearness,
): Promise<string[]> {
  const reach = nearness.hours * 3_600_000;
  const rows = await sqlOf(em).query<Omit<ReportedEvent, 'occurredAt'> & { readonly occurredAt: number }>(
    `/* relief.near_in_time */
     select id, hazard, extract(epoch from occurred_at)::float8 * 1000 as "occurredAt", kelurahan_code as "kelurahanCode", rw, latitude, longitude
     from incident
     where hazard = $1 and occurred_at between $2 and $3 and id <> $4 and merged_into_id is null
     order by reported_at, id`,
    [
      event.hazard,
      new Date(event.occurredAt.getTime() - reach),
      new Date(event.occurredAt.getTime() + reach),
      event.id,
    ],
  );
  return rows
    .filter((other) => mayBeSame(event, { ...other, occurredAt: new Date(other.occurredAt) }, nearness))
    .map(({ id }) => id);
}

function pointOf({ latitude, longitude }: ReportedEvent) {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}
