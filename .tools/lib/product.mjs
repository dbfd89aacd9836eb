import { startScript } from './children.mjs';
import { AlreadyReported, PlainError } from './plain-error.mjs';
import { listenAddress } from './preflight.mjs';

const API = 'api/dist/cli.js';

/**
 * Brings the database of a session up to date, and fills an empty one with the synthetic city.
 *
 * @param {import('./session.mjs').Session} session
 * @param {NodeJS.ProcessEnv} [env] what differs from the session's environment
 */
export async function prepareDatabase(session, env) {
  await session.runScript('The migration', API, ['migrate'], env);
  await session.runScript('The seeding', 'seeds/dist/cli.js', ['demo', '--if-empty'], env);
}

/**
 * Starts the API and waits until it listens.
 *
 * @param {import('./session.mjs').Session} session
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function startApi(session, env = {}) {
  const { host, port } = listenAddress();
  return startListener(session, 'The API', API, ['serve'], { HOST: host, PORT: String(port), ...env });
}

/**
 * Starts a script that serves, and waits until it listens.
 *
 * @param {import('./session.mjs').Session} session
 * @param {string} name
 * @param {string} script one that tells `{ ready, url }` through its channel, and ends when the channel closes
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [env] what differs from the session's environment
 * @returns {Promise<{ part: import('./children.mjs').Part, url: string }>}
 */
export async function startListener(session, name, script, parameters, env = {}) {
  const part = session.add(
    startScript(name, script, parameters, { env: { ...session.environment, ...env }, endsByItself: true }),
  );
  const url = await session.until(
    new Promise((resolve, reject) => {
      part.process.on('message', (/** @type {{ ready?: boolean, url?: string }} */ message) => {
        if (message.ready) resolve(message.url);
      });
      part.exited.then(
        ({ code, signal }) =>
          reject(code === 1 ? new AlreadyReported() : new PlainError(`${name} did not start (${signal ?? code}).`)),
        reject,
      );
    }),
  );
  return { part, url: String(url).replace(/\/$/, '') };
}
