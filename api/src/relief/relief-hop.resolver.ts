import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { Clock } from '../clock.ts';
import type { Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Given } from '../graphql/read/given.ts';
import { ReliefHop } from './relief-hop.entity.ts';
import { hopHours, hopStatus, ReliefHopStatus, type HopMoments } from './relief-hop.rules.ts';
import './relief-types.ts';

/** A hop as it comes out of a row, where moments may be texts. */
type HopRow = { readonly [Name in keyof HopMoments]: Date | string | null };

@Resolver(() => ReliefHop)
export class ReliefHopResolver {
  @Rows()
  @Connection()
  @Query(() => [ReliefHop], {
    description: 'The clock of relief: every hop that has begun, of all orders. What is promised first comes first.',
  })
  reliefHops(): RowCondition {
    return {};
  }

  @OfficersOnly()
  @Rows()
  @Connection()
  @Query(() => [ReliefHop], {
    description:
      'Open hops that are at risk or overdue, the most urgent first: for the control room (ruang kendali). An order may come more than once, as for its verification and for its whole way.',
  })
  ordersAtRisk(
    @Arg('kelurahan', () => ID, { nullable: true, description: 'Only of this kelurahan, by its code.' })
    kelurahan?: Given,
  ): RowCondition {
    const now = Given.byRequest(({ context }) => (context as { clock: Clock }).clock.now());
    return {
      doneAt: { isNull: true },
      stoppedAt: { isNull: true },
      atRiskAt: { lte: now },
      ...(kelurahan === undefined || kelurahan.value === null ? {} : { kelurahan: { code: { eq: kelurahan } } }),
    };
  }

  @Needs<ReliefHop>('startedAt', 'promisedAt', 'atRiskAt', 'doneAt', 'stoppedAt')
  @FieldResolver(() => ReliefHopStatus, { description: 'How it stands against what was promised, now.' })
  status(@Root() hop: HopRow, @Ctx() { clock }: Context): ReliefHopStatus {
    return hopStatus(momentsOf(hop), clock.now());
  }

  @Needs<ReliefHop>('startedAt', 'promisedAt', 'atRiskAt', 'doneAt', 'stoppedAt')
  @FieldResolver(() => Float, { description: 'Hours it took, or has taken so far where it is open.' })
  durationHours(@Root() hop: HopRow, @Ctx() { clock }: Context): number {
    return hopHours(momentsOf(hop), clock.now());
  }

  @Needs<ReliefHop>('doneAt', 'stoppedAt')
  @FieldResolver(() => Boolean, { description: 'Whether it is neither done nor stopped.' })
  isOpen(@Root() { doneAt, stoppedAt }: Pick<HopRow, 'doneAt' | 'stoppedAt'>): boolean {
    return doneAt === null && stoppedAt === null;
  }
}

function momentsOf({ startedAt, promisedAt, atRiskAt, doneAt, stoppedAt }: HopRow): HopMoments {
  return {
    startedAt: new Date(startedAt!),
    promisedAt: new Date(promisedAt!),
    atRiskAt: new Date(atRiskAt!),
    doneAt: doneAt === null ? null : new Date(doneAt),
    stoppedAt: stoppedAt === null ? null : new Date(stoppedAt),
  };
}
