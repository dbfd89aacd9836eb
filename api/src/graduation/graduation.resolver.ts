import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Episode } from '../episode/episode.entity.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { availabilityOf, createAvailabilityType, type ActionAvailability } from '../use-case/action-availability.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';
import {
  AnnulGraduationInput,
  ApproveGraduationInput,
  ProposeGraduationInput,
  RefuseGraduationInput,
  WithdrawGraduationInput,
} from './graduation.input.ts';
import { GraduationPayload } from './graduation.payload.ts';
import { refuseDecision, type ProposalFacts } from './graduation.rules.ts';
import { GraduationService, type GraduationOutcome } from './graduation.service.ts';
import { GraduationAction, graduationMachine } from './graduation.state.ts';

const GraduationAvailability = createAvailabilityType('GraduationActionAvailability', GraduationAction);

@Resolver(() => GraduationProposal)
export class GraduationResolver {
  @Rows()
  @Connection()
  @Query(() => [GraduationProposal], { description: 'Proposed graduations, in the order they were proposed.' })
  graduationProposals(): RowCondition {
    return {};
  }

  @Needs<GraduationProposal>('id', 'state', 'proposedBy', 'decidedBy')
  @FieldResolver(() => [GraduationAvailability], { description: 'What you can do with it now, and why not the rest.' })
  async availableActions(
    @Root() proposal: ProposalFacts & { readonly id: string },
    @Ctx() { officer, approvals }: Context,
  ): Promise<ActionAvailability<GraduationAction>[]> {
    const refuse = (action: GraduationAction) => refuseDecision(action, proposal, officer!.name);
    const unmet = refuse(GraduationAction.APPROVE).length === 0 ? await approvals.load(proposal.id) : [];
    return availabilityOf(graduationMachine.actions, (action) =>
      action === GraduationAction.APPROVE ? [...refuse(action), ...unmet] : refuse(action),
    );
  }

  @OfficersOnly()
  @Mutation(() => GraduationPayload, {
    description: 'Proposes that a household graduate by rising class. What is missing is told, and nothing changes.',
  })
  async proposeGraduation(
    @Ctx() context: Context,
    @Arg('input', () => ProposeGraduationInput, { description: 'The episode, the statement and what was found.' })
    input: ProposeGraduationInput,
  ): Promise<GraduationPayload> {
    return payload(await new GraduationService(performerOf(context)).proposeGraduation(input));
  }

  @OfficersOnly()
  @Mutation(() => GraduationPayload, {
    description:
      'Approves a graduation that another officer proposed: the episode and its enrolments end, follow-ups are scheduled.',
  })
  async approveGraduation(
    @Ctx() context: Context,
    @Arg('input', () => ApproveGraduationInput, { description: 'The proposal and the day.' })
    input: ApproveGraduationInput,
  ): Promise<GraduationPayload> {
    return payload(await new GraduationService(performerOf(context)).approveGraduation(input));
  }

  @OfficersOnly()
  @Mutation(() => GraduationPayload, { description: 'Refuses a graduation that another officer proposed.' })
  async refuseGraduation(
    @Ctx() context: Context,
    @Arg('input', () => RefuseGraduationInput, { description: 'The proposal, the day and the reason.' })
    input: RefuseGraduationInput,
  ): Promise<GraduationPayload> {
    return payload(await new GraduationService(performerOf(context)).refuseGraduation(input));
  }

  @OfficersOnly()
  @Mutation(() => GraduationPayload, { description: 'Takes back a graduation that you proposed.' })
  async withdrawGraduation(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawGraduationInput, { description: 'The proposal, the day and the reason.' })
    input: WithdrawGraduationInput,
  ): Promise<GraduationPayload> {
    return payload(await new GraduationService(performerOf(context)).withdrawGraduation(input));
  }

  @OfficersOnly()
  @Mutation(() => GraduationPayload, {
    description: 'Annuls an approval that was wrong and that another officer gave: the episode goes on.',
  })
  async annulGraduation(
    @Ctx() context: Context,
    @Arg('input', () => AnnulGraduationInput, { description: 'The proposal, the day, the reason and the evidence.' })
    input: AnnulGraduationInput,
  ): Promise<GraduationPayload> {
    return payload(await new GraduationService(performerOf(context)).annulGraduation(input));
  }
}

function payload(outcome: GraduationOutcome): GraduationPayload {
  return {
    ...payloadOf(outcome),
    proposal: referTo(GraduationProposal, outcome.proposalId),
    episode: referTo(Episode, outcome.episodeId),
  };
}
