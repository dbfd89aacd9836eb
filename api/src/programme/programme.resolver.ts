import { Query, Resolver } from 'type-graphql';
import { Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Programme } from './programme.entity.ts';

@Resolver()
export class ProgrammeResolver {
  @Rows()
  @Query(() => [Programme], { description: 'Aid programmes, in the order of their codes.' })
  programmes(): RowCondition {
    return {};
  }
}
