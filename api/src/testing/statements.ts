import type pg from 'pg';

const heard = new WeakMap<pg.Pool, string[]>();

/** Notes the text of everything the connections of a pool are asked, whoever asks. */
export function listenTo(pool: pg.Pool): string[] {
  const before = heard.get(pool);
  if (before) return before;
  const statements: string[] = [];
  heard.set(pool, statements);
  const listened = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (listened.has(client)) return;
    listened.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args;
      statements.push(typeof first === 'string' ? first : (first as { text: string }).text);
      return query(...args);
    }) as typeof client.query;
  });
  return statements;
}
