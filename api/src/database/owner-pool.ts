import pg from 'pg';
import type { Logger } from 'pino';

/** Connections as the user of the URL, which owns the tables and the job queue. */
export function createOwnerPool(databaseUrl: string, log: Logger): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  // A connection that breaks is replaced by the pool; without these listeners it would end the process instead.
  const connectionLost = (error: Error) => log.warn({ err: error }, 'database connection lost');
  pool.on('error', connectionLost);
  pool.on('connect', (client) => client.on('error', connectionLost));
  return pool;
}
