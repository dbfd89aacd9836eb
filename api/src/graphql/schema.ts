import 'reflect-metadata';
import { GraphQLError, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { DisbursementResolver, EnrolmentResolver, EpisodeResolver } from '../episode/episode.resolver.ts';
import { GraduationResolver } from '../episode/graduation.resolver.ts';
import { HouseholdResolver, ResidenceResolver } from '../household/household.resolver.ts';
import {
  IndicatorResolver,
  KelurahanIndicatorResolver,
  ParticipationRowResolver,
} from '../indicator/indicator.resolver.ts';
import { PolicyResolver } from '../policy/policy.resolver.ts';
import { ProgrammeResolver } from '../programme/programme.resolver.ts';
import { CityResolver, KecamatanResolver, KelurahanResolver } from '../region/region.resolver.ts';
import type { Context } from './context.ts';

/** Builds the GraphQL schema out of all resolvers. */
export function buildGraphqlSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      CityResolver,
      KecamatanResolver,
      KelurahanResolver,
      KelurahanIndicatorResolver,
      ProgrammeResolver,
      PolicyResolver,
      IndicatorResolver,
      ParticipationRowResolver,
      HouseholdResolver,
      ResidenceResolver,
      EpisodeResolver,
      EnrolmentResolver,
      DisbursementResolver,
      GraduationResolver,
    ],
    authChecker: ({ context }: { context: Context }) => {
      if (context.officer) return true;
      throw new GraphQLError(
        'Only an officer may ask this: send the header "Authorization: Bearer <token>" with a token of SIMONCER_OFFICERS.',
        { extensions: { code: 'UNAUTHENTICATED' } },
      );
    },
    validate: false,
  });
}

/** The schema as the text that is kept in `schema.graphql`. */
export function printGraphqlSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphqlSchema()))}\n`;
}
