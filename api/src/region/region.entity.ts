import { Collection, PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Connection } from '../graphql/read/decorators.ts';
import { Household } from '../household/household.entity.ts';

/** What an indicator can be asked for. */
@InterfaceType({
  description: 'A region that indicators are shown for.',
  resolveType: (area: { code: string }) => ({ 5: 'City', 8: 'Kecamatan', 13: 'Kelurahan' })[area.code.length],
})
export abstract class Area {
  @Field(() => ID, { description: 'Kemendagri code, for example 32.71.01.1001.' })
  code!: string;

  @Field(() => String, { description: 'Official name.' })
  name!: string;
}

@Entity({ tableName: 'city' })
@ObjectType({ implements: Area, description: 'City or regency (kota/kabupaten).' })
export class City implements Area {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Field(() => [Kecamatan], { description: 'Its districts.' })
  @OneToMany(() => Kecamatan, (kecamatan) => kecamatan.city, { orderBy: { code: 'asc' } })
  kecamatan = new Collection<Kecamatan>(this);
}

@Entity({ tableName: 'kecamatan' })
@ObjectType({ implements: Area, description: 'District of a city (kecamatan).' })
export class Kecamatan implements Area {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Field(() => City, { description: 'The city it belongs to.' })
  @ManyToOne(() => City, { ref: true, joinColumn: 'city_code' })
  city!: Ref<City>;

  @Field(() => [Kelurahan], { description: 'Its kelurahan.' })
  @OneToMany(() => Kelurahan, (kelurahan) => kelurahan.kecamatan, { orderBy: { code: 'asc' } })
  kelurahan = new Collection<Kelurahan>(this);
}

@Entity({ tableName: 'kelurahan' })
@ObjectType({ implements: Area, description: 'Urban village (kelurahan), the smallest region shown.' })
export class Kelurahan implements Area {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Field(() => Kecamatan, { description: 'The district it belongs to.' })
  @ManyToOne(() => Kecamatan, { ref: true, joinColumn: 'kecamatan_code' })
  kecamatan!: Ref<Kecamatan>;

  @Field(() => String, { nullable: true, description: 'Code of the statistics office (BPS).' })
  @Property({ type: 'text', nullable: true })
  bpsCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code; several kelurahan may share one.' })
  @Property({ type: 'text', nullable: true })
  postalCode!: string | null;

  @Field(() => Float, { description: 'Latitude of a point inside, WGS 84 degrees.' })
  @Property({ type: 'double' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of a point inside, WGS 84 degrees.' })
  @Property({ type: 'double' })
  longitude!: number;

  @Field(() => Float, { description: 'Area in square kilometres.' })
  @Property({ type: 'decimal', runtimeType: 'number' })
  areaKm2!: number;

  @Field(() => Int, { description: 'Residents in the civil register.' })
  @Property({ type: 'integer' })
  populationCount!: number;

  @Field(() => Int, { description: 'Family cards (KK) in the civil register.' })
  @Property({ type: 'integer' })
  registeredHouseholdCount!: number;

  @Field(() => Int, { description: 'Year of the two counts.' })
  @Property({ type: 'smallint' })
  populationYear!: number;

  /** The box around its boundary, WGS 84 degrees; empty where unknown. */
  @Property({ type: 'double', nullable: true })
  latitudeMin: number | null = null;

  @Property({ type: 'double', nullable: true })
  latitudeMax: number | null = null;

  @Property({ type: 'double', nullable: true })
  longitudeMin: number | null = null;

  @Property({ type: 'double', nullable: true })
  longitudeMax: number | null = null;

  @Connection()
  @Field(() => [Household], { description: 'The families that live there now, or lived there last.' })
  @OneToMany(() => Household, (household) => household.kelurahan)
  households = new Collection<Household>(this);
}
