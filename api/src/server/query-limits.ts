import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** Largest query that is parsed; a person's or a dashboard's has some hundred. */
export const MOST_TOKENS = 5000;

/** Refused as every other rule refuses: in the list of errors, not by an exception. */
const refusal = {
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: Error) =>
      context?.reportError(
        new GraphQLError(`${error.message.replace('Syntax Error: ', '')} Ask for less at once, in several queries.`),
      ),
  ],
};

/**
 * Bounds of one query, since everyone may ask: how deep it goes, how often a field is asked under other names, and how
 * much it asks in all.
 */
export const queryLimits = [
  maxDepthRule({ n: 12, ...refusal }),
  maxAliasesRule({ n: 30, ...refusal }),
  costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ...refusal }),
] as ValidationRule[];
