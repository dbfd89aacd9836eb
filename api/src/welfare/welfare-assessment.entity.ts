import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Visit } from '../companion/visit.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { AssessmentSource } from './assessment-source.ts';
import { WelfareClass } from './welfare.state.ts';

export { AssessmentSource } from './assessment-source.ts';

registerEnumType(WelfareClass, {
  name: 'WelfareClass',
  description: 'Class on the ladder of welfare, from the lowest to the highest.',
  valuesConfig: {
    TIDAK_MAMPU: { description: 'Unable (tidak mampu).' },
    KURANG_MAMPU: { description: 'Less able (kurang mampu).' },
    MAMPU: { description: 'Able (mampu).' },
    MANDIRI: { description: 'Independent (mandiri).' },
  },
});

registerEnumType(AssessmentSource, {
  name: 'AssessmentSource',
  description: 'Where an assessment comes from.',
  valuesConfig: {
    DTSEN: { description: 'National socio-economic register, ranked each quarter.' },
    FIELD_VISIT: { description: 'Visit of the companion (pendamping).' },
    SELF_REPORT: { description: 'The family itself.' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'welfare_assessment' })
@ObjectType({ description: "Dated observation of a household's welfare; a fact, never overwritten." })
export class WelfareAssessment extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it was assessed.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => GraphQLLocalDate, { description: 'Day of the assessment.' })
  @Property({ type: 'date' })
  assessedOn!: string;

  @Field(() => WelfareClass, {
    nullable: true,
    description: 'Class on the ladder; empty where only the decile is known, as in the register.',
  })
  @Enum({ items: () => WelfareClass, nullable: true })
  welfareClass!: WelfareClass | null;

  @Field(() => Int, { nullable: true, description: 'National welfare decile (desil), 1 the poorest.' })
  @Property({ type: 'smallint', nullable: true })
  decile!: number | null;

  @Field(() => Float, { nullable: true, description: 'Income per person and month in rupiah.' })
  @Property({ type: 'decimal', runtimeType: 'number', nullable: true })
  incomeAmount!: number | null;

  @Field(() => AssessmentSource, { description: 'Where it comes from.' })
  @Enum({ items: () => AssessmentSource })
  source!: AssessmentSource;

  @Field(() => Visit, { nullable: true, description: 'The visit at which it was made, where at one.' })
  @ManyToOne(() => Visit, { ref: true, nullable: true, joinColumn: 'visit_id' })
  visit: Ref<Visit> | null = null;

  // Where it comes from, in full; the timeline shows it as evidence.
  @Property({ type: 'uuid', nullable: true })
  feedBatchId: string | null = null;

  @Property({ type: 'integer', nullable: true })
  feedLine: number | null = null;
}
