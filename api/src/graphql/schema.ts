import 'reflect-metadata';
import type { MetadataStorage } from '@mikro-orm/core';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { guardFields } from '../access/officers-only.ts';
import { AgencyResolver } from '../agency/agency.resolver.ts';
import { CaseloadResolver } from '../companion/caseload.resolver.ts';
import { CompanionChangeResolver } from '../companion/companion-change.resolver.ts';
import { CompanionResolver } from '../companion/companion.resolver.ts';
import { DocumentResolver } from '../document/document.resolver.ts';
import { EpisodeResolver } from '../episode/episode.resolver.ts';
import { EntryResolver } from '../entry/entry.resolver.ts';
import { EpisodeActionsResolver } from '../graduation/episode-actions.resolver.ts';
import { FollowUpResolver } from '../graduation/follow-up.resolver.ts';
import { GraduationResolver } from '../graduation/graduation.resolver.ts';
import { HouseholdResolver } from '../household/household.resolver.ts';
import { HomeResolver } from '../household/home.resolver.ts';
import { IdentityResolver } from '../household/identity.resolver.ts';
import { MemberResolver } from '../household/member.resolver.ts';
import { RegistrationResolver } from '../household/registration.resolver.ts';
import { figureResolvers } from '../indicator/figure.resolver.ts';
import { SurvivalResolver } from '../indicator/survival.resolver.ts';
import {
  IndicatorResolver,
  IndicatorValueResolver,
  KelurahanIndicatorResolver,
} from '../indicator/indicator.resolver.ts';
import { JournalResolver } from '../journal/journal.resolver.ts';
import { LiveResolver } from '../live/live.resolver.ts';
import { DeadlineResolver } from '../natural-exit/deadline.resolver.ts';
import { ExitCaseResolver } from '../natural-exit/exit-case.resolver.ts';
import { NaturalExitResolver } from '../natural-exit/natural-exit.resolver.ts';
import { CandidatesResolver } from '../pathway/candidates.resolver.ts';
import { CohortResolver } from '../pathway/cohort.resolver.ts';
import { JourneyResolver } from '../pathway/journey.resolver.ts';
import { PolicyChangeResolver } from '../policy/policy-change.resolver.ts';
import { StageResolver } from '../pathway/stage.resolver.ts';
import { ReviewResolver } from '../natural-exit/review.resolver.ts';
import { FeedResolver, FeedRowResolver } from '../monitoring/feed.resolver.ts';
import { PolicyResolver } from '../policy/policy.resolver.ts';
import { ProgrammeResolver } from '../programme/programme.resolver.ts';
import { DistributionResolver } from '../relief/distribution.resolver.ts';
import { IncidentChangeResolver } from '../relief/incident-change.resolver.ts';
import { ReliefOrderLineResolver, ReportResolver } from '../relief/report.resolver.ts';
import { RegionResolver } from '../region/region.resolver.ts';
import { ReliefHopResolver } from '../relief/relief-hop.resolver.ts';
import { ReliefOrderResolver } from '../relief/relief-order.resolver.ts';
import { ReliefOrdersResolver } from '../relief/relief-orders.resolver.ts';
import { VictimsServedResolver } from '../relief/victims-served.resolver.ts';
import { TimelineResolver } from '../timeline/timeline.resolver.ts';
import { OpeningsResolver } from '../pathway/openings.resolver.ts';
import { SkillResolver } from '../skill/skill.resolver.ts';
import { StockChangeResolver } from '../stock/stock-change.resolver.ts';
import { StockResolver } from '../stock/stock.resolver.ts';
import { WelfareResolver } from '../welfare/welfare.resolver.ts';
import { useDirectResolvers } from './direct-resolvers.ts';
import { PageInfo } from './page-info.ts';
import { ReadSchema } from './read/read-schema.ts';

/** TypeGraphQL wants one where there are subscriptions, though ours bring their events themselves. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe() {
    throw new Error('A subscription must say where its events come from: @Subscription(…, { subscribe }).');
  },
};

/** Builds the GraphQL schema out of all resolvers, and what the read compiler knows of it. */
export function buildReadSchema(metadata: MetadataStorage): ReadSchema {
  const built = buildSchemaSync({
    resolvers: [
      RegionResolver,
      KelurahanIndicatorResolver,
      ProgrammeResolver,
      PolicyResolver,
      FeedResolver,
      FeedRowResolver,
      PolicyChangeResolver,
      AgencyResolver,
      SkillResolver,
      StockResolver,
      StockChangeResolver,
      IndicatorResolver,
      IndicatorValueResolver,
      ...figureResolvers,
      SurvivalResolver,
      HouseholdResolver,
      RegistrationResolver,
      MemberResolver,
      HomeResolver,
      IdentityResolver,
      EpisodeResolver,
      WelfareResolver,
      JournalResolver,
      TimelineResolver,
      EntryResolver,
      EpisodeActionsResolver,
      FollowUpResolver,
      GraduationResolver,
      JourneyResolver,
      StageResolver,
      CandidatesResolver,
      OpeningsResolver,
      CohortResolver,
      NaturalExitResolver,
      CompanionResolver,
      CompanionChangeResolver,
      CaseloadResolver,
      ExitCaseResolver,
      DeadlineResolver,
      ReviewResolver,
      ReliefOrdersResolver,
      ReliefOrderResolver,
      ReliefHopResolver,
      VictimsServedResolver,
      DocumentResolver,
      ReportResolver,
      IncidentChangeResolver,
      DistributionResolver,
      ReliefOrderLineResolver,
      LiveResolver,
    ],
    orphanedTypes: [PageInfo],
    validate: false,
    pubSub: noPubSub,
  });
  useDirectResolvers(built);
  const read = ReadSchema.complete(built, metadata);
  guardFields(read.schema);
  return read;
}

/** The schema as the text that is kept in `schema.graphql`. */
export function printGraphqlSchema(metadata: MetadataStorage): string {
  return `${printSchema(lexicographicSortSchema(buildReadSchema(metadata).schema))}\n`;
}
