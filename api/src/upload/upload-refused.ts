/** A file that cannot be received; nothing of it is kept. */
export class UploadRefused extends Error {
  /**
   * @param status of HTTP
   * @param code stable name of the rule, for programs
   * @param message what was refused, what it met, and the remedy, for people
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Why a file is too large. @param remedy what to do instead */
export function tooLarge(largestBytes: number, remedy: string): UploadRefused {
  return new UploadRefused(
    413,
    'FILE_TOO_LARGE',
    `A file may have at most ${Math.floor(largestBytes / 1024 ** 2)} MiB. ${remedy}`,
  );
}

/** Why a file without bytes is refused. */
export function emptyFile(): UploadRefused {
  return new UploadRefused(400, 'FILE_EMPTY', 'The file is empty. Send its bytes as the body of the request.');
}
