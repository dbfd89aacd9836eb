import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { InputWarning } from '../household/input-warning.ts';
import { MutationPayload, payloadOf, referTo } from '../use-case/mutation-payload.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { Incident } from './incident.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';

/** What became of a request about a reported incident. */
export interface IncidentOutcome extends Outcome {
  /** Missing where there is none. */
  readonly incidentId?: string;
  readonly orderId?: string | undefined;
  readonly warnings?: InputWarning[];
}

@ObjectType({ description: 'What became of a change of a reported disaster.' })
export class IncidentPayload extends MutationPayload {
  @Field(() => Incident, { nullable: true, description: 'The incident as it stands now.' })
  incident!: RecordReference | null;

  @Field(() => ReliefOrder, { nullable: true, description: 'Its relief order as it stands now, where it changed.' })
  order!: RecordReference | null;

  @Field(() => [InputWarning], { description: 'What was taken, but does not agree with the register.' })
  warnings!: InputWarning[];
}

export function incidentPayloadOf(outcome: IncidentOutcome): IncidentPayload {
  return {
    ...payloadOf(outcome),
    incident: referTo(Incident, outcome.incidentId),
    order: referTo(ReliefOrder, outcome.orderId),
    warnings: outcome.warnings ?? [],
  };
}
