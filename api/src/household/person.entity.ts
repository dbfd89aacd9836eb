import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { FamilyRole } from './family-role.ts';
import { Household } from './household.entity.ts';

export { FamilyRole } from './family-role.ts';

/** Sex as recorded. */
export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Sex, as recorded.',
  valuesConfig: { FEMALE: { description: 'Perempuan.' }, MALE: { description: 'Laki-laki.' } },
});

registerEnumType(FamilyRole, {
  name: 'FamilyRole',
  description: 'Place in the family, as on the family card.',
  valuesConfig: {
    HEAD: { description: 'Head of the family (kepala keluarga).' },
    SPOUSE: { description: 'Spouse of the head (istri/suami).' },
    CHILD: { description: 'Child of the head (anak).' },
    PARENT: { description: 'Parent of the head or spouse (orang tua, mertua).' },
    OTHER: { description: 'Anyone else on the family card (famili lain).' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'person' })
@ObjectType({ description: 'Member of a household.' })
export class Person extends Identified {
  [OptionalProps]?: 'hasDisability';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => String, { description: 'Name as on the identity card.' })
  @Property({ type: 'text' })
  fullName!: string;

  @Field(() => Sex, { description: 'Sex, as recorded; the NIK may disagree.' })
  @Enum({ items: () => Sex })
  sex!: Sex;

  @Field(() => GraphQLLocalDate, { description: 'Day of birth, as recorded.' })
  @Property({ type: 'date' })
  bornOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of death.' })
  @Property({ type: 'date', nullable: true })
  diedOn: string | null = null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day in the family, where the person came to it after it was registered.',
  })
  @Property({ type: 'date', nullable: true })
  joinedOn: string | null = null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day no longer in the family, where the person left it alive.',
  })
  @Property({ type: 'date', nullable: true })
  leftOn: string | null = null;

  @Field(() => FamilyRole, { description: 'Place in the family; who died or left keeps the last one.' })
  @Enum({ items: () => FamilyRole })
  familyRole!: FamilyRole;

  @Field(() => Boolean, { description: 'Severe disability, a component of PKH.' })
  @Property({ type: 'boolean' })
  hasDisability: boolean = false;

  @Property({ type: 'blob', lazy: true })
  nikCipher!: Buffer;

  @Field(() => String, { description: 'Identity number (NIK), its middle eight digits masked.' })
  @Property({ type: 'text' })
  nikMasked!: string;
}
