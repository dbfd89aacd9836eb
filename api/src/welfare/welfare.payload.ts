import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { WelfareAssessment } from './welfare-assessment.entity.ts';

@ObjectType({ description: 'Result of recordAssessment.' })
export class RecordAssessmentPayload extends MutationPayload {
  @Field(() => WelfareAssessment, { nullable: true, description: 'The assessment; empty when refused.' })
  assessment!: RecordReference | null;
}
