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
  readonly correction?: object | null;
  readonly documents: readonly unknown[];
}

/** What of the order decides what can still be revised. */
export interface RevisedOrder {
  readonly state: ReliefOrderState;
  readonly verifiedAt: Date | null;
}

/** Why a revision cannot be made. @param order undefined where the incident has none */
export function refuseRevision(
  given: GivenRevision,
  families: readonly RecordedFamily[],
  order: RevisedOrder | undefined,
  isMerged: boolean,
): UserError[] {
  return [
    ...(order ? reliefOrderMachine.refuse(order.state, ReliefOrderAction.REVISE, 'incidentId') : []),
    ...(order && order.verifiedAt !== null ? refuseUnverified(given) : []),
    ...(isMerged ? refuseAdded(given) : []),
    ...refusePlainText(given.reason, 'reason', 'reason'),
    ...refuseNothing(given),
    ...given.struckFamilies.flatMap(({ reason }, index) =>
      refusePlainText(reason, `struckFamilies.${index}.reason`, 'reason'),
    ),
    ...refuseFamilies(given, families),
  ];
}

/** What was verified must not grow behind the back of who verified it. */
function refuseUnverified({ addedFamilies, changedFamilies }: GivenRevision): UserError[] {
  const field = addedFamilies.length > 0 ? 'addedFamilies' : 'changedFamilies';
  if (addedFamilies.length + changedFamilies.length === 0) return [];
  const message =
    'The order was verified, and what is added or changed now nobody has verified. Families can still be struck; report others anew and merge the reports.';
  return [{ code: 'VERIFIED_ALREADY', field, message }];
}

function refuseAdded({ addedFamilies }: GivenRevision): UserError[] {
  if (addedFamilies.length === 0) return [];
  const message = 'This report was merged into another. Add families to the one that leads (mergedInto).';
  return [{ code: 'INCIDENT_MERGED', field: 'addedFamilies', message }];
}

function refuseNothing(given: GivenRevision): UserError[] {
  const { addedFamilies, changedFamilies, struckFamilies, documents, victims, correction } = given;
  if (addedFamilies.length + changedFamilies.length + struckFamilies.length + documents.length > 0) return [];
  if (victims != null || correction != null) return [];
  const message = 'This revision changes nothing. Give families, victims, a correction or documents.';
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

/**
 * Why a family that is added is in a report of the event already.
 *
 * @param added what each is known by; null for a name alone
 * @param present what those are known by that have a claim
 */
export function refuseSecondClaim(added: readonly (string | null)[], present: readonly (string | null)[]): UserError[] {
  const known = new Set(present);
  return added.flatMap((key, index) => {
    if (key === null || !known.has(key)) return [];
    const message = 'This family is in a report of this event already. Correct it there as one of changedFamilies.';
    return [{ code: 'FAMILY_REPEATED', field: `addedFamilies.${index}`, message }];
  });
}
