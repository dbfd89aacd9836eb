import { catalogue, subjects } from '@simoncer/analytics';
import type { RequestContext } from '../graphql/context.ts';
import { answerFigures } from './figure-answer.ts';
import { dimensionsOf, shown } from './figure-dimensions.ts';
import { areaRecord, type FigureArguments } from './figure-question.ts';
import { IndicatorValueType } from './indicator.types.ts';
import { CurveStep, GraduationCurve, type GraduationCurves, type TimeSince } from './survival.types.ts';

const OUTCOMES = subjects.find(({ code }) => code === 'outcomes')!;

/** The indicators whose median a curve has, and whose cases it draws. */
const INDICATORS = {
  AID: catalogue.find(({ code }) => code === 'time_to_graduation')!,
  JOURNEY: catalogue.find(({ code }) => code === 'time_from_journey_to_graduation')!,
} as const satisfies Record<TimeSince, unknown>;

/**
 * The curves of the time to graduation, one for each group that is asked.
 *
 * @param given by what, and of which starts
 * @throws GraphQLError (BAD_USER_INPUT) where something cannot be asked, or costs too much
 */
export async function findGraduationCurves(
  context: Pick<RequestContext, 'em' | 'figures'>,
  since: TimeSince,
  given: Omit<FigureArguments, 'rolling'>,
): Promise<GraduationCurves> {
  const indicator = INDICATORS[since];
  const { figures, rows, areas, asOf } = await answerFigures(context, {
    ...given,
    rolling: 1,
    subject: OUTCOMES,
    indicators: [indicator],
  });
  const [dimension] = dimensionsOf(figures.question);
  const groups = rows.map((place) => {
    const { area, dimensions } = figures.keys[place]!;
    const median = IndicatorValueType.of(figures, indicator, place, asOf);
    const curve = figures.curveOf(indicator, place);
    return Object.assign(new GraduationCurve(), {
      area: area === null ? null : areaRecord(figures.question.area!, areas.get(area)!),
      programme: dimension ? shown(dimension, dimensions[0] ?? null) : null,
      steps: curve?.steps.map((step) => CurveStep.of(step)) ?? [],
      median,
      subjects: median.denominator,
      events: median.numerator,
    });
  });
  return { groups, asOf };
}
