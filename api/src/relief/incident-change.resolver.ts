import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload, payloadOf } from '../use-case/mutation-payload.ts';
import { IncidentPayload, incidentPayloadOf } from './incident.payload.ts';
import { MergeService } from './merge.service.ts';
import { ReliefReferral } from './referral.entity.ts';
import { CloseReferralInput, ReferFamiliesInput } from './referral.input.ts';
import { ReferralService, type ReferralOutcomes } from './referral.service.ts';
import { MergeIncidentsInput, ReviseIncidentInput } from './revise.input.ts';
import { ReviseService } from './revise.service.ts';

@ObjectType({ description: 'What became of a request about referrals.' })
export class ReferralPayload extends MutationPayload {
  @Field(() => [ReliefReferral], { description: 'The referrals as they stand now; none where refused.' })
  referrals!: RecordReference[];
}

@Resolver()
export class IncidentChangeResolver {
  @OfficersOnly()
  @Mutation(() => IncidentPayload, {
    description:
      'Completes or corrects a report whose order is not approved yet: families are added, corrected or struck, and the order follows.',
  })
  async reviseIncident(
    @Arg('input', () => ReviseIncidentInput, {
      description: 'The report, the version it was read in, and what changes.',
    })
    input: ReviseIncidentInput,
    @Ctx() context: Context,
  ): Promise<IncidentPayload> {
    const service = new ReviseService(performerOf(context), context.identityKey);
    return incidentPayloadOf(await service.reviseIncident(input));
  }

  @OfficersOnly()
  @Mutation(() => IncidentPayload, {
    description: 'Merges a report into another of the same event; both are kept. Answers the one that leads.',
  })
  async mergeIncidents(
    @Arg('input', () => MergeIncidentsInput, { description: 'The report that joins, the one that leads, and why.' })
    input: MergeIncidentsInput,
    @Ctx() context: Context,
  ): Promise<IncidentPayload> {
    return incidentPayloadOf(await new MergeService(performerOf(context)).mergeIncidents(input));
  }

  @OfficersOnly()
  @Mutation(() => ReferralPayload, {
    description:
      'Refers families hit to the lifecycle: to enter aid, or to have their welfare assessed anew (rujukan).',
  })
  async referFamilies(
    @Arg('input', () => ReferFamiliesInput, { description: 'The families, what they are referred for, and why.' })
    input: ReferFamiliesInput,
    @Ctx() context: Context,
  ): Promise<ReferralPayload> {
    return referralPayloadOf(await new ReferralService(performerOf(context)).referFamilies(input));
  }

  @OfficersOnly()
  @Mutation(() => ReferralPayload, { description: 'Closes a referral with what came of it.' })
  async closeReferral(
    @Arg('input', () => CloseReferralInput, { description: 'The referral, and what came of it.' })
    input: CloseReferralInput,
    @Ctx() context: Context,
  ): Promise<ReferralPayload> {
    return referralPayloadOf(await new ReferralService(performerOf(context)).closeReferral(input));
  }
}

function referralPayloadOf(outcome: ReferralOutcomes): ReferralPayload {
  return { ...payloadOf(outcome), referrals: (outcome.referralIds ?? []).map((id) => refer(ReliefReferral, id)) };
}
