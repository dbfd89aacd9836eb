import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { FollowUp } from '../graduation/follow-up.entity.ts';
import { PageInfo } from '../graphql/page-info.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Household } from '../household/household.entity.ts';
import { ExitCase } from '../natural-exit/exit-case.entity.ts';
import { Session } from '../pathway/session.entity.ts';

/** What a companion has to do for a family: the deadlines of companions, and the sessions of its cohort. */
export enum DueKind {
  VISIT = 'VISIT',
  FOLLOW_UP = 'FOLLOW_UP',
  EXIT_NOTIFICATION = 'EXIT_NOTIFICATION',
  EXIT_HEARING = 'EXIT_HEARING',
  SESSION = 'SESSION',
}
registerEnumType(DueKind, {
  name: 'DueKind',
  description: 'What a companion has to do for a family.',
  valuesConfig: {
    VISIT: { description: 'Visit it (kunjungan pendamping).' },
    FOLLOW_UP: { description: 'See whether its graduation lasts (pemantauan pascagraduasi).' },
    EXIT_NOTIFICATION: { description: 'Hand over the letter about a proposed exit (pemberitahuan).' },
    EXIT_HEARING: { description: 'Hear it, since it objects to an exit (klarifikasi).' },
    SESSION: { description: 'Bring it to a session of its cohort (pertemuan kelompok).' },
  },
});

@OfficersOnly()
@ObjectType({ description: 'What a companion has to do for one family (tugas pendamping).' })
export class DueTask {
  @Field(() => DueKind, { description: 'What has to be done.' })
  kind!: DueKind;

  @Field(() => GraphQLLocalDate, { description: 'Day it is due.' })
  dueOn!: string;

  @Field(() => Boolean, {
    description: 'Whether its last day is over: that on which it is due, for a follow-up some days later.',
  })
  isLate!: boolean;

  @Field(() => Household, { description: 'The household.' })
  household!: RecordReference;

  @Field(() => ExitCase, { nullable: true, description: 'The exit that the letter or the hearing is about.' })
  exitCase!: RecordReference | null;

  @Field(() => FollowUp, { nullable: true, description: 'The follow-up to be made.' })
  followUp!: RecordReference | null;

  @Field(() => Session, { nullable: true, description: 'The session that is planned.' })
  session!: RecordReference | null;
}

@OfficersOnly()
@ObjectType({ description: 'What a companion has to do, a page of it; the earliest first.' })
export class DueTaskConnection {
  @Field(() => [DueTask], { description: 'The tasks of the page.' })
  nodes!: DueTask[];

  @Field(() => PageInfo, { description: 'How to go on.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many of them are late.' })
  lateCount!: number;
}
