import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { InterventionAction, InterventionState } from './intervention.state.ts';
import { Visit } from './visit.entity.ts';

/** What is done to help. */
export enum InterventionKind {
  COUNSELLING = 'COUNSELLING',
  MEDIATION = 'MEDIATION',
  DOCUMENT_HELP = 'DOCUMENT_HELP',
  HEALTH_REFERRAL = 'HEALTH_REFERRAL',
  SCHOOL_REFERRAL = 'SCHOOL_REFERRAL',
  JOB_REFERRAL = 'JOB_REFERRAL',
  BUSINESS_HELP = 'BUSINESS_HELP',
  OTHER = 'OTHER',
}
registerEnumType(InterventionKind, {
  name: 'InterventionKind',
  description: 'What is done to help.',
  valuesConfig: {
    COUNSELLING: { description: 'Counselling of the family or a member (konseling).' },
    MEDIATION: { description: 'Mediation of a conflict (mediasi).' },
    DOCUMENT_HELP: { description: 'Help with identity and other documents (bantuan dokumen).' },
    HEALTH_REFERRAL: { description: 'Referral to a health service (rujukan kesehatan).' },
    SCHOOL_REFERRAL: { description: 'Referral to a school or equivalency course (rujukan pendidikan).' },
    JOB_REFERRAL: { description: 'Referral to an employer or the labour office (rujukan kerja).' },
    BUSINESS_HELP: { description: 'Help with a business: permits, market, books (bantuan usaha).' },
    OTHER: { description: 'Something else; the description tells it (lainnya).' },
  },
});

/** Whether it helped. */
export enum InterventionOutcome {
  HELPED = 'HELPED',
  NO_CHANGE = 'NO_CHANGE',
  WORSENED = 'WORSENED',
}
registerEnumType(InterventionOutcome, {
  name: 'InterventionOutcome',
  description: 'Whether an intervention helped.',
  valuesConfig: {
    HELPED: { description: 'It helped (membaik).' },
    NO_CHANGE: { description: 'Nothing changed (tetap).' },
    WORSENED: { description: 'It is worse than before (memburuk).' },
  },
});
registerEnumType(InterventionState, {
  name: 'InterventionState',
  description: 'State of an intervention.',
  valuesConfig: { OPEN: { description: 'Under way (berjalan).' }, CLOSED: { description: 'Over (selesai).' } },
});
registerEnumType(InterventionAction, {
  name: 'InterventionAction',
  description: 'What can be done with an intervention.',
  valuesConfig: { CLOSE: { description: 'End it with its outcome: closeIntervention.' } },
});

@OfficersOnly()
@Entity({ tableName: 'intervention' })
@ObjectType({
  description: 'What was done to help a household beside aid and pathway (intervensi), and whether it helped.',
})
export class Intervention extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Visit, { nullable: true, description: 'The visit it came of.' })
  @ManyToOne(() => Visit, { ref: true, nullable: true, joinColumn: 'visit_id' })
  visit: Ref<Visit> | null = null;

  @Field(() => Kelurahan, { description: 'Where the household lived when it began.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => InterventionKind, { description: 'What kind of help it is.' })
  @Enum({ items: () => InterventionKind })
  kind!: InterventionKind;

  @Field(() => String, { description: 'What is done.' })
  @Property({ type: 'text' })
  description!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was closed; empty while it is open.' })
  @Property({ type: 'date', nullable: true })
  closedOn: string | null = null;

  @Field(() => InterventionOutcome, { nullable: true, description: 'Whether it helped; empty while it is open.' })
  @Enum({ items: () => InterventionOutcome, nullable: true })
  outcome: InterventionOutcome | null = null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Property({ type: 'text', nullable: true })
  result: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;
}
