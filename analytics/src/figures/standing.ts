import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import { addQuarters, firstDayOf, quarterOfDay } from '../quarter.ts';
import { ageCounted, isStock } from './components-of.ts';
import { knownEnd, type Period } from './period.ts';
import type { MissingReason } from './value.ts';
import type { Standing } from './value-of.ts';

/** What decides whether a period can have a value. */
export interface FactDays {
  /** Today, in Bogor. */
  readonly today: string;
  /** Days of the oldest and the newest fact; undefined while there are none. */
  readonly facts: { readonly first: string; readonly last: string } | undefined;
  /** Which indicators this reader gets of closed periods only; of none where it is left out. */
  readonly isClosedOnly?: (indicator: IndicatorDefinition) => boolean;
  /** What a policy parameter says a city is to reach in a year, where it is asked; undefined where it says nothing. */
  readonly targetOf?: (parameter: string, year: number) => number | undefined;
}

/**
 * Why an indicator has no value in a period, whatever the cells say; undefined where it has one.
 *
 * What happened is known while facts reach into a period: silence after the newest fact is not zero. A stock is known from
 * the first fact on, and stays known for the quarter after the newest one.
 */
export function reasonAgainst(
  indicator: IndicatorDefinition,
  { first, last }: Period,
  { today, facts, isClosedOnly }: FactDays,
): MissingReason | undefined {
  if (!facts || first > today) return 'NO_DATA';
  if (last >= today && isClosedOnly?.(indicator)) return 'PERIOD_OPEN';
  // Silence is what an age tells of.
  if (indicator.formula.kind === 'AGE') return undefined;
  const factsBegin = firstDayOf(quarterOfDay(facts.first));
  const silentFrom = firstDayOf(addQuarters(quarterOfDay(facts.last), 1));
  if (isStock(indicator)) {
    const forgottenFrom = firstDayOf(addQuarters(quarterOfDay(facts.last), 2));
    const end = knownEnd({ last }, today);
    return end >= factsBegin && end < forgottenFrom ? undefined : 'NO_DATA';
  }
  if (indicator.whileOpen === 'SO_FAR') return last >= factsBegin && first < silentFrom ? undefined : 'NO_DATA';
  if (last >= today || countedFrom(indicator, first) > today) return 'PERIOD_OPEN';
  return first >= factsBegin && last < silentFrom ? undefined : 'NO_DATA';
}

/** First day on which anything counts that happened in a period: when its first quarter is old enough. */
function countedFrom(indicator: IndicatorDefinition, first: string): string {
  return firstDayOf(addQuarters(quarterOfDay(first), 1 + Math.ceil(ageCounted(indicator) / 3)));
}

/** What the value of an indicator in a period needs besides cells. */
export function standingOf({ formula }: IndicatorDefinition, period: Period, days: FactDays): Standing {
  const end = knownEnd(period, days.today);
  return formula.kind === 'TARGET' ? { end, target: targetOf(formula.target, period, days) } : { end };
}

/** The target of a period: of each of its years the part that the period covers, by months. */
function targetOf(parameter: string, { first, last }: Period, { targetOf: find }: FactDays): number | undefined {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  let twelfths = 0;
  for (let month = monthOf(first); month <= monthOf(last); month++) {
    const ofYear = find?.(parameter, Math.floor(month / 12));
    if (ofYear === undefined) return undefined;
    twelfths += ofYear;
  }
  return twelfths / 12;
}
