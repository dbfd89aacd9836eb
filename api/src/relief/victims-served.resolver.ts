import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { IndicatorValueType } from '../indicator/indicator.types.ts';
import { findVictimsServed } from './victims-served.ts';

@ObjectType({
  description: 'Those who need relief and were served (SPM): served out of needing, in families and in people.',
})
export class VictimsServed {
  @Field(() => IndicatorValueType, { description: 'Families served, out of those that need relief.' })
  families!: IndicatorValueType;

  @Field(() => IndicatorValueType, { description: 'People in these families.' })
  persons!: IndicatorValueType;
}

@Resolver()
export class VictimsServedResolver {
  @Query(() => VictimsServed, {
    description: 'Share of victims served, of the incidents in a span of days (standar pelayanan minimal).',
  })
  victimsServed(
    @Ctx() context: Context,
    @Arg('from', () => GraphQLLocalDate, { description: 'First day on which incidents happened.' }) from: string,
    @Arg('until', () => GraphQLLocalDate, { description: 'Last day.' }) until: string,
    @Arg('kelurahanCode', () => ID, { nullable: true, description: 'Only incidents in this kelurahan.' })
    kelurahanCode?: string | null,
  ): Promise<VictimsServed> {
    return findVictimsServed(context, from, until, kelurahanCode ?? undefined);
  }
}
