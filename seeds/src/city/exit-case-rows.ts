import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { placeOn, textOf, type WrittenFamily } from './city-rows.ts';
import type { Decision } from './decided-under.ts';
import { isReported, type CaseDays, type NaturalKind, type Outcome } from './exit-plan.ts';
import type { ExitSignalRows } from './exit-signal-rows.ts';
import {
  CARRIED_BECAUSE,
  CONFIRMED_BECAUSE,
  DISMISSED_BECAUSE,
  OBJECTION,
  RECIPIENT,
  REINSTATED_BECAUSE,
} from './exit-words.ts';
import type { Episode, Evidence, FamilyRecord } from './family-record.ts';
import type { CaseOfficers } from './officers.ts';
import { grantedDays, type QuarterReview } from './reviews.ts';
import { date, type RowWriter } from './row-writer.ts';

/** A case to be written, with everything that is known of it. */
export interface CaseToWrite {
  readonly family: FamilyRecord;
  readonly written: WrittenFamily;
  readonly episode: Episode;
  readonly kind: NaturalKind;
  readonly outcome: Outcome;
  readonly days: CaseDays;
  readonly review: QuarterReview;
  /** the review it was carried over into */
  readonly next?: QuarterReview | undefined;
  readonly officers: CaseOfficers;
  /** what it rests on where the register shows it; a report brings its own */
  readonly evidence: readonly Evidence[];
  readonly findings: object;
  /** first day no longer on aid, of a confirmed exit */
  readonly endedOn?: Day | undefined;
  /** number of the record of the visit, where it is known */
  readonly visit?: string | undefined;
}

/** Writes cases of natural exits, each with its report, its entries in the journal and what it ended. */
export class ExitCaseRows {
  constructor(
    readonly writer: RowWriter,
    readonly signals: ExitSignalRows,
    readonly random: Random,
  ) {}

  write(given: CaseToWrite): void {
    const { kind, days } = given;
    const signal = isReported(kind) ? this.signals.write(given, kind, days.factOn) : undefined;
    const one = { ...given, evidence: signal?.evidence ?? given.evidence };
    const id = newUuid(days.proposedOn, this.random);
    const papers = this.#papers(one);
    this.#row(one, id, signal?.id, papers);
    this.#steps(one, id, papers);
    if (days.carriedOn !== undefined && one.next) this.#carryOver(one, id, one.next, days.carriedOn);
    this.#decision(one, id, papers);
  }

  #papers({ days, outcome, visit }: CaseToWrite): Papers {
    const number = (prefix: string) =>
      `${prefix}/${String(this.random.between(1, 9_999)).padStart(4, '0')}/${toDate(days.proposedOn).slice(0, 4)}`;
    const isDismissed = outcome === 'DISMISSED';
    const isUpheld = isDismissed && days.verifiedOn === undefined;
    return {
      letter: number('SRT'),
      hearing: number('BAP'),
      visit: visit ?? number('BAV'),
      isUpheld,
      heard: isUpheld ? 'OBJECTION_UPHELD' : 'OBJECTION_REJECTED',
      seen: isDismissed ? 'SPEAKS_AGAINST_EXIT' : 'SUPPORTS_EXIT',
    };
  }

  #row(one: CaseToWrite, id: UuidText, signalId: UuidText | undefined, papers: Papers): void {
    const { family, episode, kind, outcome, days, review, next, officers } = one;
    const { notifiedOn, objectedOn, heardOn, verifiedOn, decidedOn, reinstatedOn } = days;
    const objectionUntil = notifiedOn === undefined ? undefined : notifiedOn + grantedDays.objection;
    const decideFrom = heardOn ?? (objectedOn === undefined ? objectionUntil : undefined);
    this.writer.row('exit_case', {
      id,
      review_id: (next ?? review).id,
      household_id: family.id,
      episode_id: episode.id,
      kelurahan_code: placeOn(family, days.proposedOn).code,
      kind,
      state: outcome,
      occurred_on: toDate(days.factOn),
      signal_id: signalId,
      evidence: JSON.stringify(one.evidence),
      findings: JSON.stringify(one.findings),
      proposed_on: toDate(days.proposedOn),
      proposed_by: officers.proposer,
      notify_by: toDate(days.proposedOn + grantedDays.notification),
      ...(notifiedOn !== undefined && {
        notified_on: toDate(notifiedOn),
        notified_by: officers.proposer,
        notified_to: RECIPIENT[kind],
        letter_reference: papers.letter,
        objection_until: date(objectionUntil),
      }),
      ...(objectedOn !== undefined && {
        objected_on: toDate(objectedOn),
        objection_recorded_by: officers.third,
        objection: OBJECTION[kind],
        hear_by: toDate(objectedOn + grantedDays.hearing),
      }),
      ...(heardOn !== undefined && {
        heard_on: toDate(heardOn),
        heard_by: officers.third,
        hearing_finding: papers.heard,
        hearing_reference: papers.hearing,
      }),
      ...(verifiedOn !== undefined && {
        verified_on: toDate(verifiedOn),
        verified_by: officers.third,
        verification_finding: papers.seen,
        verification_reference: papers.visit,
      }),
      decide_by: decideFrom === undefined ? undefined : toDate(decideFrom + grantedDays.decision),
      ...(decidedOn !== undefined && {
        decided_on: toDate(decidedOn),
        decided_by: officers.decider,
        decision_reason: reasonOf(one, papers),
      }),
      ...(reinstatedOn !== undefined && {
        reinstated_on: toDate(reinstatedOn),
        reinstated_by: officers.third,
        reinstatement_reason: REINSTATED_BECAUSE,
      }),
    });
  }

  #steps(one: CaseToWrite, id: UuidText, papers: Papers): void {
    const { kind, days, review, officers } = one;
    const { notifiedOn, objectedOn, heardOn, verifiedOn } = days;
    const record = this.#recorder(one, id);
    record('EXIT_PROPOSED', days.proposedOn, officers.proposer, {
      evidence: one.evidence,
      payload: { factOn: toDate(days.factOn), reviewId: textOf(review.id) },
      // what the review itself found is decided under what it was opened under
      ...(days.proposedOn === review.openedOn && { decision: 'REVIEW_OPENED' }),
    });
    record('EXIT_NOTIFIED', notifiedOn, officers.proposer, {
      evidence: [{ kind: 'LETTER', reference: papers.letter }],
      payload: { recipient: RECIPIENT[kind], objectionUntil: date((notifiedOn ?? 0) + grantedDays.objection) },
    });
    record('EXIT_OBJECTED', objectedOn, officers.third, {
      payload: { isLate: false, hearBy: date((objectedOn ?? 0) + grantedDays.hearing) },
    });
    record('EXIT_HEARD', heardOn, officers.third, {
      evidence: [hearingRecord(papers)],
      payload: { finding: papers.heard },
    });
    record('EXIT_VERIFIED', verifiedOn, officers.third, {
      evidence: [visitRecord(papers)],
      payload: { finding: papers.seen },
    });
  }

  #carryOver(one: CaseToWrite, id: UuidText, next: QuarterReview, carriedOn: Day): void {
    const { family, review, officers } = one;
    this.writer.row('exit_carry_over', {
      id: newUuid(carriedOn, this.random),
      household_id: family.id,
      exit_case_id: id,
      from_review_id: review.id,
      to_review_id: next.id,
      carried_on: toDate(carriedOn),
      carried_by: officers.proposer,
      reason: CARRIED_BECAUSE,
    });
    const payload = { fromReviewId: textOf(review.id), toReviewId: null, reason: CARRIED_BECAUSE };
    this.#recorder(one, id)('EXIT_CARRIED_OVER', carriedOn, officers.proposer, { payload });
  }

  #decision(one: CaseToWrite, id: UuidText, papers: Papers): void {
    const { family, episode, kind, outcome, days, officers, endedOn } = one;
    const { decidedOn, reinstatedOn, verifiedOn, heardOn } = days;
    const record = this.#recorder(one, id);
    const reason = reasonOf(one, papers);
    const found = [
      ...(verifiedOn === undefined ? [] : [visitRecord(papers)]),
      ...(heardOn === undefined ? [] : [hearingRecord(papers)]),
    ];
    if (outcome === 'DISMISSED') {
      record('EXIT_DISMISSED', decidedOn, officers.decider, { evidence: found, payload: { reason } });
    }
    if (endedOn === undefined || decidedOn === undefined) return;

    const evidence = [...one.evidence, ...found];
    record('EXIT_CONFIRMED', decidedOn, officers.decider, { evidence, payload: { endedOn: toDate(endedOn), reason } });
    const about = { subject: episode.id, evidence };
    const exitCaseId = textOf(id);
    this.writer.entry(this.random, family, {
      ...about,
      kind: 'EPISODE_ENDED',
      occurredOn: endedOn,
      recordedOn: decidedOn,
      actor: officers.decider,
      payload: { exitCaseId, exitKind: kind },
      decision: 'EXIT_CONFIRMED',
    });
    if (reinstatedOn === undefined) return;
    this.writer.entry(this.random, family, {
      ...about,
      kind: 'EPISODE_REINSTATED',
      occurredOn: reinstatedOn,
      actor: officers.third,
      payload: { exitCaseId, reason: REINSTATED_BECAUSE, endedOn: toDate(endedOn), exitKind: kind },
    });
  }

  /** Records a step of a case in the journal, where it was taken. */
  #recorder({ family, kind: exitKind }: CaseToWrite, subject: UuidText) {
    return (
      kind: string,
      occurredOn: Day | undefined,
      actor: string,
      more: { evidence?: readonly Evidence[]; payload: object; decision?: Decision },
    ) => {
      if (occurredOn === undefined) return;
      const payload = { exitKind, ...more.payload };
      this.writer.entry(this.random, family, { ...more, kind, subject, occurredOn, actor, payload });
    };
  }
}

/** The papers of a case, and what they say. */
interface Papers {
  readonly letter: string;
  readonly hearing: string;
  readonly visit: string;
  readonly isUpheld: boolean;
  readonly heard: string;
  readonly seen: string;
}

function reasonOf({ kind, outcome }: CaseToWrite, { isUpheld }: Papers): string {
  return outcome === 'DISMISSED' ? DISMISSED_BECAUSE[isUpheld ? 'heard' : 'seen'] : CONFIRMED_BECAUSE[kind];
}

function hearingRecord({ hearing }: Papers): Evidence {
  return { kind: 'HEARING_RECORD', reference: hearing };
}

function visitRecord({ visit }: Papers): Evidence {
  return { kind: 'FIELD_VERIFICATION', reference: visit };
}
