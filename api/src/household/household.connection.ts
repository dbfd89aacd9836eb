import { Field, ObjectType } from 'type-graphql';
import type { Row } from '../database/rows.ts';
import { PageInfo } from '../graphql/page-info.ts';
import { Household } from './household.entity.ts';

@ObjectType({ description: 'A household within a page.' })
export class HouseholdEdge {
  @Field(() => String, { description: 'Cursor of this household.' })
  cursor!: string;

  @Field(() => Household, { description: 'The household.' })
  node!: Row<Household>;
}

@ObjectType({ description: 'A page of households.' })
export class HouseholdConnection {
  @Field(() => [HouseholdEdge], { description: 'The households of the page, in the order they were registered.' })
  edges!: HouseholdEdge[];

  @Field(() => PageInfo, { description: 'How to go on.' })
  pageInfo!: PageInfo;
}
