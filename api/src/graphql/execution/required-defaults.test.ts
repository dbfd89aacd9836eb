import { buildSchema, parse, type GraphQLInputType, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { hasRequiredDefaults, isRequiredDefault } from './required-defaults.ts';

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

it('finds variables that may be left out though they must not be null', () => {
  const query = 'query ($a: Int! = 1, $b: Int = 1, $c: Int!, $d: [Int!]! = []) { a }';
  const { variableDefinitions } = parse(query).definitions[0] as OperationDefinitionNode;
  expect(variableDefinitions!.map(isRequiredDefault)).toEqual([true, false, false, true]);
});
