import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';
import { DropOutReason } from './drop-out-reason.ts';
import { lastDay } from './journey.facts.ts';
import { refuseDropOut, refuseTransfer } from './leaving.rules.ts';
import { refuseOpening, type OpeningFacts } from './opening.rules.ts';
import { provide, type ProvisionFacts, type ProvisionRequest } from './provision.rules.ts';
import { refuseJourneyDay } from './request.rules.ts';
import { StageAttemptState } from './stage-attempt.state.ts';
import { refuseGrant, refuseOrder, refusePass } from './stage.rules.ts';
import { PathwayStage } from './stage.ts';
import { ASEP, attempt, EUIS, journey, passed, policyWith, present, UJANG } from '../testing/journey-facts.ts';

const TODAY = '2026-11-24';
const { PRODUCTIVE_AGE_SELECTION, MINDSET_COUNSELLING, SKILLS_TRAINING, APPLIED_SKILL_AID } = PathwayStage;
const codesOf = (errors: readonly UserError[]) => errors.map(({ code }) => code);

describe('opening a journey', () => {
  const family: OpeningFacts = {
    episode: { id: 'episode', startedOn: '2024-01-10' },
    openJourney: null,
    lastEndedOn: null,
    droppedOutOn: null,
    openExitCase: null,
    members: [ASEP, EUIS, UJANG],
  };
  const codes = (
    personId: string,
    startedOn = '2026-11-20',
    facts: Partial<OpeningFacts> = {},
    policy = policyWith(),
  ) => codesOf(refuseOpening({ personId, startedOn }, { ...family, ...facts }, policy, TODAY));

  it('is for a living member within the age that policy says, both ends included', () => {
    expect(codes('asep')).toEqual([]);
    expect(codes('ujang')).toEqual(['AGE_NOT_PRODUCTIVE']);
    const only = (min: number, max: number) => policyWith({ 'productive_age.entry_bounds': { min, max } });
    expect(codes('asep', '2026-11-20', {}, only(41, 41))).toEqual([]);
    expect(codes('asep', '2026-11-20', {}, only(42, 50))).toEqual(['AGE_NOT_PRODUCTIVE']);
    expect(codes('asep', '2026-11-20', {}, only(20, 40))).toEqual(['AGE_NOT_PRODUCTIVE']);
  });

  it('counts the age on the day it begins: 40 on the day before the birthday', () => {
    const from41 = policyWith({ 'productive_age.entry_bounds': { min: 41, max: 45 } });
    expect(codes('asep', '2026-03-14', {}, from41)).toEqual(['AGE_NOT_PRODUCTIVE']);
    expect(codes('asep', '2026-03-15', {}, from41)).toEqual([]);
  });

  it('is not for somebody who has died, left, or never was in the family', () => {
    expect(codes('asep', '2026-11-20', { members: [{ ...ASEP, diedOn: '2026-11-20' }] })).toEqual(['NOT_A_MEMBER']);
    expect(codes('asep', '2026-11-20', { members: [{ ...ASEP, leftOn: '2026-01-01' }] })).toEqual(['NOT_A_MEMBER']);
    expect(codes('nobody')).toEqual(['PERSON_UNKNOWN']);
  });

  it('needs an open episode, no open journey and no undecided exit', () => {
    expect(codes('asep', '2026-11-20', { episode: null })).toEqual(['NOT_ON_AID']);
    expect(codes('asep', '2026-11-20', { openJourney: { id: 'other', startedOn: '2026-01-01' } })).toEqual([
      'JOURNEY_OPEN',
    ]);
    expect(codes('asep', '2026-11-20', { openExitCase: { kind: 'MOVED_AWAY', proposedOn: '2026-10-01' } })).toEqual([
      'EXIT_CASE_OPEN',
    ]);
  });

  it('begins neither in the future, nor before the episode, nor before the last journey ended', () => {
    expect(codes('asep', '2026-11-25')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes('asep', '2024-01-09')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes('asep', '2024-01-10')).toEqual([]);
    expect(codes('asep', '2026-05-31', { lastEndedOn: '2026-06-01' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes('asep', '2026-06-01', { lastEndedOn: '2026-06-01' })).toEqual([]);
  });

  it('is refused as long as policy asks to wait after a journey was given up', () => {
    // 180 days from 1 January are over on 30 June
    const gaveUp = { lastEndedOn: '2026-01-01', droppedOutOn: '2026-01-01' };
    expect(codes('asep', '2026-06-29', gaveUp)).toEqual(['WAITING_AFTER_DROP_OUT']);
    expect(codes('asep', '2026-06-30', gaveUp)).toEqual([]);
  });

  it('needs a policy on that day', () => {
    expect(codes('asep', '2026-11-20', {}, policyWith({ 'productive_age.entry_bounds': undefined }))).toEqual([
      'NO_POLICY',
    ]);
  });
});

describe('the day of what happens to a journey', () => {
  const facts = journey([
    attempt(PRODUCTIVE_AGE_SELECTION, { attendances: [present('2026-09-10'), present('2026-09-20')] }),
  ]);

  it('is not before what is recorded of it, and not in the future', () => {
    expect(lastDay(facts)).toBe('2026-09-20');
    expect(codesOf(refuseJourneyDay('2026-09-19', lastDay(facts), TODAY))).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codesOf(refuseJourneyDay('2026-09-20', lastDay(facts), TODAY))).toEqual([]);
    expect(codesOf(refuseJourneyDay('2026-11-25', lastDay(facts), TODAY))).toEqual(['DAY_NOT_POSSIBLE']);
  });

  it('is not before the end of its last pause', () => {
    expect(lastDay({ ...facts, resumedOn: '2026-10-01' })).toBe('2026-10-01');
  });
});

describe('the order of the stages', () => {
  it('is kept: only the first that is not passed can begin', () => {
    const facts = journey([passed(PRODUCTIVE_AGE_SELECTION)]);
    expect(refuseOrder(MINDSET_COUNSELLING, facts)).toEqual([]);
    const [refusal] = refuseOrder(SKILLS_TRAINING, facts);
    expect(refusal).toMatchObject({ code: 'STAGE_OUT_OF_ORDER', field: 'stage' });
    expect(refusal!.message).toContain('the next one is MINDSET_COUNSELLING, not SKILLS_TRAINING');
    expect(codesOf(refuseOrder(PRODUCTIVE_AGE_SELECTION, facts))).toEqual(['STAGE_OUT_OF_ORDER']);
  });

  it('begins anew for another member, since a stage counts for who passed it', () => {
    const handedOver = journey([passed(PRODUCTIVE_AGE_SELECTION), passed(MINDSET_COUNSELLING)], { personId: 'euis' });
    expect(refuseOrder(PRODUCTIVE_AGE_SELECTION, handedOver)).toEqual([]);
    expect(codesOf(refuseOrder(MINDSET_COUNSELLING, handedOver))).toEqual(['STAGE_OUT_OF_ORDER']);
  });
});

describe('the result of a stage', () => {
  const evidence = [{ kind: EvidenceKind.ATTENDANCE_LIST, reference: 'DH-1' }];
  const counselling = journey([attempt(MINDSET_COUNSELLING)]);
  const training = journey([attempt(SKILLS_TRAINING, { skill: 'SEWING' })]);

  it('is a score from 0 to 1 or a finding, on evidence', () => {
    expect(refusePass({ score: 0, evidence }, counselling)).toEqual([]);
    expect(refusePass({ finding: 'Paham', evidence }, counselling)).toEqual([]);
    expect(codesOf(refusePass({ evidence }, counselling))).toEqual(['RESULT_MISSING']);
    expect(codesOf(refusePass({ score: 1.01, evidence }, counselling))).toEqual(['SCORE_NOT_POSSIBLE']);
    expect(codesOf(refusePass({ score: 80, evidence }, counselling))).toEqual(['SCORE_NOT_POSSIBLE']);
    expect(codesOf(refusePass({ finding: ' ', evidence }, counselling))).toEqual(['TEXT_MISSING']);
    expect(codesOf(refusePass({ score: 1, evidence: [] }, counselling))).toEqual(['EVIDENCE_MISSING']);
    expect(
      codesOf(refusePass({ score: 1, evidence: [{ kind: EvidenceKind.PHOTO, reference: ' ' }] }, counselling)),
    ).toEqual(['EVIDENCE_MALFORMED']);
  });

  it('of skills training rests on a certificate', () => {
    expect(codesOf(refusePass({ score: 1, evidence }, training))).toEqual(['EVIDENCE_MISSING']);
    const certificate = [{ kind: EvidenceKind.TRAINING_CERTIFICATE, reference: 'S-1' }];
    expect(refusePass({ score: 1, evidence: certificate }, training)).toEqual([]);
  });
});

describe('aid that is handed over', () => {
  const facts = journey([attempt(APPLIED_SKILL_AID, { skill: 'SEWING' })]);
  const grant = {
    skillCode: 'SEWING',
    description: 'Mesin jahit',
    valueAmount: 2_500_000,
    evidence: [{ kind: EvidenceKind.HANDOVER, reference: 'BAST-1' }],
  };
  const codes = (changes: Partial<typeof grant>) => codesOf(refuseGrant({ ...grant, ...changes }, facts));

  it('fits the skill, is described, has a value in whole rupiah and a hand-over record', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ skillCode: 'BARBER' })).toEqual(['SKILL_NOT_TRAINED']);
    expect(codes({ description: '' })).toEqual(['TEXT_MISSING']);
    for (const valueAmount of [0, -1, 0.5, Number.NaN, 1e12]) {
      expect(codes({ valueAmount })).toEqual(['VALUE_NOT_POSSIBLE']);
    }
    expect(codes({ evidence: [] })).toEqual(['EVIDENCE_MISSING']);
  });
});

describe('who provides a stage', () => {
  const facts: ProvisionFacts = { agency: 'DP3A', skill: undefined, cohort: undefined, trainedSkill: undefined };
  const cohort = {
    stage: MINDSET_COUNSELLING,
    agency: 'DP3A',
    skill: null,
    endsOn: '2026-12-01',
    capacity: 20,
    taken: 19,
    sessionCount: 4,
  };
  const asked = (stage: PathwayStage, request: ProvisionRequest, known: Partial<ProvisionFacts> = {}) =>
    provide(stage, request, { ...facts, ...known }, policyWith(), '2026-11-20');
  const codes = (...args: Parameters<typeof asked>) => codesOf(asked(...args).userErrors);

  it('is an agency that exists, with as many sessions as policy asks for', () => {
    expect(asked(MINDSET_COUNSELLING, { agencyCode: 'DP3A' })).toEqual({
      provision: { agency: 'DP3A', cohortId: null, plannedSessionCount: 2, skill: null },
      userErrors: [],
    });
    expect(codes(MINDSET_COUNSELLING, {}, { agency: undefined })).toEqual(['AGENCY_MISSING']);
    expect(codes(MINDSET_COUNSELLING, { agencyCode: 'X' }, { agency: undefined })).toEqual(['AGENCY_UNKNOWN']);
    for (const plannedSessionCount of [1, 0, 61]) {
      expect(codes(MINDSET_COUNSELLING, { agencyCode: 'DP3A', plannedSessionCount })).toEqual([
        'PLANNED_SESSIONS_NOT_POSSIBLE',
      ]);
    }
  });

  it('may be a cohort of that stage and agency that has a place and is not over', () => {
    const withCohort = (changes: Partial<typeof cohort>) =>
      codes(MINDSET_COUNSELLING, { cohortId: 'c' }, { cohort: { ...cohort, ...changes } });
    expect(withCohort({})).toEqual([]);
    expect(asked(MINDSET_COUNSELLING, { cohortId: 'c' }, { cohort })).toMatchObject({
      provision: { cohortId: 'c', plannedSessionCount: 4 },
    });
    expect(withCohort({ taken: 20 })).toEqual(['COHORT_FULL']);
    expect(withCohort({ endsOn: '2026-11-19' })).toEqual(['COHORT_OVER']);
    expect(withCohort({ endsOn: '2026-11-20' })).toEqual([]);
    expect(withCohort({ stage: PRODUCTIVE_AGE_SELECTION })).toEqual(['COHORT_OF_OTHER_STAGE']);
    expect(withCohort({ agency: 'LP3' })).toEqual(['COHORT_OF_OTHER_AGENCY']);
    expect(codes(MINDSET_COUNSELLING, { cohortId: 'c' })).toEqual(['COHORT_UNKNOWN']);
  });

  it('names a skill in skills training, and the trained one in applied-skill aid', () => {
    expect(codes(SKILLS_TRAINING, { skillCode: 'SEWING' }, { skill: 'SEWING' })).toEqual([]);
    expect(codes(SKILLS_TRAINING, {})).toEqual(['SKILL_MISSING']);
    expect(codes(SKILLS_TRAINING, { skillCode: 'FLYING' })).toEqual(['SKILL_UNKNOWN']);
    expect(codes(MINDSET_COUNSELLING, { skillCode: 'SEWING' })).toEqual(['SKILL_NOT_EXPECTED']);
    expect(codes(APPLIED_SKILL_AID, {}, { skill: 'SEWING', trainedSkill: 'SEWING' })).toEqual([]);
    expect(codes(APPLIED_SKILL_AID, { skillCode: 'BARBER' }, { skill: 'BARBER', trainedSkill: 'SEWING' })).toEqual([
      'SKILL_NOT_TRAINED',
    ]);
  });
});

describe('giving a journey up', () => {
  const facts = journey([attempt(PRODUCTIVE_AGE_SELECTION)]);
  const codes = (reason: DropOutReason, changes = {}, request = {}) =>
    codesOf(refuseDropOut({ occurredOn: '2026-11-20', reason, ...request }, { ...facts, ...changes }, policyWith()));

  it('has a coded reason; another one is told in the note', () => {
    expect(codes(DropOutReason.FOUND_EMPLOYMENT)).toEqual([]);
    expect(codes(DropOutReason.OTHER)).toEqual(['NOTE_MISSING']);
    expect(codes(DropOutReason.OTHER, {}, { note: ' ' })).toEqual(['TEXT_MISSING']);
    expect(codes(DropOutReason.OTHER, {}, { note: 'Menikah' })).toEqual([]);
  });

  it('for a reason that is a fact needs that fact', () => {
    expect(codes(DropOutReason.DECEASED)).toEqual(['REASON_NOT_SO']);
    expect(codes(DropOutReason.DECEASED, { members: [{ ...ASEP, diedOn: '2026-11-01' }] })).toEqual([]);
    expect(codes(DropOutReason.PAUSE_TOO_LONG, { pausedOn: '2026-05-24' })).toEqual(['REASON_NOT_SO']);
    expect(codes(DropOutReason.PAUSE_TOO_LONG, { pausedOn: '2026-05-23' })).toEqual([]);
    expect(codes(DropOutReason.ATTEMPTS_EXHAUSTED)).toEqual(['REASON_NOT_SO']);
    const failed = [1, 2].map((attemptNumber) =>
      attempt(PRODUCTIVE_AGE_SELECTION, { attemptNumber, state: StageAttemptState.NOT_PASSED, endedOn: '2026-09-01' }),
    );
    const third = attempt(PRODUCTIVE_AGE_SELECTION, { attemptNumber: 3 });
    expect(codes(DropOutReason.ATTEMPTS_EXHAUSTED, { attempts: [...failed, third] })).toEqual([]);
  });

  it('is not possible on its first day', () => {
    expect(codes(DropOutReason.REFUSED, {}, { occurredOn: '2026-08-01' })).toEqual(['DAY_NOT_POSSIBLE']);
  });
});

describe('handing a journey on', () => {
  const codes = (personId: string, facts = journey([attempt(PRODUCTIVE_AGE_SELECTION)])) =>
    codesOf(refuseTransfer(personId, facts, '2026-11-20', policyWith()));

  it('is to another living member of productive age', () => {
    expect(codes('euis')).toEqual([]);
    expect(codes('asep')).toEqual(['SAME_PARTICIPANT']);
    expect(codes('ujang')).toEqual(['AGE_NOT_PRODUCTIVE']);
    expect(codes('nobody')).toEqual(['PERSON_UNKNOWN']);
  });

  it('is not to somebody who was not selected as often as policy allows', () => {
    const failed = [1, 2, 3].map((attemptNumber) =>
      attempt(PRODUCTIVE_AGE_SELECTION, {
        attemptNumber,
        personId: 'euis',
        state: StageAttemptState.NOT_PASSED,
        endedOn: '2026-09-01',
      }),
    );
    expect(codes('euis', journey(failed))).toEqual(['ATTEMPTS_EXHAUSTED']);
  });
});
