import { EvidenceKind } from '../journal/evidence.ts';
import type { Evidence } from '../journal/journal-entry.entity.ts';
import type { FoundDocument } from './attach.ts';
import type { DocumentKind } from './document-kind.ts';

const KINDS: Readonly<Record<DocumentKind, EvidenceKind>> = {
  PHOTO: EvidenceKind.PHOTO,
  VIDEO_STILL: EvidenceKind.PHOTO,
  LETTER: EvidenceKind.LETTER,
  ASSESSMENT_FORM: EvidenceKind.FIELD_REPORT,
  SIGNATURE: EvidenceKind.HANDOVER,
  BAST: EvidenceKind.HANDOVER,
};

/** An uploaded document as evidence of an entry: found by its id, and by the hash of its bytes it is the same. */
export function evidenceOf({ id, kind, contentHash }: FoundDocument): Evidence {
  return { kind: KINDS[kind], reference: `document:${id} sha256:${contentHash}` };
}
