import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { Episode } from './episode.entity.ts';
import { ConfirmGraduationInput } from './graduation.input.ts';
import { ConfirmGraduationPayload } from './graduation.payload.ts';
import { GraduationService } from './graduation.service.ts';

@Resolver()
export class GraduationResolver {
  @OfficersOnly()
  @Mutation(() => ConfirmGraduationPayload, {
    description: 'Ends an episode of aid by graduation, by rising class or naturally. A refusal changes nothing.',
  })
  async confirmGraduation(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmGraduationInput, { description: 'The episode, the kind, the day and the evidence.' })
    input: ConfirmGraduationInput,
  ): Promise<ConfirmGraduationPayload> {
    const outcome = await new GraduationService(performerOf(context)).confirmGraduation(input);
    return { ...payloadOf(outcome), episode: referTo(Episode, outcome.episodeId) };
  }
}
