import { Query, Resolver } from 'type-graphql';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { JournalEntry } from './journal-entry.entity.ts';

@Resolver()
export class JournalResolver {
  @Rows()
  @Connection()
  @Query(() => [JournalEntry], { description: 'What was recorded, in the order it was recorded.' })
  journal(): RowCondition {
    return {};
  }
}
