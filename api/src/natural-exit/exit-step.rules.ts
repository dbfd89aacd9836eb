import { refuseDay } from '../use-case/refuse-day.ts';
import { refuseEvidence, requireEvidence } from '../use-case/evidence.ts';
import { refuseReference, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import type {
  ConfirmExitInput,
  HearExitInput,
  NotifyExitInput,
  ObjectToExitInput,
  ProposeExitInput,
  RecordExitVerificationInput,
  ReinstateExitInput,
} from './exit-case.input.ts';
import type { NaturalExitKind } from './exit-case.state.ts';
import { recipientsOf } from './exit-kind.rules.ts';

const NAME_A_DOCUMENT = 'It must rest on something. Name at least one document.';

type Details<Input> = Omit<Input, 'caseId' | 'expectedVersion' | 'idempotencyKey'>;

/** What is known of a household before an exit is proposed for it. */
export interface ProposalFacts {
  /** First day of the open episode; null where none is open. */
  readonly episodeStartedOn: string | null;
  /** Day on which the case that is open already was proposed, and as what. */
  readonly openCase: { readonly kind: NaturalExitKind; readonly proposedOn: string } | null;
  /** The latest case of this kind and episode that was dismissed or annulled. */
  readonly settledCase: { readonly occurredOn: string; readonly settledOn: string } | null;
}

/** Why an exit cannot be proposed on a fact. What the register says of the family is asked besides. */
export function refuseProposal(input: Details<ProposeExitInput>, facts: ProposalFacts, today: string): UserError[] {
  const { episodeStartedOn, openCase, settledCase } = facts;
  if (episodeStartedOn === null) {
    return [
      {
        code: 'NO_OPEN_EPISODE',
        field: 'householdId',
        message: 'The household is not on aid, so there is nothing to leave. Read its episodes.',
      },
    ];
  }
  const errors = refuseDay('occurredOn', input.occurredOn, today, { day: episodeStartedOn, what: 'Aid began' });
  errors.push(...refuseBesideOpenCase(openCase, 'householdId'));
  if (settledCase && input.occurredOn <= settledCase.occurredOn) {
    errors.push({
      code: 'FACT_SETTLED',
      field: 'occurredOn',
      message: `An exit as ${input.kind} on a fact of ${settledCase.occurredOn} was found wrong on ${settledCase.settledOn}. Propose it again only on a fact of a later day.`,
    });
  }
  return [...errors, ...requireEvidence(input.evidence, NAME_A_DOCUMENT)];
}

/** Why nothing else can be proposed beside a case that is open. */
export function refuseBesideOpenCase(
  openCase: { readonly kind: NaturalExitKind; readonly proposedOn: string } | null,
  field: string,
): UserError[] {
  if (!openCase) return [];
  return [
    {
      code: 'EXIT_CASE_OPEN',
      field,
      message: `An exit as ${openCase.kind} was proposed on ${openCase.proposedOn} and is not decided. Go on with that case, or have it dismissed first.`,
    },
  ];
}

/** Why a letter cannot be recorded as it is. */
export function refuseNotification(
  input: Details<NotifyExitInput>,
  { kind, proposedOn }: { readonly kind: NaturalExitKind; readonly proposedOn: string },
  today: string,
): UserError[] {
  const allowed = recipientsOf[kind];
  return [
    ...refuseDay('notifiedOn', input.notifiedOn, today, { day: proposedOn, what: 'The exit was proposed' }),
    ...(allowed.includes(input.recipient)
      ? []
      : [
          {
            code: 'RECIPIENT_NOT_FITTING',
            field: 'recipient',
            message: `The letter about an exit as ${kind} goes to ${allowed.join(' or ')}, not to ${input.recipient}. Hand it over to them.`,
          },
        ]),
    ...refuseReference(input.letterReference, 'letterReference', 'reference of the letter'),
  ];
}

/** Why an objection cannot be recorded as it is: one that comes late needs a reason. */
export function refuseObjection(
  { objectedOn, objection, lateReason }: Details<ObjectToExitInput>,
  { notifiedOn, objectionUntil }: { readonly notifiedOn: string; readonly objectionUntil: string },
  today: string,
): UserError[] {
  const errors = [
    ...refuseDay('objectedOn', objectedOn, today, { day: notifiedOn, what: 'The letter was handed over' }),
    ...refuseText(objection, 'objection', 'objection'),
  ];
  if (lateReason !== undefined && lateReason !== null)
    return [...errors, ...refuseText(lateReason, 'lateReason', 'reason for being late')];
  if (objectedOn <= objectionUntil) return errors;
  return [
    ...errors,
    {
      code: 'OBJECTION_LATE',
      field: 'objectedOn',
      message: `The family could object until ${objectionUntil}. If it had a good reason to be late, such as illness or a letter that did not arrive, give it as lateReason.`,
    },
  ];
}

/** Why a hearing cannot be recorded as it is. */
export function refuseHearing(
  input: Details<HearExitInput>,
  { objectedOn }: { readonly objectedOn: string },
  today: string,
): UserError[] {
  return [
    ...refuseDay('heardOn', input.heardOn, today, { day: objectedOn, what: 'The family objected' }),
    ...refuseReference(input.reference, 'reference', 'reference'),
  ];
}

/** Why a field verification cannot be recorded as it is: an older one does not replace a newer. */
export function refuseVerification(
  input: Details<RecordExitVerificationInput>,
  { occurredOn, verifiedOn }: { readonly occurredOn: string; readonly verifiedOn: string | null },
  today: string,
): UserError[] {
  const notBefore =
    verifiedOn === null ? { day: occurredOn, what: 'The fact is' } : { day: verifiedOn, what: 'The latest visit was' };
  return [
    ...refuseDay('verifiedOn', input.verifiedOn, today, notBefore),
    ...refuseReference(input.reference, 'reference', 'reference'),
  ];
}

/** Why a confirmation cannot be recorded as it is; whether the episode can end on that day is asked besides. */
export function refuseConfirmation(
  input: Details<ConfirmExitInput>,
  { occurredOn }: { readonly occurredOn: string },
): UserError[] {
  return [
    ...refuseDay('endedOn', input.endedOn, input.endedOn, { day: occurredOn, what: 'The fact is' }),
    ...refuseEvidence(input.evidence),
    ...refuseText(input.reason, 'reason', 'reason'),
  ];
}

/** Why a reinstatement cannot be recorded as it is. */
export function refuseReinstatement(input: Details<ReinstateExitInput>): UserError[] {
  return [...requireEvidence(input.evidence, NAME_A_DOCUMENT), ...refuseText(input.reason, 'reason', 'reason')];
}
