import { quarterOfDay, type Quarter } from '@simoncer/analytics';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../database/rows.ts';
import type { Context } from '../graphql/context.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { Household } from '../household/household.entity.ts';
import { Programme } from '../programme/programme.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Disbursement } from './disbursement.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { Episode } from './episode.entity.ts';
import { availableActions, EpisodeAction, EpisodeState, stateOf } from './episode.state.ts';

@Resolver(() => Episode)
export class EpisodeResolver {
  @FieldResolver(() => EpisodeState, { description: 'Where it stands.' })
  state(@Root() episode: Row<Episode>): EpisodeState {
    return stateOf(episode);
  }

  @FieldResolver(() => [EpisodeAction], { description: 'What can be done with it now.' })
  availableActions(@Root() episode: Row<Episode>): EpisodeAction[] {
    return availableActions(stateOf(episode));
  }

  @FieldResolver(() => Household, { description: 'The household.' })
  household(@Root() episode: Row<Episode>, @Ctx() { relations }: Context): Promise<Row<Household>> {
    return relations.one(Household, 'id', episode.household);
  }

  @FieldResolver(() => [Enrolment], { description: 'Its enrolments, the earliest first.' })
  enrolments(@Root() episode: Row<Episode>, @Ctx() { relations }: Context): Promise<Row<Enrolment>[]> {
    return relations.many(Enrolment, 'episode', episode.id, { startedOn: 'asc', programme: 'asc' });
  }
}

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Programme, { description: 'The programme.' })
  programme(@Root() enrolment: Row<Enrolment>, @Ctx() { relations }: Context): Promise<Row<Programme>> {
    return relations.one(Programme, 'code', enrolment.programme);
  }

  @FieldResolver(() => [Disbursement], { description: 'What was paid under it, the latest first.' })
  disbursements(@Root() enrolment: Row<Enrolment>, @Ctx() { relations }: Context): Promise<Row<Disbursement>[]> {
    return relations.many(Disbursement, 'enrolment', enrolment.id, { paidOn: 'desc' });
  }
}

@Resolver(() => Disbursement)
export class DisbursementResolver {
  @FieldResolver(() => QuarterScalar, { description: 'The quarter it was due for.' })
  quarter(@Root() disbursement: Row<Disbursement>): Quarter {
    return quarterOfDay(disbursement.quarterOn);
  }

  @FieldResolver(() => Kelurahan, { description: 'Where the household lived when it was paid.' })
  kelurahan(@Root() disbursement: Row<Disbursement>, @Ctx() { relations }: Context): Promise<Row<Kelurahan>> {
    return relations.one(Kelurahan, 'code', disbursement.kelurahan);
  }
}
