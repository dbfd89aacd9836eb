import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../graphql/read/decorators.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { PolicyParameter } from '../policy/policy-parameter.entity.ts';
import { TimelineEvent } from './timeline-event.entity.ts';

@Resolver(() => TimelineEvent)
export class TimelineResolver {
  @Needs<TimelineEvent>('policyIds')
  @FieldResolver(() => [PolicyParameter], { description: 'The policy it was decided under.' })
  policy(@Root() { policyIds }: Pick<TimelineEvent, 'policyIds'>): RecordReference[] {
    return policyIds.map((id) => refer(PolicyParameter, id));
  }
}
