import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { Context } from '../graphql/context.ts';
import { refer } from '../graphql/read/reference.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
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
    @Ctx() { em, clock, officer }: Context,
    @Arg('input', () => ConfirmGraduationInput, { description: 'The episode, the kind, the day and the evidence.' })
    input: ConfirmGraduationInput,
  ): Promise<ConfirmGraduationPayload> {
    const { episodeId, journalEntry, userErrors } = await new GraduationService(em, clock).confirmGraduation(
      officer!,
      input,
    );
    return {
      episode: episodeId === undefined ? null : refer(Episode, episodeId),
      journalEntry: journalEntry === undefined ? null : refer(JournalEntry, journalEntry.id),
      userErrors,
    };
  }
}
