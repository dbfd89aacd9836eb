import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { refreshAllCubes } from '@simoncer/analytics';
import pg from 'pg';
import { pino } from 'pino';
import { OfficerRegister } from '../access/officer.ts';
import { closeOrm, connectOrm } from '../database/orm.ts';
import { sqlOf } from '../database/sql.ts';
import { DiskStore } from '../document/disk-store.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { startServer, type RunningServer, type ServerOptions } from '../server/server.ts';
import { TEST_IDENTITY_KEY } from './identity-key.ts';
import { HouseholdBuilder } from './household.builder.ts';
import { addReferenceData, BATU_TULIS } from './reference.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** Token of the officer euis, whom every test server knows. */
export const OFFICER_TOKEN = 'token-of-the-test-officer';

/** Officers whom every test server knows, with their tokens. */
const OFFICERS = [
  { name: 'euis', token: OFFICER_TOKEN },
  ...['dadang', 'cecep', 'imas'].map((name) => ({ name, token: `token-of-officer-${name}` })),
];

/** Name of an officer whom every test server knows. */
export type OfficerName = 'euis' | 'dadang' | 'cecep' | 'imas';

/** Answer of the API. */
export interface GraphqlAnswer {
  // The shape is the test's query; typing it there would say it twice.
  // eslint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A whole Simoncer of its own, with a clock that stands: database, server, and a way to build households. */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly orm: MikroORM,
    public server: RunningServer,
    private readonly clock: { at: Date },
    /** Connection as the owner of the tables, to look behind the scenes. */
    readonly owner: pg.Pool,
    /** Folder in which its documents are kept. */
    readonly documentFolder: string,
  ) {}

  /**
   * Starts a world with reference data.
   *
   * @param now the moment the clock stands at
   */
  static async start(now = new Date('2026-11-24T05:00:00Z')): Promise<World> {
    const database = await createTestDatabase();
    const orm = await connectOrm(database.url);
    await addReferenceData(orm.em.fork() as SqlEntityManager);
    const clock = { at: now };
    const documentFolder = await mkdtemp(join(tmpdir(), 'simoncer-'));
    const server = await startTestServer(database.url, () => clock.at, new DiskStore(documentFolder));
    const owner = new pg.Pool({ connectionString: database.url, max: 2 });
    owner.on('error', () => undefined);
    // People of tests are made up: their numbers bear the serial that is never issued.
    await owner.query(`insert into setting (name, value) values ('demo_city', '{"scale": "test"}')`);
    return new World(database, orm, server, clock, owner, documentFolder);
  }

  /** An entity manager of its own, as the application has it. */
  em(): SqlEntityManager {
    return this.orm.em.fork() as SqlEntityManager;
  }

  /** Begins a household. */
  household(kelurahan = BATU_TULIS): HouseholdBuilder {
    return new HouseholdBuilder(this.em(), kelurahan);
  }

  /** Asks the API as the public. */
  ask(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    return this.post(query, variables, {});
  }

  /** Asks the API as the officer euis. */
  askAsOfficer(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    return this.askAs('euis', query, variables);
  }

  /** Asks the API as one of the officers. */
  askAs(officer: OfficerName, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    return this.post(query, variables, this.headersOf(officer));
  }

  /** Headers by which an officer is known. */
  headersOf(officer: OfficerName): Record<string, string> {
    const { token } = OFFICERS.find(({ name }) => name === officer)!;
    return { authorization: `Bearer ${token}` };
  }

  /** Rows of a statement, as the owner of the tables. */
  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(text, values)).rows;
  }

  /** Recomputes all cubes, for facts that were written past the services. */
  async refreshCubes(): Promise<void> {
    await this.em().transactional((em) => refreshAllCubes(sqlOf(em as SqlEntityManager)));
  }

  /** Sets the clock to noon in Bogor of a day, `2026-12-09`. */
  setToday(day: string): void {
    this.clock.at = new Date(`${day}T05:00:00Z`);
  }

  /** Sets the clock to a moment, `2026-11-24T05:30:00Z`. */
  setNow(moment: string): void {
    this.clock.at = new Date(moment);
  }

  /** Starts the server anew, after it was stopped. */
  async restartServer(): Promise<void> {
    this.server = await startTestServer(this.database.url, () => this.clock.at, new DiskStore(this.documentFolder));
  }

  /** Waits until every job is done whose time has come. */
  async settle(): Promise<void> {
    const waiting = async () => (await this.rows('select from graphile_worker.jobs where run_at <= now()')).length;
    for (let tries = 0; (await waiting()) > 0; tries++) {
      if (tries > 500) throw new Error('The queue did not empty within 10 s.');
      await new Promise((go) => setTimeout(go, 20));
    }
  }

  /** Ends the world and drops its database. */
  async stop(): Promise<void> {
    await this.server.stop();
    await closeOrm(this.orm);
    await this.owner.end();
    await this.database.drop();
    await rm(this.documentFolder, { recursive: true });
  }

  private async post(query: string, variables: object, headers: Record<string, string>): Promise<GraphqlAnswer> {
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer;
  }
}

/** Size of the largest document that test servers receive. */
export const LARGEST_TEST_DOCUMENT = 1024 ** 2;

/**
 * Starts a server on a free port, with the test's officers and a clock that stands, or is set by the test.
 *
 * @param documents where documents are kept; without it they are gone with the machine's temporary files, and each
 *   process has its own, since what one database knows nothing of is swept
 */
export function startTestServer(
  databaseUrl: string,
  now: Date | (() => Date),
  documents: DocumentStore = new DiskStore(join(tmpdir(), 'simoncer-test-documents', String(process.pid))),
  streamLimits: ServerOptions['streamLimits'] = {},
  longestReceivingMs?: number,
): Promise<RunningServer> {
  return startServer({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    officers: new OfficerRegister(OFFICERS),
    clock: { now: typeof now === 'function' ? now : () => now },
    identityKey: TEST_IDENTITY_KEY,
    documents,
    largestDocumentBytes: LARGEST_TEST_DOCUMENT,
    streamLimits,
    ...(longestReceivingMs && { longestReceivingMs }),
    log: pino({ level: 'silent' }),
  });
}
