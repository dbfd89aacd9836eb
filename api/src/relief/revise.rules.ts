import { refusePlainText } from '../use-case/plain-text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import { reliefOrderMachine, ReliefOrderAction, type ReliefOrderState } from './relief-order.state.ts';

/** A family of the incident, as it is on record. */
export interface RecordedFamily {
  readonly id: string;
  readonly isStruck: boolean;
}

/** What a revision changes. */
export interface GivenRevision {
  readonly reason: string;
  readonly addedFamilies: readonly unknown[];
  readonly changedFamilies: readonly { readonly familyId: string }[];
  readonly struckFamilies: readonly { readonly familyId: string; readonly reason: string }[];
  readonly victims?: object | null;
  readonly documents: readonly unknown[];
}

/** Why a revision cannot be made. @param orderState undefined where the incident has no order */
export function refuseRevision(
  given: GivenRevision,
  families: readonly RecordedFamily[],
  orderState: ReliefOrderState | undefined,
  isMerged: boolean,
): UserError[] {
  if (isMerged) {
    const message = 'This report was merged into another. Revise the one that leads (mergedInto).';
    return [{ code: 'INCIDENT_MERGED', field: 'incidentId', message }];
  }
  return [
    ...(orderState === undefined ? [] : reliefOrderMachine.refuse(orderState, ReliefOrderAction.REVISE, 'incidentId')),
    ...refusePlainText(given.reason, 'reason', 'reason'),
    ...refuseNothing(given),
    ...given.struckFamilies.flatMap(({ reason }, index) =>
      refusePlainText(reason, `struckFamilies.${index}.reason`, 'reason'),
    ),
    ...refuseFamilies(given, families),
  ];
}

function refuseNothing(given: GivenRevision): UserError[] {
  const { addedFamilies, changedFamilies, struckFamilies, documents, victims } = given;
  if (addedFamilies.length + changedFamilies.length + struckFamilies.length + documents.length > 0) return [];
  if (victims != null) return [];
  const message = 'This revision changes nothing. Give families, victims or documents.';
  return [{ code: 'NOTHING_TO_CHANGE', field: 'addedFamilies', message }];
}

function refuseFamilies(given: GivenRevision, families: readonly RecordedFamily[]): UserError[] {
  const known = new Map(families.map((family) => [family.id, family]));
  const told = new Set<string>();
  const places = [
    ...given.changedFamilies.map(({ familyId }, index) => [familyId, `changedFamilies.${index}.familyId`] as const),
    ...given.struckFamilies.map(({ familyId }, index) => [familyId, `struckFamilies.${index}.familyId`] as const),
  ];
  return places.flatMap(([familyId, field]): UserError[] => {
    const family = known.get(familyId);
    if (!family) {
      return [unknownRecord('family', familyId, field, 'Read the families of the incident and give the id of one.')];
    }
    if (family.isStruck) {
      const message = 'This family was struck already. Add it anew where it belongs here after all.';
      return [{ code: 'FAMILY_STRUCK', field, message }];
    }
    if (told.has(familyId)) {
      return [{ code: 'FAMILY_REPEATED', field, message: 'This family is told twice. Tell each family once.' }];
    }
    told.add(familyId);
    return [];
  });
}

/** By what a family is known in its incident. */
export interface FamilyKey {
  readonly householdId: string | null;
  readonly kkHash: Buffer | null;
}

/** Why a family that is added is in the incident already. */
export function refuseSecondClaim(added: readonly FamilyKey[], present: readonly FamilyKey[]): UserError[] {
  const known = new Set(present.map(keyOf));
  return added.flatMap((family, index) => {
    const key = keyOf(family);
    if (key === undefined || !known.has(key)) return [];
    const message = 'This family is in the incident already. Correct it as one of changedFamilies.';
    return [{ code: 'FAMILY_REPEATED', field: `addedFamilies.${index}`, message }];
  });
}

function keyOf({ householdId, kkHash }: FamilyKey): string | undefined {
  return householdId ?? kkHash?.toString('hex');
}
