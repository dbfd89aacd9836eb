/**
 * A server that answers the queries.
 *
 * @typedef {object} Peer
 * @property {'ours' | 'postgraphile' | 'sql'} kind
 * @property {string} url
 * @property {string} [token] of an officer
 */

/**
 * The request that puts a query to a peer.
 *
 * @param {Peer} peer
 * @param {import('../queries/queries.mjs').BenchQuery} query
 * @param {import('../queries/queries.mjs').Sample} sample
 * @returns {Promise<import('./load.mjs').Request>}
 */
export async function prepareRequest(peer, query, sample) {
  if (peer.kind === 'sql') {
    return requestOf(peer, { name: query.name, values: query.sql.values?.(sample) ?? [] });
  }
  const operation = query[peer.kind];
  const { cursor } = operation;
  const variables = { ...operation.variables?.(sample) };
  if (cursor) {
    const data = await ask(requestOf(peer, { query: cursor.query, variables: cursor.variables?.(sample) }));
    Object.assign(variables, { after: /** @type {any} */ (Object.values(data)[0]).edges[0].cursor });
  }
  return requestOf(peer, { query: operation.query, variables });
}

/**
 * Asks once.
 *
 * @param {import('./load.mjs').Request} request
 * @returns {Promise<Record<string, unknown>>} the data of the answer
 * @throws Error when the answer holds errors
 */
export async function ask({ url, headers, body }) {
  const response = await fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : body() });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (!response.ok || errors || !data) throw new Error(`${url} answered ${response.status} ${text.slice(0, 500)}`);
  return data;
}

/**
 * @param {Peer} peer
 * @param {object} body
 * @returns {import('./load.mjs').Request & { body: string }}
 */
export function requestOf({ url, token }, body) {
  return {
    url: `${url}/graphql`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  };
}
