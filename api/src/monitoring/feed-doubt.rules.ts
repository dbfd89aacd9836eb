import type { FeedFact, RowIssue } from './feed-format/feed-fact.ts';
import {
  contradictionsOf,
  MatchContradiction,
  type Candidate,
  type Resembling,
  type Sought,
} from './feed-match.rules.ts';
import { FeedFactKind, FeedSource } from './feed.state.ts';

/** Whether a fact is about one person; the others are about a family, whichever of its members they name. */
export function isAboutOne(fact: FeedFact): boolean {
  switch (fact.kind) {
    case FeedFactKind.DEATH:
    case FeedFactKind.CORRECTION:
      return true;
    case FeedFactKind.MOVE_OUT:
    case FeedFactKind.MOVE_WITHIN_CITY:
      return fact.details.wholeFamily === false;
    default:
      return false;
  }
}

/** Whether a correction is of the family card alone, and names nobody of the family. */
export function namesOnlyTheCard(fact: FeedFact): boolean {
  if (fact.kind !== FeedFactKind.CORRECTION) return false;
  const { newKk, ...ofPerson } = fact.details;
  const isOfCard = newKk !== null && Object.values(ofPerson).every((value) => value === null);
  return isOfCard && fact.nik === null && fact.fullName === null && fact.bornOn === null;
}

/**
 * Whether the holder of a line's NIK is certainly meant: nothing in the line says otherwise. Where it is about the family,
 * the head's name may stand beside the NIK of another member, so that only the family card counts.
 */
export function isCertainHolder(fact: FeedFact, sought: Sought, holder: Resembling): boolean {
  const contradictions = contradictionsOf(sought, holder);
  return isAboutOne(fact)
    ? contradictions.length === 0
    : !contradictions.includes(MatchContradiction.CARD_OF_OTHER_FAMILY);
}

/** Whether somebody has to decide on a fact, although it is certain whom it is about: field staff is no registry. */
export function needsDecision(fact: FeedFact, source: FeedSource, { diedOn }: Pick<Resembling, 'diedOn'>): boolean {
  return source === FeedSource.FIELD_REPORT && fact.kind === FeedFactKind.DEATH && diedOn === null;
}

/** Why a person has to look at a fact, as far as more can be said than that nobody is certain. */
export function doubtsAbout(
  fact: FeedFact,
  source: FeedSource,
  candidates: readonly Candidate[],
  match: Candidate | undefined,
): RowIssue[] {
  const holder = match ?? candidates.find(({ hasNik }) => hasNik);
  const doubts: RowIssue[] = [];
  if (!match && holder) doubts.push(...holder.contradictions.map((contradiction) => contradicted[contradiction]));
  if (!holder && fact.nik !== null) doubts.push(contradicted.NIK_OF_SOMEBODY_ELSE);
  if (holder && needsDecision(fact, source, holder)) doubts.push(uncertified);
  return doubts;
}

const uncertified: RowIssue = {
  code: 'DEATH_NOT_CERTIFIED',
  field: 'jenis_laporan',
  found: null,
  message:
    'Field staff reports a death, which is no certificate. Look into it, then say who died (matchFeedRow), or dismiss the line (dismissFeedRow).',
};

const LOOK = 'Compare both with the document, then say whom the line is about.';

const contradicted: Readonly<Record<MatchContradiction, RowIssue>> = {
  NAME_DIFFERS: issue('nama', `The register has this NIK under another name. ${LOOK}`, 'NAME_DIFFERS'),
  BIRTH_DATE_DIFFERS: issue(
    'tanggal_lahir',
    `The register has this NIK with another birth date. ${LOOK}`,
    'BIRTH_DATE_DIFFERS',
  ),
  SEX_DIFFERS: issue('jenis_kelamin', `The register has this NIK with the other sex. ${LOOK}`, 'SEX_DIFFERS'),
  NIK_OF_SOMEBODY_ELSE: issue('nik', `Nobody in the register has this NIK. ${LOOK}`, 'NIK_UNKNOWN'),
  CARD_OF_OTHER_FAMILY: issue(
    'no_kk',
    `The holder of this NIK is of another family than that of the family card. ${LOOK}`,
    'CARD_OF_OTHER_FAMILY',
  ),
};

function issue(field: string, message: string, code: string): RowIssue {
  return { code, field, found: null, message };
}
