import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';
import { refuseCohort, refuseHolding, type CohortRequest, type ParticipantFacts } from './cohort.rules.ts';
import { CoachingPart, PathwayStage } from './stage.ts';
import { policyWith } from '../testing/journey-facts.ts';

const codesOf = (errors: readonly UserError[]) => errors.map(({ code }) => code);
const { FINANCE, SKILLS_MANAGEMENT } = CoachingPart;

describe('planning a cohort', () => {
  const counselling: CohortRequest = {
    stage: PathwayStage.MINDSET_COUNSELLING,
    agencyCode: 'DP3A',
    name: 'Angkatan 1',
    capacity: 20,
    sessions: [{ topic: 'Pola pikir' }, { topic: 'Cita-cita' }],
  };
  const all = { hasAgency: true, hasSkill: true, hasKelurahan: true };
  const codes = (changes: Partial<CohortRequest>, facts = all, policy = policyWith()) =>
    codesOf(refuseCohort({ ...counselling, ...changes }, facts, policy));

  it('needs a name, an agency, a place that exists and 1 to 100 places', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ name: ' ' })).toEqual(['TEXT_MISSING']);
    expect(codes({}, { ...all, hasAgency: false })).toEqual(['AGENCY_UNKNOWN']);
    expect(codes({ kelurahanCode: '1' }, { ...all, hasKelurahan: false })).toEqual(['KELURAHAN_UNKNOWN']);
    for (const capacity of [0, 101]) expect(codes({ capacity })).toEqual(['CAPACITY_NOT_POSSIBLE']);
  });

  it('needs as many sessions as policy asks for, and of coaching of both parts', () => {
    expect(codes({ sessions: [{ topic: 'Pola pikir' }] })).toEqual(['PLANNED_SESSIONS_NOT_POSSIBLE']);
    expect(codesOf(refuseCohort({ ...counselling, sessions: [] }, all, undefined))).toEqual([
      'PLANNED_SESSIONS_NOT_POSSIBLE',
    ]);
    const coaching = (...parts: (CoachingPart | null)[]) =>
      codes({
        stage: PathwayStage.ENTREPRENEURSHIP_COACHING,
        sessions: parts.map((part) => ({ topic: 'Usaha', part })),
      });
    expect(coaching(FINANCE, SKILLS_MANAGEMENT)).toEqual([]);
    expect(coaching(FINANCE, FINANCE)).toEqual(['COACHING_PART_MISSING']);
    expect(coaching(FINANCE, SKILLS_MANAGEMENT, null)).toEqual(['PART_MISSING']);
    expect(codes({ sessions: [{ topic: 'X', part: FINANCE }, { topic: 'Y' }] })).toEqual(['PART_NOT_EXPECTED']);
  });

  it('names a skill where the stage is about one', () => {
    const training = { stage: PathwayStage.SKILLS_TRAINING };
    expect(codes(training)).toEqual(['SKILL_MISSING']);
    expect(codes({ ...training, skillCode: 'SEWING' })).toEqual([]);
    expect(codes({ ...training, skillCode: 'FLYING' }, { ...all, hasSkill: false })).toEqual(['SKILL_UNKNOWN']);
    expect(codes({ skillCode: 'SEWING' })).toEqual(['SKILL_NOT_EXPECTED']);
  });

  it('needs a policy on the day of its first session', () => {
    expect(codes({}, all, policyWith({ 'pathway.sessions_required': undefined }))).toEqual(['NO_POLICY']);
  });
});

describe('holding a session', () => {
  const participant = (id: string, changes: Partial<ParticipantFacts> = {}): ParticipantFacts => ({
    id,
    startedOn: '2026-11-01',
    endedOn: null,
    pauses: [],
    diedOn: null,
    ...changes,
  });
  const both = [participant('a'), participant('b')];
  const evidence = [{ kind: EvidenceKind.ATTENDANCE_LIST, reference: 'DH-1' }];
  const list = [
    { stageAttemptId: 'a', wasPresent: true },
    { stageAttemptId: 'b', wasPresent: false, reason: 'Sakit' },
  ];
  const refusals = (request: object = {}, participants = both, heldOn: string | null = null) =>
    refuseHolding(
      { heldOn: '2026-11-20', attendances: list, evidence, ...request },
      { heldOn },
      participants,
      '2026-11-24',
    );
  const codes = (...args: Parameters<typeof refusals>) => codesOf(refusals(...args));

  it('says of everybody in the cohort on that day, once, whether they were there', () => {
    expect(codes()).toEqual([]);
    const [refusal] = refusals({ attendances: list.slice(1) });
    expect(refusal).toMatchObject({ code: 'ATTENDANCE_INCOMPLETE', field: 'attendances' });
    expect(refusal!.message).toContain('1 in the cohort on 2026-11-20 are not on the list: a.');
    expect(refusals({ attendances: [...list, list[0]] })).toMatchObject([
      { code: 'LISTED_TWICE', field: 'attendances.2.stageAttemptId' },
    ]);
    expect(codes({ attendances: [...list, { stageAttemptId: 'c', wasPresent: true }] })).toEqual(['NOT_IN_COHORT']);
  });

  it('leaves out who came later, had left before, or whose journey was paused', () => {
    for (const away of [
      { startedOn: '2026-11-21' },
      { endedOn: '2026-11-19' },
      { pauses: [{ from: '2026-11-20', until: null }] },
      {
        pauses: [
          { from: '2026-11-02', until: '2026-11-04' },
          { from: '2026-11-20', until: '2026-11-21' },
        ],
      },
    ]) {
      const participants = [both[0]!, participant('b', away)];
      expect(codes({ attendances: list.slice(0, 1) }, participants)).toEqual([]);
      expect(codes({}, participants)).toEqual(['STAGE_NOT_UNDER_WAY']);
    }
    for (const there of [
      { startedOn: '2026-11-20' },
      { endedOn: '2026-11-20' },
      { pauses: [{ from: '2026-11-21', until: null }] },
      { pauses: [{ from: '2026-11-02', until: '2026-11-20' }] },
    ]) {
      expect(codes({}, [both[0]!, participant('b', there)])).toEqual([]);
    }
  });

  it('gives a reason for who was absent, and finds nobody present who had died', () => {
    expect(codes({ attendances: [list[0], { stageAttemptId: 'b', wasPresent: false }] })).toEqual(['REASON_MISSING']);
    expect(codes({ attendances: [list[0], { ...list[1], reason: ' ' }] })).toEqual(['TEXT_MISSING']);
    expect(codes({}, [participant('a', { diedOn: '2026-11-19' }), both[1]!])).toEqual(['PARTICIPANT_GONE']);
  });

  it('rests on the attendance list, on a day that has come', () => {
    expect(codes({ evidence: [{ kind: EvidenceKind.PHOTO, reference: 'F-1' }] })).toEqual(['EVIDENCE_MISSING']);
    expect(codes({ heldOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes({ attendances: [] }, [])).toEqual(['NOBODY_TOOK_PART']);
  });

  it('happens once', () => {
    expect(codes({}, both, '2026-11-19')).toEqual(['SESSION_HELD']);
  });
});
