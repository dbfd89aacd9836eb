import { Collection, PrimaryKeyProp } from '@mikro-orm/core';
import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Stock } from './stock.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'warehouse' })
@ObjectType({ description: 'Where relief goods are kept (gudang, lumbung sosial).' })
export class Warehouse {
  [PrimaryKeyProp]?: 'code';

  @Field(() => ID, { description: 'Short name.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Kelurahan, { description: 'Where it stands.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => Float, { description: 'Latitude, WGS 84 degrees.' })
  @Property({ type: 'double' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude, WGS 84 degrees.' })
  @Property({ type: 'double' })
  longitude!: number;

  @Field(() => Boolean, { description: 'Whether goods are reserved from it.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  @Field(() => [Stock], { description: 'What it holds.' })
  @OneToMany(() => Stock, (stock) => stock.warehouse, { orderBy: { item: 'asc' } })
  stock = new Collection<Stock>(this);
}
