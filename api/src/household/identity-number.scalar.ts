import { GraphQLError, GraphQLScalarType } from 'graphql';

/**
 * A NIK or family card number that comes in. In the text of an operation it would be kept with it and could be logged, so
 * it is only taken from variables. What it must look like is a rule's to say, whose refusal does not repeat it.
 */
export const IdentityNumberScalar = new GraphQLScalarType<string, never>({
  name: 'IdentityNumber',
  description:
    'NIK or family card number (nomor KK): text of 16 digits, sent in a variable, by POST. It is never sent out.',
  serialize() {
    throw new GraphQLError('A NIK or family card number is only shown masked.');
  },
  parseValue: (value) => (typeof value === 'string' ? value.trim() : ''),
  parseLiteral() {
    throw new GraphQLError('Send a NIK or family card number in a variable, not in the text of the operation.');
  },
});
