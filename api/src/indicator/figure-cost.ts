import { periodsOf, type FiguresQuestion } from '@simoncer/analytics';
import { badInput } from '../graphql/bad-input.ts';
import { dimensionsOf } from './figure-dimensions.ts';

/** Most that one query may cost: ten times what the largest page of the dashboard asks. */
export const MOST_COST = 50_000;

/** How a cost is made, as refusals and the schema tell it. */
export const COST_FORMULA = 'areas × periods × values of each other breakdown × indicators';

/**
 * What a question costs: the values that its table may hold at most. An area, a period or an indicator that is not asked
 * counts as one; a breakdown by records of the register counts as many as there are about.
 */
export function costOf(question: FiguresQuestion): number {
  const { area, areas, time, period, indicators } = question;
  const factors = [
    area ? areas.length : 1,
    periodsOf(period, time).length,
    ...dimensionsOf(question).map(({ size }) => size),
    indicators.length,
  ];
  return factors.reduce((product, factor) => product * Math.max(1, factor), 1);
}

/**
 * Refuses a question that costs too much.
 *
 * @returns what it costs
 * @throws GraphQLError (BAD_USER_INPUT)
 */
export function chargeFor(question: FiguresQuestion): number {
  const cost = costOf(question);
  if (cost <= MOST_COST) return cost;
  throw badInput(
    `This query would cost ${cost} (${COST_FORMULA}), more than ${MOST_COST}. ` +
      'Ask fewer quarters, indicators or breakdowns at once, or fewer areas.',
  );
}
