import type { Family } from '../../household/family.ts';
import type { IdentityKey } from '../../household/identity-number.ts';
import type { Person } from '../../household/person.entity.ts';
import { EvidenceKind } from '../../journal/evidence.ts';
import type { Evidence } from '../../journal/journal-entry.entity.ts';
import type { UserError } from '../../user-error.ts';
import type { Work } from '../../use-case/use-case.ts';
import type { FeedFact, RowIssue } from '../feed-format/feed-fact.ts';
import { FeedRowState, FeedSource, type FeedFactKind } from '../feed.state.ts';

/** What a fact did: it changed something, said what was known, or broke a rule. */
export type Effect =
  | { readonly state: FeedRowState.APPLIED; readonly journalEntryId?: string }
  | { readonly state: FeedRowState.UNCHANGED }
  | { readonly state: FeedRowState.REFUSED; readonly issues: readonly RowIssue[] };

/** A fact of one kind. */
export type FactOf<Kind extends FeedFactKind> = Extract<FeedFact, { readonly kind: Kind }>;

/** A fact, and the locked family it is about. */
export interface Told<Fact extends FeedFact = FeedFact> {
  readonly work: Work;
  readonly identityKey: IdentityKey;
  readonly source: FeedSource;
  readonly batchId: string;
  readonly line: number;
  readonly fact: Fact;
  readonly family: Family;
  /** Member whom the fact names; where it names the family alone, undefined. */
  readonly person: Person | undefined;
  /** Whether an officer decided on it, who looked into it. */
  readonly isDecided: boolean;
}

export const UNCHANGED: Effect = { state: FeedRowState.UNCHANGED };

/** The effect of a change that this entry records. */
export function applied(journalEntryId: string): Effect {
  return { state: FeedRowState.APPLIED, journalEntryId };
}

/** A refusal by the rules of the register. */
export function refused(errors: readonly UserError[]): Effect {
  return {
    state: FeedRowState.REFUSED,
    issues: errors.map(({ code, field, message }) => ({ code, field, found: null, message })),
  };
}

/**
 * What a fact rests on: its line, and the document it names. What field staff names is the record of its visit: no
 * certificate, and no statement of the family.
 */
export function evidenceOf({ source, batchId, line, fact }: Told): Evidence[] {
  const evidence = [{ kind: EvidenceKind.FEED, reference: `${batchId}:${line}` }];
  const kind = source === FeedSource.FIELD_REPORT ? EvidenceKind.FIELD_REPORT : documents[fact.kind];
  if (fact.reference !== null) evidence.push({ kind, reference: fact.reference });
  return evidence;
}

const documents: Readonly<Record<FeedFact['kind'], EvidenceKind>> = {
  DEATH: EvidenceKind.DEATH_CERTIFICATE,
  MOVE_WITHIN_CITY: EvidenceKind.FAMILY_CARD,
  MOVE_OUT: EvidenceKind.MOVE_CERTIFICATE,
  CORRECTION: EvidenceKind.IDENTITY_CARD,
  DECILE: EvidenceKind.ASSESSMENT,
  NOT_FOUND: EvidenceKind.FIELD_REPORT,
  DECLINED: EvidenceKind.SIGNED_STATEMENT,
  DUPLICATE: EvidenceKind.FIELD_REPORT,
};

/** Refuses a fact that names only the family where one of its members is meant. */
export const personMissing: Effect = refused([
  {
    code: 'PERSON_MISSING',
    field: 'nik',
    message: 'The line names the family, and not which member it is about. Give the NIK, or name and birth date.',
  },
]);
