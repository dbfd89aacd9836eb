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
  },
});
registerEnumType(EpisodeState, {
  name: 'EpisodeState',
  description: 'State of an episode of aid.',
  valuesConfig: {
    OPEN: { description: 'On aid (aktif).' },
    GRADUATED: { description: 'Ended by graduation, of either kind (lulus).' },
  },
});
registerEnumType(EpisodeAction, {
  name: 'EpisodeAction',
  description: 'What an officer can do with an episode.',
  valuesConfig: { CONFIRM_GRADUATION: { description: 'End it by graduation: confirmGraduation.' } },
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

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;

  @Field(() => [Enrolment], { description: 'Its enrolments, the earliest first.' })
  @OneToMany(() => Enrolment, (enrolment) => enrolment.episode, { orderBy: { startedOn: 'asc', programme: 'asc' } })
  enrolments = new Collection<Enrolment>(this);
}
