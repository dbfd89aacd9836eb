import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { ReliefItemCategory } from './item-category.ts';
import './stock-types.ts';

@Entity({ tableName: 'relief_item' })
@ObjectType({ description: 'What is given: the standard items of Kemensos and BPBD (barang bantuan).' })
export class ReliefItem {
  [PrimaryKeyProp]?: 'code';

  @Field(() => ID, { description: 'Short name.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What one of it is; quantities are whole numbers of it (satuan).' })
  @Property({ type: 'text' })
  unit!: string;

  @Field(() => ReliefItemCategory, { description: 'What it is for.' })
  @Enum({ items: () => ReliefItemCategory })
  category!: ReliefItemCategory;

  @Field(() => Boolean, { description: 'Whether lives hang on it, so that it may leave before verification.' })
  @Property({ type: 'boolean' })
  isLifeSaving: boolean = false;
}
