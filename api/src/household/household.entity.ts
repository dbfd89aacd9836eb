import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Identified } from '../database/identified.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Person } from './person.entity.ts';
import { Residence } from './residence.entity.ts';

@Entity({ tableName: 'household' })
@ObjectType({ description: 'Beneficiary family (keluarga penerima manfaat, KPM).' })
export class Household extends Identified {
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Property({ type: 'blob', lazy: true })
  kkCipher!: Buffer;

  @Field(() => String, { description: 'Family card number (nomor KK), its middle eight digits masked.' })
  @Property({ type: 'text' })
  kkMasked!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day the family entered this register.' })
  @Property({ type: 'date' })
  registeredOn!: string;

  @OneToMany(() => Person, (person) => person.household)
  members = new Collection<Person>(this);

  @OneToMany(() => Residence, (residence) => residence.household)
  residences = new Collection<Residence>(this);
}
