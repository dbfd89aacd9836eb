import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';
import { EnrolmentEndReason } from '../episode/enrolment.entity.ts';

@InputType({ description: 'What openEpisode needs.' })
export class OpenEpisodeInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day on aid.' })
  startedOn!: string;

  @Field(() => [String], { description: 'Codes of the programmes it is enrolled in from that day on; at least one.' })
  programmes!: string[];

  @Field(() => [EvidenceInput], { description: 'What the entry rests on; at least one.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What enrolInProgramme needs.' })
export class EnrolInProgrammeInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The open episode; expectedVersion is its version.' })
  episodeId!: string;

  @Field(() => String, { description: 'Code of the programme.' })
  programme!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of participation.' })
  startedOn!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What endEnrolment needs.' })
export class EndEnrolmentInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The enrolment; expectedVersion is the version of its episode.' })
  enrolmentId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day no longer in it.' })
  endedOn!: string;

  @Field(() => EnrolmentEndReason, { description: 'Why; EPISODE_ENDED follows from the end of an episode alone.' })
  reason!: EnrolmentEndReason;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}
