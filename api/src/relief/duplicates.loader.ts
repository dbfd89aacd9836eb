import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { policyOn } from '../policy/policy.ts';
import { mayBeSame, type ReportedEvent } from './possible-duplicates.ts';

type EventRow = Omit<ReportedEvent, 'occurredAt'> & { readonly occurredAt: number };

/** Finds for many incidents at once which other reports may be of the same event, by the policy of today. */
export class DuplicatesLoader {
  // not kept, since a mutation of the same request may merge them
  private readonly incidents = new DataLoader<string, string[]>((ids) => this.load(ids), { cache: false });

  constructor(
    private readonly em: SqlEntityManager,
    private readonly clock: Clock,
  ) {}

  of(incidentId: string): Promise<string[]> {
    return this.incidents.load(incidentId);
  }

  private async load(ids: readonly string[]): Promise<string[][]> {
    const policy = await policyOn(this.em, today(this.clock));
    const metres = policy.find('relief.duplicate_metres');
    const hours = policy.find('relief.duplicate_hours');
    if (metres === undefined || hours === undefined) return ids.map(() => []);
    const pairs = await sqlOf(this.em).query<{ one: EventRow; other: EventRow }>(
      `/* relief.possible_duplicates */
       select to_json(a) as one, to_json(b) as other
       from incident i
       join incident o on o.hazard = i.hazard and o.id <> i.id and o.merged_into_id is null
         and o.occurred_at between i.occurred_at - make_interval(hours => $2) and i.occurred_at + make_interval(hours => $2)
       cross join lateral (${EVENT('i')}) a
       cross join lateral (${EVENT('o')}) b
       where i.id = any ($1::uuid[]) and i.merged_into_id is null
       order by o.reported_at, o.id`,
      [ids, hours],
    );
    const near = pairs.filter(({ one, other }) => mayBeSame(eventOf(one), eventOf(other), { metres, hours }));
    const found = Map.groupBy(near, ({ one }) => one.id);
    return ids.map((id) => (found.get(id) ?? []).map(({ other }) => other.id));
  }
}

const EVENT = (alias: string) =>
  `select ${alias}.id, ${alias}.hazard, extract(epoch from ${alias}.occurred_at)::float8 * 1000 as "occurredAt",
     ${alias}.kelurahan_code as "kelurahanCode", ${alias}.rw, ${alias}.latitude, ${alias}.longitude`;

function eventOf(row: EventRow): ReportedEvent {
  return { ...row, occurredAt: new Date(row.occurredAt) };
}
