import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { CompanionAssignment } from './companion-assignment.entity.ts';
import {
  AssignCompanionInput,
  CloseInterventionInput,
  EndCompanionAssignmentInput,
  RecordVisitInput,
  StartInterventionInput,
} from './companion.input.ts';
import { CompanionAssignmentPayload, InterventionPayload, RecordVisitPayload } from './companion.payload.ts';
import { CompanionService } from './companion.service.ts';
import { Intervention } from './intervention.entity.ts';
import { InterventionService, type InterventionChange } from './intervention.service.ts';
import { Visit } from './visit.entity.ts';

@Resolver()
export class CompanionChangeResolver {
  @OfficersOnly()
  @Mutation(() => CompanionAssignmentPayload, {
    description: 'Gives a household its companion (pendamping), or hands it over from one to another.',
  })
  async assignCompanion(
    @Ctx() context: Context,
    @Arg('input', () => AssignCompanionInput, { description: 'The household, the companion and the first day.' })
    input: AssignCompanionInput,
  ): Promise<CompanionAssignmentPayload> {
    const outcome = await new CompanionService(performerOf(context)).assignCompanion(input);
    return { ...payloadOf(outcome), assignment: referTo(CompanionAssignment, outcome.assignmentId) };
  }

  @OfficersOnly()
  @Mutation(() => CompanionAssignmentPayload, {
    description:
      'Has a companion (pendamping) no longer accompany a household, where nobody takes over. Handing over is assignCompanion.',
  })
  async endCompanionAssignment(
    @Ctx() context: Context,
    @Arg('input', () => EndCompanionAssignmentInput, { description: 'The assignment, its end and why.' })
    input: EndCompanionAssignmentInput,
  ): Promise<CompanionAssignmentPayload> {
    const outcome = await new CompanionService(performerOf(context)).endAssignment(input);
    return { ...payloadOf(outcome), assignment: referTo(CompanionAssignment, outcome.assignmentId) };
  }

  @OfficersOnly()
  @Mutation(() => RecordVisitPayload, {
    description: 'Records a visit (kunjungan) to a household: what for, what was found.',
  })
  async recordVisit(
    @Ctx() context: Context,
    @Arg('input', () => RecordVisitInput, { description: 'The household, the day, the purpose and the finding.' })
    input: RecordVisitInput,
  ): Promise<RecordVisitPayload> {
    const outcome = await new CompanionService(performerOf(context)).recordVisit(input);
    return { ...payloadOf(outcome), visit: referTo(Visit, outcome.visitId) };
  }

  @OfficersOnly()
  @Mutation(() => InterventionPayload, {
    description: 'Begins an intervention (intervensi) that is to help a household.',
  })
  async startIntervention(
    @Ctx() context: Context,
    @Arg('input', () => StartInterventionInput, { description: 'The household, and what is done.' })
    input: StartInterventionInput,
  ): Promise<InterventionPayload> {
    return payload(await new InterventionService(performerOf(context)).startIntervention(input));
  }

  @OfficersOnly()
  @Mutation(() => InterventionPayload, { description: 'Ends an intervention, and says whether it helped.' })
  async closeIntervention(
    @Ctx() context: Context,
    @Arg('input', () => CloseInterventionInput, { description: 'The intervention, its last day and its outcome.' })
    input: CloseInterventionInput,
  ): Promise<InterventionPayload> {
    return payload(await new InterventionService(performerOf(context)).closeIntervention(input));
  }
}

function payload(outcome: InterventionChange): InterventionPayload {
  return { ...payloadOf(outcome), intervention: referTo(Intervention, outcome.interventionId) };
}
