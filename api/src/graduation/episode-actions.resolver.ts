import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Episode } from '../episode/episode.entity.ts';
import { EpisodeAction } from '../episode/episode.state.ts';
import type { Context } from '../graphql/context.ts';
import { Needs } from '../graphql/read/decorators.ts';
import { createAvailabilityType, type ActionAvailability } from '../use-case/action-availability.ts';

const EpisodeAvailability = createAvailabilityType('EpisodeActionAvailability', EpisodeAction);

@Resolver(() => Episode)
export class EpisodeActionsResolver {
  @Needs<Episode>('id')
  @FieldResolver(() => [EpisodeAvailability], { description: 'What you can do with it now, and why not the rest.' })
  availableActions(
    @Root() { id }: Pick<Episode, 'id'>,
    @Ctx() { episodeActions }: Context,
  ): Promise<ActionAvailability<EpisodeAction>[]> {
    return episodeActions.load(id);
  }
}
