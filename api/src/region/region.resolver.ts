import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { selectRows, type Row } from '../database/rows.ts';
import type { Context } from '../graphql/context.ts';
import { City, Kecamatan, Kelurahan } from './region.entity.ts';

@Resolver(() => City)
export class CityResolver {
  @Query(() => [City], { description: 'Cities and regencies, in the order of their codes.' })
  cities(@Ctx() { em }: Context): Promise<Row<City>[]> {
    return selectRows(em, City, { orderBy: { code: 'asc' } });
  }

  @FieldResolver(() => [Kecamatan], { description: 'Its districts.' })
  kecamatan(@Root() city: Row<City>, @Ctx() { relations }: Context): Promise<Row<Kecamatan>[]> {
    return relations.many(Kecamatan, 'city', city.code, { code: 'asc' });
  }
}

@Resolver(() => Kecamatan)
export class KecamatanResolver {
  @Query(() => [Kecamatan], { description: 'Districts of a city, in the order of their codes.' })
  kecamatan(
    @Ctx() { relations }: Context,
    @Arg('city', () => ID, { defaultValue: '32.71', description: 'Code of the city.' }) city: string,
  ): Promise<Row<Kecamatan>[]> {
    return relations.many(Kecamatan, 'city', city, { code: 'asc' });
  }

  @FieldResolver(() => City, { description: 'The city it belongs to.' })
  city(@Root() kecamatan: Row<Kecamatan>, @Ctx() { relations }: Context): Promise<Row<City>> {
    return relations.one(City, 'code', kecamatan.city);
  }

  @FieldResolver(() => [Kelurahan], { description: 'Its kelurahan.' })
  kelurahan(@Root() kecamatan: Row<Kecamatan>, @Ctx() { relations }: Context): Promise<Row<Kelurahan>[]> {
    return relations.many(Kelurahan, 'kecamatan', kecamatan.code, { code: 'asc' });
  }
}

@Resolver(() => Kelurahan)
export class KelurahanResolver {
  @Query(() => [Kelurahan], { description: 'Kelurahan of a city, in the order of their codes.' })
  kelurahan(
    @Ctx() { em }: Context,
    @Arg('city', () => ID, { defaultValue: '32.71', description: 'Code of the city.' }) city: string,
    @Arg('kecamatan', () => [ID], { nullable: true, description: 'Only of these districts.' })
    kecamatan?: string[] | null,
  ): Promise<Row<Kelurahan>[]> {
    return selectRows(em, Kelurahan, {
      where: { kecamatan: { city, ...(kecamatan ? { code: { $in: kecamatan } } : {}) } },
      orderBy: { code: 'asc' },
    });
  }

  @FieldResolver(() => Kecamatan, { description: 'The district it belongs to.' })
  kecamatan(@Root() kelurahan: Row<Kelurahan>, @Ctx() { relations }: Context): Promise<Row<Kecamatan>> {
    return relations.one(Kecamatan, 'code', kelurahan.kecamatan);
  }
}
