import {
  execute,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
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

/** Deepest object that a variable may hold: filters lead back to themselves. */
const DEEPEST_VARIABLE = 20;

/** What is executed. The document was found valid for the schema. */
export interface ExecutionRequest<Context extends object> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: Context;
}

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
    const { context, document } = request;
    const operation = this.operations.of(document, request.operation);
    if (isDeeper(request.variables, DEEPEST_VARIABLE)) {
      return {
        errors: [badInput(`Variables may be at most ${DEEPEST_VARIABLE} levels deep: ask with flatter filters.`)],
      };
    }
    const coerced = getVariableValues(
      this.read.schema,
      request.operation.variableDefinitions ?? [],
      request.variables ?? {},
      { maxErrors: 50 },
    );
    if (coerced.errors) return { errors: coerced.errors };
    const reader = this.readerOf(context);
    let plan: Plan;
    try {
      plan = this.planner.planOf(operation, coerced.coerced, reader);
    } catch (error) {
      // A refused argument is refused before anything is done.
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const answer = () => this.answer(operation, plan, request, coerced.coerced);
    // An answer that its statement writes is not kept: to ask what is visible would take as long.
    const isKept =
      plan.form === 'records' &&
      plan.asksData &&
      this.mode === 'fast' &&
      operation.isForEveryone(this.everyone) &&
      !this.read.model.isScopedFor(reader);
    return isKept ? this.kept.answer(`${operation.id} ${JSON.stringify(coerced.coerced)}`, answer) : answer();
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
    return this.resolve(
      operation,
      request,
      Object.create(context, { reads: { value: reads } }) as Context & ReadContext,
    );
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
