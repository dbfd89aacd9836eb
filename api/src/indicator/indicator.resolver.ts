import { catalogue, type IndicatorDefinition, type Quarter } from '@simoncer/analytics';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Needs } from '../graphql/read/decorators.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { findCoverage } from './coverage.ts';
import { Coverage, IndicatorChangeType, IndicatorDefinitionType, IndicatorValueType } from './indicator.types.ts';
import { PeerComparison } from './peers.types.ts';

@Resolver(() => IndicatorDefinitionType)
export class IndicatorResolver {
  @Query(() => [IndicatorDefinitionType], { description: 'The catalogue: what every indicator means.' })
  indicators(): readonly IndicatorDefinition[] {
    return catalogue;
  }

  @Query(() => Coverage, { nullable: true, description: 'Which quarters the facts cover; null while there are none.' })
  coverage(@Ctx() context: Context): Promise<Coverage | null> {
    return findCoverage(context);
  }
}

/** What a value is compared with, made only where it is asked. */
@Resolver(() => IndicatorValueType)
export class IndicatorValueResolver {
  @FieldResolver(() => IndicatorChangeType, { nullable: true, description: 'Against the same span a quarter before.' })
  previousQuarter(@Root() value: IndicatorValueType): Promise<IndicatorChangeType | null> {
    return value.changeSince(3);
  }

  @FieldResolver(() => IndicatorChangeType, { nullable: true, description: 'Against the same span a year before.' })
  yearBefore(@Root() value: IndicatorValueType): Promise<IndicatorChangeType | null> {
    return value.changeSince(12);
  }

  @FieldResolver(() => PeerComparison, {
    nullable: true,
    description: 'A share among those of the other areas of the table, of the same period; null where it is none.',
  })
  amongAreas(@Root() value: IndicatorValueType): PeerComparison | null {
    const peer = value.amongAreas();
    return peer && PeerComparison.of(peer);
  }

  @FieldResolver(() => IndicatorValueType, { nullable: true, description: 'The value of the whole city.' })
  city(@Root() value: IndicatorValueType): Promise<IndicatorValueType | null> {
    return value.ofCity();
  }
}

@Resolver(() => Kelurahan)
export class KelurahanIndicatorResolver {
  @Needs<Kelurahan>('code')
  @FieldResolver(() => IndicatorValueType, { description: 'Families on aid at the end of a quarter, or now.' })
  familiesOnAid(
    @Root() kelurahan: Kelurahan,
    @Ctx() context: Context,
    @Arg('quarter', () => QuarterScalar, { description: 'The quarter.' }) quarter: Quarter,
    @Arg('programme', () => ID, { nullable: true, description: 'Aid of this programme only.' })
    programme?: string | null,
  ): Promise<IndicatorValueType> {
    return context.kelurahanFigures.load('families_on_aid', kelurahan.code, programme ?? null, quarter);
  }

  @Needs<Kelurahan>('code')
  @FieldResolver(() => IndicatorValueType, { description: 'Share of the families on aid that graduated.' })
  graduationRate(
    @Root() kelurahan: Kelurahan,
    @Ctx() context: Context,
    @Arg('quarter', () => QuarterScalar, { description: 'The quarter.' }) quarter: Quarter,
    @Arg('programme', () => ID, { nullable: true, description: 'Aid of this programme only.' })
    programme?: string | null,
  ): Promise<IndicatorValueType> {
    return context.kelurahanFigures.load('graduation_rate', kelurahan.code, programme ?? null, quarter);
  }
}
