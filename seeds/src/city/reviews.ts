import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import { Random } from '../random.ts';
import { policyParameters } from '../reference/policy.ts';
import type { Officers } from './officers.ts';
import type { CityPlan, QuarterPlan } from './plan.ts';
import { date, type RowWriter } from './row-writer.ts';

/** When a review opens, in days after the start of its quarter: the visits are made and the ranking is out. */
const OPENS = { from: 41, days: 3 };
/** When it closes, in days after the end of its quarter: before the next one opens. */
const CLOSES = { from: 30, days: 10 };

/** Days that policy grants, as seeded. */
export const grantedDays = {
  closing: daysOf('review.closing_days'),
  notification: daysOf('exit.notification_days'),
  objection: daysOf('exit.objection_days'),
  hearing: daysOf('exit.hearing_days'),
  decision: daysOf('exit.decision_days'),
};

/** The review of one quarter, and what it came to. */
export interface QuarterReview {
  readonly id: UuidText;
  readonly quarter: QuarterPlan;
  readonly openedOn: Day;
  readonly openedBy: string;
  readonly dueOn: Day;
  /** missing while it is open: the last one is */
  readonly closedOn?: Day;
  readonly closedBy?: string;
  /** cases it proposed itself, by kind */
  readonly proposed: Record<string, number>;
  /** cases by their state, and those it left to the next */
  readonly outcome: Record<string, number>;
  takenIn: number;
}

/** The reviews of a city: one a quarter, all closed but the last. */
export function planReviews({ seed, region, quarters }: CityPlan, officers: Officers): QuarterReview[] {
  const random = Random.of(seed, `${region.city.code} reviews`);
  return quarters.map((quarter) => {
    const openedOn = quarter.first + OPENS.from + random.below(OPENS.days);
    const openedBy = officers.staff(random);
    const closing = {
      closedOn: quarter.end + CLOSES.from + random.below(CLOSES.days),
      closedBy: officers.staff(random, openedBy),
    };
    return {
      id: newUuid(openedOn, random),
      quarter,
      openedOn,
      openedBy,
      dueOn: quarter.end + grantedDays.closing - 1,
      ...(quarter.isLast ? {} : closing),
      proposed: {},
      outcome: {},
      takenIn: 0,
    };
  });
}

/** Writes the reviews of a city, when it is known what they came to. */
export function writeReviews(
  { region }: CityPlan,
  reviews: readonly QuarterReview[],
  writer: RowWriter,
  random: Random,
): void {
  for (const { id, quarter, openedOn, openedBy, dueOn, closedOn, closedBy, proposed, outcome, takenIn } of reviews) {
    writer.row('review', {
      id,
      city_code: region.city.code,
      quarter_on: toDate(quarter.first),
      state: closedOn === undefined ? 'OPEN' : 'CLOSED',
      opened_on: toDate(openedOn),
      opened_by: openedBy,
      due_on: toDate(dueOn),
      closed_on: date(closedOn),
      closed_by: closedBy,
    });
    const opened = { city: region.city.code, quarter: quarterName(quarter.first), dueOn: toDate(dueOn) };
    writer.entry(random, undefined, {
      kind: 'REVIEW_OPENED',
      subject: id,
      occurredOn: openedOn,
      actor: openedBy,
      payload: { ...opened, proposed, takenIn },
    });
    if (closedOn === undefined || closedBy === undefined) continue;
    writer.entry(random, undefined, {
      kind: 'REVIEW_CLOSED',
      subject: id,
      occurredOn: closedOn,
      actor: closedBy,
      payload: { dueOn: toDate(dueOn), ...outcome },
    });
  }
}

/** `2026Q3` for a day in it. */
export function quarterName(day: Day): string {
  const date = toDate(day);
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function daysOf(key: string): number {
  return policyParameters.find((parameter) => parameter.key === key)?.value as number;
}
