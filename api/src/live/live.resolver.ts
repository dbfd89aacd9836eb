import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { StreamContext } from '../graphql/context.ts';
import { refer } from '../graphql/read/reference.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { ReliefOrderState } from '../relief/relief-order.state.ts';
import type { Change } from './change.ts';
import type { Following } from './relief-changes.ts';
import { ReliefOrderChange } from './relief-order-change.ts';

@Resolver()
export class LiveResolver {
  @OfficersOnly()
  @Subscription(() => ReliefOrderChange, {
    description:
      'New and changed relief orders (perintah bantuan), each after it was committed, in the order of commits, none twice. Ask it at /graphql/stream.',
    async subscribe({ args, context }) {
      const { stream } = context as StreamContext;
      const { after, ...filters } = args as Following;
      // What a client has seen since it was made is told by the header, as EventSource does.
      return stream.reliefChanges.follow({ ...filters, after: stream.lastEventId ?? after }, stream.signal);
    },
  })
  reliefOrderChanges(
    @Root() change: Change,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'Id of the last change that was seen: what came after it is told first. Without it only what comes.',
    })
    _after: string | undefined,
    @Arg('kelurahan', () => [String], {
      nullable: true,
      description: 'Codes of the kelurahan whose incidents are wanted; all without it.',
    })
    _kelurahan: string[] | undefined,
    @Arg('states', () => [ReliefOrderState], {
      nullable: true,
      description:
        'States that the order was in before or after the change, so that orders are seen to come and to leave; all without it.',
    })
    _states: ReliefOrderState[] | undefined,
  ): ReliefOrderChange {
    const { entryId, orderId, ...told } = change;
    return { ...told, order: refer(ReliefOrder, orderId), journalEntry: refer(JournalEntry, entryId) };
  }
}
