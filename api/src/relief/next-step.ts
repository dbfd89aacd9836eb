import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { ReliefOrderAction } from './relief-order.state.ts';
import type { ReliefPolicy } from './relief-policy.ts';
import './relief-types.ts';

/** What is to be done next with an order, and by when. */
@ObjectType({ description: 'What is to be done next with a relief order, and by when.' })
export class NextStep {
  @Field(() => ReliefOrderAction, { description: 'What.' })
  action!: ReliefOrderAction;

  @Field(() => GraphQLDateTimeISO, { description: 'By when it is promised.' })
  dueAt!: Date;
}

/** What follows a report, the most urgent first: verification, and on the fast track the dispatch beside it. */
export function nextStepsOf(isFastTrack: boolean, reportedAt: Date, policy: ReliefPolicy): NextStep[] {
  const within = (hours: number) => new Date(reportedAt.getTime() + hours * 3_600_000);
  const steps = [{ action: ReliefOrderAction.VERIFY, dueAt: within(policy['relief.verify_hours']) }];
  if (isFastTrack) {
    steps.push({ action: ReliefOrderAction.DISPATCH, dueAt: within(policy['relief.dispatch_hours']) });
  }
  return steps.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}
