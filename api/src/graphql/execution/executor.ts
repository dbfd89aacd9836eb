import {
  execute,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plan, Planner } from '../read/planner.ts';
import type { ReadContext, ReadSchema } from '../read/read-schema.ts';
import { RecordReads } from '../read/record-reads.ts';
import type { Reader } from '../read/rows.ts';
import type { StatementRunner } from '../read/statement-runner.ts';
import { KeptAnswers } from './kept-answers.ts';
import { Operations, type Operation } from './operations.ts';
import { RawJson } from './raw-json.ts';

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
    const coerced = getVariableValues(
      this.read.schema,
      request.operation.variableDefinitions ?? [],
      request.variables ?? {},
      { maxErrors: 50 },
    );
    if (coerced.errors) return { errors: coerced.errors };
    let plan: Plan;
    try {
      plan = this.planner.planOf(operation, coerced.coerced, this.readerOf(context));
    } catch (error) {
      // A refused argument is refused before anything is done.
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const answer = () => this.answer(operation, plan, request, coerced.coerced);
    // An answer that its statement writes is not kept: to ask what is visible would take as long.
    if (plan.form === 'answer' || this.mode === 'reference' || !operation.isForEveryone(this.everyone)) return answer();
    return this.kept.answer(`${operation.id} ${JSON.stringify(coerced.coerced)}`, answer);
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
        const [row] = await this.runner.run<{ answer: string }>(plan.statement, readRequest);
        if (plan.form === 'answer') return { data: new RawJson(row!.answer) as never };
        answers = JSON.parse(row!.answer) as Record<string, unknown>;
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
    return compiled.query(undefined, contextValue, { ...request.variables });
  }
}
