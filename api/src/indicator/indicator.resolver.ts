import {
  familiesOnAid,
  familiesOnAidChange,
  familiesOnAidValue,
  graduationRate,
  graduationRateChange,
  graduationRateValue,
  indicators,
  quartersBetween,
  yearBefore,
  type AreaLevel,
  type GraduationKind,
  type IndicatorDefinition,
  type Quarter,
} from '@simoncer/analytics';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
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
    @Arg('area', () => AreaLevelEnum, { defaultValue: 'CITY', description: 'Level of area: one row for each.' })
    level: AreaLevel,
    @Arg('quarters', () => QuarterRange, { description: 'One row for each quarter, 80 at most.' })
    quarters: QuarterRange,
    @Arg('byProgramme', () => Boolean, { defaultValue: false, description: 'One row for each programme.' })
    byProgramme: boolean,
    @Arg('where', () => ParticipationFilter, { nullable: true, description: 'Which areas and programme.' })
    where?: ParticipationFilter | null,
  ): Promise<ParticipationRow[]> {
    return findParticipationRows(context.em, level, quarters, byProgramme, where ?? {});
  }
}

@Resolver(() => ParticipationRow)
export class ParticipationRowResolver {
  @FieldResolver(() => IndicatorValueType, { description: 'Families on aid at the end of the quarter, or now.' })
  familiesOnAid(@Root() row: ParticipationRow, @Ctx() context: Context): Promise<IndicatorValueType> {
    return familiesOnAidOf(context, row.level, row.area.code, row.programme?.code, row.quarter);
  }

  @FieldResolver(() => IndicatorValueType, { description: 'Share of the families on aid that graduated.' })
  graduationRate(
    @Root() row: ParticipationRow,
    @Ctx() context: Context,
    @Arg('kind', () => GraduationKindEnum, { defaultValue: 'ALL', description: 'Kind of graduation.' })
    kind: GraduationKind,
  ): Promise<IndicatorValueType> {
    return graduationRateOf(context, row.level, row.area.code, row.programme?.code, row.quarter, kind);
  }

  @FieldResolver(() => IndicatorChangeType, { description: 'Against the same quarter of the year before.' })
  async familiesOnAidChange(@Root() row: ParticipationRow, @Ctx() context: Context): Promise<IndicatorChangeType> {
    const { counts, indicator, asOf } = await load(context, row.level, row.area.code, row.programme?.code, [
      ...quartersBetween(yearBefore(row.quarter), row.quarter),
    ]);
    return IndicatorChangeType.of(familiesOnAidChange(row.quarter, counts, indicator), familiesOnAid, asOf);
  }

  @FieldResolver(() => IndicatorChangeType, { description: 'Against the same quarter of the year before.' })
  async graduationRateChange(
    @Root() row: ParticipationRow,
    @Ctx() context: Context,
    @Arg('kind', () => GraduationKindEnum, { defaultValue: 'ALL', description: 'Kind of graduation.' })
    kind: GraduationKind,
  ): Promise<IndicatorChangeType> {
    const { counts, indicator, asOf } = await load(context, row.level, row.area.code, row.programme?.code, [
      yearBefore(row.quarter),
      row.quarter,
    ]);
    return IndicatorChangeType.of(graduationRateChange(kind, row.quarter, counts, indicator), graduationRate, asOf);
  }
}

@Resolver(() => Kelurahan)
export class KelurahanIndicatorResolver {
  @FieldResolver(() => IndicatorValueType, { description: 'Families on aid at the end of a quarter, or now.' })
  async familiesOnAid(
    @Root() kelurahan: Kelurahan,
    @Ctx() context: Context,
    @Arg('quarter', () => QuarterScalar, { description: 'The quarter.' }) quarter: Quarter,
    @Arg('programme', () => ID, { nullable: true, description: 'Aid of this programme only.' })
    programme?: string | null,
  ): Promise<IndicatorValueType> {
    if (programme != null) await context.participation.requireProgramme(programme);
    return familiesOnAidOf(context, 'KELURAHAN', kelurahan.code, programme, quarter);
  }

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
    if (programme != null) await context.participation.requireProgramme(programme);
    return graduationRateOf(context, 'KELURAHAN', kelurahan.code, programme, quarter, kind);
  }
}

async function familiesOnAidOf(
  context: Context,
  level: AreaLevel,
  area: string,
  programme: string | null | undefined,
  quarter: Quarter,
): Promise<IndicatorValueType> {
  const { counts, indicator, asOf } = await load(context, level, area, programme, [quarter]);
  return IndicatorValueType.of(familiesOnAidValue(quarter, counts, indicator), familiesOnAid, asOf);
}

async function graduationRateOf(
  context: Context,
  level: AreaLevel,
  area: string,
  programme: string | null | undefined,
  quarter: Quarter,
  kind: GraduationKind,
): Promise<IndicatorValueType> {
  const { counts, indicator, asOf } = await load(context, level, area, programme, [quarter]);
  return IndicatorValueType.of(graduationRateValue(kind, quarter, counts, indicator), graduationRate, asOf);
}

async function load(
  { participation }: Context,
  level: AreaLevel,
  area: string,
  programme: string | null | undefined,
  quarters: readonly Quarter[],
) {
  const [counts, indicator, asOf] = await Promise.all([
    participation.load(level, area, programme, quarters),
    participation.indicatorContext(),
    participation.asOf(),
  ]);
  return { counts, indicator, asOf };
}
