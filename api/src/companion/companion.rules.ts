import { refuseEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { dayNotPossible, refuseDay } from '../use-case/refuse-day.ts';
import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { InterventionAction, interventionMachine, stateOf } from './intervention.state.ts';

/** A companion who is to take over a household. */
export interface AssignmentRequest {
  readonly companion: string;
  readonly startedOn: string;
  /** Who hands over; empty where nobody does. */
  readonly takesOverFrom?: string | null;
}

/** What an assignment meets. */
export interface AssignmentFacts {
  readonly registeredOn: string;
  /** The companion the household has now. */
  readonly present: { readonly companion: string; readonly startedOn: string } | undefined;
  /** First day on which the latest of those before no longer accompanied it, where there was one. */
  readonly endedOn: string | undefined;
}

/** Decides whether a companion can take over a household: every reason against. */
export function refuseAssignment(request: AssignmentRequest, facts: AssignmentFacts, today: string): UserError[] {
  const { present, registeredOn, endedOn } = facts;
  const begins = { day: registeredOn, what: 'The family was registered' };
  const errors = [
    ...refuseText(request.companion, 'companion', 'name of the companion', LONGEST_NAME),
    ...refuseDay('startedOn', request.startedOn, today, begins),
    ...refuseHandOver(request, present),
  ];
  if (errors.length === 0 && present && request.startedOn <= present.startedOn) {
    const message = `${present.companion} accompanies the family since ${present.startedOn}. Give a later day.`;
    errors.push(dayNotPossible('startedOn', message));
  }
  if (errors.length === 0 && endedOn !== undefined && request.startedOn < endedOn) {
    const message = `Another companion accompanied the family until ${endedOn}. Give that day or a later one.`;
    errors.push(dayNotPossible('startedOn', message));
  }
  return errors;
}

/** Decides whether a companion can leave a household without a successor: every reason against. */
export function refuseEndOfAssignment(
  { endedOn, reason }: { readonly endedOn: string; readonly reason: string },
  assignment: { readonly startedOn: string; readonly endedOn: string | null },
  today: string,
): UserError[] {
  if (assignment.endedOn !== null) {
    const message = `This assignment ended on ${assignment.endedOn}. Read the companions of the household.`;
    return [{ code: 'ASSIGNMENT_ENDED', field: 'assignmentId', message }];
  }
  const errors = [...refuseDay('endedOn', endedOn, today), ...refuseText(reason, 'reason', 'reason')];
  if (endedOn <= assignment.startedOn) {
    const message = `It began on ${assignment.startedOn}. Give a later day.`;
    errors.push(dayNotPossible('endedOn', message));
  }
  return errors;
}

function refuseHandOver(
  { companion, takesOverFrom }: AssignmentRequest,
  present: AssignmentFacts['present'],
): UserError[] {
  const from = takesOverFrom?.trim();
  if (present && present.companion === companion.trim()) {
    const message = `${present.companion} is the companion of the family already, since ${present.startedOn}. Nothing is to be done.`;
    return [{ code: 'COMPANION_ALREADY', field: 'companion', message }];
  }
  if (from === present?.companion) return [];
  const message = present
    ? `The companion of the family is ${present.companion}. Name them in takesOverFrom to hand the family over.`
    : `The family has no companion, so nobody hands it over. Leave takesOverFrom out.`;
  return [{ code: 'HAND_OVER_DOES_NOT_FIT', field: 'takesOverFrom', message }];
}

/** A visit to record. */
export interface VisitRequest {
  readonly companion?: string | null;
  readonly visitedOn: string;
  readonly finding: string;
  readonly nextVisitOn?: string | null;
  readonly evidence?: readonly GivenEvidence[] | null;
}

/** What a visit meets. */
export interface VisitFacts {
  readonly registeredOn: string;
  /** Whether the same companion's visit of that day is recorded already. */
  readonly isKnown: boolean;
}

/** Decides whether a visit can be recorded: every reason against. */
export function refuseVisit(request: VisitRequest, facts: VisitFacts, today: string): UserError[] {
  const { companion, visitedOn, finding, nextVisitOn, evidence } = request;
  const begins = { day: facts.registeredOn, what: 'The family was registered' };
  const errors = [
    ...refuseDay('visitedOn', visitedOn, today, begins),
    ...refuseText(finding, 'finding', 'finding'),
    ...refuseEvidence(evidence),
  ];
  if (typeof companion === 'string') {
    errors.push(...refuseText(companion, 'companion', 'name of the companion', LONGEST_NAME));
  }
  if (typeof nextVisitOn === 'string' && nextVisitOn <= visitedOn) {
    const message = `The next visit cannot be on ${nextVisitOn}, this one was on ${visitedOn}. Give a later day, or leave it out.`;
    errors.push(dayNotPossible('nextVisitOn', message));
  }
  if (facts.isKnown) {
    const message = `A visit of this companion on ${visitedOn} is recorded already. Read the visits of the household.`;
    errors.push({ code: 'VISIT_KNOWN', field: 'visitedOn', message });
  }
  return errors;
}

/** An intervention to begin. */
export interface InterventionRequest {
  readonly visitId?: string | null;
  readonly description: string;
  readonly startedOn: string;
  readonly evidence?: readonly GivenEvidence[] | null;
}

/** What an intervention meets. */
export interface InterventionFacts {
  readonly registeredOn: string;
  /** The visit it names; undefined where the household has no such visit. */
  readonly visit: { readonly visitedOn: string } | undefined;
}

/** Decides whether an intervention can begin: every reason against. */
export function refuseIntervention(
  { visitId, description, startedOn, evidence }: InterventionRequest,
  { registeredOn, visit }: InterventionFacts,
  today: string,
): UserError[] {
  const begins = visit
    ? { day: visit.visitedOn, what: 'The visit it came of was' }
    : { day: registeredOn, what: 'The family was registered' };
  const errors = [
    ...refuseDay('startedOn', startedOn, today, begins),
    ...refuseText(description, 'description', 'description'),
    ...refuseEvidence(evidence),
  ];
  if (typeof visitId === 'string' && !visit) {
    const message = `This household has no visit ${visitId}. Give one of its visits, or leave it out.`;
    errors.push({ code: 'VISIT_DOES_NOT_FIT', field: 'visitId', message });
  }
  return errors;
}

/** An intervention as it stands, and what is to end it. */
export interface ClosingRequest {
  readonly expectedVersion: number;
  readonly closedOn: string;
  readonly result?: string | null;
  readonly evidence?: readonly GivenEvidence[] | null;
}

/** Decides whether an intervention can be closed: every reason against. */
export function refuseClosing(
  { expectedVersion, closedOn, result, evidence }: ClosingRequest,
  intervention: { readonly version: number; readonly startedOn: string; readonly closedOn: string | null },
  today: string,
): UserError[] {
  const unfit = [
    ...interventionMachine.refuse(stateOf(intervention), InterventionAction.CLOSE, 'interventionId'),
    ...interventionMachine.refuseStale(intervention.version, expectedVersion),
  ];
  if (unfit.length > 0) return unfit;
  return [
    ...refuseDay('closedOn', closedOn, today, { day: intervention.startedOn, what: 'It began' }),
    ...(typeof result === 'string' ? refuseText(result, 'result', 'result') : []),
    ...refuseEvidence(evidence),
  ];
}
