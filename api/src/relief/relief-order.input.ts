import { GraphQLDateTimeISO, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { DocumentInput } from '../document/document.input.ts';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ItemQuantityInput } from '../stock/stock.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';

@InputType()
abstract class ReliefOrderInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The order.' })
  orderId!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it happened: not to come, and not before what it follows. Now where left out.',
  })
  occurredAt?: Date | null;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];

  @Field(() => [DocumentInput], {
    defaultValue: [],
    description: 'Documents that were uploaded before (POST /documents), to be attached to this hop.',
  })
  documents!: DocumentInput[];
}

@InputType()
abstract class ReasonedReliefOrderInput extends ReliefOrderInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What verifyReliefOrder needs.' })
export class VerifyReliefOrderInput extends ReliefOrderInput {
  @Field(() => Boolean, { description: 'Whether what was found confirms the report.' })
  isConfirmed!: boolean;

  @Field(() => String, { description: 'What was found, 1 to 500 characters.' })
  finding!: string;
}

@InputType({ description: 'What approveReliefOrder needs.' })
export class ApproveReliefOrderInput extends ReliefOrderInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'That families which claimed before were looked at; needed where there are any.',
  })
  repeatClaimsConsidered!: boolean;

  @Field(() => String, { nullable: true, description: 'A remark, up to 500 characters.' })
  remark?: string | null;
}

@InputType({ description: 'What dispatchReliefOrder needs.' })
export class DispatchReliefOrderInput extends ReliefOrderInput {
  @Field(() => [ItemQuantityInput], {
    nullable: true,
    description: 'What leaves; where left out all that is ready and may leave.',
  })
  lines?: ItemQuantityInput[] | null;

  @Field(() => String, { nullable: true, description: 'Vehicle and driver, up to 200 characters.' })
  transport?: string | null;
}

@InputType({ description: 'What returnReliefGoods needs.' })
export class ReturnReliefGoodsInput extends ReasonedReliefOrderInput {
  @Field(() => ID, { description: 'Short name of the warehouse that the goods come to.' })
  warehouseCode!: string;

  @Field(() => [ItemQuantityInput], { description: 'What came back.' })
  lines!: ItemQuantityInput[];
}

@InputType({ description: 'What closeReliefOrder needs.' })
export class CloseReliefOrderInput extends ReliefOrderInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why, where not all was handed over or the report was not confirmed; up to 500 characters.',
  })
  reason?: string | null;
}

@InputType({ description: 'What rejectReliefOrder needs.' })
export class RejectReliefOrderInput extends ReasonedReliefOrderInput {}

@InputType({ description: 'What cancelReliefOrder needs.' })
export class CancelReliefOrderInput extends ReasonedReliefOrderInput {}

@InputType({ description: 'What correctReliefTime needs.' })
export class CorrectReliefTimeInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The step whose moment was wrong. The version is that of its order.' })
  stepId!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it did happen: in order with the other hops.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'Why it was wrong, 1 to 500 characters.' })
  reason!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What shows it.' })
  evidence!: EvidenceInput[];
}
