import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Identified } from '../database/identified.ts';
import { LegalDocument } from './legal-document.entity.ts';

@Entity({ tableName: 'policy_parameter', orderBy: { key: 'asc', validFrom: 'asc' } })
@ObjectType({ description: 'A number or choice that a rule reads, with the days it holds and its legal basis.' })
export class PolicyParameter extends Identified {
  @Field(() => String, { description: 'Name, for example graduation.assessments_in_a_row.' })
  @Property({ type: 'text' })
  key!: string;

  @Field(() => GraphQLJSON, { description: 'The value.' })
  @Property({ type: 'json' })
  value!: unknown;

  @Field(() => GraphQLLocalDate, { description: 'First day it holds.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day it no longer holds; empty while in force.' })
  @Property({ type: 'date', nullable: true })
  validUntil: string | null = null;

  @Field(() => LegalDocument, { description: 'The document it rests on (dasar hukum).' })
  @ManyToOne(() => LegalDocument, { ref: true, joinColumn: 'legal_document_id' })
  legalBasis!: Ref<LegalDocument>;

  @Field(() => String, { nullable: true, description: 'Article or section of the document (pasal, ayat).' })
  @Property({ type: 'text', nullable: true })
  provision: string | null = null;
}
