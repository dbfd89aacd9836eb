import { policyDefinitions } from './policy.types.ts';

/** The page `docs/policy-parameters.md`: every parameter that rules read. */
export function policyPage(): string {
  const rows = policyDefinitions.map(
    ({ key, meaning, shape, example }) =>
      `## ${key}\n\n${meaning.en}\n\n_${meaning.id}_\n\nValue: ${shape}. For example \`${JSON.stringify(example)}\`.\n`,
  );
  return [
    '# Policy parameters\n',
    'Written by a test from `api/src/policy/catalogue.ts`; [policy](policy.md) says how they are set and read.\n',
    ...rows,
  ].join('\n');
}
