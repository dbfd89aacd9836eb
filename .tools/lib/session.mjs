import { startScript } from './children.mjs';
import { AlreadyReported, PlainError } from './plain-error.mjs';
import { secretVariables } from './secrets.mjs';

/** Thrown when the person asked to stop: not a failure. */
class StopRequested extends Error {}

/**
 * One run of the product: a database and the parts that use it. The parts end before the database, whoever asks.
 */
export class Session {
  /** @type {import('./children.mjs').Part[]} */
  #parts = [];
  /** @type {import('./database.mjs').Database | undefined} */
  #database;
  /** Rejects when the session must end: the person asks, the launcher is gone, the database has died. */
  #ending;
  /** @type {(reason: Error) => void} */
  #end = () => {};

  constructor() {
    this.#ending = new Promise((_, reject) => (this.#end = reject));
    this.#ending.catch(() => undefined);
    const stop = () => this.#end(new StopRequested());
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(name, stop);
    // A closed terminal takes no more output; stopping in order matters more.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  /**
   * Runs the body and stops everything afterwards.
   *
   * @param {(session: Session) => Promise<void>} body
   */
  static async run(body) {
    const session = new Session();
    try {
      await body(session);
    } catch (error) {
      if (!(error instanceof StopRequested)) throw error;
      console.log('\nStopping …');
    } finally {
      await session.#stop();
      // The channel to the launcher would keep this process waiting.
      process.channel?.unref();
    }
  }

  /**
   * Opens the database. From here on its end is the session's end.
   *
   * @template {import('./database.mjs').Database} D
   * @param {() => Promise<D>} open
   */
  async open(open) {
    const database = await open();
    this.#database = database;
    void database.exited.then(() =>
      this.#end(new PlainError('The database has stopped unexpectedly. Run the command again; it recovers by itself.')),
    );
    await this.until(undefined);
    return database;
  }

  /** Environment of every part. */
  get environment() {
    return { DATABASE_URL: this.#database?.url, ...secretVariables() };
  }

  /**
   * Runs a script to its end.
   *
   * @param {string} name
   * @param {string} script
   * @param {readonly string[]} parameters
   * @param {NodeJS.ProcessEnv} [env] what differs from the session's environment
   */
  async runScript(name, script, parameters, env = {}) {
    const part = this.add(startScript(name, script, parameters, { env: { ...this.environment, ...env } }));
    const { code, signal } = await this.until(part.exited);
    if (signal) throw new PlainError(`${name} was ended by ${signal}. Run the command again; it recovers by itself.`);
    if (code !== 0) throw new AlreadyReported(name);
  }

  /**
   * Has a part stopped with the session.
   *
   * @template {import('./children.mjs').Part} P
   * @param {P} part
   */
  add(part) {
    this.#parts.push(part);
    return part;
  }

  /**
   * Waits until the session must end; the unexpected end of one of the parts is a reason.
   *
   * @param {...import('./children.mjs').Part} parts
   * @returns {Promise<never>}
   */
  async waitFor(...parts) {
    return this.until(
      Promise.race(
        parts.map(async (part) => {
          const { code, signal } = await part.exited;
          const how = signal ? `ended by ${signal}` : `exit code ${code}`;
          throw new PlainError(`${part.name} has stopped unexpectedly (${how}). Run the command again.`);
        }),
      ),
    );
  }

  /**
   * Waits for something as long as the session lasts.
   *
   * @template T
   * @param {T | Promise<T>} work
   * @returns {Promise<T>}
   */
  async until(work) {
    return Promise.race([this.#ending, work]);
  }

  async #stop() {
    await Promise.all(this.#parts.map((part) => part.stop()));
    await this.#database?.stop();
  }
}
