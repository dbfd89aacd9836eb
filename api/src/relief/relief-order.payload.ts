import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { HandOver } from './hand-over.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';

@ObjectType({ description: 'What became of a request about a relief order.' })
export class ReliefOrderPayload extends MutationPayload {
  @Field(() => ReliefOrder, { nullable: true, description: 'The order as it stands now.' })
  order!: RecordReference | null;
}

@ObjectType({ description: 'What became of a request about a hand-over.' })
export class HandOverPayload extends ReliefOrderPayload {
  @Field(() => HandOver, { nullable: true, description: 'The hand-over; empty when refused.' })
  handOver!: RecordReference | null;
}
