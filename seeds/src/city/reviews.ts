import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import { Random } from '../random.ts';
import { policyParameters } from '../reference/policy.ts';
import { officers } from './exit-officers.ts';
import type { CityPlan, QuarterPlan } from './plan.ts';

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
export function planReviews({ seed, region, quarters }: CityPlan): QuarterReview[] {
  const random = Random.of(seed, `${region.city.code} reviews`);
  return quarters.map((quarter) => {
    const openedOn = quarter.first + OPENS.from + random.below(OPENS.days);
    const [openedBy, closedBy] = officers(random);
    const closing = { closedOn: quarter.end + CLOSES.from + random.below(CLOSES.days), closedBy };
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

/** `2026Q3` for a day in it. */
export function quarterName(day: Day): string {
  const date = toDate(day);
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function daysOf(key: string): number {
  return policyParameters.find((parameter) => parameter.key === key)?.value as number;
}
