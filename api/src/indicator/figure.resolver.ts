import { subjects, type PlaceBasis } from '@simoncer/analytics';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { fieldsWithin } from '../graphql/read/selection.ts';
import type { FigureFilter } from './figure-question.ts';
import { createFigureTypes, PlaceBasisEnum, type FigureOrder, type FigureTable } from './figure-types.ts';
import { findFigures } from './figure.service.ts';
import { QuarterRange } from './indicator.types.ts';

/** One resolver for each subject, with the one query that gives its figures. */
export const figureResolvers = subjects.map((subject) => {
  const types = createFigureTypes(subject);

  @Resolver()
  class SubjectResolver {
    @Query(() => types.table, {
      name: subject.code,
      description: `${subject.description.en} Broken down, narrowed, ordered as asked; a value comes with its interval and comparisons.`,
    })
    find(
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
      @Arg('by', () => [types.breakdown], { defaultValue: [], description: 'One row for each value of these.' })
      by: string[],
      @Arg('quarters', () => QuarterRange, { description: 'The quarters to look at, 80 at most.' })
      quarters: QuarterRange,
      @Arg('rolling', () => Int, {
        defaultValue: 1,
        description: 'Quarters that the row of a quarter covers: with 4, the four that end with it.',
      })
      rolling: number,
      @Arg('place', () => PlaceBasisEnum, {
        defaultValue: 'THEN',
        description: 'Where a fact of a family counts that has moved.',
      })
      place: PlaceBasis,
      @Arg('where', () => types.filter, { nullable: true, description: 'What to look at.' })
      where?: FigureFilter | null,
      @Arg('orderBy', () => types.order, { nullable: true, description: 'By area, breakdown and time without it.' })
      orderBy?: FigureOrder | null,
      @Arg('limit', () => Int, { nullable: true, description: 'The first rows only.' })
      limit?: number | null,
    ): Promise<FigureTable> {
      const given = { by, quarters, rolling, place, where: where ?? {} };
      const fields = fieldsWithin(info, 'rows');
      return findFigures(context, types, given, fields, orderBy ?? undefined, limit ?? undefined);
    }
  }
  return SubjectResolver;
});
