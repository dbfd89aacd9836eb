import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Officer } from '../access/officer.ts';
import { today, type Clock } from '../clock.ts';
import { Person } from '../household/person.entity.ts';
import { JournalKind, type JournalEntry } from '../journal/journal-entry.entity.ts';
import { appendToJournal } from '../journal/journal.ts';
import { policyOn } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import { EnrolmentEndReason } from './enrolment.entity.ts';
import { Episode } from './episode.entity.ts';
import { EpisodeState, stateOf } from './episode.state.ts';
import type { ConfirmGraduationInput } from './graduation.input.ts';
import { refuseGraduation, type GraduationFacts } from './graduation.rules.ts';

/** What became of a request to end an episode. */
export interface GraduationOutcome {
  /** The episode, done or refused; undefined when there is none of this id. */
  readonly episodeId: string | undefined;
  /** The entry that records it; undefined when refused. */
  readonly journalEntry: JournalEntry | undefined;
  /** Every reason against; empty when done. */
  readonly userErrors: UserError[];
}

/** Ends episodes of aid by graduation. */
export class GraduationService {
  constructor(
    private readonly em: SqlEntityManager,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends an episode by rising class or naturally: closes its enrolments, ends it, and records it in the journal, in one
   * transaction. A refusal changes nothing and tells every reason.
   */
  confirmGraduation(officer: Officer, input: ConfirmGraduationInput): Promise<GraduationOutcome> {
    return this.em.fork().transactional(async (em) => {
      // The lock makes a second officer wait, and then meet the version the first one left.
      const episode = await em.findOne(
        Episode,
        { id: input.episodeId },
        { populate: ['household', 'enrolments'], lockMode: LockMode.PESSIMISTIC_WRITE, lockTableAliases: ['e0'] },
      );
      if (!episode) {
        return { episodeId: undefined, journalEntry: undefined, userErrors: [unknownEpisode(input.episodeId)] };
      }

      const policy = await policyOn(em, input.occurredOn);
      const userErrors = refuseGraduation(
        input,
        await factsOn(em, episode, input),
        {
          requiredClass: policy.get('graduation.required_class'),
          assessmentsInARow: policy.get('graduation.assessments_in_a_row'),
        },
        today(this.clock),
      );
      if (userErrors.length > 0) return { episodeId: episode.id, journalEntry: undefined, userErrors };

      // The enrolments first: an enrolment may at no moment reach beyond its episode.
      for (const enrolment of episode.enrolments.filter(({ endedOn }) => endedOn === null)) {
        enrolment.endedOn = input.occurredOn;
        enrolment.endReason = EnrolmentEndReason.EPISODE_ENDED;
      }
      await em.flush();
      episode.endedOn = input.occurredOn;
      episode.exitKind = input.kind;
      await em.flush();
      const journalEntry = await appendToJournal(em, {
        kind: JournalKind.EPISODE_ENDED,
        householdId: episode.household.id,
        kelurahanCode: episode.household.$.kelurahan.code,
        subjectId: episode.id,
        occurredOn: input.occurredOn,
        recordedAt: this.clock.now(),
        actor: officer.name,
        evidence: input.evidence.map(({ kind, reference }) => ({ kind, reference })),
        payload: { exitKind: input.kind },
      });
      return { episodeId: episode.id, journalEntry, userErrors: [] };
    });
  }
}

async function factsOn(
  em: SqlEntityManager,
  episode: Episode,
  input: ConfirmGraduationInput,
): Promise<GraduationFacts> {
  const household = episode.household.id;
  const day = input.occurredOn;
  const state = stateOf(episode);
  const livingMembers = await em.count(Person, { household, $or: [{ diedOn: null }, { diedOn: { $gt: day } }] });
  const assessments = await em.find(
    WelfareAssessment,
    { household, assessedOn: { $lte: day } },
    { orderBy: { assessedOn: 'desc', id: 'desc' }, limit: 12 },
  );
  return {
    state,
    version: episode.version,
    startedOn: episode.startedOn,
    openEnrolments:
      state === EpisodeState.OPEN
        ? episode.enrolments
            .filter(({ endedOn }) => endedOn === null)
            .map(({ programme, startedOn }) => ({ programme: programme.code, startedOn }))
        : [],
    livingMembers,
    assessments,
  };
}

function unknownEpisode(id: string): UserError {
  return {
    code: 'EPISODE_UNKNOWN',
    field: 'episodeId',
    message: `There is no episode ${id}. Read the household's episodes and give the id of the open one.`,
  };
}
