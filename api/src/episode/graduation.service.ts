import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { placeBefore, placesDuring } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Policy } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import { classesThatCount } from '../welfare/standing.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import { Disbursement } from './disbursement.entity.ts';
import { EnrolmentEndReason } from './enrolment.entity.ts';
import { Episode } from './episode.entity.ts';
import { stateOf } from './episode.state.ts';
import type { ConfirmGraduationInput } from './graduation.input.ts';
import { refuseGraduation, type GraduationFacts, type GraduationPolicy } from './graduation.rules.ts';

/** What became of a request to end an episode. */
export interface GraduationOutcome extends Outcome {
  /** The episode, done or refused; missing when there is none of this id. */
  readonly episodeId?: string;
}

/** Ends episodes of aid by graduation. */
export class GraduationService {
  constructor(private readonly performer: Performer) {}

  /**
   * Ends an episode by rising class or naturally: closes its enrolments, ends it, and records it in the journal, in one
   * transaction. A refusal changes nothing and tells every reason.
   */
  confirmGraduation(input: ConfirmGraduationInput): Promise<GraduationOutcome> {
    return perform(this.performer, 'confirmGraduation', input, async (work) => {
      const { em } = work;
      const episode = await lockEpisode(em, input.episodeId);
      if (!episode) return { userErrors: [unknownEpisode(input.episodeId)] };
      const userErrors = refuseGraduation(
        input,
        await factsOn(em, episode, input.occurredOn),
        graduationPolicyOf(await work.policyOn(input.occurredOn)),
        work.today,
      );
      if (userErrors.length > 0) return { episodeId: episode.id, userErrors };

      await endEpisode(em, episode, input);
      const journalEntryId = await work.record({
        kind: JournalKind.EPISODE_ENDED,
        householdId: episode.household.id,
        // where it lived on its last day on aid, and where else during the episode: all their figures change
        kelurahanCode: await placeBefore(em, episode.household.id, input.occurredOn),
        alsoConcerns: await placesDuring(em, episode.household.id, episode.startedOn),
        subjectId: episode.id,
        occurredOn: input.occurredOn,
        evidence: input.evidence,
        payload: { exitKind: input.kind },
      });
      return { episodeId: episode.id, journalEntryId, userErrors: [] };
    });
  }
}

/**
 * Reads an episode and locks it with its household: a second officer waits, and then meets the version the first one
 * left; a move waits, so that the place of the exit stays true.
 */
async function lockEpisode(em: SqlEntityManager, id: string): Promise<Episode | null> {
  const episode = await em.findOne(Episode, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!episode) return null;
  await em.findOneOrFail(Household, { id: episode.household.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await episode.enrolments.loadItems();
  return episode;
}

/** Ends the enrolments first: an enrolment may at no moment reach beyond its episode. */
async function endEpisode(em: SqlEntityManager, episode: Episode, { occurredOn, kind }: ConfirmGraduationInput) {
  for (const enrolment of episode.enrolments.filter(({ endedOn }) => endedOn === null)) {
    enrolment.endedOn = occurredOn;
    enrolment.endReason = EnrolmentEndReason.EPISODE_ENDED;
  }
  await em.flush();
  episode.endedOn = occurredOn;
  episode.exitKind = kind;
  await em.flush();
}

async function factsOn(em: SqlEntityManager, episode: Episode, day: string): Promise<GraduationFacts> {
  const household = episode.household.id;
  const lastPayment = await em.findOne(
    Disbursement,
    { enrolment: { $in: episode.enrolments.getIdentifiers() } },
    { orderBy: { paidOn: 'desc' } },
  );
  const assessments = await em.find(WelfareAssessment, {
    household,
    assessedOn: { $gte: episode.startedOn, $lte: day },
  });
  return {
    state: stateOf(episode),
    version: episode.version,
    startedOn: episode.startedOn,
    enrolments: episode.enrolments.map(({ programme, startedOn, endedOn }) => ({
      programme: programme.code,
      startedOn,
      endedOn,
    })),
    lastPaidOn: lastPayment?.paidOn ?? null,
    members: await em.count(Person, { household }),
    livingMembers: await em.count(Person, { household, $or: [{ diedOn: null }, { diedOn: { $gt: day } }] }),
    assessments: classesThatCount(assessments),
  };
}

function graduationPolicyOf(policy: Policy): GraduationPolicy | undefined {
  const requiredClass = policy.find('graduation.required_class');
  const assessmentsInARow = policy.find('graduation.assessments_in_a_row');
  const noLongerPoorClass = policy.find('graduation.no_longer_poor_class');
  if (!requiredClass || !assessmentsInARow || !noLongerPoorClass) return undefined;
  return { requiredClass, assessmentsInARow, noLongerPoorClass };
}

function unknownEpisode(id: string): UserError {
  return {
    code: 'EPISODE_UNKNOWN',
    field: 'episodeId',
    message: `There is no episode ${id}. Read the household's episodes and give the id of the open one.`,
  };
}
