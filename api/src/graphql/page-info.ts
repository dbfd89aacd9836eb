import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How to go on from a page, after the Relay cursor connections specification.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first record of the page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last record: give it as `after`.' })
  endCursor!: string | null;
}
