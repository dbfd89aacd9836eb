import type { ReleasePlan, ReleaseShare } from '../release-plan.ts';
import { amountPaid, familiesPaid, payments, paymentsInTime } from './disbursement.components.ts';

/** Families paid, and what, in the city. The same families are paid in each quarter, so quarters of few are not pooled. */
export const paidPlan: ReleasePlan = {
  code: 'paid',
  kind: 'REPEATED',
  columns: [
    { code: 'families', of: familiesPaid, finest: 0 },
    { code: 'payments', of: payments, finest: 0 },
    { code: 'amount', of: amountPaid, finest: 0, isAmount: true },
  ],
};

export const paidInTime: ReleaseShare = {
  whole: { plan: paidPlan, column: 'payments' },
  parts: [{ of: paymentsInTime }],
};
