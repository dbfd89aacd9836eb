import { LONGEST_NAME, LONGEST_TEXT, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';

/** Earliest year from which a rule can still be in force. */
const FIRST_DAY = '1900-01-01';

/** A document as an officer gives it. */
export interface DocumentRequest {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly issuedOn?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** How a document is cited: `PERWALI 17/2026`, or by the name alone where it is of no kind. */
export function citationOf(
  { kind, number }: { readonly kind: string; readonly number: string },
  provision?: string | null,
): string {
  return [kind === 'OTHER' ? number : `${kind} ${number}`, provision].filter(Boolean).join(', ');
}

/** The number as it is kept: spaces around it are left out, several count as one. */
export function numberOf(number: string): string {
  return number.trim().replaceAll(/\s+/g, ' ');
}

/**
 * Decides whether a document can be recorded.
 *
 * @param isRecorded whether there is one of this kind and number
 * @returns every reason against; empty when it can
 */
export function refuseDocument(request: DocumentRequest, isRecorded: boolean, today: string): UserError[] {
  return [
    ...refuseNumber(request, isRecorded),
    ...refuseText(request.title, 'title', 'title'),
    ...refuseDayOfIssue(request, today),
    ...refuseUrl(request.url),
  ];
}

function refuseNumber({ kind, number }: DocumentRequest, isRecorded: boolean): UserError[] {
  if (!isRecorded) return refuseText(number, 'number', 'number', LONGEST_NAME);
  return [
    {
      code: 'DOCUMENT_RECORDED',
      field: 'number',
      message: `${citationOf({ kind, number: numberOf(number) })} is recorded already. Use that one, or give the number of another.`,
    },
  ];
}

function refuseDayOfIssue({ kind, issuedOn }: DocumentRequest, today: string): UserError[] {
  const refusal = (message: string): UserError[] => [{ code: 'DAY_NOT_POSSIBLE', field: 'issuedOn', message }];
  if (issuedOn == null) {
    if (kind === 'OTHER') return [];
    return refusal(`A document of kind ${kind} has a day of issue. Give it, or record a draft as OTHER.`);
  }
  if (issuedOn > today) {
    return refusal(`${issuedOn} is in the future. Give the day it was issued, or record a draft as OTHER without one.`);
  }
  return issuedOn < FIRST_DAY ? refusal(`${issuedOn} is before ${FIRST_DAY}. Give the day it was issued.`) : [];
}

function refuseUrl(url: string | null | undefined): UserError[] {
  if (url == null) return [];
  const isFit = url.trim().length <= LONGEST_TEXT && /^https?:\/\/[^\s"<>]+$/.test(url.trim()) && URL.canParse(url);
  if (isFit) return [];
  return [
    {
      code: 'URL_MALFORMED',
      field: 'url',
      message: `An address begins with https:// or http://, has no spaces and at most ${LONGEST_TEXT} characters. Give it so, or leave it out.`,
    },
  ];
}
