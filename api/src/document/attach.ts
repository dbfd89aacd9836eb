import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { UserError } from '../user-error.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { IMAGES_ONLY, type DocumentKind } from './document-kind.ts';
import { isImage, MEDIA_TYPES, type MediaType } from './media-type.ts';

/** A document as a mutation names it. */
export interface GivenDocument {
  readonly id: string;
  readonly kind: DocumentKind;
}

/** What is asked of a document: to be there, to wait, and to be of a type that can show what it is said to show. */
export interface FoundDocument extends GivenDocument {
  readonly fileName: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly contentHash: string;
}

/** The documents in the order they were given, or why they cannot be attached. */
export interface FoundDocuments {
  readonly documents: FoundDocument[];
  readonly userErrors: UserError[];
}

/** What documents are attached to: a column of `document` that refers to it, and its id. */
export interface AttachmentTarget {
  readonly column: 'incident_id' | 'step_id' | 'hand_over_id';
  readonly id: string;
}

/**
 * Finds documents that were uploaded and wait, and locks them until the transaction ends, so that nothing else attaches or
 * sweeps them. To be asked before any of the records they are attached to is locked.
 *
 * @param field the input field that lists them: `documents` gives errors about `documents.0.id`
 */
export async function findDocuments(
  em: SqlEntityManager,
  given: readonly GivenDocument[],
  field: string,
): Promise<FoundDocuments> {
  if (given.length === 0) return { documents: [], userErrors: [] };
  // in one order, so that two mutations that name the same documents wait for each other, and no more
  const rows = await sqlOf(em).query<DocumentRow>(
    `/* document.find */
     select id, file_name as "fileName", content_hash as "contentHash", media_type as "mediaType",
       attached_at is not null as "isAttached"
     from document where id = any($1::uuid[]) order by id for update`,
    [given.map(({ id }) => id)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const documents: FoundDocument[] = [];
  const userErrors: UserError[] = [];
  const named = new Set<string>();
  given.forEach(({ id: asked, kind }, index) => {
    const id = asked.toLowerCase();
    const document = found.get(id);
    const where = `${field}.${index}.id`;
    if (!document) userErrors.push(unknownDocument(asked, where));
    else if (named.has(id)) userErrors.push(namedTwice(document.fileName, where));
    else if (document.isAttached) userErrors.push(attachedAlready(document.fileName, where));
    else if (IMAGES_ONLY.has(kind) && !isImage(document.mediaType)) {
      userErrors.push(unfitKind(document, kind, `${field}.${index}.kind`));
    } else documents.push({ id, kind, fileName: document.fileName, contentHash: document.contentHash });
    named.add(id);
  });
  return { documents, userErrors };
}

interface DocumentRow {
  readonly id: string;
  readonly fileName: string;
  readonly contentHash: string;
  readonly mediaType: MediaType;
  readonly isAttached: boolean;
}

/** Attaches documents that {@link findDocuments} found in this transaction. */
export async function markAttached(
  em: SqlEntityManager,
  documents: readonly GivenDocument[],
  attachedAt: Date,
  { column, id }: AttachmentTarget,
): Promise<void> {
  if (documents.length === 0) return;
  await sqlOf(em).query(
    `/* document.attach */
     update document set attached_at = $1, kind = given.kind, ${column} = $2
     from unnest($3::uuid[], $4::text[]) as given (id, kind) where document.id = given.id`,
    [attachedAt, id, documents.map((one) => one.id), documents.map(({ kind }) => kind)],
  );
}

function unknownDocument(id: string, field: string): UserError {
  return unknownRecord(
    'document',
    id,
    field,
    'It was never received, or nobody attached it in time. Send it by POST /documents, and name the id of the answer.',
  );
}

function namedTwice(fileName: string, field: string): UserError {
  return { code: 'DOCUMENT_TWICE', field, message: `${fileName} is named twice. Leave one of them out.` };
}

function attachedAlready(fileName: string, field: string): UserError {
  return {
    code: 'DOCUMENT_ATTACHED_ALREADY',
    field,
    message: `${fileName} is attached already, and a document is attached once. Send it again by POST /documents, and name the id of the answer.`,
  };
}

function unfitKind({ fileName, mediaType }: DocumentRow, kind: DocumentKind, field: string): UserError {
  const is = MEDIA_TYPES[mediaType].toUpperCase();
  return {
    code: 'DOCUMENT_KIND_DOES_NOT_FIT',
    field,
    message: `${fileName} is a ${is}, and a ${kind} is an image. Send it as a photo by POST /documents, or name it as what it is: LETTER, ASSESSMENT_FORM, BAST.`,
  };
}
