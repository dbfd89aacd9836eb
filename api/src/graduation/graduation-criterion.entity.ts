import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { Criterion, CriterionImportance } from './criteria.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'graduation_criterion' })
@ObjectType({ description: 'What was found on one criterion of a proposed graduation.' })
export class GraduationCriterion extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => GraduationProposal, { description: 'The proposal.' })
  @ManyToOne(() => GraduationProposal, { ref: true, joinColumn: 'proposal_id' })
  proposal!: Ref<GraduationProposal>;

  @Field(() => Criterion, { description: 'Which criterion.' })
  @Enum({ items: () => Criterion })
  code!: Criterion;

  @Field(() => CriterionImportance, { description: 'Whether it must be met.' })
  @Enum({ items: () => CriterionImportance })
  importance!: CriterionImportance;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  @Property({ type: 'boolean' })
  isMet!: boolean;

  @Field(() => Float, { nullable: true, description: '0 to 1; for conditional criteria only.' })
  @Property({ type: 'decimal', runtimeType: 'number', nullable: true })
  score!: number | null;

  @Field(() => String, { description: 'What was found.' })
  @Property({ type: 'text' })
  finding!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];
}
