import { GraphQLError } from 'graphql';

/** A refusal of what a query asks: the message names the field, the rule and the remedy. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
