import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { OpeningFacts } from './opening.rules.ts';

/** Reads what decides whether families can begin the pathway, of many in one statement. */
export async function loadOpeningFacts(
  em: SqlEntityManager,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, OpeningFacts>> {
  const rows = await sqlOf(em).query<{ id: string; facts: OpeningFacts }>(
    `/* journey.opening_facts */
     select h.id, json_build_object(
       'episode', (select json_build_object('id', e.id, 'startedOn', e.started_on)
         from episode e where e.household_id = h.id and e.ended_on is null),
       'openJourney', (select json_build_object('id', j.id, 'startedOn', j.started_on)
         from journey j where j.household_id = h.id and j.ended_on is null),
       'lastEndedOn', (select max(j.ended_on) from journey j where j.household_id = h.id),
       'droppedOutOn', (select max(j.ended_on) from journey j where j.household_id = h.id and j.state = 'DROPPED_OUT'),
       'openExitCase', (select json_build_object('kind', c.kind, 'proposedOn', c.proposed_on)
         from exit_case c where c.household_id = h.id and c.state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD')
         order by c.proposed_on limit 1),
       'members', (
         select coalesce(json_agg(json_build_object('id', p.id, 'bornOn', p.born_on, 'joinedOn', p.joined_on,
           'leftOn', p.left_on, 'diedOn', p.died_on) order by p.born_on, p.id), '[]')
         from person p where p.household_id = h.id)
     ) as facts
     from household h where h.id = any ($1::uuid[])`,
    [householdIds],
  );
  return new Map(rows.map(({ id, facts }) => [id, facts]));
}
