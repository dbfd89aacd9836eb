import { ref } from '@mikro-orm/core';
import { companionOn } from '../companion/companion-on.ts';
import { lockHousehold } from '../household/lock.ts';
import { Person } from '../household/person.entity.ts';
import { placeOn } from '../household/place.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { refuseEvidence, tidyEvidence } from '../use-case/evidence.ts';
import { refuseText } from '../use-case/text.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { DropOutReason } from './drop-out-reason.ts';
import { changeJourney, endRunningAttempt, type JourneyOutcome } from './journey.change.ts';
import { Journey } from './journey.entity.ts';
import { nextAttemptNumber, passedStages } from './journey.facts.ts';
import type {
  DropOutOfJourneyInput,
  OpenJourneyInput,
  PauseJourneyInput,
  ResumeJourneyInput,
  TransferJourneyInput,
} from './journey.input.ts';
import { pausedDays } from './journey.rules.ts';
import { JourneyAction } from './journey.state.ts';
import { loadOpeningFacts } from './opening-facts.loader.ts';
import { refuseOpening } from './opening.rules.ts';
import { beginAttempt, findProvision } from './provision.ts';
import { refuseDropOut, refuseTransfer } from './leaving.rules.ts';
import { StageAttemptAction } from './stage-attempt.state.ts';
import { PathwayStage } from './stage.ts';

/** The first stage. */
const SELECTION = PathwayStage.PRODUCTIVE_AGE_SELECTION;
/** Who selects where nobody else is named. */
const SELECTOR = { agency: 'DINSOS' };

/** Begins, interrupts, hands on and gives up journeys; their stages are in StageService. */
export class JourneyService {
  constructor(private readonly performer: Performer) {}

  /** Begins a journey, and with it the selection. */
  openJourney(input: OpenJourneyInput): Promise<JourneyOutcome> {
    return perform(this.performer, 'openJourney', input, (work) => openJourney(work, input));
  }

  /** Interrupts a journey; the stage that is under way waits. */
  pauseJourney(input: PauseJourneyInput): Promise<JourneyOutcome> {
    return changeJourney(this.performer, 'pauseJourney', JourneyAction.PAUSE, input, async ({ journey }) => ({
      userErrors: refuseText(input.reason, 'reason', 'reason'),
      change: () => {
        journey.pausedOn = input.occurredOn;
        return { kind: JournalKind.JOURNEY_PAUSED, payload: { reason: input.reason.trim() } };
      },
    }));
  }

  /** Goes on after a pause that was no longer than policy allows. */
  resumeJourney(input: ResumeJourneyInput): Promise<JourneyOutcome> {
    return changeJourney(this.performer, 'resumeJourney', JourneyAction.RESUME, input, async ({ journey, facts }) => ({
      userErrors: refuseText(input.reason, 'reason', 'reason'),
      change: () => {
        journey.resumedOn = input.occurredOn;
        return {
          kind: JournalKind.JOURNEY_RESUMED,
          payload: { reason: input.reason.trim(), pausedDays: pausedDays(facts, input.occurredOn) },
        };
      },
    }));
  }

  /** Gives a journey up; the stage under way is abandoned, or not passed where that is why. */
  dropOutOfJourney(input: DropOutOfJourneyInput): Promise<JourneyOutcome> {
    const { reason, occurredOn } = input;
    return changeJourney(
      this.performer,
      'dropOutOfJourney',
      JourneyAction.DROP_OUT,
      input,
      async ({ journey, facts, policy }, { em }) => ({
        userErrors: refuseDropOut(input, facts, policy),
        change: async () => {
          const exhausted = reason === DropOutReason.ATTEMPTS_EXHAUSTED;
          const outcome = exhausted ? StageAttemptAction.FAIL : StageAttemptAction.ABANDON;
          const attempt = await endRunningAttempt(em, facts, outcome, occurredOn);
          journey.endedOn = occurredOn;
          journey.dropOutReason = reason;
          journey.note = input.note?.trim() ?? null;
          return {
            kind: JournalKind.JOURNEY_DROPPED_OUT,
            payload: { reason, note: journey.note, stage: attempt?.stage ?? null },
          };
        },
      }),
    );
  }

  /**
   * Has another member of the family go on. What somebody has learned stays with that person, so a new participant begins
   * with the selection; stages that somebody passed earlier in this journey count again when it comes back.
   */
  transferJourney(input: TransferJourneyInput): Promise<JourneyOutcome> {
    const { personId, occurredOn: startedOn } = input;
    return changeJourney(this.performer, 'transferJourney', JourneyAction.TRANSFER, input, async (at, work) => {
      const { journey, facts, policy, kelurahanCode } = at;
      const isSelected = passedStages(facts, personId).has(SELECTION);
      const { provision, userErrors } = isSelected
        ? { userErrors: [] }
        : await findProvision(work, SELECTION, { agencyCode: input.agencyCode ?? null }, SELECTOR, startedOn);
      return {
        userErrors: [
          ...refuseText(input.reason, 'reason', 'reason'),
          ...refuseTransfer(personId, facts, startedOn, policy),
          ...userErrors,
        ],
        change: async () => {
          await endRunningAttempt(work.em, facts, StageAttemptAction.ABANDON, startedOn);
          // at no moment may two attempts be under way
          await work.em.flush();
          if (facts.pausedOn !== null) journey.resumedOn = startedOn;
          journey.person = ref(work.em.getReference(Person, personId));
          const attemptNumber = nextAttemptNumber(facts, personId, SELECTION);
          const attempt =
            provision &&
            beginAttempt(work.em, journey, {
              personId,
              stage: SELECTION,
              attemptNumber,
              startedOn,
              kelurahanCode,
              provision,
            });
          return {
            kind: JournalKind.JOURNEY_TRANSFERRED,
            payload: { from: facts.personId, to: personId, reason: input.reason.trim() },
            ...(attempt && { stageAttemptId: attempt.id }),
          };
        },
      };
    });
  }
}

/** Begins a journey within a use case: of one family, or of one of many. */
export async function openJourney(work: Work, input: OpenJourneyInput): Promise<JourneyOutcome> {
  const { em } = work;
  const { householdId, personId, startedOn } = input;
  const evidence = tidyEvidence(input.evidence);
  const household = await lockHousehold(em, householdId);
  if (!household) return { userErrors: [unknownHousehold(householdId)] };
  const facts = (await loadOpeningFacts(em, [householdId])).get(householdId)!;
  const { provision, userErrors: unprovided } = await findProvision(
    work,
    SELECTION,
    { agencyCode: input.agencyCode ?? null },
    SELECTOR,
    startedOn,
    'startedOn',
  );
  const userErrors = [
    ...refuseOpening(input, facts, await work.policyOn(startedOn), work.today),
    ...refuseEvidence(evidence),
    ...unprovided,
  ];
  if (userErrors.length > 0 || !provision) {
    return { ...(facts.openJourney && { journeyId: facts.openJourney.id }), userErrors };
  }

  const kelurahanCode = await placeOn(em, householdId, startedOn);
  const journey = em.create(Journey, {
    household,
    episode: facts.episode!.id,
    episodeSpan: `[${facts.episode!.startedOn},)`,
    person: personId,
    kelurahan: kelurahanCode,
    companion: await companionOn(em, householdId, startedOn),
    startedOn,
  });
  const attempt = beginAttempt(em, journey, {
    personId,
    stage: SELECTION,
    attemptNumber: 1,
    startedOn,
    kelurahanCode,
    provision,
  });
  const journalEntryId = await work.record({
    kind: JournalKind.JOURNEY_OPENED,
    householdId,
    kelurahanCode,
    subjectId: journey.id,
    occurredOn: startedOn,
    evidence,
    payload: { journeyId: journey.id, personId, companion: journey.companion, agency: provision.agency },
  });
  return { journeyId: journey.id, stageAttemptId: attempt.id, journalEntryId, userErrors: [] };
}
