import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import { Random } from '../random.ts';
import type { RowTarget } from './city-rows.ts';
import { officers } from './exit-officers.ts';
import { planExitCase, type CaseDays, type ReportedKind, type Outcome } from './exit-plan.ts';
import { date, ExitWriter, moment, placeOn } from './exit-writer.ts';
import type { Episode, Evidence, FamilyRecord } from './family-record.ts';
import type { CityPlan, QuarterPlan } from './plan.ts';
import { rates } from './rates.ts';
import { grantedDays, planReviews, quarterName, type QuarterReview } from './reviews.ts';
import type { ExitKind } from './welfare.ts';

type NaturalKind = Exclude<ExitKind, 'RISING_CLASS'> | ReportedKind;

const KINDS = Object.keys(rates.exitReports) as ReportedKind[];
const KIND_SHARES = Object.values(rates.exitReports);
const PROOF: Record<ReportedKind, string> = {
  NOT_FOUND: 'FIELD_REPORT',
  MOVED_AWAY: 'MOVE_CERTIFICATE',
  DECLINED: 'SIGNED_STATEMENT',
  DUPLICATE: 'FAMILY_CARD',
};
const RECIPIENT: Record<NaturalKind, string> = {
  DECEASED: 'HEIRS',
  MOVED_AWAY: 'NEIGHBOURHOOD_HEAD',
  NOT_FOUND: 'NEIGHBOURHOOD_HEAD',
  NO_LONGER_POOR: 'FAMILY',
  DECLINED: 'FAMILY',
  DUPLICATE: 'FAMILY',
};

interface CaseToWrite {
  readonly family: FamilyRecord;
  readonly episode: Episode;
  readonly kind: NaturalKind;
  readonly outcome: Outcome;
  readonly days: CaseDays;
  readonly review: QuarterReview;
  readonly evidence: readonly Evidence[];
  readonly findings: object;
  /** first day no longer on aid, of a confirmed exit */
  readonly endedOn?: Day;
  /** what the confirmation rests on */
  readonly proof?: readonly Evidence[];
}

/**
 * The reviews of a city and their cases. Every natural exit of the history has been decided in one; besides, some reports
 * turned out to be wrong, some decisions were annulled, some cases went over to the next review, and the last one is open.
 */
export class ExitHistory {
  readonly #city: CityPlan;
  readonly #writer: ExitWriter;
  readonly #reviews: readonly QuarterReview[];
  readonly #random: Random;

  constructor(city: CityPlan, target: RowTarget) {
    this.#city = city;
    this.#writer = new ExitWriter(target);
    this.#reviews = planReviews(city);
    this.#random = Random.of(city.seed, `${city.region.city.code} exits`);
  }

  /** Writes the cases of a family whose history is complete. */
  family(family: FamilyRecord): void {
    for (const episode of family.episodes) {
      this.#otherCases(family, episode);
      this.#naturalExit(family, episode);
    }
  }

  /** Writes the reviews, when all families have been written. */
  finish(): void {
    for (const review of this.#reviews) {
      const { id, quarter, openedOn, openedBy, dueOn, closedOn, closedBy, proposed, outcome, takenIn } = review;
      this.#writer.row('review', {
        id,
        city_code: this.#city.region.city.code,
        quarter_on: toDate(quarter.first),
        state: closedOn === undefined ? 'OPEN' : 'CLOSED',
        opened_on: toDate(openedOn),
        opened_by: openedBy,
        due_on: toDate(dueOn),
        closed_on: date(closedOn),
        closed_by: closedBy,
      });
      const opened = { city: this.#city.region.city.code, quarter: quarterName(quarter.first), dueOn: toDate(dueOn) };
      this.#writer.entry(this.#random, undefined, {
        kind: 'REVIEW_OPENED',
        subject: id,
        occurredOn: openedOn,
        actor: openedBy,
        payload: { ...opened, proposed, takenIn },
      });
      if (closedOn === undefined || closedBy === undefined) continue;
      this.#writer.entry(this.#random, undefined, {
        kind: 'REVIEW_CLOSED',
        subject: id,
        occurredOn: closedOn,
        actor: closedBy,
        payload: { dueOn: toDate(dueOn), ...outcome },
      });
    }
  }

  #naturalExit(family: FamilyRecord, episode: Episode): void {
    const { exit } = episode;
    if (!exit || exit.kind === 'RISING_CLASS') return;
    const random = this.#random;
    const { kind, endedOn } = exit;
    const assessments = exit.evidence.filter((proof) => proof.kind === 'ASSESSMENT').map(({ reference }) => reference);
    let factOn = Math.max(episode.startedOn + 1, endedOn - random.between(25, 45));
    if (kind === 'DECEASED') {
      factOn = Math.max(...family.members.map(({ diesOn }) => diesOn).filter((diesOn) => diesOn < endedOn));
    } else if (kind === 'NO_LONGER_POOR') {
      factOn = dayOfUuid(assessments.at(-1) as string);
    }
    // Who dies in the last days of a quarter leaves aid in the next, but is a case of the review that is open then.
    const review = this.#reviewOf(kind === 'DECEASED' ? factOn : endedOn - 1);
    const findings =
      kind === 'DECEASED'
        ? { members: family.members.filter(({ bornOn }) => bornOn < endedOn).length }
        : { assessments: assessments.map((reference) => toDate(dayOfUuid(reference))).toReversed() };
    const days = planExitCase(random, review, { kind, factOn, outcome: 'CONFIRMED', endedOn, asOf: this.#city.asOf });
    this.#write({
      family,
      episode,
      kind,
      outcome: 'CONFIRMED',
      days,
      review,
      evidence: kind === 'NO_LONGER_POOR' ? exit.evidence.slice(1) : exit.evidence,
      findings: kind === 'MOVED_AWAY' ? {} : findings,
      endedOn,
      proof: exit.evidence,
    });
  }

  /** Cases that did not end aid, or not yet: at most one in a quarter. */
  #otherCases(family: FamilyRecord, episode: Episode): void {
    const random = this.#random;
    const until = episode.exit?.endedOn ?? Infinity;
    let freeFrom = episode.startedOn + 1;
    for (const review of this.#reviews) {
      const { quarter } = review;
      // A case may take until the end of the next quarter.
      if (quarter.first < freeFrom || until < quarter.end + 92) continue;
      const outcome = this.#drawOutcome(quarter);
      if (!outcome) continue;
      const kind = KINDS[random.weighted(KIND_SHARES)] as ReportedKind;
      const factOn = quarter.first + random.between(3, 30);
      const days = planExitCase(random, review, { kind, factOn, outcome, asOf: this.#city.asOf });
      const { year, number } = { year: toDate(factOn).slice(0, 4), number: String(random.between(1, 9_999)) };
      const evidence = [{ kind: PROOF[kind], reference: `LAP/${number.padStart(4, '0')}/${year}` }];
      const endedOn = outcome === 'REINSTATED' ? days.decidedOn : undefined;
      const ending = endedOn === undefined ? {} : { endedOn, proof: evidence };
      this.#write({ family, episode, kind, outcome, days, review, evidence, findings: {}, ...ending });
      freeFrom = days.carriedOn === undefined ? quarter.end : quarter.end + 92;
    }
  }

  #drawOutcome({ isLast }: QuarterPlan): Outcome | undefined {
    const random = this.#random;
    const drawn = random.unit();
    if (drawn < rates.exitDismissed) return 'DISMISSED';
    if (drawn < rates.exitDismissed + rates.exitReinstated) return 'REINSTATED';
    if (!isLast || drawn >= rates.exitDismissed + rates.exitReinstated + rates.exitOpen) return undefined;
    return random.pick(['PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD'] as const);
  }

  #reviewOf(day: Day): QuarterReview {
    return this.#reviews.findLast(({ quarter }) => quarter.first <= day) as QuarterReview;
  }

  #write(one: CaseToWrite): void {
    const random = this.#random;
    const { family, episode, kind, outcome, days, review, endedOn } = one;
    const isFound = days.proposedOn === review.openedOn;
    const [proposer, decider, third] = officers(random, isFound ? review.openedBy : undefined);
    const next = days.carriedOn === undefined ? undefined : this.#reviews[review.quarter.index + 1];
    const id = newUuid(days.proposedOn, random);
    const signalId = days.reportedOn === undefined ? undefined : this.#signal(one, days.reportedOn);
    const papers = { letter: number(random, 'SRT', days), hearing: number(random, 'BAP', days) };
    const isUpheld = outcome === 'DISMISSED' && days.verifiedOn === undefined;
    const visit =
      one.proof?.find((proof) => proof.kind === 'FIELD_VERIFICATION')?.reference ?? number(random, 'BAV', days);
    const findingOfVisit = outcome === 'DISMISSED' ? 'SPEAKS_AGAINST_EXIT' : 'SUPPORTS_EXIT';
    const reason = outcome === 'DISMISSED' ? DISMISSED_BECAUSE[isUpheld ? 'heard' : 'seen'] : CONFIRMED_BECAUSE[kind];
    const isDecided = days.decidedOn !== undefined;
    const { notifiedOn, objectedOn, heardOn, verifiedOn, decidedOn, reinstatedOn } = days;
    const objectionUntil = notifiedOn === undefined ? undefined : notifiedOn + grantedDays.objection;
    const finding = isUpheld ? 'OBJECTION_UPHELD' : 'OBJECTION_REJECTED';
    const hearBy = objectedOn === undefined ? undefined : objectedOn + grantedDays.hearing;
    const decideFrom = heardOn ?? (objectedOn === undefined ? objectionUntil : undefined);

    this.#writer.row('exit_case', {
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
      proposed_by: proposer,
      notify_by: toDate(days.proposedOn + grantedDays.notification),
      ...(notifiedOn !== undefined && {
        notified_on: toDate(notifiedOn),
        notified_by: proposer,
        notified_to: RECIPIENT[kind],
        letter_reference: papers.letter,
        objection_until: date(objectionUntil),
      }),
      ...(objectedOn !== undefined && {
        objected_on: toDate(objectedOn),
        objection_recorded_by: third,
        objection: OBJECTION[kind],
        hear_by: date(hearBy),
      }),
      ...(heardOn !== undefined && {
        heard_on: toDate(heardOn),
        heard_by: third,
        hearing_finding: finding,
        hearing_reference: papers.hearing,
      }),
      ...(verifiedOn !== undefined && {
        verified_on: toDate(verifiedOn),
        verified_by: third,
        verification_finding: findingOfVisit,
        verification_reference: visit,
      }),
      decide_by: decideFrom === undefined ? undefined : toDate(decideFrom + grantedDays.decision),
      ...(isDecided && { decided_on: date(decidedOn), decided_by: decider, decision_reason: reason }),
      ...(reinstatedOn !== undefined && {
        reinstated_on: toDate(reinstatedOn),
        reinstated_by: third,
        reinstatement_reason: REINSTATED_BECAUSE,
      }),
    });

    const record = (
      entry: string,
      occurredOn: Day | undefined,
      actor: string,
      payload: object,
      evidence: readonly Evidence[] = [],
    ) => {
      if (occurredOn === undefined) return;
      const told = { exitKind: kind, ...payload };
      this.#writer.entry(random, family, { kind: entry, subject: id, occurredOn, actor, evidence, payload: told });
    };
    const hearingProof = { kind: 'HEARING_RECORD', reference: papers.hearing };
    const visitProof = { kind: 'FIELD_VERIFICATION', reference: visit };
    const found = [...(verifiedOn === undefined ? [] : [visitProof]), ...(heardOn === undefined ? [] : [hearingProof])];
    const reviewId = idText(review.id);
    record('EXIT_PROPOSED', days.proposedOn, proposer, { factOn: toDate(days.factOn), reviewId }, one.evidence);
    record(
      'EXIT_NOTIFIED',
      notifiedOn,
      proposer,
      { recipient: RECIPIENT[kind], objectionUntil: date(objectionUntil) },
      [{ kind: 'LETTER', reference: papers.letter }],
    );
    record('EXIT_OBJECTED', objectedOn, third, { isLate: false, hearBy: date(hearBy) });
    record('EXIT_HEARD', heardOn, third, { finding }, [hearingProof]);
    record('EXIT_VERIFIED', verifiedOn, third, { finding: findingOfVisit }, [visitProof]);
    if (days.carriedOn !== undefined && next) {
      this.#carryOver(one, id, next, proposer, days.carriedOn);
      const payload = { fromReviewId: reviewId, toReviewId: null, reason: CARRIED_BECAUSE };
      record('EXIT_CARRIED_OVER', days.carriedOn, proposer, payload);
      next.takenIn++;
      count(review.outcome, 'CARRIED_OVER');
    }
    if (isFound) count(review.proposed, kind);
    count((next ?? review).outcome, outcome);
    if (outcome === 'DISMISSED') record('EXIT_DISMISSED', decidedOn, decider, { reason }, found);
    if (endedOn === undefined || decidedOn === undefined) return;

    const documents = (one.proof ?? []).filter((proof) => proof.reference !== visit);
    const evidence = [...documents, ...found];
    record('EXIT_CONFIRMED', decidedOn, decider, { endedOn: toDate(endedOn), reason }, evidence);
    const ended = { exitCaseId: idText(id), exitKind: kind };
    const about = { subject: episode.id, evidence };
    this.#writer.entry(random, family, {
      ...about,
      kind: 'EPISODE_ENDED',
      occurredOn: endedOn,
      recordedOn: decidedOn,
      actor: decider,
      payload: ended,
    });
    if (reinstatedOn === undefined) return;
    this.#writer.entry(random, family, {
      ...about,
      kind: 'EPISODE_REINSTATED',
      occurredOn: reinstatedOn,
      actor: third,
      payload: { exitCaseId: idText(id), reason: REINSTATED_BECAUSE, endedOn: toDate(endedOn), exitKind: kind },
    });
  }

  #signal({ family, kind, days, evidence }: CaseToWrite, reportedOn: Day): UuidText {
    const random = this.#random;
    const id = newUuid(reportedOn, random);
    const [reporter] = officers(random);
    const source = kind === 'MOVED_AWAY' && random.chance(0.8) ? 'DUKCAPIL' : 'FIELD_REPORT';
    this.#writer.row('exit_signal', {
      id,
      household_id: family.id,
      kelurahan_code: placeOn(family, days.factOn).code,
      kind,
      occurred_on: toDate(days.factOn),
      source,
      evidence: JSON.stringify(evidence),
      payload: '{}',
      recorded_at: moment(random, reportedOn),
      recorded_by: reporter,
    });
    this.#writer.entry(random, family, {
      kind: kind === 'MOVED_AWAY' ? 'HOUSEHOLD_MOVED_AWAY' : 'EXIT_REPORTED',
      subject: id,
      occurredOn: days.factOn,
      recordedOn: reportedOn,
      actor: reporter,
      evidence,
      payload: { exitKind: kind, source },
    });
    return id;
  }

  #carryOver({ family, review }: CaseToWrite, id: UuidText, next: QuarterReview, by: string, on: Day): void {
    this.#writer.row('exit_carry_over', {
      id: newUuid(on, this.#random),
      household_id: family.id,
      exit_case_id: id,
      from_review_id: review.id,
      to_review_id: next.id,
      carried_on: toDate(on),
      carried_by: by,
      reason: CARRIED_BECAUSE,
    });
  }
}

const CARRIED_BECAUSE = 'The family could not be met before the review closed.';
const REINSTATED_BECAUSE = 'The report was about another family of the same name.';
const DISMISSED_BECAUSE = { heard: 'The objection is right.', seen: 'The visit found otherwise.' };
const CONFIRMED_BECAUSE: Record<NaturalKind, string> = {
  DECEASED: 'Nobody of the family is alive.',
  NO_LONGER_POOR: 'The class has held, and the visit confirms it.',
  MOVED_AWAY: 'The family lives in another city now.',
  NOT_FOUND: 'Neighbours do not know the family.',
  DECLINED: 'The family signed that it wants no more aid.',
  DUPLICATE: 'The same family is recorded under another card.',
};
const OBJECTION: Record<NaturalKind, string> = {
  DECEASED: 'The heirs ask for the last payment.',
  NO_LONGER_POOR: 'The work has ended and the income with it.',
  MOVED_AWAY: 'Only one son has moved; the family lives here.',
  NOT_FOUND: 'We were at work when somebody came.',
  DECLINED: 'The signature was given by a relative.',
  DUPLICATE: 'The other card is that of the parents.',
};

function number(random: Random, prefix: string, { proposedOn }: CaseDays): string {
  return `${prefix}/${String(random.between(1, 9_999)).padStart(4, '0')}/${toDate(proposedOn).slice(0, 4)}`;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function idText(id: UuidText): string {
  return Buffer.from(id).toString('latin1');
}

/** The day that a UUIDv7 tells. */
function dayOfUuid(id: string): Day {
  return Math.floor(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) / 86_400_000);
}
