import { ReliefOrderAction } from './relief-order.state.ts';

/** What was done with an order: an action, or the report that made it. */
export const ReliefStepAction = { REPORT: 'REPORT', ...ReliefOrderAction } as const;
export type ReliefStepAction = (typeof ReliefStepAction)[keyof typeof ReliefStepAction];
