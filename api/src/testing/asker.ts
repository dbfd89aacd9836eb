import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { getOperationAST, parse, validate, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type pg from 'pg';
import type { Officer } from '../access/officer.ts';
import { createContext } from '../graphql/context.ts';
import { createExecutor } from '../graphql/execution/create-executor.ts';
import type { ExecutionMode } from '../graphql/execution/executor.ts';
import { stringifyResult } from '../graphql/execution/raw-json.ts';
import type { Reader } from '../graphql/read/rows.ts';
import { TEST_IDENTITY_KEY } from './identity-key.ts';
import { listenTo } from './statements.ts';

/** What an operation answered, and what it asked of the database. */
export interface Asked {
  /** The answer as text, as it goes out. */
  readonly text: string;
  // The shape is the test's query; typing it there would say it twice.
  // eslint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
  readonly statements: readonly string[];
}

/** Asks the product's schema without HTTP, and listens to the statements that go to the database. */
export class Asker {
  private readonly executor: ReturnType<typeof createExecutor>;
  private readonly documents = new Map<string, DocumentNode>();

  private constructor(
    private readonly orm: MikroORM,
    private readonly now: Date,
    private readonly statements: string[],
    mode: ExecutionMode,
    readerOf?: () => Reader,
  ) {
    this.executor = createExecutor(orm, mode, readerOf);
  }

  /** @param readerOf in place of the product's rules of access */
  static async over(
    orm: MikroORM,
    {
      now = new Date('2026-11-24T05:00:00Z'),
      mode = 'fast' as ExecutionMode,
      readerOf = undefined as undefined | (() => Reader),
    } = {},
  ): Promise<Asker> {
    const pool = (await orm.em.getConnection().getNativeClient()) as pg.Pool;
    return new Asker(orm, now, listenTo(pool), mode, readerOf);
  }

  get schema() {
    return this.executor.schema;
  }

  /** Asks one operation. */
  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    officer?: Officer,
    now: Date = this.now,
  ): Promise<Asked> {
    const document = this.documentOf(query);
    const context = createContext(
      () => this.orm.em.fork() as SqlEntityManager,
      { now: () => now },
      officer,
      TEST_IDENTITY_KEY,
    );
    this.statements.length = 0;
    const operation = getOperationAST(document)!;
    const text = stringifyResult(await this.executor.execute({ document, operation, variables, context }));
    const { data, errors = [] } = JSON.parse(text) as { data: unknown; errors?: GraphQLFormattedError[] };
    return { text, data, errors, statements: [...this.statements] };
  }

  /** Kept as Apollo Server keeps it. */
  private documentOf(query: string): DocumentNode {
    let document = this.documents.get(query);
    if (!document) {
      document = parse(query);
      const invalid = validate(this.executor.schema, document);
      if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join('\n'));
      this.documents.set(query, document);
    }
    return document;
  }

  /** Asks one operation as an officer. */
  askAsOfficer(query: string, variables: Record<string, unknown> = {}): Promise<Asked> {
    return this.ask(query, variables, { name: 'euis' });
  }
}
