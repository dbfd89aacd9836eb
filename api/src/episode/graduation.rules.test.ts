import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { EpisodeState, ExitKind } from './episode.state.ts';
import { refuseGraduation, type GraduationFacts, type GraduationRequest } from './graduation.rules.ts';

const TODAY = '2026-11-24';
const policy = {
  requiredClass: WelfareClass.MANDIRI,
  assessmentsInARow: 2,
  noLongerPoorClass: WelfareClass.MAMPU,
};

const risen: GraduationFacts = {
  state: EpisodeState.OPEN,
  version: 3,
  startedOn: '2022-04-01',
  enrolments: [{ programme: 'PKH', startedOn: '2022-04-01', endedOn: null }],
  lastPaidOn: '2026-08-03',
  members: 4,
  livingMembers: 4,
  assessments: [
    { assessedOn: '2026-10-05', welfareClass: WelfareClass.MANDIRI },
    { assessedOn: '2026-07-06', welfareClass: WelfareClass.MANDIRI },
    { assessedOn: '2026-04-07', welfareClass: WelfareClass.MAMPU },
  ],
};

const byRisingClass: GraduationRequest = {
  kind: ExitKind.RISING_CLASS,
  expectedVersion: 3,
  occurredOn: '2026-11-20',
  evidence: [{ kind: EvidenceKind.SIGNED_STATEMENT, reference: 'SP-17/2026' }],
};

const codes = (request: Partial<GraduationRequest>, facts: Partial<GraduationFacts> = {}) =>
  refuseGraduation({ ...byRisingClass, ...request }, { ...risen, ...facts }, policy, TODAY).map(({ code }) => code);

describe('graduation by rising class', () => {
  it('is possible when the class was reached in as many assessments in a row as policy asks', () => {
    expect(codes({})).toEqual([]);
  });

  it('is refused when the family has fallen back in the last assessment', () => {
    const fallen = [{ assessedOn: '2026-11-01', welfareClass: WelfareClass.MAMPU }, ...risen.assessments];
    expect(codes({}, { assessments: fallen })).toEqual(['CLASS_NOT_RISEN']);
  });

  it('is refused with fewer assessments than policy asks, and says which were found', () => {
    const [refusal] = refuseGraduation(
      byRisingClass,
      { ...risen, assessments: risen.assessments.slice(0, 1) },
      policy,
      TODAY,
    );
    expect(refusal).toMatchObject({ code: 'CLASS_NOT_RISEN', field: 'kind' });
    expect(refusal!.message).toContain('MANDIRI in the last 2 assessments; found MANDIRI on 2026-10-05');
  });

  it('needs the statement signed by the family', () => {
    expect(codes({ evidence: [] })).toEqual(['EVIDENCE_MISSING']);
    expect(codes({ evidence: [{ kind: EvidenceKind.SIGNED_STATEMENT, reference: '  ' }] })).toEqual([
      'EVIDENCE_MISSING',
    ]);
  });
});

describe('natural graduation', () => {
  const deceased = {
    kind: ExitKind.DECEASED,
    evidence: [{ kind: EvidenceKind.DEATH_CERTIFICATE, reference: 'AK-3' }],
  };
  const noLongerPoor = {
    kind: ExitKind.NO_LONGER_POOR,
    evidence: [{ kind: EvidenceKind.FIELD_VERIFICATION, reference: 'BA-9' }],
  };
  const movedAway = {
    kind: ExitKind.MOVED_AWAY,
    evidence: [{ kind: EvidenceKind.MOVE_CERTIFICATE, reference: 'SKPWNI-1' }],
  };

  it('as deceased is possible only when nobody of the family is left', () => {
    expect(codes(deceased, { livingMembers: 0 })).toEqual([]);
    expect(codes(deceased, { livingMembers: 1 })).toEqual(['MEMBERS_LIVING']);
    expect(codes(deceased, { livingMembers: 0, members: 0 })).toEqual(['MEMBERS_LIVING']);
  });

  it('as no longer poor needs MAMPU or above at the last assessment', () => {
    const last = (welfareClass: WelfareClass) => ({ assessments: [{ assessedOn: '2026-10-05', welfareClass }] });
    expect(codes(noLongerPoor, last(WelfareClass.MAMPU))).toEqual([]);
    expect(codes(noLongerPoor, last(WelfareClass.MANDIRI))).toEqual([]);
    expect(codes(noLongerPoor, last(WelfareClass.KURANG_MAMPU))).toEqual(['STILL_POOR']);
    expect(codes(noLongerPoor, { assessments: [] })).toEqual(['STILL_POOR']);
  });

  it('as moved away needs the certificate and no class', () => {
    expect(codes(movedAway, { assessments: [] })).toEqual([]);
    expect(codes({ ...movedAway, evidence: noLongerPoor.evidence })).toEqual(['EVIDENCE_MISSING']);
  });
});

describe('any graduation', () => {
  it('is refused for an episode that has ended', () => {
    expect(codes({}, { state: EpisodeState.GRADUATED })).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  it('is refused when the episode has changed since it was read', () => {
    expect(codes({ expectedVersion: 2 })).toEqual(['STALE_VERSION']);
  });

  it('is refused in the future, but possible today', () => {
    expect(codes({ occurredOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes({ occurredOn: TODAY })).toEqual([]);
  });

  it('is refused on or before the first day of the episode or of an open enrolment', () => {
    expect(codes({ occurredOn: '2022-04-01' })).toEqual(['DAY_NOT_POSSIBLE']);
    const late = { enrolments: [{ programme: 'SEMBAKO', startedOn: '2026-11-20', endedOn: null }] };
    expect(codes({}, late)).toEqual(['DAY_NOT_POSSIBLE']);
  });

  it('is refused before an enrolment that has ended did so, but possible on that day', () => {
    const ended = (endedOn: string) => ({ enrolments: [{ programme: 'PKH', startedOn: '2022-04-01', endedOn }] });
    expect(codes({}, ended('2026-11-21'))).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes({}, ended('2026-11-20'))).toEqual([]);
  });

  it('is refused on or before a day on which aid was paid', () => {
    expect(codes({}, { lastPaidOn: '2026-11-20' })).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codes({}, { lastPaidOn: null })).toEqual([]);
  });

  it('is refused on a day without policy', () => {
    expect(refuseGraduation(byRisingClass, risen, undefined, TODAY)).toMatchObject([
      { code: 'NO_POLICY', field: 'occurredOn' },
    ]);
  });

  it('tells every reason at once', () => {
    expect(codes({ occurredOn: '2026-12-01', evidence: [] }, { assessments: [] })).toEqual([
      'DAY_NOT_POSSIBLE',
      'EVIDENCE_MISSING',
      'CLASS_NOT_RISEN',
    ]);
  });
});
