import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { Attendance } from './attendance.entity.ts';
import { Cohort } from './cohort.entity.ts';
import { HoldSessionInput, PlanCohortInput, RecordIndividualSessionInput } from './cohort.input.ts';
import { CohortService } from './cohort.service.ts';
import { HoldSessionPayload, IndividualSessionPayload, PlanCohortPayload } from './journey.payload.ts';
import { Session } from './session.entity.ts';

@Resolver(() => Cohort)
export class CohortResolver {
  @Rows()
  @Connection()
  @Query(() => [Cohort], { description: 'Cohorts of the pathway, in the order they were planned.' })
  cohorts(): RowCondition {
    return {};
  }

  @OfficersOnly()
  @Mutation(() => PlanCohortPayload, { description: 'Plans a cohort of a stage with its sessions.' })
  async planCohort(
    @Ctx() context: Context,
    @Arg('input', () => PlanCohortInput, { description: 'The stage, who provides it, and the sessions.' })
    input: PlanCohortInput,
  ): Promise<PlanCohortPayload> {
    const outcome = await new CohortService(performerOf(context)).planCohort(input);
    return { ...payloadOf(outcome), cohort: referTo(Cohort, outcome.cohortId) };
  }

  @OfficersOnly()
  @Mutation(() => HoldSessionPayload, {
    description: 'Records that a session of a cohort was held, and of everybody in the cohort whether they were there.',
  })
  async holdSession(
    @Ctx() context: Context,
    @Arg('input', () => HoldSessionInput, { description: 'The session, the day and the attendance list.' })
    input: HoldSessionInput,
  ): Promise<HoldSessionPayload> {
    const outcome = await new CohortService(performerOf(context)).holdSession(input);
    return { ...payloadOf(outcome), session: referTo(Session, outcome.sessionId) };
  }

  @OfficersOnly()
  @Mutation(() => IndividualSessionPayload, { description: 'Records a session that a family had alone.' })
  async recordIndividualSession(
    @Ctx() context: Context,
    @Arg('input', () => RecordIndividualSessionInput, {
      description: 'The attempt at the stage, the day and the topic.',
    })
    input: RecordIndividualSessionInput,
  ): Promise<IndividualSessionPayload> {
    const outcome = await new CohortService(performerOf(context)).recordIndividualSession(input);
    return { ...payloadOf(outcome), attendance: referTo(Attendance, outcome.attendanceId) };
  }
}
