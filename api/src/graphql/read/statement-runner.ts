import type pg from 'pg';
import { GraphQLError } from 'graphql';
import { badInput } from '../bad-input.ts';
import type { ReadRequest } from './given.ts';

/** A compiled statement. */
export interface Statement {
  /** Name under which a connection keeps it prepared; absent where its plan depends on the values. */
  readonly name: string | undefined;
  readonly text: string;
  readonly parameters: readonly ((request: ReadRequest) => unknown)[];
}

/** Most statements that one connection keeps prepared; each takes some memory of the server. */
const MOST_PREPARED = 500;

/** Runs compiled statements, prepared once on each connection. */
export class StatementRunner {
  private readonly prepared = new WeakMap<pg.PoolClient, Set<string>>();

  constructor(private readonly pool: () => Promise<pg.Pool>) {}

  /**
   * Runs a statement with the values of a request.
   *
   * @throws GraphQLError when a value is out of the range of its column, or the statement takes too long
   */
  async run<Row extends pg.QueryResultRow>(statement: Statement, request: ReadRequest): Promise<Row[]> {
    const values = statement.parameters.map((read) => read(request));
    const client = await this.connect();
    let worn = true;
    try {
      const { rows } = await client.query<Row>({ name: statement.name, text: statement.text, values });
      worn = statement.name !== undefined && this.isWorn(client, statement.name);
      return rows;
    } catch (error) {
      worn = !(error instanceof Error && 'severity' in error && error.severity === 'ERROR');
      throw explained(error);
    } finally {
      // A connection that has prepared very many statements, or is broken, makes room for a new one.
      client.release(worn);
    }
  }

  private async connect(): Promise<pg.PoolClient> {
    try {
      return await (await this.pool()).connect();
    } catch (error) {
      if (!(error as Error).message.includes('timeout')) throw error;
      throw new GraphQLError('The database is busy. Try again in a moment.', { extensions: { code: 'BUSY' } });
    }
  }

  private isWorn(client: pg.PoolClient, name: string): boolean {
    let names = this.prepared.get(client);
    if (!names) this.prepared.set(client, (names = new Set()));
    names.add(name);
    return names.size >= MOST_PREPARED;
  }
}

const QUERY_CANCELED = '57014';
const DATA_EXCEPTION = '22';

function explained(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message: string };
  if (typeof code !== 'string') return error;
  if (code === QUERY_CANCELED) {
    return new GraphQLError(
      'The query took too long and was stopped. Ask for less: a smaller page, a narrower filter.',
      {
        extensions: { code: 'QUERY_TIMEOUT' },
      },
    );
  }
  if (code.startsWith(DATA_EXCEPTION)) return badInput(`A value of the query is out of range: ${message}.`);
  return error;
}
