import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { stagePayloadOf } from './journey.payload.ts';
import { OpenJourneysInput } from './openings.input.ts';
import { OpenJourneysPayload } from './openings.payload.ts';
import { openJourneys } from './openings.service.ts';

@Resolver()
export class OpeningsResolver {
  @OfficersOnly()
  @Mutation(() => OpenJourneysPayload, {
    description:
      'Opens journeys of up to 100 families, each with its own result: what is refused of one keeps no other back.',
  })
  async openJourneys(
    @Ctx() context: Context,
    @Arg('input', () => OpenJourneysInput, { description: 'The families, the members and the days.' })
    input: OpenJourneysInput,
  ): Promise<OpenJourneysPayload> {
    const { outcomes, userErrors } = await openJourneys(performerOf(context), input);
    return {
      results: outcomes.map((outcome, index) => ({ ...stagePayloadOf(outcome), index })),
      openedCount: outcomes.filter(({ journalEntryId }) => journalEntryId !== undefined).length,
      userErrors,
    };
  }
}
