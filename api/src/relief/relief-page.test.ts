import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/relief.md', root), 'utf8');
const examples = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text!);

it('shows operations that the API understands', () => {
  const schema = buildSchema(readFileSync(new URL('api/schema.graphql', root), 'utf8'));
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(validate(schema, parse(example))).toEqual([]);
});
