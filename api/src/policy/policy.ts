import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { selectRows, type Row } from '../database/rows.ts';
import type { UserError } from '../user-error.ts';
import { policyCatalogue, type PolicyKey, type PolicyValue } from './catalogue.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';

export type { PolicyKey, PolicyValue } from './catalogue.ts';

/** The values of several parameters, under their names. */
export type PolicyValues<Key extends PolicyKey> = { readonly [Each in Key]: PolicyValue<Each> };

/** What a rule needs of the policy: every value, or why there is none. */
export type Needed<Key extends PolicyKey> =
  | { readonly values: PolicyValues<Key>; readonly userErrors: [] }
  | { readonly values?: undefined; readonly userErrors: UserError[] };

/** The policy in force on one day. */
export class Policy {
  private readonly read = new Set<string>();

  constructor(
    readonly day: string,
    private readonly values: ReadonlyMap<string, { readonly id: string; readonly value: unknown }>,
  ) {}

  /** Ids of the parameters that were read so far: what a decision was made under. */
  get parametersRead(): string[] {
    return [...this.read];
  }

  /**
   * What a rule needs: the values of all these parameters, or one error NO_POLICY that names those without.
   *
   * @param field the input field that says the day
   * @example
   * const needed = policy.need(['exit.objection_days', 'exit.hearing_days'], 'notifiedOn');
   * if (!needed.values) return { userErrors: needed.userErrors };
   * const until = addDays(notifiedOn, needed.values['exit.objection_days']);
   */
  need<Key extends PolicyKey>(keys: readonly Key[], field: string): Needed<Key> {
    const values = Object.fromEntries(keys.map((key) => [key, this.find(key)])) as PolicyValues<Key>;
    const missing = keys.filter((key) => values[key] === undefined);
    if (missing.length === 0) return { values, userErrors: [] };
    return {
      userErrors: [
        {
          code: 'NO_POLICY',
          field,
          message: `No policy said ${missing.join(', ')} on ${this.day}. Give a day that a policy covers, or have one set from a coming day on (setPolicyParameter).`,
        },
      ],
    };
  }

  /**
   * The value of a parameter.
   *
   * @throws Error when the parameter has no value on that day, or one that cannot be understood
   */
  get<Key extends PolicyKey>(key: Key): PolicyValue<Key> {
    const value = this.find(key);
    if (value === undefined) {
      throw new Error(
        `Policy parameter ${key} has no usable value on ${this.day} (found ${JSON.stringify(this.values.get(key)?.value)}): add a row to policy_parameter for that day.`,
      );
    }
    return value;
  }

  /** The value of a parameter, or undefined where it has none that can be understood on that day. */
  find<Key extends PolicyKey>(key: Key): PolicyValue<Key> | undefined {
    const row = this.values.get(key);
    if (row) this.read.add(row.id);
    return policyCatalogue[key].shape.parse(row?.value) as PolicyValue<Key> | undefined;
  }
}

/** The parameters in force on a day (`2026-11-24`), in the order of their keys. */
export function parametersOn(em: SqlEntityManager, day: string): Promise<Row<PolicyParameter>[]> {
  return selectRows(em, PolicyParameter, {
    where: { validFrom: { $lte: day }, $or: [{ validUntil: null }, { validUntil: { $gt: day } }] },
    orderBy: { key: 'asc' },
  });
}

/** Reads the policy in force on a day (`2026-11-24`). */
export async function policyOn(em: SqlEntityManager, day: string): Promise<Policy> {
  const rows = await parametersOn(em, day);
  return new Policy(day, new Map(rows.map(({ key, id, value }) => [key, { id, value }])));
}

/** Reads one parameter with all its days: its value on a day, or undefined where it has none that can be understood. */
export async function parameterByDay<Key extends PolicyKey>(
  em: SqlEntityManager,
  key: Key,
): Promise<(day: string) => PolicyValue<Key> | undefined> {
  const rows = await selectRows(em, PolicyParameter, { where: { key }, orderBy: { validFrom: 'asc' } });
  const spans = rows.map(({ value, validFrom, validUntil }) => ({
    value: policyCatalogue[key].shape.parse(value) as PolicyValue<Key> | undefined,
    validFrom,
    validUntil,
  }));
  return (day) =>
    spans.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil > day))?.value;
}
