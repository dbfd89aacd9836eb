import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { badInput } from '../graphql/bad-input.ts';
import { MOST_TOKENS, queryLimits } from './query-limits.ts';

/** Size of all documents that are kept, in characters. */
const SIZE_OF_DOCUMENTS = 2 ** 20;

/** A subscription that is valid and within the limits of queries. */
export interface StreamDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Reads documents of subscriptions under the same rules and limits as all others, and keeps those found valid. */
export class StreamDocuments {
  private readonly kept = new LRUCache<string, DocumentNode>({
    maxSize: SIZE_OF_DOCUMENTS,
    sizeCalculation: (_document, text) => text.length + 1,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The subscription that is meant, or why it is refused. */
  read(text: string, operationName: string | undefined): StreamDocument | readonly GraphQLError[] {
    let document = this.kept.get(text);
    if (!document) {
      try {
        document = parse(text, { maxTokens: MOST_TOKENS });
      } catch (error) {
        if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
        throw error;
      }
      const errors = validate(this.schema, document, [...specifiedRules, ...queryLimits]);
      if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
      this.kept.set(text, document);
    }
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      return [badInput('"operationName" must name one of the operations of the document, where it has several.')];
    }
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [badInput(`A ${operation.operation} is answered at once: send it to /graphql. Here are subscriptions.`)];
    }
    return { document, operation };
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { ...error, extensions: { code, ...error.extensions } });
}
