import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { HouseholdPayload, householdPayloadOf } from './household.payload.ts';
import { RegisterHouseholdInput } from './registration.input.ts';
import { RegistrationService } from './registration.service.ts';

@Resolver()
export class RegistrationResolver {
  @OfficersOnly()
  @Mutation(() => HouseholdPayload, {
    description:
      'Takes a family into the register, with its members and where it lives. Aid begins by an episode of its own.',
  })
  async registerHousehold(
    @Ctx() context: Context,
    @Arg('input', () => RegisterHouseholdInput, { description: 'The family card.' }) input: RegisterHouseholdInput,
  ): Promise<HouseholdPayload> {
    const service = new RegistrationService(performerOf(context), context.identityKey);
    return householdPayloadOf(await service.registerHousehold(input));
  }
}
