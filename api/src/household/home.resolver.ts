import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { ChangeFamilyCardInput, MoveHouseholdInput } from './home.input.ts';
import { HomeService } from './home.service.ts';
import { HouseholdPayload, householdPayloadOf } from './household.payload.ts';

@Resolver()
export class HomeResolver {
  @OfficersOnly()
  @Mutation(() => HouseholdPayload, {
    description:
      'Records a move within the city (pindah). Where the family lived, and every count by place, follows from its day on; payments and assessments stay where they were recorded. A move out of the city is reported as an exit.',
  })
  async moveHousehold(
    @Ctx() context: Context,
    @Arg('input', () => MoveHouseholdInput, { description: 'The family, the place, the day.' })
    input: MoveHouseholdInput,
  ): Promise<HouseholdPayload> {
    return householdPayloadOf(await serviceOf(context).moveHousehold(input));
  }

  @OfficersOnly()
  @Mutation(() => HouseholdPayload, {
    description: 'Gives a family another family card (kartu keluarga). The former number still finds it.',
  })
  async changeFamilyCard(
    @Ctx() context: Context,
    @Arg('input', () => ChangeFamilyCardInput, { description: 'The family, the number, the day.' })
    input: ChangeFamilyCardInput,
  ): Promise<HouseholdPayload> {
    return householdPayloadOf(await serviceOf(context).changeFamilyCard(input));
  }
}

function serviceOf(context: Context): HomeService {
  return new HomeService(performerOf(context), context.identityKey);
}
