import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { PolicyParameter } from '../policy/policy-parameter.entity.ts';
import { JournalEntry } from './journal-entry.entity.ts';

@Resolver(() => JournalEntry)
export class JournalResolver {
  @Rows()
  @Connection()
  @Query(() => [JournalEntry], { description: 'What was recorded, in the order it was recorded.' })
  journal(): RowCondition {
    return {};
  }

  @Needs<JournalEntry>('policyIds')
  @FieldResolver(() => [PolicyParameter], { description: 'The policy it was decided under.' })
  policy(@Root() { policyIds }: Pick<JournalEntry, 'policyIds'>): RecordReference[] {
    return policyIds.map((id) => refer(PolicyParameter, id));
  }
}
