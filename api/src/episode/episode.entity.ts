import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { EpisodeAction, EpisodeState, ExitKind } from './episode.state.ts';

registerEnumType(ExitKind, {
  name: 'ExitKind',
  description: 'How an episode of aid ended.',
  valuesConfig: {
    RISING_CLASS: { description: 'Graduation by rising class (graduasi sejahtera mandiri).' },
    DECEASED: { description: 'Natural: nobody of the family is left alive (meninggal).' },
    NO_LONGER_POOR: { description: 'Natural: no longer poor (tidak lagi miskin).' },
    MOVED_AWAY: { description: 'Natural: moved out of the city (pindah keluar).' },
    NO_ELIGIBLE_COMPONENT: {
      description: 'No graduation: no member is left for whose sake aid is given (tidak ada komponen).',
    },
    DUPLICATE: { description: 'No graduation: the family was in the register twice (penerima ganda).' },
    NOT_FOUND: { description: 'No graduation: the family could not be found (tidak dapat ditemui).' },
    DECLINED: { description: 'No graduation: the family declines aid (menolak bantuan).' },
  },
});
registerEnumType(EpisodeState, {
  name: 'EpisodeState',
  description: 'State of an episode of aid.',
  valuesConfig: {
    OPEN: { description: 'On aid (aktif).' },
    GRADUATED: { description: 'Ended by graduation, of either kind (lulus).' },
    EXITED: { description: 'Ended without graduation (keluar).' },
  },
});
registerEnumType(EpisodeAction, {
  name: 'EpisodeAction',
  description: 'What can be done with an episode.',
  valuesConfig: {
    ENROL: { description: 'Enrol the household in a programme: enrolInProgramme.' },
    PROPOSE_GRADUATION: { description: 'Propose graduation by rising class: proposeGraduation.' },
    PROPOSE_EXIT: { description: 'Propose a natural exit: proposeExit.' },
    GRADUATE: { description: 'Follows from an approved graduation, or a confirmed exit that is one.' },
    EXIT: { description: 'Follows from a confirmed exit that is no graduation.' },
    REINSTATE: { description: 'Follows from an exit that was found to be wrong.' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'episode' })
@ObjectType({ description: 'One continuous time of a household on aid. Coming back opens a new one.' })
export class Episode extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => GraphQLLocalDate, { description: 'First day on aid.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day no longer on aid; empty while open.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;

  @Field(() => ExitKind, { nullable: true, description: 'How it ended; empty while open.' })
  @Enum({ items: () => ExitKind, nullable: true })
  exitKind: ExitKind | null = null;

  @Field(() => Episode, { nullable: true, description: 'The episode before, where the household came back.' })
  @ManyToOne(() => Episode, { ref: true, nullable: true, joinColumn: 'previous_episode_id' })
  previousEpisode: Ref<Episode> | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [Enrolment], { description: 'Its enrolments, the earliest first.' })
  @OneToMany(() => Enrolment, (enrolment) => enrolment.episode, { orderBy: { startedOn: 'asc', programme: 'asc' } })
  enrolments = new Collection<Enrolment>(this);
}
