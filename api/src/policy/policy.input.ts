import { GraphQLJSON, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { RetryableInput } from '../use-case/inputs.ts';
import { LegalDocumentKind } from './legal-document.entity.ts';

@InputType({ description: 'What recordLegalDocument needs.' })
export class RecordLegalDocumentInput extends RetryableInput {
  @Field(() => LegalDocumentKind, { description: 'What kind of document it is.' })
  kind!: LegalDocumentKind;

  @Field(() => String, {
    description: 'Number and year as cited, without the kind: 17/2026. A draft without number: what it is called.',
  })
  number!: string;

  @Field(() => String, { description: 'What it is about (tentang).' })
  title!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day it was issued; only a document of kind OTHER may have none.',
  })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where its text can be read: http:// or https://.' })
  url?: string | null;
}

@InputType({ description: 'What setPolicyParameter needs.' })
export class SetPolicyParameterInput extends RetryableInput {
  @Field(() => String, { description: 'Name of the parameter, one of policyCatalogue.' })
  key!: string;

  @Field(() => GraphQLJSON, { description: 'The value; policyCatalogue says how it looks.' })
  value!: unknown;

  @Field(() => GraphQLLocalDate, { description: 'First day it holds: tomorrow at the earliest.' })
  validFrom!: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The document it rests on (dasar hukum). A parameter without one is refused.',
  })
  legalDocumentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Article or section of the document (pasal, ayat).' })
  provision?: string | null;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description:
      'The parameter of this name that would hold on validFrom otherwise, as it was when this was decided; left out where there was none. Refused when it is another by now.',
  })
  expectedId?: string | null;
}

@InputType({ description: 'What withdrawPolicyParameter needs.' })
export class WithdrawPolicyParameterInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The parameter to withdraw; it must not have begun to hold.' })
  parameterId!: string;

  @Field(() => String, { description: 'Why it is withdrawn.' })
  reason!: string;
}
