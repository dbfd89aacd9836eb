import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { Needs } from '../graphql/read/decorators.ts';
import type { ExitCaseOutcome } from './exit-case.act.ts';
import { ExitCaseActionAvailability } from './exit-case.availability.ts';
import { ExitCase } from './exit-case.entity.ts';
import {
  CarryOverExitInput,
  ConfirmExitInput,
  DismissExitInput,
  HearExitInput,
  NotifyExitInput,
  ObjectToExitInput,
  ProposeExitInput,
  RecordExitVerificationInput,
  ReinstateExitInput,
} from './exit-case.input.ts';
import { ExitCasePayload } from './exit-case.payload.ts';
import { ExitCaseService } from './exit-case.service.ts';

@Resolver(() => ExitCase)
export class ExitCaseResolver {
  @Needs<ExitCase>('id')
  @FieldResolver(() => [ExitCaseActionAvailability], {
    description: 'What can be done with it now, by whoever asks, and why the rest cannot.',
  })
  availableActions(
    @Root() { id }: Pick<ExitCase, 'id'>,
    @Ctx() { exitCaseActions }: Context,
  ): Promise<ExitCaseActionAvailability[]> {
    return exitCaseActions.load(id);
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, {
    description: 'Proposes a natural exit that no review has found. A refusal changes nothing.',
  })
  async proposeExit(
    @Ctx() context: Context,
    @Arg('input', () => ProposeExitInput, { description: 'The household, the kind, the fact and its evidence.' })
    input: ProposeExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).proposeExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, { description: 'Records the letter to the family: it can object from that day on.' })
  async notifyExit(
    @Ctx() context: Context,
    @Arg('input', () => NotifyExitInput, { description: 'The case, the day, who got it, and the letter.' })
    input: NotifyExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).notifyExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, { description: 'Records that the family objects: it has to be heard.' })
  async objectToExit(
    @Ctx() context: Context,
    @Arg('input', () => ObjectToExitInput, { description: 'The case, the day and what the family says.' })
    input: ObjectToExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).objectToExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, { description: 'Records the hearing of a family that objected.' })
  async hearExit(
    @Ctx() context: Context,
    @Arg('input', () => HearExitInput, { description: 'The case, the day, what it came to, and its record.' })
    input: HearExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).hearExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, { description: 'Records a field verification; the latest counts.' })
  async recordExitVerification(
    @Ctx() context: Context,
    @Arg('input', () => RecordExitVerificationInput, { description: 'The case, the day, what was found, the report.' })
    input: RecordExitVerificationInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).recordExitVerification(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, {
    description: 'Confirms an exit: aid ends. Another officer than the one who proposed it. A refusal changes nothing.',
  })
  async confirmExit(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmExitInput, { description: 'The case, the first day no longer on aid, the documents.' })
    input: ConfirmExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).confirmExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, {
    description: 'Dismisses an exit: aid goes on. Another officer than the one who proposed it.',
  })
  async dismissExit(
    @Ctx() context: Context,
    @Arg('input', () => DismissExitInput, { description: 'The case and the reason.' }) input: DismissExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).dismissExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, { description: 'Leaves a case that cannot be decided in time to the next review.' })
  async carryOverExit(
    @Ctx() context: Context,
    @Arg('input', () => CarryOverExitInput, { description: 'The case and the reason.' }) input: CarryOverExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).carryOverExit(input));
  }

  @OfficersOnly()
  @Mutation(() => ExitCasePayload, {
    description: 'Annuls a confirmed exit that was wrong: the episode goes on. Another officer than who confirmed it.',
  })
  async reinstateExit(
    @Ctx() context: Context,
    @Arg('input', () => ReinstateExitInput, { description: 'The case, the reason and what shows it.' })
    input: ReinstateExitInput,
  ): Promise<ExitCasePayload> {
    return answer(await serviceOf(context).reinstateExit(input));
  }
}

function serviceOf(context: Context): ExitCaseService {
  return new ExitCaseService(performerOf(context));
}

function answer(outcome: ExitCaseOutcome): ExitCasePayload {
  return { ...payloadOf(outcome), exitCase: referTo(ExitCase, outcome.caseId) };
}
