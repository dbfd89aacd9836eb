import { Field, ObjectType } from 'type-graphql';
import { InputWarning } from '../household/input-warning.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload, payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { Incident } from './incident.entity.ts';
import { NextStep } from './next-step.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import type { ReportOutcome } from './report.service.ts';

@ObjectType({ description: 'What became of a report of a disaster.' })
export class ReportPayload extends MutationPayload {
  @Field(() => Incident, { nullable: true, description: 'The incident; empty when refused.' })
  incident!: RecordReference | null;

  @Field(() => ReliefOrder, {
    nullable: true,
    description: 'The relief order; empty when refused, or where no family needs anything.',
  })
  order!: RecordReference | null;

  @Field(() => [ReliefOrderLine], { description: 'Lines that stock was not found for in full: back-orders.' })
  shortLines!: RecordReference[];

  @Field(() => [Incident], { description: 'Reports that may be of the same event: see mergeIncidents.' })
  possibleDuplicates!: RecordReference[];

  @Field(() => [NextStep], { description: 'What is to be done next, the most urgent first.' })
  nextSteps!: readonly NextStep[];

  @Field(() => [InputWarning], { description: 'What was taken, but does not agree with the register.' })
  warnings!: InputWarning[];
}

/** The payload of an outcome. A kept outcome holds moments as text. */
export function reportPayloadOf(outcome: ReportOutcome): ReportPayload {
  return {
    ...payloadOf(outcome),
    incident: referTo(Incident, outcome.incidentId),
    order: referTo(ReliefOrder, outcome.orderId),
    shortLines: (outcome.shortLineIds ?? []).map((id) => refer(ReliefOrderLine, id)),
    possibleDuplicates: (outcome.possibleDuplicateIds ?? []).map((id) => refer(Incident, id)),
    nextSteps: (outcome.nextSteps ?? []).map(({ action, dueAt }) => ({ action, dueAt: new Date(dueAt) })),
    warnings: outcome.warnings ?? [],
  };
}
