import { Query, Resolver } from 'type-graphql';
import { Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Agency } from './agency.entity.ts';

@Resolver()
export class AgencyResolver {
  @Rows()
  @Query(() => [Agency], { description: 'Agencies that provide stages of the pathway, in the order of their codes.' })
  agencies(): RowCondition {
    return {};
  }
}
