import { cubeVersionOf, Figures, type IndicatorDefinition, type Subject } from '@simoncer/analytics';
import { badInput } from '../graphql/bad-input.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { FigureDesk } from './figure-desk.ts';
import { toQuestion, type FigureArguments, type NamedArea } from './figure-question.ts';
import { Audience } from './figure-types.ts';

/** What is asked: a question with which of its rows come, in which order. */
export interface AskedFigures extends FigureArguments {
  readonly subject: Subject;
  readonly indicators: readonly IndicatorDefinition[];
  /** Rows without a value come last. By area, breakdown and time without it. */
  readonly order?: { readonly by: IndicatorDefinition; readonly descending: boolean } | undefined;
  /** The first rows only. */
  readonly limit?: number | undefined;
}

/** Whom figures are for, and of when they are. */
export interface FigureStanding {
  readonly audience: Audience;
  /** The moment up to which every committed change is included. */
  readonly asOf: Date;
  readonly cubeVersion: string;
}

/** Figures with what must be known of them. A query and a file are two ways to write one down. */
export interface FigureAnswer extends FigureStanding {
  readonly figures: Figures;
  /** Places of the rows among those of the figures, in the order that was asked. */
  readonly rows: readonly number[];
  /** The areas that rows are of, by code. */
  readonly areas: ReadonlyMap<string, NamedArea>;
  readonly cost: number;
}

/** What figures of a subject are for who asks. */
export async function findStanding(desk: FigureDesk, subject: Subject): Promise<FigureStanding> {
  const [isExact, asOf] = await Promise.all([desk.isExact(), desk.asOf()]);
  return { audience: isExact ? Audience.INTERNAL : Audience.PUBLIC, asOf, cubeVersion: cubeVersionOf(subject) };
}

/**
 * Answers what is asked, as far as who asks may see it.
 *
 * @throws GraphQLError (BAD_USER_INPUT) where something cannot be asked, or costs too much
 */
export async function answerFigures(
  { em, figures: desk }: Pick<RequestContext, 'em' | 'figures'>,
  { subject, indicators, order, limit, ...given }: AskedFigures,
): Promise<FigureAnswer> {
  if (limit !== undefined && limit < 1) throw badInput(`limit must be at least 1; got ${limit}.`);
  const read = order ? [...new Set([...indicators, order.by])] : indicators;
  // All at once, since each is a round trip; and before the cells, so that figures are never older than the moment they are
  // said to be of.
  const [{ question, areas, cost }, standing, days] = await Promise.all([
    toQuestion(em, subject, read, given),
    findStanding(desk, subject),
    desk.factDays(subject, read),
  ]);
  const figures = await Figures.ask(desk.materialsOf(subject), question, days);
  return {
    figures,
    rows: ranked(figures, order).slice(0, limit),
    areas,
    ...standing,
    cost,
  };
}

/** Places of the rows in the order that is asked: rows without a value last, else as they come. */
function ranked(figures: Figures, order: AskedFigures['order']): number[] {
  const places = [...figures.keys.keys()];
  if (!order) return places;
  const values = figures.valuesOf(order.by);
  const sign = order.descending ? -1 : 1;
  return places.sort((one, other) => {
    const [first, second] = [values[one]!.value, values[other]!.value];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  });
}
