import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { CompanionAssignment } from '../companion/companion-assignment.entity.ts';
import { Intervention } from '../companion/intervention.entity.ts';
import { Visit } from '../companion/visit.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import { FollowUp } from '../graduation/follow-up.entity.ts';
import { GraduationProposal } from '../graduation/graduation-proposal.entity.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { ExitCase } from '../natural-exit/exit-case.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { FormerFamilyCard } from './former-family-card.entity.ts';
import { Person } from './person.entity.ts';
import { TimelineEvent } from '../timeline/timeline-event.entity.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import { Residence } from './residence.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'household' })
@ObjectType({ description: 'Beneficiary family (keluarga penerima manfaat, KPM).' })
export class Household extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => Kelurahan, { description: 'Where it lives now, or lived last.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Property({ type: 'blob', lazy: true })
  kkCipher!: Buffer;

  @Field(() => String, { description: 'Family card number (nomor KK), its middle eight digits masked.' })
  @Property({ type: 'text' })
  kkMasked!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day the family entered this register.' })
  @Property({ type: 'date' })
  registeredOn!: string;

  /** Counted up by every use case that changes the family or a member of it, under the lock of this row. */
  @Field(() => Int, {
    description: 'Counts the changes of the family and its members; send it back as expectedVersion.',
  })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [FormerFamilyCard], { description: 'Family cards it had before the present one, the latest first.' })
  @OneToMany(() => FormerFamilyCard, (card) => card.household, { orderBy: { endedOn: 'desc' } })
  formerFamilyCards = new Collection<FormerFamilyCard>(this);

  @Field(() => [Person], { description: 'Its members, the eldest first.' })
  @OneToMany(() => Person, (person) => person.household, { orderBy: { bornOn: 'asc', id: 'asc' } })
  members = new Collection<Person>(this);

  @Field(() => [Residence], { description: 'Where it lived, the latest first.' })
  @OneToMany(() => Residence, (residence) => residence.household, { orderBy: { startedOn: 'desc' } })
  residences = new Collection<Residence>(this);

  @Field(() => [Episode], { description: 'Its episodes of aid, the latest first.' })
  @OneToMany(() => Episode, (episode) => episode.household, { orderBy: { startedOn: 'desc' } })
  episodes = new Collection<Episode>(this);

  @Field(() => [Journey], { description: 'Its journeys on the pathway to rising class, the latest first.' })
  @OneToMany(() => Journey, (journey) => journey.household, { orderBy: { startedOn: 'desc', id: 'asc' } })
  journeys = new Collection<Journey>(this);

  @Field(() => [WelfareAssessment], { description: 'Its welfare assessments, the latest first.' })
  @OneToMany(() => WelfareAssessment, (assessment) => assessment.household, {
    orderBy: { assessedOn: 'desc', id: 'desc' },
  })
  assessments = new Collection<WelfareAssessment>(this);

  @Field(() => [CompanionAssignment], { description: 'Companions (pendamping) it had, the latest first.' })
  @OneToMany(() => CompanionAssignment, (assignment) => assignment.household, { orderBy: { startedOn: 'desc' } })
  companions = new Collection<CompanionAssignment>(this);

  @Field(() => [Visit], { description: 'Visits of companions, the latest first.' })
  @OneToMany(() => Visit, (visit) => visit.household, { orderBy: { visitedOn: 'desc', id: 'desc' } })
  visits = new Collection<Visit>(this);

  @Field(() => [Intervention], { description: 'What was done to help it, the latest first.' })
  @OneToMany(() => Intervention, (intervention) => intervention.household, {
    orderBy: { startedOn: 'desc', id: 'desc' },
  })
  interventions = new Collection<Intervention>(this);

  @Field(() => [ExitCase], { description: 'Natural exits that were proposed for it, the latest first.' })
  @OneToMany(() => ExitCase, (exitCase) => exitCase.household, { orderBy: { proposedOn: 'desc', id: 'desc' } })
  exitCases = new Collection<ExitCase>(this);

  @Field(() => [JournalEntry], { description: 'What was recorded of it, the latest first.' })
  @OneToMany(() => JournalEntry, (entry) => entry.household, { orderBy: { occurredOn: 'desc', id: 'desc' } })
  journal = new Collection<JournalEntry>(this);

  @Field(() => [TimelineEvent], { description: 'Everything that happened to it, in order.' })
  @OneToMany(() => TimelineEvent, (event) => event.household, { orderBy: { occurredOn: 'asc', id: 'asc' } })
  timeline = new Collection<TimelineEvent>(this);

  @Field(() => [GraduationProposal], { description: 'Graduations proposed for it, the latest first.' })
  @OneToMany(() => GraduationProposal, (proposal) => proposal.household, {
    orderBy: { proposedOn: 'desc', id: 'desc' },
  })
  graduationProposals = new Collection<GraduationProposal>(this);

  @Field(() => [FollowUp], { description: 'Follow-ups after graduation, the earliest first.' })
  @OneToMany(() => FollowUp, (followUp) => followUp.household, { orderBy: { dueOn: 'asc', id: 'asc' } })
  followUps = new Collection<FollowUp>(this);
}
