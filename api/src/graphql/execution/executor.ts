import {
  createSourceEventStream,
  execute,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '../bad-input.ts';
import type { ReadRequest } from '../read/given.ts';
import { LARGEST_ANSWER, type Plan, type Planner } from '../read/planner.ts';
import type { ReadContext, ReadSchema } from '../read/read-schema.ts';
import { RecordReads } from '../read/record-reads.ts';
import type { Reader } from '../read/rows.ts';
import type { Statement, StatementRunner } from '../read/statement-runner.ts';
import { KeptAnswers } from './kept-answers.ts';
import { Operations, type Operation } from './operations.ts';
import { RawJson } from './raw-json.ts';
import { Turns } from './turns.ts';

/** Deepest object that a variable may hold: filters lead back to themselves. */
const DEEPEST_VARIABLE = 20;

/** What is executed. The document was found valid for the schema. */
export interface ExecutionRequest<Context extends object> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: Context;
}

/** An event of a subscription, and what the client asked of it. */
export interface StreamedResult<Event> {
  readonly event: Event;
  readonly result: ExecutionResult;
}

interface Prepared {
  readonly operation: Operation;
  readonly plan: Plan;
  readonly reader: Reader;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Refused {
  readonly errors: readonly GraphQLError[];
}

/** So many results of streams are made at a time, that requests find connections to the database free. */
const MOST_STREAMS_AT_WORK = 3;

/** Which executor: the fast ones where they can, or the reference implementation of graphql-js always. */
export type ExecutionMode = 'fast' | 'reference';

/**
 * Executes operations. One whose fields are all columns and relations is answered by its statement alone. Any other has
 * what rows answer read by one statement, and then runs through graphql-jit, which calls the resolvers; such an answer is
 * kept where everyone may ask it, as figures.
 */
export class Executor<Context extends object> {
  private readonly operations: Operations;
  private readonly kept: KeptAnswers;
  private readonly turns = new Turns(MOST_STREAMS_AT_WORK);

  constructor(
    private readonly read: ReadSchema,
    private readonly planner: Planner,
    private readonly runner: StatementRunner,
    private readonly readerOf: (context: Context) => Reader,
    /** Whoever it is: what this reader may ask is the same for all. */
    private readonly everyone: Reader,
    private readonly mode: ExecutionMode = 'fast',
  ) {
    this.operations = new Operations(read);
    this.kept = new KeptAnswers(runner);
  }

  /** The schema that operations are found valid for. */
  get schema(): GraphQLSchema {
    return this.read.schema;
  }

  /** The result; its data may be a {@link RawJson}. */
  async execute(request: ExecutionRequest<Context>): Promise<ExecutionResult> {
    if (request.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return { errors: [badInput('A subscription is answered by a stream of events: send it to /graphql/stream.')] };
    }
    const prepared = this.prepare(request);
    if ('errors' in prepared) return prepared;
    const { operation, plan, reader, variables } = prepared;
    const answer = () => this.answer(operation, plan, request, variables);
    // An answer that its statement writes is not kept: to ask what is visible would take as long.
    const isKept =
      plan.form === 'records' &&
      plan.asksData &&
      this.mode === 'fast' &&
      operation.isForEveryone(this.everyone) &&
      !this.read.model.isScopedFor(reader);
    // Small numbers are hidden from some roles: each has answers of its own.
    const key = `${reader.audience ?? ''} ${operation.id} ${JSON.stringify(variables)}`;
    return isKept ? this.kept.answer(key, answer) : answer();
  }

  /**
   * The events of a subscription with their results, or the errors for which there is none.
   *
   * @param contextOf makes the context of one event: what it remembers is of that moment
   */
  async subscribe<Event>(
    request: ExecutionRequest<Context>,
    contextOf: () => Context,
  ): Promise<ExecutionResult | AsyncGenerator<StreamedResult<Event>, void, undefined>> {
    const prepared = this.prepare(request);
    if ('errors' in prepared) return prepared;
    const { document, operation, variables, context } = request;
    const args = {
      schema: this.read.schema,
      document,
      operationName: operation.name?.value,
      variableValues: variables,
    };
    const events = await createSourceEventStream({ ...args, contextValue: context });
    if (!(Symbol.asyncIterator in events)) return events;
    return this.resultsOf(events as AsyncIterable<Event>, args, prepared, contextOf);
  }

  private async *resultsOf<Event>(
    events: AsyncIterable<Event>,
    args: ExecutionArgs,
    { plan, variables }: Prepared,
    contextOf: () => Context,
  ): AsyncGenerator<StreamedResult<Event>, void, undefined> {
    for await (const event of events) {
      const result = await this.turns.take(async () => {
        const context = contextOf();
        const contextValue = this.withReads(context, new RecordReads(this.runner, plan, { variables, context }, {}));
        return execute({ ...args, rootValue: event, contextValue });
      });
      yield { event, result };
    }
  }

  /** The plan of an operation for whoever asks it, or why it is refused, before anything is done. */
  private prepare({
    document,
    operation: node,
    variables: given,
    context,
  }: ExecutionRequest<Context>): Prepared | Refused {
    const operation = this.operations.of(document, node);
    if (isDeeper(given, DEEPEST_VARIABLE)) {
      return {
        errors: [badInput(`Variables may be at most ${DEEPEST_VARIABLE} levels deep: ask with flatter filters.`)],
      };
    }
    const { errors, coerced } = getVariableValues(this.read.schema, node.variableDefinitions ?? [], given ?? {}, {
      maxErrors: 50,
    });
    if (errors) return { errors };
    const reader = this.readerOf(context);
    try {
      return { operation, plan: this.planner.planOf(operation, coerced, reader), reader, variables: coerced };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  private async answer(
    operation: Operation,
    plan: Plan,
    request: ExecutionRequest<Context>,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult> {
    const { context } = request;
    const readRequest = { variables, context };
    let answers: Record<string, unknown> | Error = {};
    if (plan.statement) {
      try {
        const text = await this.textOf(plan.statement, readRequest);
        if (plan.form === 'answer') return { data: new RawJson(text) as never };
        answers = JSON.parse(text) as Record<string, unknown>;
      } catch (error) {
        answers = error as Error;
      }
    }
    const reads = new RecordReads(this.runner, plan, readRequest, answers);
    return this.resolve(operation, request, this.withReads(context, reads));
  }

  private withReads(context: Context, reads: RecordReads): Context & ReadContext {
    return Object.create(context, { reads: { value: reads } }) as Context & ReadContext;
  }

  private async textOf(statement: Statement, request: ReadRequest): Promise<string> {
    const [row] = await this.runner.run<{ answer: string | null; size: number | null }>(statement, request);
    if (row?.answer != null) return row.answer;
    if (row?.size == null) throw new Error(`${statement.name ?? 'A statement'} gave no answer.`);
    throw badInput(
      `The answer would have ${Math.round(row.size / 2 ** 20)} MiB, and ${LARGEST_ANSWER / 2 ** 20} MiB is the most: ask for fewer lists within lists, or give them first.`,
    );
  }

  private async resolve(
    operation: Operation,
    request: ExecutionRequest<Context>,
    contextValue: Context & ReadContext,
  ): Promise<ExecutionResult> {
    const compiled = this.mode === 'fast' ? operation.compiledQuery() : undefined;
    if (!compiled) {
      return execute({
        schema: this.read.schema,
        document: request.document,
        operationName: request.operation.name?.value,
        contextValue,
        variableValues: request.variables,
      });
    }
    const result = await compiled.query(undefined, contextValue, { ...request.variables });
    return result.errors ? { ...result, errors: result.errors.map(completed) } : result;
  }
}

/** Errors of graphql-jit 0.8 lack `extensions`, which whoever formats errors relies on. */
function completed(error: GraphQLError): GraphQLError {
  const { message, path, originalError, locations } = error;
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
