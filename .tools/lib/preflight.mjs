import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { PlainError } from './plain-error.mjs';
import { dataFolder } from './project.mjs';

/**
 * Where the API listens.
 *
 * @returns {{ host: string, port: number }}
 * @throws PlainError when PORT is not a port number
 */
export function listenAddress() {
  const { PORT = '4000', HOST = '127.0.0.1' } = process.env;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port < 1 || port > 65_535) {
    throw new PlainError(`PORT must be a number from 1 to 65535, but is "${PORT}": for example PORT=4001 npm start`);
  }
  return { host: HOST, port };
}

/**
 * Meets the failures that can be known before the long work.
 *
 * @param {string} command as the person typed it, for the remedy
 * @throws PlainError when the port is taken or the data folder cannot be written
 */
export async function preflight(command) {
  await assertPortIsFree(command);
  assertDataFolderIsWritable(command);
}

/** @param {string} command */
async function assertPortIsFree(command) {
  const { host, port } = listenAddress();
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE') {
    const other = port === 65_535 ? port - 1 : port + 1;
    throw new PlainError(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${other} ${command}`,
    );
  }
  if (code === 'EACCES') {
    throw new PlainError(`Your user may not listen on port ${port}. Choose one above 1023: PORT=4000 ${command}`);
  }
  if (code) {
    throw new PlainError(
      `This machine has no address ${host} to listen on (${code}). Correct HOST, or leave it unset.`,
    );
  }
}

/** @param {string} command */
function assertDataFolderIsWritable(command) {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PlainError(
      `The folder ${folder} cannot be written (${/** @type {NodeJS.ErrnoException} */ (error).code}). ` +
        `Give your user write access to it, or choose another folder: SIMONCER_DATA=/path/to/folder ${command}`,
    );
  }
}
