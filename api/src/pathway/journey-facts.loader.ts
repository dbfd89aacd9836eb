import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { JourneyFacts } from './journey.facts.ts';

/** Reads the facts of many journeys in one statement. */
export async function loadJourneyFacts(
  em: SqlEntityManager,
  journeyIds: readonly string[],
): Promise<ReadonlyMap<string, JourneyFacts>> {
  const rows = await sqlOf(em).query<{ facts: JourneyFacts }>(
    `/* journey.facts */
     select json_build_object(
       'id', j.id, 'state', j.state, 'version', j.version, 'personId', j.person_id, 'startedOn', j.started_on,
       'pausedOn', j.paused_on, 'resumedOn', j.resumed_on,
       'graduationProposedOn', (
         select g.proposed_on from graduation_proposal g where g.episode_id = j.episode_id and g.state = 'PROPOSED'),
       'members', (
         select coalesce(json_agg(json_build_object('id', p.id, 'bornOn', p.born_on, 'joinedOn', p.joined_on,
           'leftOn', p.left_on, 'diedOn', p.died_on) order by p.born_on, p.id), '[]')
         from person p where p.household_id = j.household_id),
       'attempts', (
         select coalesce(json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'stage', a.stage,
           'attemptNumber', a.attempt_number, 'state', a.state, 'startedOn', a.started_on, 'endedOn', a.ended_on,
           'skill', a.skill_code,
           'attendances', (
             select coalesce(json_agg(json_build_object('heldOn', t.held_on, 'part', t.part, 'wasPresent', t.was_present)
               order by t.held_on, t.id), '[]')
             from attendance t where t.stage_attempt_id = a.id),
           'aidGrantedOn', (
             select coalesce(json_agg(s.granted_on order by s.granted_on), '[]')
             from skill_aid s where s.stage_attempt_id = a.id)
         ) order by a.started_on, a.id), '[]')
         from stage_attempt a where a.journey_id = j.id)
     ) as facts
     from journey j where j.id = any ($1::uuid[])`,
    [journeyIds],
  );
  return new Map(rows.map(({ facts }) => [facts.id, facts]));
}
