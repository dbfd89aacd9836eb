import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { CompanionAssignment } from './companion-assignment.entity.ts';
import { Intervention } from './intervention.entity.ts';
import { Visit } from './visit.entity.ts';

@ObjectType({ description: 'Result of assignCompanion and endCompanionAssignment.' })
export class CompanionAssignmentPayload extends MutationPayload {
  @Field(() => CompanionAssignment, {
    nullable: true,
    description: 'The assignment as it stands now; empty when refused.',
  })
  assignment!: RecordReference | null;
}

@ObjectType({ description: 'Result of recordVisit.' })
export class RecordVisitPayload extends MutationPayload {
  @Field(() => Visit, { nullable: true, description: 'The visit; empty when refused.' })
  visit!: RecordReference | null;
}

@ObjectType({ description: 'Result of startIntervention and closeIntervention.' })
export class InterventionPayload extends MutationPayload {
  @Field(() => Intervention, { nullable: true, description: 'The intervention as it stands now.' })
  intervention!: RecordReference | null;
}
