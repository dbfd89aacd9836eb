import { unknownRecord } from '../use-case/unknown-record.ts';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Agency } from '../agency/agency.entity.ts';
import { sqlOf } from '../database/sql.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { Attendance } from './attendance.entity.ts';
import { Cohort } from './cohort.entity.ts';
import type { HoldSessionInput, PlanCohortInput, RecordIndividualSessionInput } from './cohort.input.ts';
import { refuseAttendance, refuseCohort, refuseHolding, refusePart, type ParticipantFacts } from './cohort.rules.ts';
import { PAUSES, type Pause } from './pauses.ts';
import { refuseDay } from '../use-case/refuse-day.ts';
import { refuseMissingEvidence } from './request.rules.ts';
import { Session } from './session.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';

/** What became of a request about a cohort. */
export interface CohortOutcome extends Outcome {
  readonly cohortId?: string;
  readonly sessionId?: string;
  readonly attendanceId?: string;
}

/** An attempt that a session may concern, with its household. */
interface Participant extends ParticipantFacts {
  readonly householdId: string;
}

/** Plans cohorts and records their sessions, and sessions of one family. */
export class CohortService {
  constructor(private readonly performer: Performer) {}

  /** Plans a cohort with its sessions, numbered in the order of their days. */
  planCohort(input: PlanCohortInput): Promise<CohortOutcome> {
    return perform(this.performer, 'planCohort', input, async (work): Promise<CohortOutcome> => {
      const { em } = work;
      const { stage, agencyCode, skillCode = null, kelurahanCode = null, capacity } = input;
      const planned = [...input.sessions].sort((one, other) =>
        one.plannedOn < other.plannedOn ? -1 : one.plannedOn > other.plannedOn ? 1 : 0,
      );
      const [first] = planned;
      const userErrors = refuseCohort(
        input,
        {
          hasAgency: (await em.findOne(Agency, { code: agencyCode })) !== null,
          hasSkill: skillCode !== null && (await em.findOne(Skill, { code: skillCode })) !== null,
          hasKelurahan: kelurahanCode !== null && (await em.findOne(Kelurahan, { code: kelurahanCode })) !== null,
        },
        // of today: what is to hold on a day to come can still be withdrawn
        await work.policyOn(work.today),
      );
      if (userErrors.length > 0) return { userErrors };

      const cohort = em.create(Cohort, {
        stage,
        agency: agencyCode,
        name: input.name.trim(),
        skill: skillCode,
        kelurahan: kelurahanCode,
        startsOn: first!.plannedOn,
        endsOn: planned.at(-1)!.plannedOn,
        capacity,
      });
      for (const [index, { plannedOn, topic, part = null }] of planned.entries()) {
        em.create(Session, { cohort, number: index + 1, part, topic: topic.trim(), plannedOn });
      }
      const journalEntryId = await work.record({
        kind: JournalKind.COHORT_PLANNED,
        ...(kelurahanCode !== null && { kelurahanCode }),
        subjectId: cohort.id,
        occurredOn: work.today,
        payload: { stage, agency: agencyCode, skill: skillCode, sessions: planned.length, capacity },
      });
      return { cohortId: cohort.id, journalEntryId, userErrors: [] };
    });
  }

  /**
   * Records that a session was held, and who of the cohort was there. Households are not locked, or a session would wait for
   * whatever is done with any of a hundred families: the attempts are, in one order and against change only.
   */
  holdSession(input: HoldSessionInput): Promise<CohortOutcome> {
    const { sessionId, heldOn, attendances, evidence } = input;
    return perform(this.performer, 'holdSession', input, async (work): Promise<CohortOutcome> => {
      const { em } = work;
      const session = await em.findOne(Session, { id: sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!session) return { userErrors: [unknown('session', sessionId, 'sessionId')] };
      const participants = await lockParticipants(em, session.cohort.id);
      const userErrors = refuseHolding(input, session, participants, work.today);
      const stale = refuseStale('session', session.version, input.expectedVersion);
      if (session.heldOn === null && stale.length > 0) return { sessionId, userErrors: stale };
      if (userErrors.length > 0) return { sessionId, userErrors };

      session.heldOn = heldOn;
      session.version += 1;
      // before the attendances, which point at a session of that day
      await em.flush();
      const households = new Map(participants.map(({ id, householdId }) => [id, householdId]));
      const places = await placesOn(em, [...households.values()], heldOn);
      for (const { stageAttemptId, wasPresent, reason } of attendances) {
        const household = households.get(stageAttemptId)!;
        em.create(Attendance, {
          household,
          stageAttempt: stageAttemptId,
          session,
          kelurahan: places.get(household)!,
          heldOn,
          part: session.part,
          topic: session.topic,
          wasPresent,
          reason: reason?.trim() ?? null,
          recordedBy: work.officer.name,
          recordedAt: work.now,
        });
      }
      const present = attendances.filter(({ wasPresent }) => wasPresent).length;
      const journalEntryId = await work.record({
        kind: JournalKind.SESSION_HELD,
        // those there that day count for where they lived then, and for where they live now
        alsoConcerns: await placesSince(em, [...households.values()], heldOn),
        subjectId: sessionId,
        occurredOn: heldOn,
        evidence,
        payload: { cohortId: session.cohort.id, present, absent: attendances.length - present },
      });
      return { sessionId, journalEntryId, userErrors: [] };
    });
  }

  /** Records a session that a family had alone. */
  recordIndividualSession(input: RecordIndividualSessionInput): Promise<CohortOutcome> {
    const { stageAttemptId, heldOn, part = null, wasPresent, evidence } = input;
    return perform(this.performer, 'recordIndividualSession', input, async (work): Promise<CohortOutcome> => {
      const { em } = work;
      const known = await em.findOne(StageAttempt, { id: stageAttemptId });
      if (!known) return { userErrors: [unknown('stage attempt', stageAttemptId, 'stageAttemptId')] };
      await lockHousehold(em, known.household.id);
      const attempt = await em.findOneOrFail(
        StageAttempt,
        { id: stageAttemptId },
        { refresh: true, populate: ['person'] },
      );
      const { startedOn, endedOn } = attempt;
      const participant = {
        id: attempt.id,
        startedOn,
        endedOn,
        pauses: await pausesOf(em, attempt.journey.id),
        diedOn: attempt.person.$.diedOn,
      };
      const userErrors = [
        ...refuseDay('heldOn', heldOn, work.today),
        ...refuseText(input.topic, 'topic', 'topic', LONGEST_NAME),
        ...refusePart(attempt.stage, part, 'part'),
        ...refuseAttendance(input, participant, heldOn),
        ...refuseMissingEvidence(evidence, 'A session that was held', null),
        ...refuseRepetition(
          await em.findOne(Attendance, {
            stageAttempt: attempt,
            heldOn,
            part,
            topic: input.topic.trim(),
            session: null,
          }),
        ),
      ];
      if (userErrors.length > 0) return { userErrors };

      const kelurahanCode = await placeOn(em, attempt.household.id, heldOn);
      const attendance = em.create(Attendance, {
        household: attempt.household,
        stageAttempt: attempt,
        kelurahan: kelurahanCode,
        heldOn,
        part,
        topic: input.topic.trim(),
        wasPresent,
        reason: input.reason?.trim() ?? null,
        recordedBy: work.officer.name,
        recordedAt: work.now,
      });
      const journalEntryId = await work.record({
        kind: JournalKind.SESSION_HELD,
        householdId: attempt.household.id,
        kelurahanCode,
        alsoConcerns: [attempt.kelurahan.code],
        subjectId: attendance.id,
        occurredOn: heldOn,
        evidence,
        payload: { stage: attempt.stage, stageAttemptId, part, wasPresent },
      });
      return { attendanceId: attendance.id, journalEntryId, userErrors: [] };
    });
  }
}

/** Every attempt with a cohort, locked against change in one order, so that nobody ends one meanwhile. */
async function lockParticipants(em: SqlEntityManager, cohortId: string): Promise<Participant[]> {
  const sql = sqlOf(em);
  await sql.query(
    `/* cohort.lock_participants */ select from stage_attempt where cohort_id = $1 order by id for share`,
    [cohortId],
  );
  return sql.query<Participant>(
    `/* cohort.participants */
     select a.id, a.household_id as "householdId", a.started_on::text as "startedOn", a.ended_on::text as "endedOn",
       ${PAUSES('j')} as pauses, p.died_on::text as "diedOn"
     from stage_attempt a join journey j on j.id = a.journey_id join person p on p.id = a.person_id
     where a.cohort_id = $1 order by a.id`,
    [cohortId],
  );
}

/** When a journey was interrupted. */
async function pausesOf(em: SqlEntityManager, journeyId: string): Promise<readonly Pause[]> {
  const [journey] = await sqlOf(em).query<{ readonly pauses: readonly Pause[] }>(
    `/* journey.pauses */ select ${PAUSES('j')} as pauses from journey j where j.id = $1`,
    [journeyId],
  );
  return journey!.pauses;
}

/** Where households lived on a day, of many in one statement; as placeOn says of one. */
async function placesOn(
  em: SqlEntityManager,
  householdIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sqlOf(em).query<{ household_id: string; kelurahan_code: string }>(
    `/* cohort.places_on */
     select distinct on (household_id) household_id, kelurahan_code from residence
     where household_id = any ($1::uuid[])
     order by household_id, case when started_on <= $2::date then started_on end desc nulls last, started_on`,
    [householdIds, day],
  );
  return new Map(rows.map(({ household_id, kelurahan_code }) => [household_id, kelurahan_code]));
}

/** Every kelurahan that households lived in from a day on. */
async function placesSince(em: SqlEntityManager, householdIds: readonly string[], day: string): Promise<string[]> {
  const rows = await sqlOf(em).query<{ kelurahan_code: string }>(
    `/* cohort.places_since */
     select distinct kelurahan_code from residence
     where household_id = any ($1::uuid[]) and (ended_on is null or ended_on > $2::date) order by 1`,
    [householdIds, day],
  );
  return rows.map(({ kelurahan_code }) => kelurahan_code);
}

function unknown(thing: 'session' | 'stage attempt', id: string, field: string): UserError {
  return unknownRecord(thing, id, field, 'Read cohorts or journeys and give the id of one.');
}

/** A session that a family had alone counts once, however often it is told. */
function refuseRepetition(known: Attendance | null): UserError[] {
  if (!known) return [];
  const message = `A session of this family on "${known.topic}" is recorded for ${known.heldOn} already. Nothing needs to be done; tell another one by its day or topic.`;
  return [{ code: 'SESSION_KNOWN', field: 'heldOn', message }];
}
