import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlOf } from '../database/sql.ts';
import { BATU_TULIS, World } from '../testing/index.ts';
import { findDocuments, markAttached, type FoundDocuments, type GivenDocument } from './attach.ts';
import { DocumentKind } from './document-kind.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.owner.query(
    `insert into incident (id, hazard, occurred_at, reported_at, reported_by, kelurahan_code, chronology)
     values ($1, 'FIRE', now(), now(), 'euis', $2, 'x')`,
    [incident.id, BATU_TULIS],
  );
});
afterAll(() => world.stop());

const incident = { column: 'incident_id', id: v7() } as const;

let uploads = 0;
/** A document that waits. */
async function waiting(fileName: string, mediaType = 'image/jpeg'): Promise<GivenDocument> {
  const id = v7();
  const hash = (++uploads).toString(16).padStart(64, '0');
  await world.owner.query(
    `insert into document (id, content_hash, media_type, byte_count, file_name, uploaded_at, uploaded_by, kept_until)
     values ($1, $2, $4, 1, $3, now(), 'euis', now() + interval '1 day')`,
    [id, hash, fileName, mediaType],
  );
  return { id, kind: DocumentKind.PHOTO };
}

/** Attaches documents as a mutation does: all, or none where one of them is refused. */
function attach(given: readonly GivenDocument[], at = new Date('2026-11-24T05:00:00Z')): Promise<FoundDocuments> {
  return world.em().transactional(async (em) => {
    const found = await findDocuments(em as SqlEntityManager, given, 'documents');
    if (found.userErrors.length === 0) await markAttached(em as SqlEntityManager, found.documents, at, incident);
    return found;
  });
}

const refused = ({ userErrors }: FoundDocuments) => userErrors.map(({ code, field }) => [code, field]);

describe('documents that a mutation names', () => {
  it('are attached in the order they were named, each for what it shows', async () => {
    const [photo, letter] = [await waiting('foto.jpg'), { ...(await waiting('surat.jpg')), kind: DocumentKind.LETTER }];
    const { documents } = await attach([letter, photo]);
    expect(documents.map(({ fileName }) => fileName)).toEqual(['surat.jpg', 'foto.jpg']);
    const { data } = await world.askAsOfficer(`{ document(id: "${letter.id}") { kind attachedAt fileName url } }`);
    expect(data.document).toEqual({
      kind: 'LETTER',
      attachedAt: '2026-11-24T05:00:00.000Z',
      fileName: 'surat.jpg',
      url: `/documents/${letter.id}`,
    });
  });

  it('are refused where one is unknown, named twice or attached already, and then none is attached', async () => {
    const [used, free] = [await waiting('dipakai.jpg'), await waiting('bebas.jpg')];
    await attach([used]);
    const unknown = { id: v7(), kind: DocumentKind.PHOTO };
    const outcome = await attach([free, unknown, used, { ...free, id: free.id.toUpperCase() }]);
    expect(refused(outcome)).toEqual([
      ['DOCUMENT_UNKNOWN', 'documents.1.id'],
      ['DOCUMENT_ATTACHED_ALREADY', 'documents.2.id'],
      ['DOCUMENT_TWICE', 'documents.3.id'],
    ]);
    expect((await attach([free])).userErrors).toEqual([]);
  });

  it('are refused where a photo, a still or a signature is no image, and taken as the letter it is', async () => {
    const { id } = await waiting('surat.pdf', 'application/pdf');
    for (const kind of [DocumentKind.PHOTO, DocumentKind.VIDEO_STILL, DocumentKind.SIGNATURE]) {
      const outcome = await attach([{ id, kind }]);
      expect(refused(outcome)).toEqual([['DOCUMENT_KIND_DOES_NOT_FIT', 'documents.0.kind']]);
    }
    expect((await attach([{ id, kind: DocumentKind.PHOTO }])).userErrors[0]!.message).toBe(
      'surat.pdf is a PDF, and a PHOTO is an image. Send it as a photo by POST /documents, or name it as what it is: LETTER, ASSESSMENT_FORM, BAST.',
    );
    expect((await attach([{ id, kind: DocumentKind.LETTER }])).userErrors).toEqual([]);
  });

  it('are attached once, however many mutations name them at the same moment', async () => {
    const given = [await waiting('a.jpg'), await waiting('b.jpg')];
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => attach(turn % 2 ? given : given.toReversed())),
    );
    expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('stay once they are attached, whatever errs', async () => {
    const document = await waiting('tetap.jpg');
    await attach([document]);
    const em = world.em();
    const tries = [
      'delete from document where id = $1',
      'update document set attached_at = null, kind = null where id = $1',
    ];
    for (const statement of tries) {
      await expect(sqlOf(em).query(statement, [document.id])).rejects.toThrow('is attached: it stays as it is');
    }
  });

  it('are for officers only', async () => {
    const { errors } = await world.ask('{ documents(first: 1) { nodes { fileName } } }');
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
