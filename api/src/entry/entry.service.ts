import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endFactsOf } from '../episode/end-episode.ts';
import { Enrolment } from '../episode/enrolment.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import { lockEpisode, unknownEpisode } from '../episode/lock-episode.ts';
import { EpisodeAction, episodeMachine, ExitKind, stateOf } from '../episode/episode.state.ts';
import { closeFollowUpsOnReturn } from '../graduation/schedule-follow-ups.ts';
import { lockHousehold } from '../household/lock.ts';
import { isMemberOn } from '../household/member.ts';
import { Person } from '../household/person.entity.ts';
import { placeBefore, placeOn, placesDuring } from '../household/place.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { Programme } from '../programme/programme.entity.ts';
import { refuseEvidence, requireEvidence } from '../use-case/evidence.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { EndEnrolmentInput, EnrolInProgrammeInput, OpenEpisodeInput } from './entry.input.ts';
import { refuseEnrolment, refuseEnrolmentEnd, refuseEntry } from './entry.rules.ts';

/** What became of a request about the entry into aid. */
export interface EntryOutcome extends Outcome {
  readonly episodeId?: string;
  readonly enrolmentId?: string;
}

/** Entry of families into aid and into programmes. Each method is one transaction. */
export class EntryService {
  constructor(private readonly performer: Performer) {}

  /**
   * Opens an episode of aid with its first enrolments. Where the family was on aid before, the new episode follows the old
   * one; follow-ups of a graduation that are still to come are answered: it did not last.
   */
  openEpisode(input: OpenEpisodeInput): Promise<EntryOutcome> {
    return perform(this.performer, 'openEpisode', input, async (work): Promise<EntryOutcome> => {
      const { em } = work;
      const { householdId, startedOn } = input;
      const household = await lockHousehold(em, householdId);
      if (!household) return { userErrors: [unknownHousehold(householdId)] };
      const episodes = await em.find(Episode, { household }, { orderBy: { startedOn: 'desc' } });
      const members = (await em.find(Person, { household })).filter((person) => isMemberOn(person, startedOn));
      const codes = [...new Set(input.programmes)];
      const userErrors = [
        ...refuseEntry(
          startedOn,
          { registeredOn: household.registeredOn, members: members.length, episodes },
          work.today,
        ),
        ...(await refuseProgrammes(em, codes, 'programmes')),
        ...requireEvidence(input.evidence, 'Name what the entry rests on: an assessment, a decision.'),
      ];
      const last = episodes[0];
      if (userErrors.length > 0) return { userErrors };

      const episode = em.create(Episode, { household, startedOn, previousEpisode: last ?? null });
      await em.flush();
      for (const programme of codes) {
        em.create(Enrolment, { household, episode, episodeSpan: `[${startedOn},)`, programme, startedOn });
      }
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.EPISODE_STARTED,
        householdId,
        kelurahanCode: await placeOn(em, householdId, startedOn),
        alsoConcerns: await placesDuring(em, householdId, startedOn),
        subjectId: episode.id,
        occurredOn: startedOn,
        evidence: input.evidence,
        payload: {
          programmes: codes,
          ...(last && { previousEpisodeId: last.id, isRelapse: isRelapse(last.exitKind) }),
        },
      });
      await closeFollowUpsOnReturn(work, householdId, startedOn);
      return { episodeId: episode.id, journalEntryId, userErrors: [] };
    });
  }

  /** Enrols a family on aid in a further programme. */
  enrolInProgramme(input: EnrolInProgrammeInput): Promise<EntryOutcome> {
    return perform(this.performer, 'enrolInProgramme', input, async (work): Promise<EntryOutcome> => {
      const { em } = work;
      const episode = await lockEpisode(em, input.episodeId);
      if (!episode) return { userErrors: [unknownEpisode(input.episodeId)] };
      const { startedOn, programme } = input;
      const enrolments = await em.find(Enrolment, { household: episode.household, programme });
      const stale = episodeMachine.refuseStale(episode.version, input.expectedVersion);
      if (stale.length > 0) return { episodeId: episode.id, userErrors: stale };
      const userErrors = [
        ...episodeMachine.refuse(stateOf(episode), EpisodeAction.ENROL, 'episodeId'),
        ...(await refuseProgrammes(em, [programme], 'programme')),
        ...refuseEnrolment(startedOn, { startedOn: episode.startedOn, enrolments }, work.today),
        ...refuseEvidence(input.evidence),
      ];
      if (userErrors.length > 0) return { episodeId: episode.id, userErrors };

      const household = episode.household.id;
      const enrolment = em.create(Enrolment, {
        household,
        episode,
        episodeSpan: `[${episode.startedOn},)`,
        programme,
        startedOn,
      });
      episode.version += 1;
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.ENROLLED,
        householdId: household,
        kelurahanCode: await placeOn(em, household, startedOn),
        alsoConcerns: await placesDuring(em, household, startedOn),
        subjectId: enrolment.id,
        occurredOn: startedOn,
        evidence: input.evidence,
        payload: { programme },
      });
      return { episodeId: episode.id, enrolmentId: enrolment.id, journalEntryId, userErrors: [] };
    });
  }

  /** Ends an enrolment while the family stays on aid in another programme. */
  endEnrolment(input: EndEnrolmentInput): Promise<EntryOutcome> {
    return perform(this.performer, 'endEnrolment', input, async (work): Promise<EntryOutcome> => {
      const { em } = work;
      const known = await em.findOne(Enrolment, { id: input.enrolmentId });
      if (!known) return { userErrors: [unknownEnrolment(input.enrolmentId)] };
      const episode = (await lockEpisode(em, known.episode.id))!;
      const { lastPaidOn } = await endFactsOf(em, episode);
      await episode.enrolments.loadItems();
      const enrolment = episode.enrolments.find(({ id }) => id === known.id)!;
      const running = episode.enrolments.filter(({ endedOn }) => endedOn === null).length;
      const ids = { episodeId: episode.id, enrolmentId: enrolment.id };
      const stale = episodeMachine.refuseStale(episode.version, input.expectedVersion);
      if (stale.length > 0) return { ...ids, userErrors: stale };
      const userErrors = [
        ...refuseEnrolmentEnd(input.endedOn, input.reason, { enrolment, running, lastPaidOn }, work.today),
        ...refuseEvidence(input.evidence),
      ];
      if (userErrors.length > 0) return { ...ids, userErrors };

      enrolment.endedOn = input.endedOn;
      enrolment.endReason = input.reason;
      episode.version += 1;
      await em.flush();
      const household = episode.household.id;
      const journalEntryId = await work.record({
        kind: JournalKind.ENROLMENT_ENDED,
        householdId: household,
        kelurahanCode: await placeBefore(em, household, input.endedOn),
        alsoConcerns: await placesDuring(em, household, enrolment.startedOn),
        subjectId: enrolment.id,
        occurredOn: input.endedOn,
        evidence: input.evidence,
        payload: { programme: enrolment.programme.code, reason: input.reason },
      });
      return { ...ids, journalEntryId, userErrors: [] };
    });
  }
}

/** Whether coming back after an exit of this kind means that rising did not last. */
export function isRelapse(exitKind: ExitKind | null): boolean {
  return exitKind === ExitKind.RISING_CLASS || exitKind === ExitKind.NO_LONGER_POOR;
}

async function refuseProgrammes(em: SqlEntityManager, codes: readonly string[], field: string): Promise<UserError[]> {
  if (codes.length === 0) {
    return [{ code: 'PROGRAMME_MISSING', field, message: 'Name at least one programme the family is enrolled in.' }];
  }
  const known = (await em.find(Programme, {}, { orderBy: { code: 'asc' } })).map(({ code }) => code);
  return codes
    .filter((code) => !known.includes(code))
    .map((code) => ({
      code: 'PROGRAMME_UNKNOWN',
      field,
      message: `There is no programme "${code}". Known: ${known.join(', ')}.`,
    }));
}

function unknownEnrolment(id: string): UserError {
  return unknownRecord('enrolment', id, 'enrolmentId', 'Read the enrolments of the episode and give the id of one.');
}
