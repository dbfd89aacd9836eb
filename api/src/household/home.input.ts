import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';
import { IdentityNumberScalar } from './identity-number.scalar.ts';

@InputType({ description: 'What moveHousehold needs; expectedVersion is the version of the household.' })
export class MoveHouseholdInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => String, { description: 'Kelurahan it moved to: its Kemendagri code, 32.71.01.1001.' })
  kelurahanCode!: string;

  @Field(() => Int, { description: 'Neighbourhood unit (RT) there, 1 to 999.' })
  rt!: number;

  @Field(() => Int, { description: 'Group of neighbourhood units (RW) there, 1 to 999.' })
  rw!: number;

  @Field(() => GraphQLLocalDate, { description: 'First day at the new place.' })
  movedOn!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What changeFamilyCard needs; expectedVersion is the version of the household.' })
export class ChangeFamilyCardInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => IdentityNumberScalar, { description: 'The new family card number (nomor KK).' })
  kk!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day the new card holds.' })
  changedOn!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on, such as the new card.' })
  evidence!: EvidenceInput[];
}
