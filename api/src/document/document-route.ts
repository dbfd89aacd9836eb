import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import pLimit from 'p-limit';
import { validate as isUuid } from 'uuid';
import { selectRows } from '../database/rows.ts';
import { performerOf, type RequestContext } from '../graphql/context.ts';
import { fileNameOf, type Given } from '../upload/parameters.ts';
import { bytesOf, declaredBytes, LONGEST_SILENCE_MS } from '../upload/upload-body.ts';
import { UploadGate } from '../upload/upload-gate.ts';
import { UploadRefused } from '../upload/upload-refused.ts';
import { addUploadRoutes } from '../upload/upload-routes.ts';
import type { DocumentStore } from './document-store.ts';
import { Document } from './document.entity.ts';
import { documentTooLarge } from './incoming.ts';
import { nameToSave } from './media-type.ts';
import { receiveDocument, type Archive } from './receive-document.ts';

/** Each is a file on the disk while its bytes come. */
const MOST_UPLOADS = 100;
/** More than a phone sends at once, and few enough that five of them do not take all places. */
const MOST_UPLOADS_OF_ONE = 20;
/** Of the connections to the database, so many may wait for a disk or a bucket. */
const MOST_KEEPING = 4;

/** Nothing in a document may run or load anything, should a browser ever show it as a page. */
const INERT = "default-src 'none'; sandbox";

/** How large a document may be, and how long its sender may be silent. */
export interface DocumentLimits {
  readonly largestBytes: number;
  readonly longestSilenceMs?: number;
}

/** Receives documents by POST /documents and gives them out by GET /documents/:id, to officers. */
export async function addDocuments(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => RequestContext,
  store: DocumentStore,
  { largestBytes, longestSilenceMs = LONGEST_SILENCE_MS }: DocumentLimits,
): Promise<void> {
  const gate = new UploadGate(MOST_UPLOADS, MOST_UPLOADS_OF_ONE);
  const archive: Archive = { store, largestBytes, inTurn: pLimit(MOST_KEEPING) };
  await addUploadRoutes(app, contextOf, (documents) => {
    documents.post<{ Querystring: { name?: Given } }>('/documents', async (request, reply) => {
      const fileName = lastPartOf(fileNameOf(request.query.name, ''));
      if (declaredBytes(request) > largestBytes) throw documentTooLarge(largestBytes);
      const performer = performerOf(contextOf(request));
      return gate.pass(reply, performer.officer.name, async () => {
        const bytes = bytesOf(request, longestSilenceMs);
        const { isNew, ...document } = await receiveDocument(performer, archive, fileName, bytes);
        return reply.code(isNew ? 201 : 200).send({
          document: { ...document, url: `/documents/${document.id}` },
          isNew,
          message: `${isNew ? 'Received' : 'Received before, and waiting'}. Attach it by its id before ${document.keptUntil.toISOString()}, or it is removed.`,
        });
      });
    });

    documents.get<{ Params: { id: string } }>('/documents/:id', async (request, reply) => {
      const { id } = request.params;
      const [document] = isUuid(id)
        ? await selectRows(contextOf(request).em, Document, { where: { id }, orderBy: { id: 'asc' } })
        : [];
      if (!document) {
        throw new UploadRefused(
          404,
          'DOCUMENT_UNKNOWN',
          `There is no document ${id}: it was never received, or nobody attached it in time. documents lists them.`,
        );
      }
      const bytes = await store.read(document.contentHash);
      if (!bytes) {
        request.log.error(`the bytes of document ${id} (${document.contentHash}) are gone from the store`);
        throw new UploadRefused(500, 'DOCUMENT_BYTES_MISSING', 'Its bytes are gone from the store. Tell who runs it.');
      }
      return reply
        .type(document.mediaType)
        .header('content-length', document.byteCount)
        .header('content-disposition', contentDisposition(nameToSave(document.fileName, document.mediaType)))
        .header('content-security-policy', INERT)
        .send(bytes);
    });
  });
}

/** A name without the folders that some senders put before it. */
function lastPartOf(name: string): string {
  return name.split(/[/\\]/).at(-1)!.trim();
}
