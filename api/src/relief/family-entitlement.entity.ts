import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { AffectedFamily } from './affected-family.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'family_entitlement' })
@ObjectType({ description: 'What policy grants a family that was hit (hak bantuan).' })
export class FamilyEntitlement extends Identified {
  @Field(() => AffectedFamily, { description: 'The family.' })
  @ManyToOne(() => AffectedFamily, { ref: true, joinColumn: 'family_id' })
  family!: Ref<AffectedFamily>;

  @Field(() => ReliefItem, { description: 'The item.' })
  @ManyToOne(() => ReliefItem, { ref: true, joinColumn: 'item_code' })
  item!: Ref<ReliefItem>;

  @Field(() => Int, { description: 'Units of it.' })
  @Property({ type: 'integer' })
  quantity!: number;
}
