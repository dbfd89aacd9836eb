import { tidyEvidence } from '../use-case/evidence.ts';
import { ref } from '@mikro-orm/core';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { refuseText } from '../use-case/text.ts';
import type { Performer } from '../use-case/use-case.ts';
import { changeJourney, endRunningAttempt, type JourneyOutcome } from './journey.change.ts';
import { nextAttemptNumber, runningAttempt, trainedSkill } from './journey.facts.ts';
import type { GrantSkillAidInput, PassStageInput, RepeatStageInput, StartStageInput } from './journey.input.ts';
import { completesWith } from './journey.rules.ts';
import { JourneyAction } from './journey.state.ts';
import { beginAttempt, findProvision } from './provision.ts';
import { SkillAid } from './skill-aid.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import { StageAttemptAction } from './stage-attempt.state.ts';
import { refuseGrant, refuseOrder, refusePass, refuseScore } from './stage.rules.ts';

/** Takes journeys through their stages. */
export class StageService {
  constructor(private readonly performer: Performer) {}

  /** Begins the next stage. */
  startStage(input: StartStageInput): Promise<JourneyOutcome> {
    const { stage, occurredOn: startedOn } = input;
    return changeJourney(this.performer, 'startStage', JourneyAction.START_STAGE, input, async (at, work) => {
      const { journey, facts, kelurahanCode } = at;
      const trained = trainedSkill(facts);
      const { provision, userErrors } = await findProvision(
        work,
        stage,
        input,
        { skill: trained, trainedSkill: trained },
        startedOn,
      );
      return {
        userErrors: [...refuseOrder(stage, facts), ...userErrors],
        change: () => {
          const { personId } = facts;
          const attemptNumber = nextAttemptNumber(facts, personId, stage);
          const begun = { personId, stage, attemptNumber, startedOn, kelurahanCode, provision: provision! };
          const { id } = beginAttempt(work.em, journey, begun);
          const { agency, cohortId, skill } = provision!;
          return {
            kind: JournalKind.STAGE_STARTED,
            subjectId: id,
            payload: { stage, attemptNumber, agency, cohortId, skill },
            stageAttemptId: id,
          };
        },
      };
    });
  }

  /** Passes the stage that is under way; with the last one, the journey is completed. */
  passStage(input: PassStageInput): Promise<JourneyOutcome> {
    return changeJourney(this.performer, 'passStage', JourneyAction.PASS_STAGE, input, async (at, { em }) => ({
      userErrors: refusePass({ ...input, evidence: tidyEvidence(input.evidence) }, at.facts),
      change: async () => {
        const { facts } = at;
        const attempt = (await endRunningAttempt(em, facts, StageAttemptAction.PASS, input.occurredOn))!;
        setResult(attempt, input);
        const isCompleted = completesWith(facts, attempt.stage);
        const { id, stage, attemptNumber, score } = attempt;
        return {
          kind: JournalKind.STAGE_PASSED,
          subjectId: id,
          payload: { stage, attemptNumber, score, isCompleted },
          stageAttemptId: id,
          isCompleted,
        };
      },
    }));
  }

  /** Ends the stage that is under way as not passed, and begins it again. */
  repeatStage(input: RepeatStageInput): Promise<JourneyOutcome> {
    const { occurredOn: startedOn } = input;
    return changeJourney(this.performer, 'repeatStage', JourneyAction.REPEAT_STAGE, input, async (at, work) => {
      const { journey, facts, kelurahanCode } = at;
      const running = runningAttempt(facts);
      const before = running && (await work.em.findOneOrFail(StageAttempt, { id: running.id }));
      const { provision, userErrors } = before
        ? await findProvision(work, before.stage, input, defaultsOf(before, trainedSkill(facts)), startedOn)
        : { userErrors: [] };
      return {
        userErrors: [...refuseText(input.reason, 'reason', 'reason'), ...refuseScore(input.score), ...userErrors],
        change: async () => {
          const ended = (await endRunningAttempt(work.em, facts, StageAttemptAction.FAIL, startedOn))!;
          setResult(ended, { ...input, finding: input.reason });
          // at no moment may two attempts be under way
          await work.em.flush();
          const { stage, attemptNumber } = ended;
          const { personId } = facts;
          const next = beginAttempt(work.em, journey, {
            personId,
            stage,
            attemptNumber: nextAttemptNumber(facts, personId, stage),
            startedOn,
            kelurahanCode,
            provision: provision!,
          });
          return {
            kind: JournalKind.STAGE_NOT_PASSED,
            subjectId: ended.id,
            payload: { stage, attemptNumber, reason: ended.finding, nextAttemptId: next.id },
            stageAttemptId: next.id,
          };
        },
      };
    });
  }

  /** Records that a tool, capital or a place of work was handed over. */
  grantSkillAid(input: GrantSkillAidInput): Promise<JourneyOutcome> {
    return changeJourney(this.performer, 'grantSkillAid', JourneyAction.GRANT_SKILL_AID, input, async (at, { em }) => ({
      userErrors: refuseGrant({ ...input, evidence: tidyEvidence(input.evidence) }, at.facts),
      change: () => {
        const { journey, facts, kelurahanCode } = at;
        const { kind, valueAmount, fundingSource, skillCode } = input;
        const { id } = em.create(SkillAid, {
          household: journey.household,
          journey,
          stageAttempt: ref(em.getReference(StageAttempt, runningAttempt(facts)!.id)),
          skill: skillCode,
          kelurahan: kelurahanCode,
          kind,
          description: input.description.trim(),
          valueAmount,
          fundingSource,
          grantedOn: input.occurredOn,
          evidence: tidyEvidence(input.evidence),
        });
        return {
          kind: JournalKind.SKILL_AID_GRANTED,
          subjectId: id,
          payload: { kind, skill: skillCode, valueAmount, fundingSource },
          skillAidId: id,
        };
      },
    }));
  }
}

/** What the next attempt is provided with where the request does not say: what the one before was, without its cohort. */
function defaultsOf({ agency, skill }: StageAttempt, trained: string | undefined) {
  return { agency: agency.code, skill: skill?.code, trainedSkill: trained };
}

function setResult(attempt: StageAttempt, result: Pick<PassStageInput, 'score' | 'finding' | 'evidence'>): void {
  attempt.score = result.score ?? null;
  attempt.finding = result.finding?.trim() ?? null;
  attempt.evidence = tidyEvidence(result.evidence);
}
