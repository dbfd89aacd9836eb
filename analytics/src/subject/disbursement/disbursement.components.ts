import { flow, type Component, type Histogram } from '../../figures/component.ts';
import { disbursementCube as cube } from './disbursement.cube.ts';

/** Families with a payment due for a quarter of the period, each quarter anew. */
export const familiesPaid: Component = flow(cube, 'families');
/** Rupiah. */
export const amountPaid: Component = flow(cube, 'amount');
export const payments: Component = flow(cube, 'payments');
export const paymentsInTime: Component = flow(cube, 'payments', { timeliness: ['IN_TIME'] });
export const paymentsLate: Component = flow(cube, 'payments', { timeliness: ['LATE'] });
/** Days from the first day of the quarter to the payment. */
export const daysToPayment: Histogram = { cube, column: 'payments', where: {} };
