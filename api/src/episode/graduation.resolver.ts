import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Episode } from './episode.entity.ts';
import { ConfirmGraduationInput } from './graduation.input.ts';
import { ConfirmGraduationPayload } from './graduation.payload.ts';
import { GraduationService } from './graduation.service.ts';

@Resolver()
export class GraduationResolver {
  @Authorized()
  @Mutation(() => ConfirmGraduationPayload, {
    description: 'Ends an episode of aid by graduation, by rising class or naturally. A refusal changes nothing.',
  })
  async confirmGraduation(
    @Ctx() { em, clock, officer, relations }: Context,
    @Arg('input', () => ConfirmGraduationInput, { description: 'The episode, the kind, the day and the evidence.' })
    input: ConfirmGraduationInput,
  ): Promise<ConfirmGraduationPayload> {
    const outcome = await new GraduationService(em, clock).confirmGraduation(officer!, input);
    relations.clear();
    return {
      episode: outcome.episodeId === undefined ? null : await relations.one(Episode, 'id', outcome.episodeId),
      journalEntry: outcome.journalEntry ?? null,
      userErrors: outcome.userErrors,
    };
  }
}
