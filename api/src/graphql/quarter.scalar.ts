import { parseQuarter, type Quarter } from '@simoncer/analytics';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** GraphQL scalar for {@link Quarter}. */
export const QuarterScalar = new GraphQLScalarType<Quarter, string>({
  name: 'Quarter',
  description: 'Quarter of a year (triwulan), written 2026Q3.',
  serialize: (value) => parse(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parse(value: unknown): Quarter {
  try {
    return parseQuarter(String(value));
  } catch (error) {
    throw new GraphQLError((error as Error).message);
  }
}
