import type { PlaceBasis } from '@simoncer/analytics';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PlaceBasisEnum } from './figure-types.ts';
import { QuarterRange } from './indicator.types.ts';
import { findGraduationCurves } from './survival.service.ts';
import {
  CurveBreakdownEnum,
  CurveFilter,
  GraduationCurves,
  TimeSinceEnum,
  type CurveBreakdown,
  type TimeSince,
} from './survival.types.ts';

@Resolver()
export class SurvivalResolver {
  @Query(() => GraduationCurves, {
    description:
      'How long it takes until families graduate by rising class, and what else becomes of them. Who has not left is censored today.',
  })
  timeToGraduation(
    @Ctx() context: Context,
    @Arg('since', () => TimeSinceEnum, { description: 'Where the time begins.' }) since: TimeSince,
    @Arg('quarters', () => QuarterRange, { description: 'Quarters in which it began, 80 at most.' })
    quarters: QuarterRange,
    @Arg('place', () => PlaceBasisEnum, {
      defaultValue: 'THEN',
      description: 'Where a family counts that has moved: where its stay ended, or where it lives now.',
    })
    place: PlaceBasis,
    @Arg('by', () => CurveBreakdownEnum, { nullable: true, description: 'One curve for each; one for all without it.' })
    by?: CurveBreakdown | null,
    @Arg('where', () => CurveFilter, { nullable: true, description: 'What to look at.' })
    where?: CurveFilter | null,
  ): Promise<GraduationCurves> {
    const breakdown = by === 'PROGRAMME' ? ['programme'] : by ? [by] : [];
    return findGraduationCurves(context, since, { by: breakdown, quarters, place, where: { ...where } });
  }
}
