import './enums.ts';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';
import { HearingFinding, NaturalExitKind, NotificationRecipient, VerificationFinding } from './exit-case.state.ts';

@InputType({ description: 'What proposeExit needs.' })
export class ProposeExitInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household on aid.' })
  householdId!: string;

  @Field(() => NaturalExitKind, { description: 'What kind of exit.' })
  kind!: NaturalExitKind;

  @Field(() => GraphQLLocalDate, { description: 'Day of the fact it rests on.' })
  occurredOn!: string;

  @Field(() => [EvidenceInput], { description: 'What it rests on; at least one.' })
  evidence!: EvidenceInput[];
}

@InputType()
abstract class ExitCaseInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The case.' })
  caseId!: string;
}

@InputType({ description: 'What notifyExit needs.' })
export class NotifyExitInput extends ExitCaseInput {
  @Field(() => GraphQLLocalDate, { description: 'Day the letter was handed over: the objection period begins.' })
  notifiedOn!: string;

  @Field(() => NotificationRecipient, { description: 'Who got it.' })
  recipient!: NotificationRecipient;

  @Field(() => String, { description: 'Number of the letter, 1 to 200 characters.' })
  letterReference!: string;
}

@InputType({ description: 'What objectToExit needs.' })
export class ObjectToExitInput extends ExitCaseInput {
  @Field(() => GraphQLLocalDate, { description: 'Day the family objected.' })
  objectedOn!: string;

  @Field(() => String, { description: 'What it says, 1 to 500 characters.' })
  objection!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is to be heard although the period is over, 1 to 500 characters.',
  })
  lateReason?: string | null;
}

@InputType({ description: 'What hearExit needs.' })
export class HearExitInput extends ExitCaseInput {
  @Field(() => GraphQLLocalDate, { description: 'Day of the hearing.' })
  heardOn!: string;

  @Field(() => HearingFinding, { description: 'What it came to.' })
  finding!: HearingFinding;

  @Field(() => String, { description: 'Number of its record (berita acara), 1 to 200 characters.' })
  reference!: string;
}

@InputType({ description: 'What recordExitVerification needs.' })
export class RecordExitVerificationInput extends ExitCaseInput {
  @Field(() => GraphQLLocalDate, { description: 'Day of the visit.' })
  verifiedOn!: string;

  @Field(() => VerificationFinding, { description: 'What it came to.' })
  finding!: VerificationFinding;

  @Field(() => String, { description: 'Number of its report (berita acara), 1 to 200 characters.' })
  reference!: string;
}

@InputType({ description: 'What confirmExit needs.' })
export class ConfirmExitInput extends ExitCaseInput {
  @Field(() => GraphQLLocalDate, { description: 'First day no longer on aid, from the day of the fact on.' })
  endedOn!: string;

  @Field(() => [EvidenceInput], {
    description: 'Documents that show the exit; those the case was proposed on need not be named again.',
  })
  evidence!: EvidenceInput[];

  @Field(() => String, { description: 'Why it is confirmed, 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What dismissExit needs.' })
export class DismissExitInput extends ExitCaseInput {
  @Field(() => String, { description: 'Why aid goes on, 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What carryOverExit needs.' })
export class CarryOverExitInput extends ExitCaseInput {
  @Field(() => String, { description: 'Why it cannot be decided in time, 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What reinstateExit needs.' })
export class ReinstateExitInput extends ExitCaseInput {
  @Field(() => [EvidenceInput], { description: 'What shows that the exit was wrong; at least one.' })
  evidence!: EvidenceInput[];

  @Field(() => String, { description: 'Why it was wrong, 1 to 500 characters.' })
  reason!: string;
}
