import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { selectRows, type Row } from '../database/rows.ts';
import { Episode } from '../episode/episode.entity.ts';
import type { Context } from '../graphql/context.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import { HouseholdConnection } from './household.connection.ts';
import { Household } from './household.entity.ts';
import { findHouseholds } from './household.service.ts';
import { Person } from './person.entity.ts';
import { Residence } from './residence.entity.ts';

@Resolver(() => Household)
export class HouseholdResolver {
  @Authorized()
  @Query(() => Household, { nullable: true, description: 'The household of this id.' })
  async household(
    @Ctx() { em }: Context,
    @Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: string,
  ): Promise<Row<Household> | null> {
    const [household] = await selectRows(em, Household, { where: { id }, orderBy: {} });
    return household ?? null;
  }

  @Authorized()
  @Query(() => HouseholdConnection, { description: 'Households, in the order they were registered.' })
  households(
    @Ctx() { em }: Context,
    @Arg('kelurahan', () => ID, { nullable: true, description: 'Only of this kelurahan.' })
    kelurahan: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Size of the page, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after?: string | null,
  ): Promise<HouseholdConnection> {
    return findHouseholds(em, kelurahan, first, after);
  }

  @FieldResolver(() => Kelurahan, { description: 'Where it lives now, or lived last.' })
  kelurahan(@Root() household: Row<Household>, @Ctx() { relations }: Context): Promise<Row<Kelurahan>> {
    return relations.one(Kelurahan, 'code', household.kelurahan);
  }

  @FieldResolver(() => [Person], { description: 'Its members, the eldest first.' })
  members(@Root() household: Row<Household>, @Ctx() { relations }: Context): Promise<Row<Person>[]> {
    return relations.many(Person, 'household', household.id, { bornOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => [Residence], { description: 'Where it lived, the latest first.' })
  residences(@Root() household: Row<Household>, @Ctx() { relations }: Context): Promise<Row<Residence>[]> {
    return relations.many(Residence, 'household', household.id, { startedOn: 'desc' });
  }

  @FieldResolver(() => [Episode], { description: 'Its episodes of aid, the latest first.' })
  episodes(@Root() household: Row<Household>, @Ctx() { relations }: Context): Promise<Row<Episode>[]> {
    return relations.many(Episode, 'household', household.id, { startedOn: 'desc' });
  }

  @FieldResolver(() => [WelfareAssessment], { description: 'Its welfare assessments, the latest first.' })
  assessments(@Root() household: Row<Household>, @Ctx() { relations }: Context): Promise<Row<WelfareAssessment>[]> {
    return relations.many(WelfareAssessment, 'household', household.id, { assessedOn: 'desc', id: 'desc' });
  }

  @FieldResolver(() => [JournalEntry], { description: 'What was recorded of it, the latest first.' })
  journal(@Root() household: Row<Household>, @Ctx() { relations }: Context): Promise<Row<JournalEntry>[]> {
    return relations.many(JournalEntry, 'householdId', household.id, { occurredOn: 'desc', id: 'desc' });
  }
}

@Resolver(() => Residence)
export class ResidenceResolver {
  @FieldResolver(() => Kelurahan, { description: 'The kelurahan.' })
  kelurahan(@Root() residence: Row<Residence>, @Ctx() { relations }: Context): Promise<Row<Kelurahan>> {
    return relations.one(Kelurahan, 'code', residence.kelurahan);
  }
}
