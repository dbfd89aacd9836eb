import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { PlainError } from '../plain-error.ts';
import { placeOf, type DocumentStore } from './document-store.ts';

/** Keeps documents in a folder: `ab/cdef…` for the content of that hash, `incoming/` for what is still coming. */
export class DiskStore implements DocumentStore {
  readonly incomingFolder: string;

  constructor(private readonly folder: string) {
    this.incomingFolder = join(folder, 'incoming');
  }

  async open(): Promise<void> {
    try {
      await mkdir(this.incomingFolder, { recursive: true, mode: 0o700 });
      await access(this.incomingFolder, constants.W_OK);
    } catch (error) {
      throw new PlainError(
        `Documents cannot be kept in ${this.folder} (${(error as Error).message}): let its owner run Simoncer, or name another folder, as in DOCUMENT_STORE=file:///srv/documents.`,
      );
    }
  }

  async keep(hash: string, file: string, byteCount: number): Promise<void> {
    const place = join(this.folder, placeOf(hash));
    if ((await sizeOf(place)) === byteCount) return;
    await flush(file);
    const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    if (made !== undefined) await flush(this.folder);
    await rename(file, place);
    await flush(dirname(place));
  }

  async read(hash: string): Promise<Readable | undefined> {
    try {
      return (await open(join(this.folder, placeOf(hash)))).createReadStream();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(hash: string): Promise<void> {
    await rm(join(this.folder, placeOf(hash)), { force: true });
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Has the disk hold a file, or the names in a folder, before anything relies on it. */
async function flush(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
