import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Enrolment } from '../episode/enrolment.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload, payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { EndEnrolmentInput, EnrolInProgrammeInput, OpenEpisodeInput } from './entry.input.ts';
import { EntryService, type EntryOutcome } from './entry.service.ts';

@ObjectType({ description: 'Result of a mutation on the entry into aid or a programme.' })
export class EntryPayload extends MutationPayload {
  @Field(() => Episode, { nullable: true, description: 'The episode as it stands now.' })
  episode!: RecordReference | null;

  @Field(() => Enrolment, { nullable: true, description: 'The enrolment as it stands now, where one is concerned.' })
  enrolment!: RecordReference | null;
}

@Resolver()
export class EntryResolver {
  @OfficersOnly()
  @Mutation(() => EntryPayload, {
    description: 'Puts a household on aid, for the first time or again. Coming back opens a new episode.',
  })
  async openEpisode(
    @Ctx() context: Context,
    @Arg('input', () => OpenEpisodeInput, { description: 'The household, the day, the programmes and the evidence.' })
    input: OpenEpisodeInput,
  ): Promise<EntryPayload> {
    return payload(await new EntryService(performerOf(context)).openEpisode(input));
  }

  @OfficersOnly()
  @Mutation(() => EntryPayload, { description: 'Enrols a household on aid in a further programme.' })
  async enrolInProgramme(
    @Ctx() context: Context,
    @Arg('input', () => EnrolInProgrammeInput, { description: 'The episode, the programme and the day.' })
    input: EnrolInProgrammeInput,
  ): Promise<EntryPayload> {
    return payload(await new EntryService(performerOf(context)).enrolInProgramme(input));
  }

  @OfficersOnly()
  @Mutation(() => EntryPayload, {
    description: 'Ends an enrolment while the household stays on aid in another programme.',
  })
  async endEnrolment(
    @Ctx() context: Context,
    @Arg('input', () => EndEnrolmentInput, { description: 'The enrolment, the day and the reason.' })
    input: EndEnrolmentInput,
  ): Promise<EntryPayload> {
    return payload(await new EntryService(performerOf(context)).endEnrolment(input));
  }
}

function payload(outcome: EntryOutcome): EntryPayload {
  return {
    ...payloadOf(outcome),
    episode: referTo(Episode, outcome.episodeId),
    enrolment: referTo(Enrolment, outcome.enrolmentId),
  };
}
