import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';
import { ReferralKind, ReferralOutcome } from './referral-kind.ts';
import './relief-types.ts';

@InputType({ description: 'What referFamilies needs.' })
export class ReferFamiliesInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The incident.' })
  incidentId!: string;

  @Field(() => ReferralKind, { description: 'What for.' })
  kind!: ReferralKind;

  @Field(() => [GraphQLUUID], {
    nullable: true,
    description:
      'Families of the incident; where left out, for ENTRY all that are not on aid, for REASSESSMENT all that are in the register.',
  })
  familyIds?: string[] | null;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What closeReferral needs.' })
export class CloseReferralInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => ReferralOutcome, { description: 'What came of it.' })
  outcome!: ReferralOutcome;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The household that the family was registered as meanwhile, where it was not in the register.',
  })
  householdId?: string | null;

  @Field(() => String, { description: 'What was found, 1 to 500 characters.' })
  finding!: string;
}
