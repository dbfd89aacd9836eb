/**
 * A failure that the person at the keyboard can mend. Its message is one plain sentence that says what is wrong and
 * what to do; it is printed alone, without a stack, and the command exits with 1.
 */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}

/** A child process has failed and has said why by itself: nothing is left to print. */
export class AlreadyReported extends Error {
  /** @override */
  name = 'AlreadyReported';
}

/**
 * Runs a command's body. The name is compared instead of the class, because the API has a `PlainError` of its own.
 *
 * @param {() => Promise<void>} body
 */
export async function runCommand(body) {
  try {
    await body();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PlainError') console.error(/** @type {Error} */ (error).message);
    else if (name !== 'AlreadyReported') console.error(error);
    process.exitCode = 1;
  }
}
