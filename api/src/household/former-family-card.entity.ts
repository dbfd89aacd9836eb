import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from './household.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'former_family_card' })
@ObjectType({ description: 'Family card (kartu keluarga, KK) that a household had before the present one.' })
export class FormerFamilyCard extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Property({ type: 'blob', lazy: true })
  kkCipher!: Buffer;

  @Field(() => String, { description: 'Family card number (nomor KK), its middle eight digits masked.' })
  @Property({ type: 'text' })
  kkMasked!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'First day it held here: the day the family was registered, or got this card.',
  })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day the next card held.' })
  @Property({ type: 'date' })
  endedOn!: string;
}
