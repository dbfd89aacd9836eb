import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { testPolicy } from '../testing/policy.ts';
import { isPolicyKey, policyCatalogue, policyKeys, type PolicyDefinition, type PolicyKey } from './catalogue.ts';
import { policyPage } from './policy-page.ts';
import { Policy } from './policy.ts';

const definition = (key: PolicyKey): PolicyDefinition<unknown> => policyCatalogue[key];
const parsed = (key: PolicyKey, value: unknown) => definition(key).shape.parse(value);

describe('the catalogue of policy', () => {
  it.each(policyKeys)('has an example of %s that it understands itself', (key) => {
    const { example, meaning, shape } = definition(key);
    expect(parsed(key, example)).toEqual(example);
    expect(parsed(key, JSON.parse(JSON.stringify(example)))).toEqual(example);
    for (const text of [meaning.en, meaning.id]) expect(text).toMatch(/^[A-Z].{20,}[.]$/);
    expect(shape.description).toMatch(/^(a|an|one) /);
  });

  it('understands what test worlds begin with, all of it', () => {
    expect(Object.keys(testPolicy).sort()).toEqual([...policyKeys].sort());
    expect(Object.fromEntries(policyKeys.map((key) => [key, parsed(key, testPolicy[key])]))).toEqual(testPolicy);
  });

  it('is written down as a page', async () => {
    await expect(policyPage()).toMatchFileSnapshot('../../../docs/policy-parameters.md');
  });

  it('knows its own keys only', () => {
    expect(isPolicyKey('exit.objection_days')).toBe(true);
    for (const key of ['exit.objection_day', 'constructor', '__proto__', '']) expect(isPolicyKey(key)).toBe(false);
  });

  it.each<[PolicyKey, unknown]>([
    ['exit.objection_days', 0],
    ['exit.objection_days', 1.5],
    ['exit.objection_days', '14'],
    ['exit.objection_days', 10_001],
    ['exit.objection_days', null],
    ['exit.objection_days', [14]],
    ['eligibility.child_max_age', 121],
    ['graduation.conditional_score', 1.01],
    ['graduation.conditional_score', -0.01],
    ['graduation.conditional_score', Number.NaN],
    ['follow_up.months', []],
    ['follow_up.months', [3, 3]],
    ['follow_up.months', [6, 3]],
    ['follow_up.months', [3, 6.5]],
    ['follow_up.months', 3],
    ['graduation.required_class', 'KAYA'],
    ['graduation.required_class', 'constructor'],
    ['graduation.required_class', ['MANDIRI']],
    ['productive_age.entry_bounds', { min: 45, max: 20 }],
    ['productive_age.entry_bounds', { min: 20 }],
    ['productive_age.entry_bounds', { min: 20, max: 45, from: 20 }],
    ['productive_age.entry_bounds', [20, 45]],
    ['pathway.coaching_sessions_required', { FINANCE: 3 }],
    ['pathway.coaching_sessions_required', { FINANCE: 3, SKILLS_MANAGEMENT: 0 }],
    ['pathway.coaching_sessions_required', { FINANCE: 3, SKILLS_MANAGEMENT: 3, OTHER: 1 }],
    ['pathway.coaching_sessions_required', null],
  ])('does not understand %s as %j', (key, value) => {
    expect(parsed(key, value)).toBeUndefined();
  });

  it('understands ages and shares at their very bounds', () => {
    expect(parsed('graduation.conditional_score', 0)).toBe(0);
    expect(parsed('graduation.conditional_score', 1)).toBe(1);
    expect(parsed('productive_age.entry_bounds', { min: 30, max: 30 })).toEqual({ min: 30, max: 30 });
  });
});

describe('the policy of a day', () => {
  const policy = () =>
    new Policy(
      '2026-11-24',
      new Map(
        Object.entries({ 'exit.objection_days': 14, 'exit.hearing_days': 7, 'exit.decision_days': 'soon' }).map(
          ([key, value]) => [key, { id: `id of ${key}`, value }],
        ),
      ),
    );

  it('gives what a rule needs, and remembers what was read', () => {
    const day = policy();
    expect(day.need(['exit.hearing_days', 'exit.objection_days'], 'occurredOn')).toEqual({
      values: { 'exit.hearing_days': 7, 'exit.objection_days': 14 },
      userErrors: [],
    });
    expect(day.parametersRead).toEqual(['id of exit.hearing_days', 'id of exit.objection_days']);
  });

  it('says in one error everything that has no usable value', () => {
    expect(policy().need(['exit.objection_days', 'exit.decision_days', 'follow_up.months'], 'heardOn')).toEqual({
      userErrors: [
        {
          code: 'NO_POLICY',
          field: 'heardOn',
          message:
            'No policy said exit.decision_days, follow_up.months on 2026-11-24. Give a day that a policy covers, or have one set from a coming day on (setPolicyParameter).',
        },
      ],
    });
  });

  it('has a value or none for find, and a value or an error with the way out for get', () => {
    expect(policy().find('exit.objection_days')).toBe(14);
    expect(policy().find('exit.decision_days')).toBeUndefined();
    expect(() => policy().get('exit.decision_days')).toThrow(
      'Policy parameter exit.decision_days has no usable value on 2026-11-24 (found "soon")',
    );
  });
});
