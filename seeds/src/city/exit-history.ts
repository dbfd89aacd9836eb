import { toDate, type Day } from '../calendar.ts';
import { Random } from '../random.ts';
import { placeOn, type WrittenFamily } from './city-rows.ts';
import { lastEligibleOn } from './components.ts';
import { ExitCaseRows, type CaseToWrite } from './exit-case-rows.ts';
import { planExitCase, planOpenCase, type CaseToPlan, type ReportedKind } from './exit-plan.ts';
import { ExitSignalRows } from './exit-signal-rows.ts';
import type { Episode, Evidence, Exit, FamilyRecord } from './family-record.ts';
import { toldUntil } from './feed-calendar.ts';
import type { FeedHistory } from './feed-history.ts';
import type { Officers } from './officers.ts';
import type { CityPlan } from './plan.ts';
import { rates } from './rates.ts';
import { planReviews, writeReviews, type QuarterReview } from './reviews.ts';
import type { RowWriter } from './row-writer.ts';

const KINDS = Object.keys(rates.exitReports) as ReportedKind[];
const KIND_SHARES = Object.values(rates.exitReports);

/** Days within which a report has come that no review has seen. */
const LATELY_DAYS = 35;

/** A family whose history is complete. */
export interface KnownFamily {
  readonly family: FamilyRecord;
  readonly written: WrittenFamily;
  /** what the last death rests on */
  readonly deathEvidence: readonly Evidence[];
  /** whether a member is on the way to rising class */
  readonly isOnPathway: boolean;
}

/**
 * The reviews of a city and their cases. Every natural exit of the history has been decided in one; besides, some reports
 * turned out to be wrong, some decisions were annulled, some cases went over to the next review, and the last one is open.
 */
export class ExitHistory {
  readonly #city: CityPlan;
  readonly #writer: RowWriter;
  readonly #officers: Officers;
  readonly #reviews: readonly QuarterReview[];
  readonly #random: Random;
  readonly #signals: ExitSignalRows;
  readonly #rows: ExitCaseRows;
  /** families of which a case can be open, and cases that are */
  #candidates = 0;
  #openCases = 0;

  constructor(city: CityPlan, writer: RowWriter, officers: Officers, feeds: FeedHistory) {
    this.#city = city;
    this.#writer = writer;
    this.#officers = officers;
    this.#reviews = planReviews(city, officers);
    this.#random = Random.of(city.seed, `${city.region.city.code} exits`);
    this.#signals = new ExitSignalRows(writer, feeds, this.#random);
    this.#rows = new ExitCaseRows(writer, this.#signals, this.#random);
  }

  /** Writes the cases of a family. */
  family(known: KnownFamily): void {
    for (const episode of known.family.episodes) {
      this.#wrongCases(known, episode);
      if (episode.exit) this.#naturalExit(known, episode, episode.exit);
      else if (!known.isOnPathway) this.#openCase(known, episode);
    }
  }

  /** Writes the reviews, when all families have been written. */
  finish(): void {
    writeReviews(this.#city, this.#reviews, this.#writer, this.#random);
  }

  #naturalExit(known: KnownFamily, episode: Episode, exit: Exit): void {
    const { kind, endedOn } = exit;
    if (kind === 'RISING_CLASS') return;
    const { family } = known;
    const random = this.#random;
    const assessments = exit.evidence.filter((proof) => proof.kind === 'ASSESSMENT').map(({ reference }) => reference);
    let factOn = Math.max(episode.startedOn + 1, endedOn - random.between(25, 45));
    let findings = {};
    let proof = exit.evidence;
    switch (kind) {
      case 'DECEASED':
        factOn = Math.max(...family.members.map(({ diesOn }) => diesOn).filter((diesOn) => diesOn < endedOn));
        findings = { members: family.members.filter(({ bornOn }) => bornOn < endedOn).length };
        proof = known.deathEvidence;
        break;
      case 'NO_LONGER_POOR':
        factOn = dayOfUuid(assessments.at(-1) as string);
        findings = { assessments: assessments.map((reference) => toDate(dayOfUuid(reference))).toReversed() };
        break;
      case 'NO_ELIGIBLE_COMPONENT':
        factOn = Math.max(episode.startedOn + 1, Math.min(lastEligibleOn(family.members, endedOn), factOn));
        findings = { lastComponentOn: toDate(factOn) };
        break;
    }
    // Who dies in the last days of a quarter leaves aid in the next, but is a case of the review that is open then.
    const review = this.#reviewOf(kind === 'DECEASED' ? factOn : endedOn - 1);
    const evidence = proof.filter((one) => one.kind !== 'FIELD_VERIFICATION');
    const visit = proof.find((one) => one.kind === 'FIELD_VERIFICATION')?.reference;
    const asked = { kind, factOn, outcome: 'CONFIRMED', endedOn } as const;
    this.#decided(known, episode, review, asked, { evidence, findings, endedOn, visit });
  }

  /** Cases that did not end aid for long: at most one in a quarter. */
  #wrongCases(known: KnownFamily, episode: Episode): void {
    const random = this.#random;
    const until = episode.exit?.endedOn ?? Infinity;
    let freeFrom = episode.startedOn + 1;
    for (const review of this.#reviews) {
      const { quarter } = review;
      // A case may take until the end of the next quarter.
      if (quarter.first < freeFrom || until < quarter.end + 92) continue;
      const drawn = random.unit();
      if (drawn >= rates.exitDismissed + rates.exitReinstated) continue;
      const outcome = drawn < rates.exitDismissed ? 'DISMISSED' : 'REINSTATED';
      const kind = this.#reportedKind();
      const factOn = quarter.first + random.between(3, 30);
      const days = this.#decided(known, episode, review, { kind, factOn, outcome }, {});
      freeFrom = days.carriedOn === undefined ? quarter.end : quarter.end + 92;
    }
  }

  /** Plans and writes a case that was decided. */
  #decided(
    known: KnownFamily,
    episode: Episode,
    review: QuarterReview,
    asked: Omit<CaseToPlan, 'asOf'>,
    { evidence = [], findings = {}, endedOn, visit }: Partial<CaseToWrite>,
  ) {
    const random = this.#random;
    const { kind, outcome } = asked;
    const days = planExitCase(random, review, { ...asked, asOf: this.#city.asOf });
    const isFound = days.proposedOn === review.openedOn;
    const next = days.carriedOn === undefined ? undefined : this.#reviews[review.quarter.index + 1];
    const place = placeOn(known.family, days.proposedOn);
    this.#rows.write({
      ...known,
      episode,
      kind,
      outcome,
      days,
      review,
      next,
      officers: this.#officers.onCase(random, place, isFound ? review.openedBy : undefined),
      evidence,
      findings,
      endedOn: endedOn ?? (outcome === 'REINSTATED' ? days.decidedOn : undefined),
      visit,
    });
    if (isFound) count(review.proposed, kind);
    if (next) {
      next.takenIn++;
      count(review.outcome, 'CARRIED_OVER');
    }
    count((next ?? review).outcome, outcome);
    return days;
  }

  /** A case that is open at the end, or a report that the next review will find. */
  #openCase(known: KnownFamily, episode: Episode): void {
    const random = this.#random;
    const { today } = this.#city;
    const review = this.#reviews.at(-1) as QuarterReview;
    // A family that came of late has no case yet, nor one that has died out.
    if (episode.startedOn > review.quarter.first || known.family.members.every((one) => !known.family.isAlive(one)))
      return;
    const place = ++this.#candidates;
    const isReported = place % rates.exitReportedEvery === 0;
    if (!isReported && place % rates.exitOpenEvery !== 0) return;
    const kind = this.#reportedKind();
    if (isReported) {
      this.#signals.write(known, kind, toldUntil(today) - random.between(1, LATELY_DAYS));
      return;
    }
    const turn = this.#openCases++;
    const outcome = rates.exitOpenStates[turn % rates.exitOpenStates.length]!;
    const isLate = turn % rates.exitLateEvery === rates.exitLateEvery - 1;
    const days = planOpenCase(random, kind, outcome, isLate, today);
    const officers = this.#officers.onCase(random, placeOn(known.family, days.proposedOn));
    this.#rows.write({ ...known, episode, kind, outcome, days, review, officers, evidence: [], findings: {} });
    count(review.outcome, outcome);
  }

  #reportedKind(): ReportedKind {
    return KINDS[this.#random.weighted(KIND_SHARES)] as ReportedKind;
  }

  #reviewOf(day: Day): QuarterReview {
    return this.#reviews.findLast(({ quarter }) => quarter.first <= day) as QuarterReview;
  }
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** The day that a UUIDv7 tells. */
function dayOfUuid(id: string): Day {
  return Math.floor(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) / 86_400_000);
}
