import { describe, expect, it } from 'vitest';
import type { JourneyFacts } from './journey.facts.ts';
import { refuseJourneyAction, type OfficerAction } from './journey.rules.ts';
import { JourneyAction, JourneyState } from './journey.state.ts';
import { StageAttemptState } from './stage-attempt.state.ts';
import { CoachingPart, PathwayStage } from './stage.ts';
import { ASEP, attempt, EUIS, journey, passed, policyWith, present, UJANG } from '../testing/journey-facts.ts';

const { PRODUCTIVE_AGE_SELECTION, MINDSET_COUNSELLING, ENTREPRENEURSHIP_COACHING, SKILLS_TRAINING, APPLIED_SKILL_AID } =
  PathwayStage;
const DAY = '2026-11-20';

const refusals = (action: OfficerAction, facts: JourneyFacts, policy = policyWith(), day = DAY) =>
  refuseJourneyAction(action, facts, day, policy);
const codes = (...asked: Parameters<typeof refusals>) => refusals(...asked).map(({ code }) => code);

const counselled = journey([
  passed(PRODUCTIVE_AGE_SELECTION),
  attempt(MINDSET_COUNSELLING, { attendances: [present('2026-09-10'), present('2026-09-17')] }),
]);

describe('passing a stage', () => {
  it('is possible with as many sessions as policy asks for', () => {
    expect(codes(JourneyAction.PASS_STAGE, counselled)).toEqual([]);
  });

  it('is refused with fewer, and says how many were attended', () => {
    const asksFour = policyWith({
      'pathway.sessions_required': {
        PRODUCTIVE_AGE_SELECTION: 1,
        MINDSET_COUNSELLING: 4,
        ENTREPRENEURSHIP_COACHING: 4,
        SKILLS_TRAINING: 4,
        APPLIED_SKILL_AID: 1,
      },
    });
    const [refusal] = refusals(JourneyAction.PASS_STAGE, counselled, asksFour);
    expect(refusal).toMatchObject({ code: 'SESSIONS_MISSING', field: 'journeyId' });
    expect(refusal!.message).toContain('2 of 4 sessions attended by 2026-11-20');
  });

  it('does not count a session that was missed, nor one after that day', () => {
    const missed = { heldOn: '2026-09-17', part: null, wasPresent: false };
    const facts = (attendance: object) =>
      journey([
        passed(PRODUCTIVE_AGE_SELECTION),
        attempt(MINDSET_COUNSELLING, { attendances: [present('2026-09-10'), attendance as typeof missed] }),
      ]);
    expect(codes(JourneyAction.PASS_STAGE, facts(missed))).toEqual(['SESSIONS_MISSING']);
    expect(codes(JourneyAction.PASS_STAGE, facts(present('2026-11-21')))).toEqual(['SESSIONS_MISSING']);
  });

  it('of coaching needs both its parts', () => {
    const coached = (...parts: CoachingPart[]) =>
      journey([attempt(ENTREPRENEURSHIP_COACHING, { attendances: parts.map((part) => present('2026-09-10', part)) })]);
    const { FINANCE, SKILLS_MANAGEMENT } = CoachingPart;
    expect(codes(JourneyAction.PASS_STAGE, coached(FINANCE, SKILLS_MANAGEMENT))).toEqual([]);
    const [refusal, ...others] = refusals(JourneyAction.PASS_STAGE, coached(SKILLS_MANAGEMENT, SKILLS_MANAGEMENT));
    expect(others).toEqual([]);
    expect(refusal!.code).toBe('COACHING_PART_MISSING');
    expect(refusal!.message).toContain('0 of 1 sessions on FINANCE');
    expect(codes(JourneyAction.PASS_STAGE, coached())).toEqual([
      'SESSIONS_MISSING',
      'COACHING_PART_MISSING',
      'COACHING_PART_MISSING',
    ]);
  });

  it('of applied-skill aid needs aid that was handed over by that day', () => {
    const aided = (...aidGrantedOn: string[]) =>
      journey([attempt(APPLIED_SKILL_AID, { skill: 'SEWING', attendances: [present('2026-09-10')], aidGrantedOn })]);
    expect(codes(JourneyAction.PASS_STAGE, aided('2026-11-20'))).toEqual([]);
    expect(codes(JourneyAction.PASS_STAGE, aided('2026-11-21'))).toEqual(['SKILL_AID_MISSING']);
    expect(codes(JourneyAction.PASS_STAGE, aided())).toEqual(['SKILL_AID_MISSING']);
  });

  it('needs a stage that is under way', () => {
    const between = journey([passed(PRODUCTIVE_AGE_SELECTION)]);
    const [refusal] = refusals(JourneyAction.PASS_STAGE, between);
    expect(refusal).toMatchObject({ code: 'NO_STAGE_RUNNING' });
    expect(refusal!.message).toContain('Start MINDSET_COUNSELLING first');
    expect(codes(JourneyAction.REPEAT_STAGE, between)).toEqual(['NO_STAGE_RUNNING']);
    expect(codes(JourneyAction.GRANT_SKILL_AID, between)).toEqual(['NO_STAGE_RUNNING']);
  });

  it('is refused on a day without policy', () => {
    expect(codes(JourneyAction.PASS_STAGE, counselled, policyWith({ 'pathway.sessions_required': undefined }))).toEqual(
      ['NO_POLICY'],
    );
  });
});

describe('starting a stage', () => {
  const between = journey([passed(PRODUCTIVE_AGE_SELECTION)]);

  it('is possible when none is under way', () => {
    expect(codes(JourneyAction.START_STAGE, between)).toEqual([]);
    expect(codes(JourneyAction.START_STAGE, counselled)).toEqual(['STAGE_RUNNING']);
  });

  it('is refused when the member has failed it as often as policy allows', () => {
    const failed = [1, 2, 3].map((attemptNumber) =>
      attempt(MINDSET_COUNSELLING, { attemptNumber, state: StageAttemptState.NOT_PASSED, endedOn: '2026-09-01' }),
    );
    const facts = journey([passed(PRODUCTIVE_AGE_SELECTION), ...failed]);
    expect(codes(JourneyAction.START_STAGE, facts)).toEqual(['ATTEMPTS_EXHAUSTED']);
    expect(codes(JourneyAction.START_STAGE, journey([passed(PRODUCTIVE_AGE_SELECTION), ...failed.slice(1)]))).toEqual(
      [],
    );
  });
});

describe('repeating a stage', () => {
  const after = (failures: number) =>
    journey([
      ...Array.from({ length: failures }, (_, index) =>
        attempt(SKILLS_TRAINING, { attemptNumber: index + 1, state: StageAttemptState.NOT_PASSED, endedOn: DAY }),
      ),
      attempt(SKILLS_TRAINING, { attemptNumber: failures + 1 }),
    ]);

  it('is possible while policy allows another attempt', () => {
    expect(codes(JourneyAction.REPEAT_STAGE, after(1))).toEqual([]);
    expect(codes(JourneyAction.REPEAT_STAGE, after(2))).toEqual(['ATTEMPTS_EXHAUSTED']);
  });

  it('does not count what another member failed', () => {
    const facts = after(2);
    const ofEuis = facts.attempts.map((each) =>
      each.state === StageAttemptState.NOT_PASSED ? { ...each, personId: 'euis' } : each,
    );
    expect(codes(JourneyAction.REPEAT_STAGE, { ...facts, attempts: ofEuis })).toEqual([]);
  });
});

describe('a participant who has died or left', () => {
  const without = (changes: object) => ({ ...counselled, members: [{ ...ASEP, ...changes }, EUIS] });

  it('cannot go on: the journey is transferred or given up', () => {
    for (const gone of [{ diedOn: DAY }, { leftOn: DAY }]) {
      expect(codes(JourneyAction.PASS_STAGE, without(gone))).toEqual(['PARTICIPANT_GONE']);
      expect(codes(JourneyAction.REPEAT_STAGE, without(gone))).toEqual(['PARTICIPANT_GONE']);
      expect(codes(JourneyAction.TRANSFER, without(gone))).toEqual([]);
      expect(codes(JourneyAction.DROP_OUT, without(gone))).toEqual([]);
    }
    expect(codes(JourneyAction.PASS_STAGE, without({ diedOn: '2026-11-21' }))).toEqual([]);
  });
});

describe('handing over aid', () => {
  it('belongs to its own stage', () => {
    expect(codes(JourneyAction.GRANT_SKILL_AID, counselled)).toEqual(['STAGE_WITHOUT_AID']);
    expect(codes(JourneyAction.GRANT_SKILL_AID, journey([attempt(APPLIED_SKILL_AID, { skill: 'SEWING' })]))).toEqual(
      [],
    );
  });
});

describe('resuming', () => {
  const pausedOn = (day: string) => ({ ...counselled, state: JourneyState.PAUSED, pausedOn: day });

  it('is possible up to the longest pause that policy allows, to the day', () => {
    // 180 days before 20 November is 24 May: 7 of May, 30, 31, 31, 30, 31 and 20 of November
    expect(codes(JourneyAction.RESUME, pausedOn('2026-05-24'))).toEqual([]);
    const [refusal] = refusals(JourneyAction.RESUME, pausedOn('2026-05-23'));
    expect(refusal).toMatchObject({ code: 'PAUSE_TOO_LONG', field: 'occurredOn' });
    expect(refusal!.message).toContain('paused for 181 days, since 2026-05-23; policy allows 180');
  });

  it('is all that a pause allows, beside transfer and dropping out', () => {
    const paused = pausedOn('2026-11-01');
    const allowed = Object.values(JourneyAction)
      .slice(0, 8)
      .filter((action) => codes(action as OfficerAction, paused).length === 0);
    expect(allowed).toEqual(['RESUME', 'TRANSFER', 'DROP_OUT']);
  });
});

describe('transferring', () => {
  it('needs another living member of productive age', () => {
    expect(codes(JourneyAction.TRANSFER, counselled)).toEqual([]);
    expect(codes(JourneyAction.TRANSFER, { ...counselled, members: [ASEP, UJANG] })).toEqual(['NO_OTHER_MEMBER']);
    const died = { ...EUIS, diedOn: '2026-10-01' };
    expect(codes(JourneyAction.TRANSFER, { ...counselled, members: [ASEP, died] })).toEqual(['NO_OTHER_MEMBER']);
  });
});

describe('giving a journey up', () => {
  it('waits for the decision on a graduation that was proposed', () => {
    const completed = { ...journey([]), state: JourneyState.COMPLETED };
    expect(codes(JourneyAction.DROP_OUT, completed)).toEqual([]);
    const proposed = { ...completed, graduationProposedOn: '2026-11-02' };
    expect(codes(JourneyAction.DROP_OUT, proposed)).toEqual(['GRADUATION_PROPOSED']);
  });
});

describe('any action', () => {
  it('is refused by the state before anything else is asked', () => {
    for (const state of [JourneyState.GRADUATED, JourneyState.DROPPED_OUT, JourneyState.ENDED]) {
      for (const action of Object.values(JourneyAction).slice(0, 8)) {
        expect(codes(action as OfficerAction, { ...journey([]), state })).toEqual(['STATE_DOES_NOT_ALLOW']);
      }
    }
  });
});
