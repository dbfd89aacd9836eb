import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';
import { IdentityNumberScalar } from './identity-number.scalar.ts';
import { JoinReason, LeaveReason } from './membership.ts';
import { FamilyRole, Sex } from './person.entity.ts';

registerEnumType(JoinReason, {
  name: 'JoinReason',
  description: 'How a person came to a family.',
  valuesConfig: {
    BIRTH: { description: 'Born into it (kelahiran).' },
    MARRIAGE: { description: 'Married into it (perkawinan).' },
    TAKEN_IN: { description: 'Taken in: a relative or a foster child (famili lain, anak asuh).' },
    CAME_BACK: { description: 'Came back after having left.' },
    NOT_RECORDED_BEFORE: { description: 'Was in it all along, but had not been recorded.' },
  },
});
registerEnumType(LeaveReason, {
  name: 'LeaveReason',
  description: 'Why a person left a family alive.',
  valuesConfig: {
    MARRIAGE: { description: 'Married into another family (menikah).' },
    DIVORCE: { description: 'Divorced (bercerai).' },
    OWN_FAMILY_CARD: { description: 'Has a family card of their own now (pecah KK).' },
    MOVED_AWAY: { description: 'Moved away alone (pindah).' },
    NEVER_A_MEMBER: { description: 'Was recorded here by mistake.' },
  },
});

@InputType({ description: 'Role of a member under the new head.' })
export class RoleUnderHeadInput {
  @Field(() => GraphQLUUID, { description: 'A living member other than the new head.' })
  personId!: string;

  @Field(() => FamilyRole, { description: 'Its role; not HEAD.' })
  familyRole!: FamilyRole;
}

@InputType({ description: 'What recordDeath needs; expectedVersion is the version of the household.' })
export class RecordDeathInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'Who died.' })
  personId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of death.' })
  diedOn!: string;

  @Field(() => [EvidenceInput], { description: 'The death certificate (akta kematian).' })
  evidence!: EvidenceInput[];

  @Field(() => GraphQLUUID, { nullable: true, description: 'If the head died: the member who is head from then on.' })
  successorId?: string | null;
}

@InputType({ description: 'What nameHead needs; expectedVersion is the version of the household.' })
export class NameHeadInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => GraphQLUUID, { description: 'The member who becomes head.' })
  successorId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day as head.' })
  occurredOn!: string;

  @Field(() => [RoleUnderHeadInput], {
    defaultValue: [],
    description: 'Roles of others under the new head, where what follows from their present ones does not fit.',
  })
  roles!: RoleUnderHeadInput[];

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on, such as the new family card.' })
  evidence!: EvidenceInput[];
}

@InputType()
abstract class JoinInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => IdentityNumberScalar, { description: 'Identity number (NIK).' })
  nik!: string;

  @Field(() => String, { description: 'Name as on the document, 1 to 200 characters.' })
  fullName!: string;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: Sex;

  @Field(() => GraphQLLocalDate, { description: 'Day of birth.' })
  bornOn!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Severe disability, a component of PKH.' })
  hasDisability!: boolean;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What recordBirth needs; expectedVersion is the version of the household.' })
export class RecordBirthInput extends JoinInput {
  @Field(() => FamilyRole, { defaultValue: FamilyRole.CHILD, description: 'Place in the family; not HEAD.' })
  familyRole!: FamilyRole;
}

@InputType({ description: 'What addMember needs; expectedVersion is the version of the household.' })
export class AddMemberInput extends JoinInput {
  @Field(() => FamilyRole, { description: 'Place in the family; not HEAD.' })
  familyRole!: FamilyRole;

  @Field(() => GraphQLLocalDate, { description: 'First day in the family.' })
  joinedOn!: string;

  @Field(() => JoinReason, { description: 'How the person came to it.' })
  reason!: JoinReason;
}

@InputType({ description: 'What recordMemberLeft needs; expectedVersion is the version of the household.' })
export class RecordMemberLeftInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'Who left.' })
  personId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day no longer in the family.' })
  leftOn!: string;

  @Field(() => LeaveReason, { description: 'Why.' })
  reason!: LeaveReason;

  @Field(() => GraphQLUUID, { nullable: true, description: 'If the head left: the member who is head from then on.' })
  successorId?: string | null;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}

/** What the corrections of a departure have in common. */
@InputType()
export abstract class CorrectDepartureInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'Who is recorded as dead, or as having left.' })
  personId!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day it happened; left out where it did not happen, and the person lives in the family.',
  })
  rightDay?: string | null;

  @Field(() => FamilyRole, {
    nullable: true,
    description: 'Role of a former head who comes back to a family that has another head by now; not HEAD.',
  })
  familyRole?: FamilyRole | null;

  @Field(() => String, { description: 'Why it is corrected, 1 to 500 characters.' })
  reason!: string;

  @Field(() => [EvidenceInput], { description: 'What shows that the record was wrong; at least one.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What correctDeath needs; expectedVersion is the version of the household.' })
export class CorrectDeathInput extends CorrectDepartureInput {}

@InputType({ description: 'What correctLeaving needs; expectedVersion is the version of the household.' })
export class CorrectLeavingInput extends CorrectDepartureInput {}

@InputType({
  description:
    'What correctPerson needs: only what is recorded wrongly; expectedVersion is the version of the household.',
})
export class CorrectPersonInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'Whose record is wrong.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'The right name.' })
  fullName?: string | null;

  @Field(() => Sex, { nullable: true, description: 'The right sex.' })
  sex?: Sex | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The right day of birth.' })
  bornOn?: string | null;

  @Field(() => FamilyRole, { nullable: true, description: 'The right role; a head is named by nameHead.' })
  familyRole?: FamilyRole | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is a severe disability.' })
  hasDisability?: boolean | null;

  @Field(() => IdentityNumberScalar, {
    nullable: true,
    description:
      'The right NIK, where another was entered. One that disagrees with the birth date is right all the same.',
  })
  nik?: string | null;

  @Field(() => String, { description: 'Why it is corrected, 1 to 500 characters.' })
  reason!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}
