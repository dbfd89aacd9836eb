/** How a hop stands against its promise. */
export enum ReliefHopStatus {
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
  STOPPED = 'STOPPED',
  OPEN = 'OPEN',
  AT_RISK = 'AT_RISK',
  OVERDUE = 'OVERDUE',
}

/** The moments of a hop. */
export interface HopMoments {
  readonly startedAt: Date;
  readonly promisedAt: Date;
  readonly atRiskAt: Date;
  readonly doneAt: Date | null;
  readonly stoppedAt: Date | null;
}

const MILLISECONDS_PER_HOUR = 3_600_000;

/** How a hop stands at a moment. What is done in the very moment that was promised is on time. */
export function hopStatus({ promisedAt, atRiskAt, doneAt, stoppedAt }: HopMoments, now: Date): ReliefHopStatus {
  if (doneAt) return doneAt <= promisedAt ? ReliefHopStatus.ON_TIME : ReliefHopStatus.LATE;
  if (stoppedAt) return ReliefHopStatus.STOPPED;
  if (now > promisedAt) return ReliefHopStatus.OVERDUE;
  return now >= atRiskAt ? ReliefHopStatus.AT_RISK : ReliefHopStatus.OPEN;
}

/** Hours that a hop took, or has taken so far. */
export function hopHours({ startedAt, doneAt, stoppedAt }: HopMoments, now: Date): number {
  return ((doneAt ?? stoppedAt ?? now).getTime() - startedAt.getTime()) / MILLISECONDS_PER_HOUR;
}
