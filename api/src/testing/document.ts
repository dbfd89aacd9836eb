import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BATU_TULIS } from './reference.ts';
import type { OfficerName, World } from './world.ts';

/** What an upload of a document answered. */
export interface SentDocument {
  readonly status: number;
  readonly body: {
    readonly document: {
      readonly id: string;
      readonly fileName: string;
      readonly mediaType: string;
      readonly byteCount: number;
      readonly contentHash: string;
      readonly keptUntil: string;
      readonly url: string;
    };
    readonly isNew: boolean;
    readonly code?: string;
    readonly error?: string;
  };
}

/** Bytes that are a photo of a format by their beginning, each different by its mark. */
export function photo(mark = '', format: keyof typeof BEGINNINGS = 'jpg', byteCount = 200): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(Math.max(byteCount, 60 + mark.length));
  BEGINNINGS[format].copy(bytes);
  bytes.write(mark, 60);
  return new Uint8Array(bytes);
}

const BEGINNINGS = {
  // start of image, the JFIF segment, a frame of one pixel
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100', 'hex'),
  // signature, then IHDR of one pixel and IDAT
  png: Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154', 'hex'),
  webp: Buffer.from('5249464630000000574542505650382018000000', 'hex'),
  heic: Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
  heif: Buffer.from('00000018667479706d696631000000006d69663168656963', 'hex'),
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'),
} as const;

/** Sends a document. */
export async function sendDocument(
  world: World,
  content: string | Uint8Array<ArrayBuffer>,
  query = '?name=foto.jpg',
  officer: OfficerName = 'euis',
): Promise<SentDocument> {
  const response = await fetch(`${world.server.url}/documents${query}`, {
    method: 'POST',
    headers: { ...world.headersOf(officer), 'content-type': 'image/jpeg' },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as SentDocument['body'] };
}

/** Every file that a world keeps of documents, those still coming included; under their paths in its folder. */
export function keptFiles(world: World): string[] {
  return readdirSync(world.documentFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(world.documentFolder.length + 1))
    .sort();
}

/** An incident to attach documents to, as nobody reported it. */
export async function bareIncident(world: World): Promise<string> {
  const [{ id }] = (await world.rows(
    `insert into incident (id, hazard, occurred_at, reported_at, reported_by, kelurahan_code, chronology)
     values (gen_random_uuid(), 'LANDSLIDE', '2026-11-20', '2026-11-20', 'euis', $1, 'Tebing longsor') returning id`,
    [BATU_TULIS],
  )) as [{ id: string }];
  return id;
}
