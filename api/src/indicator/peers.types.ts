import type { FunnelLimits, FunnelPosition, PeerValue } from '@simoncer/analytics';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from './indicator.types.ts';

const FunnelPositionEnum = enumOf<FunnelPosition>('ABOVE_998', 'ABOVE_95', 'WITHIN', 'BELOW_95', 'BELOW_998');
registerEnumType(FunnelPositionEnum, {
  name: 'FunnelPosition',
  description: 'Where a share lies among those that chance alone makes of the rate of all areas together.',
  valuesConfig: {
    ABOVE_998: { description: 'Above the 99.8 % limit: chance alone leads there once in a thousand.' },
    ABOVE_95: { description: 'Above the 95 % limit.' },
    WITHIN: { description: 'Within both limits: no different from the others, as far as can be told.' },
    BELOW_95: { description: 'Below the 95 % limit.' },
    BELOW_998: { description: 'Below the 99.8 % limit.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'An estimate with its interval.' })
export class ShrunkEstimate {
  @Field(() => Float, { description: 'The estimate, a share from 0 to 1.' })
  value!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % posterior interval.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper bound.' })
  upper!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Which rank an area may truly have, 1 for the highest share.' })
export class RankRange {
  @Field(() => Int, { description: 'Best rank that is likely (95 %).' })
  lower!: number;

  @Field(() => Int, { description: 'Worst rank that is likely (95 %).' })
  upper!: number;

  @Field(() => Int, { description: 'Among so many areas.' })
  of!: number;

  @Field(() => Float, { description: 'Probability of being among the fifth with the highest shares.' })
  topQuintile!: number;

  @Field(() => Float, { description: 'Probability of being among the fifth with the lowest shares.' })
  bottomQuintile!: number;
}

@ObjectType('PeerComparison', {
  simpleResolvers: true,
  description:
    'A share of one area among those of the other areas: what is left of it once chance is taken into account.',
})
export class PeerComparison {
  @Field(() => ShrunkEstimate, { description: 'Drawn towards the others, the more so the smaller the area is.' })
  shrunk!: ShrunkEstimate;

  @Field(() => FunnelPositionEnum, {
    nullable: true,
    description: 'Where it lies in the funnel; null where the share itself is suppressed.',
  })
  position!: FunnelPosition | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'Limits of the funnel at this size: 99.8 % and 95 % below, 95 % and 99.8 % above.',
  })
  limits!: readonly number[] | null;

  @Field(() => RankRange, { nullable: true, description: 'Its rank, as far as it can be told.' })
  rank!: RankRange | null;

  static of({ shrunk, own }: PeerValue): PeerComparison {
    return Object.assign(new PeerComparison(), {
      shrunk,
      position: own?.position ?? null,
      limits: own ? limitsOf(own.funnel) : null,
      rank: own ? rankOf(own.rank) : null,
    });
  }
}

function limitsOf({ limits95, limits998 }: FunnelLimits): number[] {
  return [limits998.lower, limits95.lower, limits95.upper, limits998.upper];
}

function rankOf({ lowerRank, upperRank, of, topQuintile, bottomQuintile }: OwnRank): RankRange {
  return { lower: lowerRank, upper: upperRank, of, topQuintile, bottomQuintile };
}

type OwnRank = NonNullable<PeerValue['own']>['rank'];
