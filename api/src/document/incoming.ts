import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { emptyFile, tooLarge, UploadRefused } from '../upload/upload-refused.ts';
import type { MediaType } from './media-type.ts';
import { ACCEPTED, recognise, TELLING_BYTES } from './recognise.ts';

/** A file that was received whole, and is kept nowhere yet. */
export interface IncomingFile {
  readonly path: string;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
  readonly byteCount: number;
  readonly mediaType: MediaType;
}

/**
 * Writes bytes to a file of their own as they come. When they break off or are refused, nothing is left of it.
 *
 * @param folder for files that are still coming
 * @param work what is done with the file, which is removed afterwards where it is still there
 * @throws UploadRefused when there are no bytes, too many, or they are of a type that documents may not have
 */
export async function withIncoming<Result>(
  folder: string,
  content: AsyncIterable<Buffer>,
  largestBytes: number,
  work: (file: IncomingFile) => Promise<Result>,
): Promise<Result> {
  const path = join(folder, v7());
  try {
    // a folder of temporary files may have been emptied
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(path, 'wx', 0o600);
    const received = await write(handle, content, largestBytes).finally(() => handle.close());
    return await work({ path, ...received });
  } finally {
    await rm(path, { force: true });
  }
}

async function write(
  handle: FileHandle,
  content: AsyncIterable<Buffer>,
  largestBytes: number,
): Promise<Omit<IncomingFile, 'path'>> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let mediaType: MediaType | undefined;
  let byteCount = 0;
  for await (const piece of content) {
    byteCount += piece.length;
    if (byteCount > largestBytes) throw documentTooLarge(largestBytes);
    if (!mediaType) {
      head = Buffer.concat([head, piece]);
      if (head.length >= TELLING_BYTES) mediaType = await accept(head, false);
    }
    hash.update(piece);
    await handle.writeFile(piece);
  }
  if (byteCount === 0) throw emptyFile();
  mediaType ??= await accept(head, true);
  return { hash: hash.digest('hex'), byteCount, mediaType };
}

async function accept(head: Buffer, isWhole: boolean): Promise<MediaType> {
  const recognised = await recognise(head, isWhole);
  if (recognised.mediaType) return recognised.mediaType;
  throw new UploadRefused(
    415,
    'DOCUMENT_TYPE_NOT_ACCEPTED',
    `By its content this is ${recognised.seems}, whatever its name says. Send a photo or a scan: ${ACCEPTED}.`,
  );
}

/** Why a document is too large. */
export function documentTooLarge(largestBytes: number): UploadRefused {
  return tooLarge(largestBytes, 'Send the photo in a smaller size, or the pages one by one.');
}

/** Removes files that a crash left in the middle: those nothing was written to for a time. */
export async function removeLeftovers(folder: string, olderThanMs = 60 * 60_000): Promise<void> {
  const oldest = Date.now() - olderThanMs;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const written = await stat(file).catch(() => undefined);
    if (written?.isFile() && written.mtimeMs < oldest) await rm(file, { force: true });
  }
}

/**
 * Removes what crashes left in folders for temporary files: those of this beginning that belong to who runs this. Others
 * may write there too, so a link, or a folder of somebody else, is left alone.
 */
export async function removeLeftoversBeside(folder: string, beginning: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(beginning)) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory() && found.uid === process.getuid?.()) await removeLeftovers(path);
  }
}
