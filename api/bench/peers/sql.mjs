/**
 * What PostgreSQL and Node give when nothing stands between them: a bare HTTP server that runs a named prepared statement
 * and sends the text it returns.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { CONNECTION_OPTIONS, POOL_SIZE, serve } from '../lib/peer.mjs';
import { QUERIES } from '../queries/queries.mjs';

const pool = new pg.Pool({ connectionString: process.argv[2], max: POOL_SIZE, options: CONNECTION_OPTIONS });
const statements = new Map(QUERIES.map(({ name, sql }) => [name, sql.text]));

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString()).then(
      (text) => send(response, 200, text),
      (error) => send(response, 500, JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });
});
await serve(server);

/** @param {string} body */
async function answer(body) {
  const { name, values } = JSON.parse(body);
  const { rows } = await pool.query({ name, text: statements.get(name) ?? '', values });
  return `{"data":${rows[0].json}}`;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function send(response, status, text) {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
