import type { Context } from '../graphql/context.ts';
import { answerFigures } from './figure-answer.ts';
import { dimensionsOf, shown } from './figure-dimensions.ts';
import { areaRecord, type FigureArguments } from './figure-question.ts';
import type { FigureOrder, FigureRow, FigureTable, FigureTypes } from './figure-types.ts';
import { IndicatorValueType } from './indicator.types.ts';

/**
 * The table of figures that a query asks.
 *
 * @param fields fields that are asked of the rows: only indicators among them are made
 * @throws GraphQLError (BAD_USER_INPUT) where something cannot be asked, or costs too much
 */
export async function findFigures(
  context: Context,
  { subject, indicators }: FigureTypes,
  given: FigureArguments,
  fields: ReadonlySet<string>,
  order: FigureOrder | undefined,
  limit: number | undefined,
): Promise<FigureTable> {
  const asked = [...indicators].filter(([field]) => fields.has(field));
  const answer = await answerFigures(context, {
    ...given,
    subject,
    indicators: asked.map(([, indicator]) => indicator),
    order: order && { by: indicators.get(order.by)!, descending: order.descending },
    limit,
  });
  const { figures, areas, asOf, audience, cubeVersion, cost } = answer;
  const { question } = figures;
  const dimensions = dimensionsOf(question);
  const rows = answer.rows.map((place): FigureRow => {
    const { area, span, dimensions: values } = figures.keys[place]!;
    return {
      area: area === null ? null : areaRecord(question.area!, areas.get(area)!),
      quarter: question.time === 'quarter' ? span.key : null,
      from: span.first,
      until: span.last,
      ...Object.fromEntries(dimensions.map((each, index) => [each.name, shown(each, values[index] ?? null)])),
      ...Object.fromEntries(
        asked.map(([field, indicator]) => [field, IndicatorValueType.of(figures, indicator, place, asOf)]),
      ),
    };
  });
  return { rows, audience, asOf, cubeVersion, cost };
}
