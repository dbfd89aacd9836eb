import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Disbursement } from './disbursement.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { Episode } from './episode.entity.ts';
import { EpisodeState, stateOf } from './episode.state.ts';

@Resolver(() => Episode)
export class EpisodeResolver {
  @Rows()
  @Connection()
  @Query(() => [Episode], { description: 'Episodes of aid, in the order they were recorded.' })
  episodes(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Enrolment], { description: 'Enrolments in programmes, in the order they were recorded.' })
  enrolments(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Disbursement], { description: 'Aid paid out, in the order it was recorded.' })
  disbursements(): RowCondition {
    return {};
  }

  @Needs<Episode>('exitKind')
  @FieldResolver(() => EpisodeState, { description: 'Where it stands.' })
  state(@Root() episode: Pick<Episode, 'exitKind'>): EpisodeState {
    return stateOf(episode);
  }
}
