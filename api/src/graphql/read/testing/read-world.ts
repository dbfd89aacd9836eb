import { unwrapResolverError } from '@apollo/server/errors';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { refreshAllCubes } from '@simoncer/analytics';
import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import type pg from 'pg';
import type { Officer } from '../../../access/officer.ts';
import { closeOrm, connectOrm } from '../../../database/orm.ts';
import { sqlOf } from '../../../database/sql.ts';
import { queryLimits } from '../../../server/query-limits.ts';
import { TEST_IDENTITY_KEY } from '../../../testing/identity-key.ts';
import { listenTo } from '../../../testing/statements.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { createContext, type RequestContext } from '../../context.ts';
import { createExecutor } from '../../execution/create-executor.ts';
import type { ExecutionMode, Executor } from '../../execution/executor.ts';
import { stringifyResult } from '../../execution/raw-json.ts';
import { CursorBook } from './cursors.ts';
import { NaiveReader } from './naive.ts';
import { addRandomFacts } from './random-facts.ts';
import type { QuerySource } from './random-query.ts';
import { Random } from './random.ts';

/** What a request brings beside the document. */
export interface Request {
  readonly variables: Record<string, unknown>;
  /** Who asks: an officer unless said otherwise. */
  readonly officer?: Officer | undefined;
}

/** An answer, read from the text that goes out. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  /** Whether each error is a refusal that goes out as it is, and no surprise that is hidden. */
  readonly refusals?: readonly boolean[];
}

const NOW = new Date('2026-11-24T05:00:00Z');

/** A database full of random facts, with the executors and the naive path over it. */
export class ReadWorld {
  /** Cursors that random queries need. */
  readonly cursors: CursorBook;

  private constructor(
    private readonly database: TestDatabase,
    private readonly orm: MikroORM,
    private readonly sent: readonly string[],
    private readonly executors: Readonly<Record<ExecutionMode, Executor<RequestContext>>>,
    readonly naive: NaiveReader,
  ) {
    this.cursors = new CursorBook(executors.fast.schema, (document, variables) =>
      this.execute(parse(document), { variables }),
    );
  }

  /** Fills a database of its own and connects to it. */
  static async start(): Promise<ReadWorld> {
    const database = await createTestDatabase();
    const orm = await connectOrm(database.url, 2);
    const em = orm.em.fork() as SqlEntityManager;
    await addRandomFacts(em, new Random(2026));
    await em.transactional((em) => refreshAllCubes(sqlOf(em as SqlEntityManager)));
    em.clear();
    const executors = { fast: createExecutor(orm, 'fast'), reference: createExecutor(orm, 'reference') };
    const naive = await NaiveReader.load(executors.fast.schema, em, NOW.toISOString().slice(0, 10));
    const sent = listenTo((await orm.em.getConnection().getNativeClient()) as pg.Pool);
    return new ReadWorld(database, orm, sent, executors, naive);
  }

  /** Statements sent so far. */
  get statements(): number {
    return this.sent.length;
  }

  /**
   * What random queries are made from.
   *
   * @param resolved whether fields that resolvers answer are asked too
   */
  source(resolved = false): QuerySource {
    const { schema } = this.executors.fast;
    return {
      schema: this.naive.known,
      resolved,
      entities: this.naive.entities,
      values: (type, field) => this.naive.values(type, field),
      accepts: (document) => validate(schema, parse(document), queryLimits).length === 0,
    };
  }

  /** Executes a query; the same document again uses what is kept of it. */
  async execute(document: DocumentNode, request: Request, mode: ExecutionMode = 'fast'): Promise<Answer> {
    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    )!;
    const officer = 'officer' in request ? request.officer : { name: 'euis' };
    const context = createContext(
      () => this.orm.em.fork() as SqlEntityManager,
      { now: () => NOW },
      officer,
      TEST_IDENTITY_KEY,
    );
    const { variables } = request;
    const result = await this.executors[mode].execute({ document, operation, variables, context });
    const answer = parsed(stringifyResult(result));
    const refusals = result.errors?.map((error) => unwrapResolverError(error) instanceof GraphQLError);
    return refusals ? { ...answer, refusals } : answer;
  }

  /** Closes the connections and drops the database. */
  async stop(): Promise<void> {
    await closeOrm(this.orm);
    await this.database.drop();
  }
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new Error(`What goes out is no JSON: ${text}`);
  }
}
