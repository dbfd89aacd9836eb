import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { City, Kecamatan, Kelurahan } from './region.entity.ts';

@Resolver()
export class RegionResolver {
  @Rows()
  @Query(() => [City], { description: 'Cities and regencies, in the order of their codes.' })
  cities(): RowCondition {
    return {};
  }

  @Rows()
  @Query(() => [Kecamatan], { description: 'Districts of a city, in the order of their codes.' })
  kecamatan(
    @Arg('city', () => ID, { defaultValue: '32.71', description: 'Code of the city.' }) city: Given,
  ): RowCondition {
    return { city: { code: { eq: city } } };
  }

  @Rows()
  @Query(() => [Kelurahan], { description: 'Kelurahan of a city, in the order of their codes.' })
  kelurahan(
    @Arg('city', () => ID, { defaultValue: '32.71', description: 'Code of the city.' }) city: Given,
    @Arg('kecamatan', () => [ID], { nullable: true, description: 'Only of these districts.' }) kecamatan?: Given,
  ): RowCondition {
    return { kecamatan: { city: { code: { eq: city } }, code: { in: kecamatan } } };
  }
}
