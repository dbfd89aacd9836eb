import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { referTo } from '../use-case/mutation-payload.ts';
import { GrantSkillAidInput, PassStageInput, RepeatStageInput, StartStageInput } from './journey.input.ts';
import { journeyPayloadOf, SkillAidPayload, StagePayload, stagePayloadOf } from './journey.payload.ts';
import { SkillAid } from './skill-aid.entity.ts';
import { StageService } from './stage.service.ts';

@Resolver()
export class StageResolver {
  @OfficersOnly()
  @Mutation(() => StagePayload, { description: 'Begins the next stage of a journey. A refusal changes nothing.' })
  async startStage(
    @Ctx() context: Context,
    @Arg('input', () => StartStageInput, { description: 'The journey, the stage, and who provides it.' })
    input: StartStageInput,
  ): Promise<StagePayload> {
    return stagePayloadOf(await new StageService(performerOf(context)).startStage(input));
  }

  @OfficersOnly()
  @Mutation(() => StagePayload, {
    description: 'Passes the stage under way: with the sessions policy asks for, a result and evidence.',
  })
  async passStage(
    @Ctx() context: Context,
    @Arg('input', () => PassStageInput, { description: 'The journey, the result and the evidence.' })
    input: PassStageInput,
  ): Promise<StagePayload> {
    return stagePayloadOf(await new StageService(performerOf(context)).passStage(input));
  }

  @OfficersOnly()
  @Mutation(() => StagePayload, { description: 'Ends the stage under way as not passed, and begins it again.' })
  async repeatStage(
    @Ctx() context: Context,
    @Arg('input', () => RepeatStageInput, { description: 'The journey, why, and who provides the next attempt.' })
    input: RepeatStageInput,
  ): Promise<StagePayload> {
    return stagePayloadOf(await new StageService(performerOf(context)).repeatStage(input));
  }

  @OfficersOnly()
  @Mutation(() => SkillAidPayload, {
    description: 'Records that a tool, capital or a place of work was handed over that fits the skill.',
  })
  async grantSkillAid(
    @Ctx() context: Context,
    @Arg('input', () => GrantSkillAidInput, { description: 'The journey, what it is, its value and its source.' })
    input: GrantSkillAidInput,
  ): Promise<SkillAidPayload> {
    const outcome = await new StageService(performerOf(context)).grantSkillAid(input);
    return { ...journeyPayloadOf(outcome), skillAid: referTo(SkillAid, outcome.skillAidId) };
  }
}
