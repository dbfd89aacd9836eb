import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import { Intervention } from './intervention.entity.ts';

/** What a companion comes for. */
export enum VisitPurpose {
  ROUTINE = 'ROUTINE',
  ASSESSMENT = 'ASSESSMENT',
  PATHWAY = 'PATHWAY',
  PROBLEM = 'PROBLEM',
  VERIFICATION = 'VERIFICATION',
  FOLLOW_UP = 'FOLLOW_UP',
}
registerEnumType(VisitPurpose, {
  name: 'VisitPurpose',
  description: 'What a companion comes for.',
  valuesConfig: {
    ROUTINE: { description: 'The visit that is due (kunjungan rutin).' },
    ASSESSMENT: { description: 'Assessment of welfare (asesmen).' },
    PATHWAY: { description: 'How the journey goes (pendampingan jalur graduasi).' },
    PROBLEM: { description: 'The family asked for help, or something happened (masalah keluarga).' },
    VERIFICATION: { description: 'To verify what was reported (verifikasi lapangan).' },
    FOLLOW_UP: { description: 'Whether graduation lasts (pemantauan pascagraduasi).' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'visit' })
@ObjectType({ description: 'Visit of a companion to a household (kunjungan pendamping).' })
export class Visit extends Identified {
  [OptionalProps]?: 'evidence';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Journey, { nullable: true, description: 'The journey that was under way on that day.' })
  @ManyToOne(() => Journey, { ref: true, nullable: true, joinColumn: 'journey_id' })
  journey: Ref<Journey> | null = null;

  @Field(() => Kelurahan, { description: 'Where the household lived on that day.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => String, { description: 'Who visited, an officer; not always the companion the household has.' })
  @Property({ type: 'text' })
  companion!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the visit.' })
  @Property({ type: 'date' })
  visitedOn!: string;

  @Field(() => VisitPurpose, { description: 'What it was for.' })
  @Enum({ items: () => VisitPurpose })
  purpose!: VisitPurpose;

  @Field(() => String, { description: 'What was found.' })
  @Property({ type: 'text' })
  finding!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day agreed for the next visit; empty where the interval of the policy holds.',
  })
  @Property({ type: 'date', nullable: true })
  nextVisitOn: string | null = null;

  @Field(() => [Evidence], { description: 'What it rests on: photographs, a signed report.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => [WelfareAssessment], { description: 'Assessments made at it.' })
  @OneToMany(() => WelfareAssessment, (assessment) => assessment.visit, { orderBy: { id: 'asc' } })
  assessments = new Collection<WelfareAssessment>(this);

  @Field(() => [Intervention], { description: 'Interventions that came of it.' })
  @OneToMany(() => Intervention, (intervention) => intervention.visit, { orderBy: { startedOn: 'asc', id: 'asc' } })
  interventions = new Collection<Intervention>(this);
}
