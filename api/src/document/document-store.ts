import type { Readable } from 'node:stream';

/**
 * Where the bytes of documents are, each content once, under its hash. Who keeps and who removes a content takes turns by
 * a lock on its hash (`lockContent`), so that an implementation need not.
 */
export interface DocumentStore {
  /** Folder for the bytes that are still coming. */
  readonly incomingFolder: string;

  /**
   * Makes it ready.
   *
   * @throws PlainError when it cannot be used
   */
  open(): Promise<void>;

  /**
   * Keeps the bytes of a file of `incomingFolder`, which may be gone afterwards. When it returns, they outlive a crash.
   * What is kept already stays as it is.
   *
   * @param hash their SHA-256, in 64 hexadecimal digits
   */
  keep(hash: string, file: string, byteCount: number): Promise<void>;

  /** The bytes of this hash; undefined where there are none. */
  read(hash: string): Promise<Readable | undefined>;

  /** Removes the bytes of this hash, where there are any. */
  remove(hash: string): Promise<void>;
}

/** The place of a content in a store: `ab/cdef…`, so that no folder holds all of them. */
export function placeOf(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`A hash has 64 hexadecimal digits; got "${hash}".`);
  return `${hash.slice(0, 2)}/${hash.slice(2)}`;
}
