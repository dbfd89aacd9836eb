import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from '../testing/index.ts';

/** Every GraphQL example of the page, by the name of its operation. */
const examples = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../../docs/policy.md'), 'utf8').matchAll(/```graphql\n(.*?)```/gs),
  ].map(([, text]) => [/^(?:query|mutation) (\w+)/.exec(text!)![1]!, text!]),
);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function run(name: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await world.askAsOfficer(examples.get(name)!, variables);
  expect(errors).toBeUndefined();
  return data;
}

it('the page on policy takes a reader from a document to a value and back, as it says', async () => {
  expect([...examples.keys()]).toEqual(['RecordPerwali', 'Held', 'SetObjectionDays', 'Withdraw']);
  const { recordLegalDocument } = await run('RecordPerwali');
  expect(recordLegalDocument.userErrors).toEqual([]);
  const { policyAt } = await run('Held');
  expect(policyAt).toEqual([{ id: policyAt[0].id, value: 14, validUntil: null }]);
  const { setPolicyParameter } = await run('SetObjectionDays', {
    document: recordLegalDocument.legalDocument.id,
    held: policyAt[0].id,
  });
  expect(setPolicyParameter).toMatchObject({
    parameter: { validFrom: '2027-01-01', validUntil: null },
    previous: { value: 14, validUntil: '2027-01-01' },
    userErrors: [],
  });
  const { withdrawPolicyParameter } = await run('Withdraw', { parameter: setPolicyParameter.parameter.id });
  expect(withdrawPolicyParameter).toEqual({ previous: { value: 14, validUntil: null }, userErrors: [] });
});
