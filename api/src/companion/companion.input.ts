import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';
import { InterventionKind, InterventionOutcome } from './intervention.entity.ts';
import { VisitPurpose } from './visit.entity.ts';

@InputType({ description: 'What assignCompanion needs.' })
export class AssignCompanionInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => String, { description: 'The officer who is to accompany it.' })
  companion!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day; for who hands over, the first day no longer.' })
  startedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The companion who hands over. Empty where the household has none; refused where it has another one.',
  })
  takesOverFrom?: string | null;
}

@InputType({ description: 'What endCompanionAssignment needs.' })
export class EndCompanionAssignmentInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The assignment.' })
  assignmentId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day no longer.' })
  endedOn!: string;

  @Field(() => String, { description: 'Why nobody takes over, in 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What recordVisit needs.' })
export class RecordVisitInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => String, { nullable: true, description: 'Who visited; who asks, when left out.' })
  companion?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the visit.' })
  visitedOn!: string;

  @Field(() => VisitPurpose, { description: 'What it was for.' })
  purpose!: VisitPurpose;

  @Field(() => String, { description: 'What was found, in 1 to 500 characters.' })
  finding!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day agreed for the next visit; empty where the interval of the policy holds.',
  })
  nextVisitOn?: string | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What it rests on: photographs, a signed report.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'What startIntervention needs.' })
export class StartInterventionInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The visit it comes of, where of one.' })
  visitId?: string | null;

  @Field(() => InterventionKind, { description: 'What kind of help it is.' })
  kind!: InterventionKind;

  @Field(() => String, { description: 'What is done, in 1 to 500 characters.' })
  description!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  startedOn!: string;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What it rests on.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'What closeIntervention needs.' })
export class CloseInterventionInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The intervention.' })
  interventionId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it ended.' })
  closedOn!: string;

  @Field(() => InterventionOutcome, { description: 'Whether it helped.' })
  outcome!: InterventionOutcome;

  @Field(() => String, { nullable: true, description: 'What came of it, in 1 to 500 characters.' })
  result?: string | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What the outcome rests on.' })
  evidence?: EvidenceInput[] | null;
}
