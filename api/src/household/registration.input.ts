import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { RetryableInput } from '../use-case/inputs.ts';
import { IdentityNumberScalar } from './identity-number.scalar.ts';
import { FamilyRole, Sex } from './person.entity.ts';

@InputType({ description: 'A member of a family that is registered.' })
export class NewMemberInput {
  @Field(() => IdentityNumberScalar, { description: 'Identity number (NIK).' })
  nik!: string;

  @Field(() => String, { description: 'Name as on the identity card, 1 to 200 characters.' })
  fullName!: string;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: Sex;

  @Field(() => GraphQLLocalDate, { description: 'Day of birth.' })
  bornOn!: string;

  @Field(() => FamilyRole, { description: 'Place in the family; exactly one member is HEAD.' })
  familyRole!: FamilyRole;

  @Field(() => Boolean, { defaultValue: false, description: 'Severe disability, a component of PKH.' })
  hasDisability!: boolean;
}

@InputType({ description: 'What registerHousehold needs.' })
export class RegisterHouseholdInput extends RetryableInput {
  @Field(() => IdentityNumberScalar, { description: 'Family card number (nomor KK).' })
  kk!: string;

  @Field(() => String, { description: 'Kelurahan it lives in: its Kemendagri code, 32.71.01.1001.' })
  kelurahanCode!: string;

  @Field(() => Int, { description: 'Neighbourhood unit (RT), 1 to 999.' })
  rt!: number;

  @Field(() => Int, { description: 'Group of neighbourhood units (RW), 1 to 999.' })
  rw!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day it enters the register; its residence is known from then on.' })
  registeredOn!: string;

  @Field(() => [NewMemberInput], { description: 'Everyone on the family card.' })
  members!: NewMemberInput[];

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on, such as the family card.' })
  evidence!: EvidenceInput[];
}
