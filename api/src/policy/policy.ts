import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { selectRows, type Row } from '../database/rows.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';

/** The parameters that rules read, and how their JSON value is understood. */
const parameters = {
  'graduation.required_class': welfareClass,
  'graduation.no_longer_poor_class': welfareClass,
  'graduation.assessments_in_a_row': positiveInteger,
  'publication.small_group_threshold': positiveInteger,
};

/** Name of a parameter that a rule reads. */
export type PolicyKey = keyof typeof parameters;
type PolicyValue<Key extends PolicyKey> = NonNullable<ReturnType<(typeof parameters)[Key]>>;

/** The policy in force on one day. */
export class Policy {
  constructor(
    readonly day: string,
    private readonly values: ReadonlyMap<string, unknown>,
  ) {}

  /**
   * The value of a parameter.
   *
   * @throws Error when the parameter has no value on that day, or one that cannot be understood
   */
  get<Key extends PolicyKey>(key: Key): PolicyValue<Key> {
    const value = this.find(key);
    if (value === undefined) {
      throw new Error(
        `Policy parameter ${key} has no usable value on ${this.day} (found ${JSON.stringify(this.values.get(key))}): add a row to policy_parameter for that day.`,
      );
    }
    return value;
  }

  /** The value of a parameter, or undefined where it has none that can be understood on that day. */
  find<Key extends PolicyKey>(key: Key): PolicyValue<Key> | undefined {
    return parameters[key](this.values.get(key)) as PolicyValue<Key> | undefined;
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
  return new Policy(day, new Map(rows.map(({ key, value }) => [key, value])));
}

function welfareClass(value: unknown): WelfareClass | undefined {
  return Object.values(WelfareClass).find((candidate) => candidate === value);
}

function positiveInteger(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) > 0 ? (value as number) : undefined;
}
