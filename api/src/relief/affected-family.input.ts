import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { IdentityNumberScalar } from '../household/identity-number.scalar.ts';
import { HouseDamage } from './hazard.ts';
import './relief-types.ts';

@InputType({ description: 'How many of a family belong to a group that needs special care.' })
export abstract class FamilyPeopleInput {
  @Field(() => Int, {
    nullable: true,
    description: 'People in the family, 1 to 50; of a household of the register what that says where left out.',
  })
  personCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, infants and toddlers; by the register where left out.' })
  infantCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, pregnant or nursing women; 0 where left out.' })
  pregnantCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, elderly people; by the register where left out.' })
  elderlyCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, people with a disability; by the register where left out.',
  })
  disabledCount?: number | null;

  @Field(() => HouseDamage, { description: 'What became of the house.' })
  damage!: HouseDamage;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the family had to leave its home.' })
  isDisplaced!: boolean;
}

@InputType({
  description:
    'A family hit. Say who it is by one of householdId, nik (of any member) or kk, or by headName where it is not in the register.',
})
export class AffectedFamilyInput extends FamilyPeopleInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Id of a household of the register.' })
  householdId?: string | null;

  @Field(() => IdentityNumberScalar, { nullable: true, description: 'NIK of a member of a household of the register.' })
  nik?: string | null;

  @Field(() => IdentityNumberScalar, {
    nullable: true,
    description: 'Family card number (nomor KK); with headName, of a family that may not be in the register.',
  })
  kk?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the head of a family that is not in the register.' })
  headName?: string | null;
}
