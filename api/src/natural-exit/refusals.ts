import type { EvidenceKind } from '../journal/evidence.ts';
import { refuseText } from '../use-case/refuse-text.ts';
import type { UserError } from '../user-error.ts';

/** A document by which something is shown. */
export interface Document {
  readonly kind: EvidenceKind;
  readonly reference: string;
}

const LONGEST_REFERENCE = 200;

/** Why a day cannot be the one on which something happened. */
export function refuseDay(
  field: string,
  day: string,
  today: string,
  notBefore?: { readonly day: string; readonly what: string },
): UserError[] {
  if (day > today) return [dayNotPossible(field, `${day} is in the future. Give ${today} or an earlier day.`)];
  if (notBefore && day < notBefore.day) {
    return [dayNotPossible(field, `${notBefore.what} on ${notBefore.day}. Give that day or a later one.`)];
  }
  return [];
}

/** Why a number or name by which a paper can be found is refused. */
export function refuseReference(reference: string, field: string): UserError[] {
  return refuseText(reference, field, LONGEST_REFERENCE);
}

/** Why documents are refused: one that nobody could find. */
export function refuseDocuments(evidence: readonly Document[], field = 'evidence'): UserError[] {
  return evidence.flatMap(({ reference }, index) => refuseReference(reference, `${field}.${index}.reference`));
}

/** No rule can be read on a day. */
export function noPolicy(field: string, day: string): UserError {
  return {
    code: 'NO_POLICY',
    field,
    message: `No policy on natural exits was in force on ${day}. Give a day that a policy covers, or have one entered for it.`,
  };
}

/** There is no record of an id. */
export function unknown(
  thing: 'exit case' | 'review' | 'household',
  id: string,
  field: string,
  remedy: string,
): UserError {
  return {
    code: `${thing.toUpperCase().replace(' ', '_')}_UNKNOWN`,
    field,
    message: `There is no ${thing} ${id}. ${remedy}`,
  };
}

function dayNotPossible(field: string, message: string): UserError {
  return { code: 'DAY_NOT_POSSIBLE', field, message };
}
