import { buildSchema, type GraphQLInputType } from 'graphql';
import { expect, it } from 'vitest';
import { hasRequiredDefaults } from './required-defaults.ts';

const schema = buildSchema(`
  type Query { a: Int }
  input Plain { text: String! again: Plain }
  input Optional { text: String = "x" }
  input Required { list: [Int!]! = [] }
  input Deep { items: [Required!]! }
`);
const has = (name: string) => hasRequiredDefaults(schema.getType(name) as GraphQLInputType);

it('finds fields that may be left out though they must not be null, at any depth', () => {
  expect(has('Required')).toBe(true);
  expect(has('Deep')).toBe(true);
  expect(has('Plain')).toBe(false);
  expect(has('Optional')).toBe(false);
  expect(has('Int')).toBe(false);
});
