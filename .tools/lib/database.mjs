import { join } from 'node:path';
import { ROOT, dataFolder } from './project.mjs';

const DATABASE = 'simoncer';

/**
 * The database in use.
 *
 * @typedef {object} Database
 * @property {string} url
 * @property {string} description for the person at the keyboard, without password
 * @property {Promise<void>} exited resolves when a server of ours has ended; never for another one
 * @property {() => Promise<void>} stop stops a server of ours
 */

/**
 * The database of DATABASE_URL, or the embedded one, whose server is started for this process.
 *
 * @returns {Promise<Database>}
 */
export async function openDatabase() {
  const given = givenDatabase();
  if (given) return given;
  return openServer(serverFolder(), DATABASE);
}

/**
 * A database on the embedded server of a folder, which is started for this process.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<Database & { database: (other: string) => Promise<string> }>} with a way to further databases, by URL
 */
export async function openServer(folder, name) {
  const { startEmbeddedPostgres } = await embedded();
  const server = await startEmbeddedPostgres({ folder });
  if (server.adopted) console.log('Taking over the database server that an earlier start left running.');
  const database = async (/** @type {string} */ other) => {
    await server.ensureDatabase(other);
    return server.url(other);
  };
  return {
    url: await database(name),
    description: `PostgreSQL in ${folder}`,
    exited: server.exited,
    stop: () => server.stop(),
    database,
  };
}

/**
 * The same database, also while a running Simoncer has it open.
 *
 * @returns {Promise<Database>}
 */
export async function joinDatabase() {
  const { findEmbeddedPostgres } = await embedded();
  const url = givenDatabase() ? undefined : await findEmbeddedPostgres(serverFolder(), DATABASE);
  return url ? notOurs(url) : openDatabase();
}

/** @returns {Database | undefined} */
function givenDatabase() {
  return process.env.DATABASE_URL ? notOurs(process.env.DATABASE_URL) : undefined;
}

/**
 * @param {string} url
 * @returns {Database}
 */
function notOurs(url) {
  return { url, description: 'the one of DATABASE_URL', exited: new Promise(() => {}), stop: async () => {} };
}

function serverFolder() {
  return join(dataFolder(), 'postgres');
}

/** Compiled by the time it is needed. */
function embedded() {
  return import(join(ROOT, 'api', 'dist', 'database', 'embedded', 'embedded.js'));
}
