import {
  indicators,
  type AreaLevel,
  type GraduationKind,
  type IndicatorDefinition,
  type Quarter,
} from '@simoncer/analytics';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Needs } from '../graphql/read/decorators.ts';
import { selectedFields } from '../graphql/read/selection.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { Kelurahan } from '../region/region.entity.ts';
import {
  AreaLevelEnum,
  Coverage,
  GraduationKindEnum,
  IndicatorChangeType,
  IndicatorDefinitionType,
  IndicatorValueType,
  ParticipationFilter,
  ParticipationRow,
  QuarterRange,
} from './indicator.types.ts';
import { findCoverage, findParticipationRows } from './participation.service.ts';

@Resolver(() => IndicatorDefinitionType)
export class IndicatorResolver {
  @Query(() => [IndicatorDefinitionType], { description: 'What every indicator means.' })
  indicators(): readonly IndicatorDefinition[] {
    return indicators;
  }

  @Query(() => Coverage, { nullable: true, description: 'Which quarters the facts cover; null while there are none.' })
  coverage(@Ctx() context: Context): Promise<Coverage | null> {
    return findCoverage(context);
  }

  @Query(() => [ParticipationRow], {
    description: 'Families on aid and their graduation, by area and quarter, and by programme if asked.',
  })
  participation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('area', () => AreaLevelEnum, { defaultValue: 'CITY', description: 'Level of area: one row for each.' })
    level: AreaLevel,
    @Arg('quarters', () => QuarterRange, { description: 'One row for each quarter, 80 at most.' })
    quarters: QuarterRange,
    @Arg('byProgramme', () => Boolean, { defaultValue: false, description: 'One row for each programme.' })
    byProgramme: boolean,
    @Arg('where', () => ParticipationFilter, { nullable: true, description: 'Which areas and programme.' })
    where?: ParticipationFilter | null,
  ): Promise<ParticipationRow[]> {
    return findParticipationRows(context, level, quarters, byProgramme, where ?? {}, selectedFields(info));
  }
}

@Resolver(() => ParticipationRow)
export class ParticipationRowResolver {
  @FieldResolver(() => IndicatorValueType, { description: 'Families on aid at the end of the quarter, or now.' })
  familiesOnAid(@Root() { figures, quarter }: ParticipationRow): IndicatorValueType {
    return figures!.familiesOnAid(quarter);
  }

  @FieldResolver(() => IndicatorValueType, { description: 'Share of the families on aid that graduated.' })
  graduationRate(
    @Root() { figures, quarter }: ParticipationRow,
    @Arg('kind', () => GraduationKindEnum, { defaultValue: 'ALL', description: 'Kind of graduation.' })
    kind: GraduationKind,
  ): IndicatorValueType {
    return figures!.graduationRate(quarter, kind);
  }

  @FieldResolver(() => IndicatorChangeType, { description: 'Against the same quarter of the year before.' })
  familiesOnAidChange(@Root() { figures, quarter }: ParticipationRow): IndicatorChangeType {
    return figures!.familiesOnAidChange(quarter);
  }

  @FieldResolver(() => IndicatorChangeType, { description: 'Against the same quarter of the year before.' })
  graduationRateChange(
    @Root() { figures, quarter }: ParticipationRow,
    @Arg('kind', () => GraduationKindEnum, { defaultValue: 'ALL', description: 'Kind of graduation.' })
    kind: GraduationKind,
  ): IndicatorChangeType {
    return figures!.graduationRateChange(quarter, kind);
  }
}

@Resolver(() => Kelurahan)
export class KelurahanIndicatorResolver {
  @Needs<Kelurahan>('code')
  @FieldResolver(() => IndicatorValueType, { description: 'Families on aid at the end of a quarter, or now.' })
  async familiesOnAid(
    @Root() kelurahan: Kelurahan,
    @Ctx() context: Context,
    @Arg('quarter', () => QuarterScalar, { description: 'The quarter.' }) quarter: Quarter,
    @Arg('programme', () => ID, { nullable: true, description: 'Aid of this programme only.' })
    programme?: string | null,
  ): Promise<IndicatorValueType> {
    return (await context.participation.loadOne(kelurahan.code, programme, quarter)).familiesOnAid(quarter);
  }

  @Needs<Kelurahan>('code')
  @FieldResolver(() => IndicatorValueType, { description: 'Share of the families on aid that graduated.' })
  async graduationRate(
    @Root() kelurahan: Kelurahan,
    @Ctx() context: Context,
    @Arg('quarter', () => QuarterScalar, { description: 'The quarter.' }) quarter: Quarter,
    @Arg('kind', () => GraduationKindEnum, { defaultValue: 'ALL', description: 'Kind of graduation.' })
    kind: GraduationKind,
    @Arg('programme', () => ID, { nullable: true, description: 'Aid of this programme only.' })
    programme?: string | null,
  ): Promise<IndicatorValueType> {
    return (await context.participation.loadOne(kelurahan.code, programme, quarter)).graduationRate(quarter, kind);
  }
}
