import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { refuseAction, refuseProof, type Actor, type ExitCaseFacts } from './exit-case.rules.ts';
import {
  ExitCaseAction,
  ExitCaseState,
  HearingFinding,
  NaturalExitKind,
  VerificationFinding,
} from './exit-case.state.ts';

/** A family that moved away; the letter was handed over and the objection period ended on 14 November. */
const notified: ExitCaseFacts = {
  kind: NaturalExitKind.MOVED_AWAY,
  state: ExitCaseState.NOTIFIED,
  evidence: [{ kind: EvidenceKind.MOVE_CERTIFICATE, reference: 'SKPWNI-1' }],
  proposedBy: 'euis',
  objectionUntil: '2026-11-14',
  hearingFinding: null,
  verifiedOn: null,
  verificationFinding: null,
  decidedBy: null,
  isInReview: true,
  episodeEndedOn: null,
  hasLaterEpisode: false,
  duplicate: null,
  family: {
    members: 3,
    livingMembers: 3,
    eligibleMembers: 1,
    assessments: [{ assessedOn: '2026-10-05', welfareClass: WelfareClass.KURANG_MAMPU }],
  },
};

const dadang: Actor = {
  officer: 'dadang',
  today: '2026-11-24',
  policy: {
    noLongerPoorClass: WelfareClass.MAMPU,
    assessmentsInARow: 2,
    childMaxAge: 18,
    elderlyMinAge: 60,
    verificationValidDays: 90,
  },
};

const reasons = (action: ExitCaseAction, facts: Partial<ExitCaseFacts> = {}, actor: Partial<Actor> = {}) =>
  refuseAction(action, { ...notified, ...facts }, { ...dadang, ...actor }).map(({ code }) => code);

const { CONFIRM, DISMISS, NOTIFY, REINSTATE, CARRY_OVER, VERIFY } = ExitCaseAction;

describe('confirming an exit', () => {
  it('is possible for another officer once the objection period is over', () => {
    expect(reasons(CONFIRM)).toEqual([]);
    expect(reasons(CONFIRM, {}, { today: '2026-11-15' })).toEqual([]);
  });

  it('is refused to the officer who proposed it, and says so', () => {
    const [refusal] = refuseAction(CONFIRM, notified, { ...dadang, officer: 'euis' });
    expect(refusal).toMatchObject({
      code: 'SAME_OFFICER',
      message: 'euis proposed this exit, and who proposes does not decide. Have another officer decide it.',
    });
  });

  it('is refused while the family can object, and says from when on it can be decided', () => {
    const [refusal] = refuseAction(CONFIRM, notified, { ...dadang, today: '2026-11-14' });
    expect(refusal).toMatchObject({
      code: 'OBJECTION_PERIOD_RUNS',
      message: 'The family can object until 2026-11-14. Decide from 2026-11-15 on, or after it was heard.',
    });
  });

  it('is possible within the objection period after a hearing that found the objection wrong, and not after one that found it right', () => {
    const heard = { state: ExitCaseState.HEARD, objectionUntil: '2026-12-30' };
    expect(reasons(CONFIRM, { ...heard, hearingFinding: HearingFinding.OBJECTION_REJECTED })).toEqual([]);
    expect(reasons(CONFIRM, { ...heard, hearingFinding: HearingFinding.OBJECTION_UPHELD })).toEqual([
      'OBJECTION_UPHELD',
    ]);
  });

  it('is refused against a field verification, whatever the kind', () => {
    const against = { verifiedOn: '2026-11-20', verificationFinding: VerificationFinding.SPEAKS_AGAINST_EXIT };
    expect(reasons(CONFIRM, against)).toEqual(['VERIFICATION_AGAINST']);
  });

  it('is refused when the episode ended otherwise: only dismissing is left', () => {
    expect(reasons(CONFIRM, { episodeEndedOn: '2026-11-01' })).toEqual(['EPISODE_ENDED']);
    expect(reasons(NOTIFY, { state: ExitCaseState.PROPOSED, episodeEndedOn: '2026-11-01' })).toEqual(['EPISODE_ENDED']);
    expect(reasons(DISMISS, { episodeEndedOn: '2026-11-01' })).toEqual([]);
  });

  it('is refused without policy', () => {
    expect(reasons(CONFIRM, {}, { policy: undefined })).toEqual(['NO_POLICY']);
  });

  it('tells every reason at once', () => {
    const facts = { kind: NaturalExitKind.NO_LONGER_POOR };
    expect(reasons(CONFIRM, facts, { officer: 'euis', today: '2026-11-10' })).toEqual([
      'SAME_OFFICER',
      'OBJECTION_PERIOD_RUNS',
      'VERIFICATION_MISSING',
      'STILL_POOR',
    ]);
  });
});

describe('an exit as no longer poor', () => {
  const risen = {
    kind: NaturalExitKind.NO_LONGER_POOR,
    family: {
      ...notified.family,
      assessments: [
        { assessedOn: '2026-10-05', welfareClass: WelfareClass.MAMPU },
        { assessedOn: '2026-07-06', welfareClass: WelfareClass.MANDIRI },
      ],
    },
  };
  const verified = (verifiedOn: string) => ({ verifiedOn, verificationFinding: VerificationFinding.SUPPORTS_EXIT });

  it('never rests on a class alone: without a field verification it is refused', () => {
    expect(reasons(CONFIRM, risen)).toEqual(['VERIFICATION_MISSING']);
  });

  it('needs a verification that is not older than policy says, that day included', () => {
    // 90 days after 26 August is 24 November.
    expect(reasons(CONFIRM, { ...risen, ...verified('2026-08-26') })).toEqual([]);
    expect(reasons(CONFIRM, { ...risen, ...verified('2026-08-25') })).toEqual(['VERIFICATION_TOO_OLD']);
  });

  it('is refused when the family has fallen back since', () => {
    const latest = { assessedOn: '2026-11-10', welfareClass: WelfareClass.KURANG_MAMPU };
    const fallen = { ...risen, family: { ...risen.family, assessments: [latest, ...risen.family.assessments] } };
    const [refusal] = refuseAction(CONFIRM, { ...notified, ...fallen, ...verified('2026-11-01') }, dadang);
    expect(refusal).toMatchObject({
      code: 'STILL_POOR',
      message:
        'An exit as no longer poor needs MAMPU or above in the last 2 assessments; found KURANG_MAMPU on 2026-11-10, MAMPU on 2026-10-05. Assess the family again.',
    });
  });

  it('is refused on fewer assessments than policy asks for', () => {
    const family = { ...risen.family, assessments: risen.family.assessments.slice(0, 1) };
    expect(reasons(CONFIRM, { ...risen, family, ...verified('2026-11-01') })).toEqual(['STILL_POOR']);
  });
});

describe('an exit as no component left', () => {
  const kind = NaturalExitKind.NO_ELIGIBLE_COMPONENT;
  const verified = { verifiedOn: '2026-11-01', verificationFinding: VerificationFinding.SUPPORTS_EXIT };

  it('needs a visit, since no register knows who is pregnant, and nobody eligible', () => {
    const family = { ...notified.family, eligibleMembers: 0 };
    expect(reasons(CONFIRM, { kind, family })).toEqual(['VERIFICATION_MISSING']);
    expect(reasons(CONFIRM, { kind, family, ...verified })).toEqual([]);
    expect(reasons(CONFIRM, { kind, ...verified })).toEqual(['COMPONENT_LEFT']);
  });
});

describe('an exit as deceased', () => {
  it('is refused while anybody of the family lives: that is a succession', () => {
    const kind = NaturalExitKind.DECEASED;
    expect(reasons(CONFIRM, { kind, family: { ...notified.family, livingMembers: 0 } })).toEqual([]);
    expect(reasons(CONFIRM, { kind })).toEqual(['MEMBERS_LIVING']);
    expect(reasons(CONFIRM, { kind, family: { ...notified.family, members: 0, livingMembers: 0 } })).toEqual([
      'MEMBERS_LIVING',
    ]);
  });
});

describe('the documents of an exit', () => {
  const proof = (kind: NaturalExitKind, ...documents: EvidenceKind[]) =>
    refuseProof(
      { ...notified, kind, evidence: [] },
      documents.map((each) => ({ kind: each, reference: 'X-1' })),
    ).map(({ code }) => code);

  it.each([
    ['DECEASED', EvidenceKind.DEATH_CERTIFICATE],
    ['MOVED_AWAY', EvidenceKind.MOVE_CERTIFICATE],
    ['DUPLICATE', EvidenceKind.FAMILY_CARD],
    ['DECLINED', EvidenceKind.SIGNED_STATEMENT],
  ] as const)('as %s are a %s', (kind, document) => {
    expect(proof(NaturalExitKind[kind], document)).toEqual([]);
    expect(proof(NaturalExitKind[kind], EvidenceKind.PHOTO)).toEqual(['EVIDENCE_MISSING']);
    expect(proof(NaturalExitKind[kind])).toEqual(['EVIDENCE_MISSING']);
  });

  it.each(['NO_LONGER_POOR', 'NO_ELIGIBLE_COMPONENT', 'NOT_FOUND'] as const)(
    'as %s are the verification, which is a step of its own',
    (kind) => expect(proof(NaturalExitKind[kind])).toEqual([]),
  );

  it('count also when the case was proposed on them', () => {
    expect(refuseProof(notified, [])).toEqual([]);
  });
});

describe('the other steps', () => {
  it('are refused by the state alone where it does not allow them', () => {
    const [refusal] = refuseAction(NOTIFY, { ...notified, episodeEndedOn: '2026-11-01' }, dadang);
    expect(refusal).toMatchObject({
      code: 'STATE_DOES_NOT_ALLOW',
      message:
        'This exit case is NOTIFIED, which does not allow NOTIFY. Possible now: OBJECT, VERIFY, CONFIRM, DISMISS, CARRY_OVER.',
    });
  });

  it('dismissing is not for who proposed it, verifying is for everybody', () => {
    expect(reasons(DISMISS, {}, { officer: 'euis' })).toEqual(['SAME_OFFICER']);
    expect(reasons(VERIFY, {}, { officer: 'euis' })).toEqual([]);
  });

  it('carrying over needs a review to leave', () => {
    expect(reasons(CARRY_OVER)).toEqual([]);
    expect(reasons(CARRY_OVER, { isInReview: false })).toEqual(['NOT_IN_REVIEW']);
  });

  it('reinstating is not for who confirmed it, nor possible after the family came back', () => {
    const confirmed = { state: ExitCaseState.CONFIRMED, decidedBy: 'dadang', episodeEndedOn: '2026-11-20' };
    expect(reasons(REINSTATE, confirmed)).toEqual(['SAME_OFFICER']);
    expect(reasons(REINSTATE, confirmed, { officer: 'euis' })).toEqual([]);
    expect(reasons(REINSTATE, { ...confirmed, hasLaterEpisode: true }, { officer: 'euis' })).toEqual([
      'EPISODE_FOLLOWED',
    ]);
  });
});
