import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { ActionAvailability } from '../use-case/action-availability.ts';
import { Journey } from './journey.entity.ts';
import {
  DropOutOfJourneyInput,
  OpenJourneyInput,
  PauseJourneyInput,
  ResumeJourneyInput,
  TransferJourneyInput,
} from './journey.input.ts';
import {
  JourneyActionAvailability,
  JourneyPayload,
  journeyPayloadOf,
  StagePayload,
  stagePayloadOf,
} from './journey.payload.ts';
import { JourneyService } from './journey.service.ts';
import type { JourneyAction } from './journey.state.ts';
import { SkillAid } from './skill-aid.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';

@Resolver(() => Journey)
export class JourneyResolver {
  @Rows()
  @Connection()
  @Query(() => [Journey], { description: 'Journeys on the pathway to rising class, in the order they were recorded.' })
  journeys(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [StageAttempt], { description: 'Attempts at stages of the pathway, in the order they were recorded.' })
  stageAttempts(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [SkillAid], { description: 'Applied-skill aid handed over, in the order it was recorded.' })
  skillAids(): RowCondition {
    return {};
  }

  @Needs<Journey>('id')
  @FieldResolver(() => [JourneyActionAvailability], {
    description: 'What can be done with it today, and why the rest cannot, such as sessions that are missing.',
  })
  availableActions(
    @Root() { id }: Pick<Journey, 'id'>,
    @Ctx() { journeyActions }: Context,
  ): Promise<ActionAvailability<JourneyAction>[]> {
    return journeyActions.load(id);
  }

  @OfficersOnly()
  @Mutation(() => StagePayload, {
    description: 'Begins a journey of a family on the pathway, and with it the selection. A refusal changes nothing.',
  })
  async openJourney(
    @Ctx() context: Context,
    @Arg('input', () => OpenJourneyInput, { description: 'The family, the member and the day.' })
    input: OpenJourneyInput,
  ): Promise<StagePayload> {
    return stagePayloadOf(await new JourneyService(performerOf(context)).openJourney(input));
  }

  @OfficersOnly()
  @Mutation(() => JourneyPayload, { description: 'Interrupts a journey; the stage under way waits.' })
  async pauseJourney(
    @Ctx() context: Context,
    @Arg('input', () => PauseJourneyInput, { description: 'The journey, the day and the reason.' })
    input: PauseJourneyInput,
  ): Promise<JourneyPayload> {
    return journeyPayloadOf(await new JourneyService(performerOf(context)).pauseJourney(input));
  }

  @OfficersOnly()
  @Mutation(() => JourneyPayload, { description: 'Goes on after a pause that was no longer than policy allows.' })
  async resumeJourney(
    @Ctx() context: Context,
    @Arg('input', () => ResumeJourneyInput, { description: 'The journey, the day and the reason.' })
    input: ResumeJourneyInput,
  ): Promise<JourneyPayload> {
    return journeyPayloadOf(await new JourneyService(performerOf(context)).resumeJourney(input));
  }

  @OfficersOnly()
  @Mutation(() => StagePayload, {
    description:
      'Has another member of the family go on. What somebody has learned stays with that person: a new participant begins with the selection.',
  })
  async transferJourney(
    @Ctx() context: Context,
    @Arg('input', () => TransferJourneyInput, { description: 'The journey, the member, the day and the reason.' })
    input: TransferJourneyInput,
  ): Promise<StagePayload> {
    return stagePayloadOf(await new JourneyService(performerOf(context)).transferJourney(input));
  }

  @OfficersOnly()
  @Mutation(() => JourneyPayload, { description: 'Gives a journey up, for a coded reason.' })
  async dropOutOfJourney(
    @Ctx() context: Context,
    @Arg('input', () => DropOutOfJourneyInput, { description: 'The journey, the day and the reason.' })
    input: DropOutOfJourneyInput,
  ): Promise<JourneyPayload> {
    return journeyPayloadOf(await new JourneyService(performerOf(context)).dropOutOfJourney(input));
  }
}
