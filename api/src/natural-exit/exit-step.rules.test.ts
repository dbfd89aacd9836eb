import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import { HearingFinding, NaturalExitKind, NotificationRecipient, VerificationFinding } from './exit-case.state.ts';
import { recipientsOf } from './exit-kind.rules.ts';
import {
  refuseConfirmation,
  refuseHearing,
  refuseNotification,
  refuseObjection,
  refuseProposal,
  refuseReinstatement,
  refuseVerification,
  type ProposalFacts,
} from './exit-step.rules.ts';

const TODAY = '2026-11-24';
const codes = (errors: readonly { code: string; field: string | null }[]) =>
  errors.map(({ code, field }) => `${code} ${field}`);
const document = { kind: EvidenceKind.MOVE_CERTIFICATE, reference: 'SKPWNI-1' };

describe('a proposal', () => {
  const facts: ProposalFacts = { episodeStartedOn: '2024-01-10', openCase: null, settledCase: null };
  const input = { householdId: 'h', kind: NaturalExitKind.MOVED_AWAY, occurredOn: '2026-11-01', evidence: [document] };
  const refused = (changes: Partial<typeof input>, known: Partial<ProposalFacts> = {}) =>
    codes(refuseProposal({ ...input, ...changes }, { ...facts, ...known }, TODAY));

  it('rests on a fact within the episode, not to come', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ occurredOn: TODAY })).toEqual([]);
    expect(refused({ occurredOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE occurredOn']);
    expect(refused({ occurredOn: '2024-01-10' })).toEqual([]);
    expect(refused({ occurredOn: '2024-01-09' })).toEqual(['DAY_NOT_POSSIBLE occurredOn']);
  });

  it('is for families on aid', () => {
    expect(refused({}, { episodeStartedOn: null })).toEqual(['NO_OPEN_EPISODE householdId']);
  });

  it('is refused beside an open case', () => {
    const openCase = { kind: NaturalExitKind.DECLINED, proposedOn: '2026-10-01' };
    expect(refused({}, { openCase })).toEqual(['EXIT_CASE_OPEN householdId']);
  });

  it('is refused on a fact that was found wrong, and possible on a later one', () => {
    const settled = (occurredOn: string) => ({ settledCase: { occurredOn, settledOn: '2026-11-20' } });
    expect(refused({}, settled('2026-11-01'))).toEqual(['FACT_SETTLED occurredOn']);
    expect(refused({}, settled('2026-10-31'))).toEqual([]);
  });

  it('rests on documents that can be found', () => {
    expect(refused({ evidence: [] })).toEqual(['EVIDENCE_MISSING evidence']);
    expect(refused({ evidence: [{ ...document, reference: ' ' }] })).toEqual([
      'EVIDENCE_MALFORMED evidence.0.reference',
    ]);
  });
});

describe('a letter', () => {
  const input = { notifiedOn: '2026-11-20', recipient: NotificationRecipient.FAMILY, letterReference: 'S-1' };
  const refused = (changes: Partial<typeof input>, kind = NaturalExitKind.NO_LONGER_POOR) =>
    codes(refuseNotification({ ...input, ...changes }, { kind, proposedOn: '2026-11-10' }, TODAY));

  it('is handed over between the proposal and today', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ notifiedOn: '2026-11-10' })).toEqual([]);
    expect(refused({ notifiedOn: '2026-11-09' })).toEqual(['DAY_NOT_POSSIBLE notifiedOn']);
    expect(refused({ notifiedOn: '2026-11-25' })).toEqual(['DAY_NOT_POSSIBLE notifiedOn']);
  });

  it('has a number', () => {
    expect(refused({ letterReference: ' ' })).toEqual(['TEXT_MISSING letterReference']);
    expect(refused({ letterReference: 'x'.repeat(201) })).toEqual(['TEXT_TOO_LONG letterReference']);
  });

  it('goes to the family wherever there is one to be met, else to heirs, neighbourhood or lurah', () => {
    expect(recipientsOf).toEqual({
      DECEASED: ['HEIRS', 'NEIGHBOURHOOD_HEAD', 'LURAH'],
      MOVED_AWAY: ['FAMILY', 'NEIGHBOURHOOD_HEAD', 'LURAH'],
      NOT_FOUND: ['FAMILY', 'NEIGHBOURHOOD_HEAD', 'LURAH'],
      DUPLICATE: ['FAMILY'],
      DECLINED: ['FAMILY'],
      NO_LONGER_POOR: ['FAMILY'],
      NO_ELIGIBLE_COMPONENT: ['FAMILY'],
    });
    expect(refused({}, NaturalExitKind.DECEASED)).toEqual(['RECIPIENT_NOT_FITTING recipient']);
    expect(refused({ recipient: NotificationRecipient.LURAH })).toEqual(['RECIPIENT_NOT_FITTING recipient']);
  });
});

describe('an objection', () => {
  const refused = (objectedOn: string, lateReason?: string, objection = 'We live here') =>
    codes(
      refuseObjection(
        { objectedOn, objection, ...(lateReason !== undefined && { lateReason }) },
        { notifiedOn: '2026-11-01', objectionUntil: '2026-11-15' },
        TODAY,
      ),
    );

  it('is made from the letter until the last day of the period', () => {
    expect(refused('2026-11-01')).toEqual([]);
    expect(refused('2026-11-15')).toEqual([]);
    expect(refused('2026-10-31')).toEqual(['DAY_NOT_POSSIBLE objectedOn']);
  });

  it('is refused a day late, unless there is a reason', () => {
    expect(refused('2026-11-16')).toEqual(['OBJECTION_LATE objectedOn']);
    expect(refused('2026-11-16', 'In hospital')).toEqual([]);
    expect(refused('2026-11-16', ' ')).toEqual(['TEXT_MISSING lateReason']);
  });

  it('says something', () => {
    expect(refused('2026-11-10', undefined, '')).toEqual(['TEXT_MISSING objection']);
    expect(refused('2026-11-10', undefined, 'x'.repeat(501))).toEqual(['TEXT_TOO_LONG objection']);
  });
});

describe('a hearing, a visit, a decision', () => {
  it('a hearing comes after the objection and has a record', () => {
    const refused = (heardOn: string, reference = 'BA-1') =>
      codes(
        refuseHearing(
          { heardOn, reference, finding: HearingFinding.OBJECTION_REJECTED },
          { objectedOn: '2026-11-10' },
          TODAY,
        ),
      );
    expect(refused('2026-11-10')).toEqual([]);
    expect(refused('2026-11-09')).toEqual(['DAY_NOT_POSSIBLE heardOn']);
    expect(refused('2026-11-25', '')).toEqual(['DAY_NOT_POSSIBLE heardOn', 'TEXT_MISSING reference']);
  });

  it('a visit comes after the fact, and does not replace a later one', () => {
    const refused = (day: string, verifiedOn: string | null = null) =>
      codes(
        refuseVerification(
          { verifiedOn: day, reference: 'BA-1', finding: VerificationFinding.SUPPORTS_EXIT },
          { occurredOn: '2026-10-05', verifiedOn },
          TODAY,
        ),
      );
    expect(refused('2026-10-05')).toEqual([]);
    expect(refused('2026-10-04')).toEqual(['DAY_NOT_POSSIBLE verifiedOn']);
    expect(refused('2026-10-31', '2026-11-01')).toEqual(['DAY_NOT_POSSIBLE verifiedOn']);
    expect(refused('2026-11-01', '2026-11-01')).toEqual([]);
  });

  it('aid ends from the fact on, for a reason', () => {
    const refused = (endedOn: string, reason = 'Moved') =>
      codes(refuseConfirmation({ endedOn, reason, evidence: [document] }, { occurredOn: '2026-11-01' }));
    expect(refused('2026-11-01')).toEqual([]);
    expect(refused('2026-10-31')).toEqual(['DAY_NOT_POSSIBLE endedOn']);
    expect(refused('2026-11-25', '')).toEqual(['TEXT_MISSING reason']);
  });

  it('a decision is annulled for a reason, on evidence', () => {
    expect(codes(refuseReinstatement({ reason: 'Another family', evidence: [document] }))).toEqual([]);
    expect(codes(refuseReinstatement({ reason: ' ', evidence: [] }))).toEqual([
      'EVIDENCE_MISSING evidence',
      'TEXT_MISSING reason',
    ]);
  });
});
