import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { LegalDocument } from './legal-document.entity.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';

@ObjectType({ description: 'Result of recordLegalDocument.' })
export class RecordLegalDocumentPayload extends MutationPayload {
  @Field(() => LegalDocument, {
    nullable: true,
    description: 'The document; where it was refused as recorded already, the one there is.',
  })
  legalDocument!: RecordReference | null;
}

@ObjectType({ description: 'Result of setPolicyParameter.' })
export class SetPolicyParameterPayload extends MutationPayload {
  @Field(() => PolicyParameter, { nullable: true, description: 'The new value, with the days it holds.' })
  parameter!: RecordReference | null;

  @Field(() => PolicyParameter, {
    nullable: true,
    description: 'The value it follows, which holds until then; where it was refused, the one that holds on that day.',
  })
  previous!: RecordReference | null;
}

@ObjectType({ description: 'Result of withdrawPolicyParameter.' })
export class WithdrawPolicyParameterPayload extends MutationPayload {
  @Field(() => PolicyParameter, { nullable: true, description: 'The value before it, which goes on to hold.' })
  previous!: RecordReference | null;
}
