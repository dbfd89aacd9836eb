/** The attacker on its own, for tests that ask through the API. It needs HiGHS, which is there in development only. */
export { BoundsSolver, type Bounds } from './bounds.ts';
export { isRecovered } from './attacker.ts';
export { poisson, seededRandom } from './generated-facts.ts';
export type { Equation } from './linear-system.ts';
