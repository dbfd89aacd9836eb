import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { AffectedFamily } from './affected-family.entity.ts';
import { ReliefAllocation } from './relief-allocation.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';

@ObjectType({ description: 'What a family is granted of one item, and gets of what there is.' })
export class ReliefItemShare {
  @Field(() => ReliefItem, { description: 'The item.' })
  item!: RecordReference;

  @Field(() => Int, { description: 'Units that policy grants.' })
  granted!: number;

  @Field(() => Int, { description: 'Units it gets now: the first in the ranking get the whole before the next.' })
  allotted!: number;
}

@OfficersOnly()
@ObjectType({
  description: "A family's place in the distribution of an order and its share; its priorityReasons explain the place.",
})
export class ReliefShare {
  @Field(() => Int, { description: '1 for who comes first.' })
  place!: number;

  @Field(() => AffectedFamily, { description: 'The family.' })
  family!: RecordReference;

  @Field(() => [ReliefItemShare], { description: 'What it is granted and gets.' })
  items!: ReliefItemShare[];
}

@Resolver(() => ReliefOrder)
export class DistributionResolver {
  @OfficersOnly()
  @Needs<ReliefOrder>('id')
  @FieldResolver(() => [ReliefShare], {
    description: 'Who gets what of what stock was found for, ranked (daftar penerima).',
  })
  async distribution(
    @Root() { id }: Pick<ReliefOrder, 'id'>,
    @Ctx() { distribution }: Context,
  ): Promise<ReliefShare[]> {
    return (await distribution.of(id)).map(({ place, familyId, entitlement, allotted }) => ({
      place,
      family: refer(AffectedFamily, familyId),
      items: [...entitlement].map(([code, granted]) => ({
        item: refer(ReliefItem, code),
        granted,
        allotted: allotted.get(code) ?? 0,
      })),
    }));
  }

  @Rows()
  @Connection()
  @Query(() => [ReliefAllocation], {
    description: 'What a warehouse has to make ready: goods that are reserved and have not left (daftar penyiapan).',
  })
  warehouseTasks(
    @Arg('warehouseCode', () => ID, { description: 'The warehouse: its code.' }) warehouseCode: Given,
  ): RowCondition {
    return { warehouse: { code: { eq: warehouseCode } }, waiting: { gt: 0 } };
  }
}
