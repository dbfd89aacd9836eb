import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Household } from '../household/household.entity.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import type { DecileOnDay, Standing } from './standing.ts';
import { CurrentDecile, StandingClass } from './standing.types.ts';
import { WelfareAssessment } from './welfare-assessment.entity.ts';
import { RecordAssessmentInput } from './welfare.input.ts';
import { RecordAssessmentPayload } from './welfare.payload.ts';
import { WelfareService } from './welfare.service.ts';

@Resolver(() => Household)
export class WelfareResolver {
  @Rows()
  @Connection()
  @Query(() => [WelfareAssessment], { description: 'Welfare assessments, in the order they were recorded.' })
  assessments(): RowCondition {
    return {};
  }

  @Needs<Household>('id')
  @FieldResolver(() => StandingClass, {
    nullable: true,
    description:
      'The class that counts today: it rises only after as many assessments in a row as policy asks for, and falls at once. What a family says of itself does not count.',
  })
  async standingClass(@Root() { id }: Pick<Household, 'id'>, @Ctx() { welfare }: Context): Promise<Standing | null> {
    return (await welfare.of(id)).standing;
  }

  @Needs<Household>('id')
  @FieldResolver(() => CurrentDecile, {
    nullable: true,
    description: 'The latest decile (desil) that is known; it says nothing of the class.',
  })
  async currentDecile(@Root() { id }: Pick<Household, 'id'>, @Ctx() { welfare }: Context): Promise<DecileOnDay | null> {
    return (await welfare.of(id)).decile;
  }

  @OfficersOnly()
  @Mutation(() => RecordAssessmentPayload, {
    description:
      'Records an assessment of welfare (asesmen) as a dated fact: class, decile or both. Nothing recorded before changes.',
  })
  async recordAssessment(
    @Ctx() context: Context,
    @Arg('input', () => RecordAssessmentInput, { description: 'The household, the day, what was found and where.' })
    input: RecordAssessmentInput,
  ): Promise<RecordAssessmentPayload> {
    const outcome = await new WelfareService(performerOf(context)).recordAssessment(input);
    return { ...payloadOf(outcome), assessment: referTo(WelfareAssessment, outcome.assessmentId) };
  }
}
