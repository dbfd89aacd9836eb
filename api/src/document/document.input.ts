import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { DocumentKind } from './document-kind.ts';
import './document-types.ts';

@InputType({ description: 'A document that was uploaded before, to be attached.' })
export class DocumentInput {
  @Field(() => GraphQLUUID, { description: 'Its id, as POST /documents answered.' })
  id!: string;

  @Field(() => DocumentKind, {
    description: 'What it shows; photo, still of a video and signature are images, not PDF.',
  })
  kind!: DocumentKind;
}
