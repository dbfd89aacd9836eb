/**
 * A failure that the person at the keyboard can mend. Its message is one plain sentence that says
 * what is wrong and what to do; commands print it alone, without a stack, and exit with 1.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Runs a command's body, printing a {@link PlainError} as one sentence and anything else with its stack. */
export async function runCommand(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (error instanceof PlainError) console.error(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
