import { v7 as newId } from 'uuid';
import type { JournalKind } from '../journal/journal-entry.entity.ts';
import { perform } from '../use-case/use-case.ts';
import type { World } from './world.ts';

/** Relief orders without their story, for tests of what is told about them. */
export class ReliefOrders {
  constructor(private readonly world: World) {}

  /** Adds an incident with an order that has just been reported. */
  async add(kelurahan: string): Promise<string> {
    const [incident, order] = [newId(), newId()];
    await this.world.owner.query(
      `insert into incident (id, hazard, occurred_at, reported_at, reported_by, kelurahan_code, chronology)
       values ($1, 'LANDSLIDE', now(), now(), 'euis', $2, 'A slope gave way.')`,
      [incident, kelurahan],
    );
    await this.world.owner.query(
      `insert into relief_order (id, incident_id, kelurahan_code, is_fast_track, reported_at, reported_by,
         verify_hours, approve_hours, dispatch_hours, deliver_hours, whole_hours, at_risk_share)
       values ($1, $2, $3, false, now(), 'euis', 6, 12, 12, 24, 72, 0.8)`,
      [order, incident, kelurahan],
    );
    return order;
  }

  /** Records a change of an order, as use cases do; or fails after it, so that it never was. */
  async change(kind: JournalKind, orderId: string, { fails = false, officer = 'euis' } = {}): Promise<string> {
    const performer = { em: this.world.em(), clock: { now: () => new Date() }, officer: { name: officer } };
    let id = '';
    await perform(performer, 'changeOrder', {}, async (work) => {
      id = await work.record({ kind, subjectId: orderId, occurredOn: work.today });
      if (fails) throw new Error('taken back');
      return { userErrors: [], journalEntryId: id };
    });
    return id;
  }
}
