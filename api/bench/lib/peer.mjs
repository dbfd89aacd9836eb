/** What the peers have in common, so that none has more of the machine than another. */

/** Connections to the database, as many as the product's pool has. */
export const POOL_SIZE = 10;

/**
 * Options of a connection: the product's role and its time limit. All processors are busy already, so that a statement
 * spread over several of them only costs more.
 */
export const CONNECTION_OPTIONS = '-c role=simoncer_app -c statement_timeout=30s -c max_parallel_workers_per_gather=0';

/**
 * Listens on a free port, tells the parent the address, and ends when told to or when the parent is gone.
 *
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} [cleanUp]
 */
export async function serve(server, cleanUp = async () => {}) {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void cleanUp().finally(() => process.exit(0));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(name, stop);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}`;
  if (process.send) process.send({ ready: true, url });
  else console.log(url);
}
