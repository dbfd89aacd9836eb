import { GraphQLUUID } from 'graphql-scalars';
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { Document } from './document.entity.ts';

@Resolver(() => Document)
export class DocumentResolver {
  @Rows()
  @Connection()
  @Query(() => [Document], { description: 'Uploaded documents, in the order they were received.' })
  documents(): RowCondition {
    return {};
  }

  @Rows()
  @Query(() => Document, { nullable: true, description: 'The document of this id.' })
  document(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @Needs<Document>('id')
  @FieldResolver(() => String, { description: 'Where its bytes are, for officers: GET this path of the API.' })
  url(@Root() { id }: Document): string {
    return `/documents/${id}`;
  }
}
