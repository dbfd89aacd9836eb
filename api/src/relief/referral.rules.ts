import { refusePlainText } from '../use-case/plain-text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import { ReferralKind, ReferralOutcome } from './referral-kind.ts';

/** A family hit, as a referral asks for it. */
export interface ReferableFamily {
  readonly id: string;
  readonly householdId: string | null;
  readonly isOnAidNow: boolean;
  readonly isStruck: boolean;
  readonly hasOpenReferral: boolean;
}

/** The families that are meant where none is named: all that the kind fits and that wait for nothing of it. */
export function familiesMeant(families: readonly ReferableFamily[], kind: ReferralKind): ReferableFamily[] {
  return families.filter((family) => refuseFamily(family, kind, '').length === 0);
}

/** Why families cannot be referred. @param named the ids that were given, undefined where all are meant */
export function refuseReferral(
  families: readonly ReferableFamily[],
  kind: ReferralKind,
  named: readonly string[] | undefined,
  reason: string,
): UserError[] {
  const byId = new Map(families.map((family) => [family.id, family]));
  const unfit = (named ?? []).flatMap((id, index): UserError[] => {
    const field = `familyIds.${index}`;
    const family = byId.get(id);
    if (!family)
      return [unknownRecord('family', id, field, 'Read the families of the incident and give the id of one.')];
    if (named!.indexOf(id) < index) return [{ code: 'FAMILY_REPEATED', field, message: 'This family is named twice.' }];
    return refuseFamily(family, kind, field);
  });
  const nobody = (named ?? familiesMeant(families, kind)).length === 0;
  const message =
    kind === ReferralKind.ENTRY
      ? 'No family of this incident is without aid and waits for nothing.'
      : 'No family of this incident is in the register and waits for nothing.';
  return [
    ...(nobody ? [{ code: 'NOBODY_TO_REFER', field: 'familyIds', message }] : []),
    ...unfit,
    ...refusePlainText(reason, 'reason', 'reason'),
  ];
}

function refuseFamily(family: ReferableFamily, kind: ReferralKind, field: string): UserError[] {
  if (family.isStruck) {
    return [{ code: 'FAMILY_STRUCK', field, message: 'This family was struck from the incident.' }];
  }
  if (family.hasOpenReferral) {
    return [
      { code: 'REFERRED_ALREADY', field, message: 'This family is referred already. Close that referral first.' },
    ];
  }
  if (kind === ReferralKind.ENTRY && family.isOnAidNow) {
    return [{ code: 'ON_AID_ALREADY', field, message: 'This family is on aid. Refer it for REASSESSMENT.' }];
  }
  if (kind === ReferralKind.REASSESSMENT && family.householdId === null) {
    const message = 'This family is not in the register, so it has no class to assess anew. Refer it for ENTRY.';
    return [{ code: 'NOT_IN_REGISTER', field, message }];
  }
  return [];
}

/** What is asked of an outcome. */
export interface ClosingFacts {
  readonly kind: ReferralKind;
  readonly isClosed: boolean;
  readonly householdId: string | null;
  /** Whether the household is on aid. */
  readonly isOnAid: boolean;
  /** Whether its welfare was assessed since the day of the referral. */
  readonly isAssessedSince: boolean;
}

/** Why a referral cannot be closed with this outcome: the register does not show it. */
export function refuseClosing(facts: ClosingFacts, outcome: ReferralOutcome, finding: string): UserError[] {
  if (facts.isClosed) {
    return [{ code: 'REFERRAL_CLOSED', field: 'referralId', message: 'This referral was closed before.' }];
  }
  return [...refuseOutcome(facts, outcome), ...refusePlainText(finding, 'finding', 'finding')];
}

function refuseOutcome(facts: ClosingFacts, outcome: ReferralOutcome): UserError[] {
  const field = 'outcome';
  if (outcome === ReferralOutcome.TAKEN_IN) {
    if (facts.kind === ReferralKind.REASSESSMENT) {
      return [
        { code: 'OUTCOME_DOES_NOT_FIT', field, message: 'A reassessment ends as REASSESSED, or was not possible.' },
      ];
    }
    if (facts.householdId === null) {
      const message = 'Say which household the family was registered as: householdId.';
      return [{ code: 'HOUSEHOLD_MISSING', field: 'householdId', message }];
    }
    if (facts.isOnAid) return [];
    const message = 'The household is not on aid. Register its entry first (startEpisode), or give another outcome.';
    return [{ code: 'NOT_ON_AID', field, message }];
  }
  if (outcome === ReferralOutcome.REASSESSED) {
    if (facts.kind === ReferralKind.ENTRY) {
      return [
        { code: 'OUTCOME_DOES_NOT_FIT', field, message: 'A referral for entry ends as TAKEN_IN, or was refused.' },
      ];
    }
    if (facts.isAssessedSince) return [];
    const message = 'No assessment was recorded since the referral. Record it first (recordAssessment).';
    return [{ code: 'NOT_ASSESSED', field, message }];
  }
  return [];
}
