import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Programme } from '../programme/programme.entity.ts';
import { Disbursement } from './disbursement.entity.ts';
import { EnrolmentEndReason } from './enrolment-end-reason.ts';
import { Episode } from './episode.entity.ts';

export { EnrolmentEndReason };

registerEnumType(EnrolmentEndReason, {
  name: 'EnrolmentEndReason',
  description: 'Why participation in a programme ended.',
  valuesConfig: {
    EPISODE_ENDED: { description: 'The household left aid altogether.' },
    NO_ELIGIBLE_COMPONENT: { description: 'No pupil, infant, pregnancy, elderly or disabled member is left (PKH).' },
    PROGRAMME_ENDED: { description: 'The programme itself ended.' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'enrolment' })
@ObjectType({ description: 'Participation of a household in one programme, within an episode.' })
export class Enrolment extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Episode, { description: 'The episode it lies inside.' })
  @ManyToOne(() => Episode, { ref: true, joinColumn: 'episode_id' })
  episode!: Ref<Episode>;

  /** Days of the episode, `[2024-01-01,)`: given once; the foreign key then keeps it equal to the episode's. */
  @Property({ type: 'string', columnType: 'daterange', lazy: true })
  episodeSpan!: string;

  @Field(() => Programme, { description: 'The programme.' })
  @ManyToOne(() => Programme, { ref: true, joinColumn: 'programme_code' })
  programme!: Ref<Programme>;

  @Field(() => GraphQLLocalDate, { description: 'First day of participation.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day no longer in it; empty while it runs.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;

  @Field(() => EnrolmentEndReason, { nullable: true, description: 'Why it ended.' })
  @Enum({ items: () => EnrolmentEndReason, nullable: true })
  endReason: EnrolmentEndReason | null = null;

  @Field(() => [Disbursement], { description: 'What was paid under it, the latest first.' })
  @OneToMany(() => Disbursement, (disbursement) => disbursement.enrolment, { orderBy: { paidOn: 'desc', id: 'desc' } })
  disbursements = new Collection<Disbursement>(this);
}
