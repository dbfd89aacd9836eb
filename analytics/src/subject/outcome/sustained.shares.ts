import type { Component } from '../../figures/component.ts';
import { graduationsPlan } from '../families-on-aid.plans.ts';
import type { ReleaseShare } from '../release-plan.ts';
import { foundEither, foundSustained } from './outcome.components.ts';

/** Follow-ups that are done late still change what was found. */
const MONTHS_LATE = 6;

/** Of those who graduated by rising class in a year: those found some months after, and of these the sustained ones. */
export const sustained: readonly ReleaseShare[] = [3, 6, 12, 24].map((months) => ({
  whole: { plan: graduationsPlan, column: 'risingClass' },
  parts: [{ of: after(months, foundEither), mayBeAll: true }, { of: after(months, foundSustained) }],
  settledAfter: months + MONTHS_LATE,
}));

function after(months: number, followUps: Component): Component {
  return followUps.map((term) => ({ ...term, where: { ...term.where, months: [String(months)] } }));
}
