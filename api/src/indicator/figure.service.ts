import { cubeVersionOf, Figures, type IndicatorDefinition } from '@simoncer/analytics';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { shown } from './figure-dimensions.ts';
import { toQuestion, type FigureArguments } from './figure-question.ts';
import { Audience, type FigureOrder, type FigureRow, type FigureTable, type FigureTypes } from './figure-types.ts';
import { IndicatorValueType } from './indicator.types.ts';

/**
 * The table of figures that a query asks.
 *
 * @param fields fields that are asked of the rows: only indicators among them are made
 * @throws GraphQLError (BAD_USER_INPUT) where something cannot be asked, or costs too much
 */
export async function findFigures(
  { em, figures: desk }: Context,
  { subject, indicators }: FigureTypes,
  given: FigureArguments,
  fields: ReadonlySet<string>,
  order: FigureOrder | undefined,
  limit: number | undefined,
): Promise<FigureTable> {
  if (limit !== undefined && limit < 1) throw badInput(`limit must be at least 1; got ${limit}.`);
  const asked = [...indicators].filter(([field]) => fields.has(field) || field === order?.by);
  const { question, areas, cost } = await toQuestion(
    em,
    subject,
    asked.map(([, indicator]) => indicator),
    given,
  );
  // Before the cells, so that figures are never older than the moment they are said to be of.
  const asOf = await desk.asOf();
  const figures = await Figures.ask(desk.materialsOf(subject), question, await desk.factDays());
  const dimensions = question.dimensions.map((name) => subject.dimensions.find((each) => each.name === name)!);
  const places = ranked(figures, indicators.get(order?.by ?? ''), order?.descending ?? true).slice(0, limit);
  const rows = places.map((place): FigureRow => {
    const { area, span, dimensions: values } = figures.keys[place]!;
    return {
      area: area === null ? null : (areas.get(area) ?? null),
      quarter: question.time === 'quarter' ? span.key : null,
      from: span.first,
      until: span.last,
      ...Object.fromEntries(dimensions.map((each, index) => [each.name, shown(each, values[index] ?? null)])),
      ...Object.fromEntries(
        asked.map(([field, indicator]) => [field, IndicatorValueType.of(figures, indicator, place, asOf)]),
      ),
    };
  });
  const audience = (await desk.isExact()) ? Audience.INTERNAL : Audience.PUBLIC;
  return { rows, audience, asOf, cubeVersion: cubeVersionOf(subject), cost };
}

/** Places of the rows in the order that is asked: rows without a value last, else as they come. */
function ranked(figures: Figures, by: IndicatorDefinition | undefined, descending: boolean): number[] {
  const places = [...figures.keys.keys()];
  if (!by) return places;
  const values = figures.valuesOf(by);
  const sign = descending ? -1 : 1;
  return places.sort((one, other) => {
    const [first, second] = [values[one]!.value, values[other]!.value];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  });
}
