import { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';
import type { ClassOnDay } from '../welfare/standing.ts';
import { isAtLeast, type WelfareClass } from '../welfare/welfare.state.ts';
import { NotificationRecipient, type NaturalExitKind } from './exit-case.state.ts';

/** What the register says of a family on a day. */
export interface FamilyFacts {
  readonly members: number;
  /** Members alive who have not left. */
  readonly livingMembers: number;
  /** Living members for whose sake aid is given: children, elderly, disabled. */
  readonly eligibleMembers: number;
  /** The latest assessments with a class in this episode, what the family says of itself left out; one for each day. */
  readonly assessments: readonly ClassOnDay[];
}

/** What policy says of the kinds of exit. */
export interface KindPolicy {
  /** Lowest class that counts as no longer poor, in so many assessments in a row. */
  readonly noLongerPoorClass: WelfareClass;
  readonly assessmentsInARow: number;
  readonly childMaxAge: number;
  readonly elderlyMinAge: number;
}

/**
 * What has to be shown before an exit is confirmed. A field verification is asked where only a register speaks: no score
 * or decile alone ends aid, and no register knows who is pregnant or who did not open the door.
 */
export const requiredProof = {
  DECEASED: EvidenceKind.DEATH_CERTIFICATE,
  MOVED_AWAY: EvidenceKind.MOVE_CERTIFICATE,
  DUPLICATE: EvidenceKind.FAMILY_CARD,
  DECLINED: EvidenceKind.SIGNED_STATEMENT,
  NO_LONGER_POOR: EvidenceKind.FIELD_VERIFICATION,
  NO_ELIGIBLE_COMPONENT: EvidenceKind.FIELD_VERIFICATION,
  NOT_FOUND: EvidenceKind.FIELD_VERIFICATION,
} as const satisfies Record<NaturalExitKind, EvidenceKind>;

const { FAMILY, HEIRS, NEIGHBOURHOOD_HEAD, LURAH } = NotificationRecipient;

/** Who may get the letter: the family itself wherever there is one to be met. */
export const recipientsOf: Readonly<Record<NaturalExitKind, readonly NotificationRecipient[]>> = {
  DECEASED: [HEIRS, NEIGHBOURHOOD_HEAD, LURAH],
  MOVED_AWAY: [FAMILY, NEIGHBOURHOOD_HEAD, LURAH],
  NOT_FOUND: [FAMILY, NEIGHBOURHOOD_HEAD, LURAH],
  DUPLICATE: [FAMILY],
  DECLINED: [FAMILY],
  NO_LONGER_POOR: [FAMILY],
  NO_ELIGIBLE_COMPONENT: [FAMILY],
};

/** Why the register does not bear out an exit of a kind. Empty when it does, or has no say in it. */
export function refuseKind(kind: NaturalExitKind, facts: FamilyFacts, policy: KindPolicy, field: string): UserError[] {
  return refuseByKind[kind]?.(facts, policy, field) ?? [];
}

const refuseByKind: Partial<
  Record<NaturalExitKind, (facts: FamilyFacts, policy: KindPolicy, field: string) => UserError[]>
> = {
  DECEASED: ({ members, livingMembers }, _policy, field) => {
    if (members > 0 && livingMembers === 0) return [];
    const message =
      members === 0
        ? 'No member of the family is recorded. Record them and their deaths first.'
        : `${livingMembers} member(s) of the family are alive. Name a new head of the family instead (successionsNeeded), or record their deaths first.`;
    return [{ code: 'MEMBERS_LIVING', field, message }];
  },
  NO_ELIGIBLE_COMPONENT: ({ eligibleMembers }, { childMaxAge, elderlyMinAge }, field) => {
    if (eligibleMembers === 0) return [];
    return [
      {
        code: 'COMPONENT_LEFT',
        field,
        message: `${eligibleMembers} living member(s) are at most ${childMaxAge} or at least ${elderlyMinAge} years old, or disabled: aid is given for their sake. Correct the members first if that is wrong.`,
      },
    ];
  },
  NO_LONGER_POOR: ({ assessments }, { noLongerPoorClass, assessmentsInARow }, field) => {
    const latest = assessments.slice(0, assessmentsInARow);
    const risen = latest.filter(({ welfareClass }) => isAtLeast(welfareClass, noLongerPoorClass)).length;
    if (risen === assessmentsInARow) return [];
    const found = latest.map(({ assessedOn, welfareClass }) => `${welfareClass} on ${assessedOn}`).join(', ') || 'none';
    return [
      {
        code: 'STILL_POOR',
        field,
        message: `An exit as no longer poor needs ${noLongerPoorClass} or above in the last ${assessmentsInARow} assessments; found ${found}. Assess the family again.`,
      },
    ];
  },
};
