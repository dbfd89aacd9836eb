import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Episode } from '../episode/episode.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { DropOutReason } from './drop-out-reason.ts';
import { JourneyAction, JourneyState } from './journey.state.ts';
import { SkillAid } from './skill-aid.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';

registerEnumType(JourneyState, {
  name: 'JourneyState',
  description: 'State of a journey.',
  valuesConfig: {
    ACTIVE: { description: 'On the pathway (berjalan).' },
    PAUSED: { description: 'Interrupted (jeda).' },
    COMPLETED: { description: 'All five stages passed; awaits graduation (selesai, menunggu graduasi).' },
    GRADUATED: { description: 'Ended by graduation by rising class (graduasi).' },
    DROPPED_OUT: { description: 'Given up before (putus).' },
    ENDED: { description: 'Ended since the episode of aid ended otherwise.' },
  },
});
registerEnumType(JourneyAction, {
  name: 'JourneyAction',
  description: 'What can be done with a journey.',
  valuesConfig: {
    START_STAGE: { description: 'Begin the next stage: startStage.' },
    PASS_STAGE: { description: 'Pass the running stage: passStage.' },
    REPEAT_STAGE: { description: 'End the running stage as not passed and repeat it: repeatStage.' },
    GRANT_SKILL_AID: { description: 'Hand over a tool, capital or place of work: grantSkillAid.' },
    PAUSE: { description: 'Interrupt it: pauseJourney.' },
    RESUME: { description: 'Go on after a pause: resumeJourney.' },
    TRANSFER: { description: 'Have another member of the family go on: transferJourney.' },
    DROP_OUT: { description: 'Give it up: dropOutOfJourney.' },
    COMPLETE: { description: 'Follows from passing the last stage.' },
    GRADUATE: { description: 'Follows from an approved graduation.' },
    END: { description: 'Follows from the end of the episode otherwise.' },
    REINSTATE: { description: 'Follows from an exit that was annulled.' },
  },
});
registerEnumType(DropOutReason, {
  name: 'DropOutReason',
  description: 'Why a journey was given up.',
  valuesConfig: {
    FOUND_EMPLOYMENT: { description: 'Found work elsewhere (bekerja).' },
    LOST_INTEREST: { description: 'Lost interest (tidak berminat lagi).' },
    ILLNESS: { description: 'Illness of the participant (sakit).' },
    FAMILY_CARE: { description: 'Has to care for the family (mengurus keluarga).' },
    MOVED_AWAY: { description: 'Moved away (pindah).' },
    REFUSED: { description: 'Refuses to go on (menolak).' },
    PAUSE_TOO_LONG: { description: 'Was paused for longer than policy allows.' },
    ATTEMPTS_EXHAUSTED: { description: 'Did not pass a stage in as many attempts as policy allows.' },
    DECEASED: { description: 'The participant died and nobody goes on (meninggal).' },
    OTHER: { description: 'Another reason; the note tells it (lainnya).' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'journey' })
@ObjectType({
  description:
    "A family's way along the pathway to rising class, within an episode of aid. At any time one member goes it for the family.",
})
export class Journey extends Identified {
  [OptionalProps]?: 'state' | 'version';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Episode, { description: 'The episode it lies inside.' })
  @ManyToOne(() => Episode, { ref: true, joinColumn: 'episode_id' })
  episode!: Ref<Episode>;

  /** Days of the episode, `[2024-01-01,)`: given once; the foreign key then keeps it equal to the episode's. */
  @Property({ type: 'string', columnType: 'daterange', lazy: true })
  episodeSpan!: string;

  @Field(() => Person, { description: 'The member who goes it now, or went it last.' })
  @ManyToOne(() => Person, { ref: true, joinColumn: 'person_id' })
  person!: Ref<Person>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it began.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => String, {
    nullable: true,
    description:
      'Companion (pendamping) whom the family had on the first day, as it was known when it began; whom it has now is in household.companions.',
  })
  @Property({ type: 'text', nullable: true })
  companion: string | null = null;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day no longer on it; empty while it is open.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;

  @Field(() => JourneyState, { description: 'Where it stands.' })
  @Enum({ items: () => JourneyState })
  state: JourneyState = JourneyState.ACTIVE;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day of the pause; empty while not paused.' })
  @Property({ type: 'date', nullable: true })
  pausedOn: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day after its latest pause.' })
  @Property({ type: 'date', nullable: true })
  resumedOn: string | null = null;

  @Field(() => DropOutReason, { nullable: true, description: 'Why it was given up, where it was.' })
  @Enum({ items: () => DropOutReason, nullable: true })
  dropOutReason: DropOutReason | null = null;

  @Field(() => String, { nullable: true, description: 'Note on how it ended.' })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  /** Counted up by every use case that changes the journey or a stage of it, under the lock of the household. */
  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [StageAttempt], { description: 'Its attempts at stages, the earliest first.' })
  @OneToMany(() => StageAttempt, (attempt) => attempt.journey, { orderBy: { startedOn: 'asc', id: 'asc' } })
  attempts = new Collection<StageAttempt>(this);

  @Field(() => [SkillAid], { description: 'Tools, capital and places of work handed over, the earliest first.' })
  @OneToMany(() => SkillAid, (aid) => aid.journey, { orderBy: { grantedOn: 'asc', id: 'asc' } })
  skillAids = new Collection<SkillAid>(this);
}
