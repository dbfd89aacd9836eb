import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { selectRows, type Row } from '../database/rows.ts';
import { CoachingPart, PathwayStage } from '../pathway/stage.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';

/** The parameters that rules read, and how their JSON value is understood. */
const parameters = {
  // who may go the pathway
  'productive_age.entry_bounds': bounds,
  'productive_age.demographic_bounds': bounds,
  // the pathway
  'pathway.sessions_required': positiveIntegers(PathwayStage),
  'pathway.coaching_sessions_required': positiveIntegers(CoachingPart),
  'pathway.attempts_allowed': positiveInteger,
  'pathway.longest_pause_days': positiveInteger,
  'pathway.visit_interval_days': positiveInteger,
  // welfare and graduation by rising class
  'welfare.assessments_in_a_row': positiveInteger,
  'graduation.required_class': welfareClass,
  'graduation.assessments_in_a_row': positiveInteger,
  'graduation.conditional_score': share,
  'graduation.decision_days': positiveInteger,
  'follow_up.months': positiveIntegerList,
  'follow_up.grace_days': positiveInteger,
  'follow_up.sustained_class': welfareClass,
  // succession of the head of a family
  'succession.adult_age': positiveInteger,
  // natural exits
  'graduation.no_longer_poor_class': welfareClass,
  'eligibility.child_max_age': positiveInteger,
  'eligibility.elderly_min_age': positiveInteger,
  'review.closing_days': positiveInteger,
  'exit.notification_days': positiveInteger,
  'exit.objection_days': positiveInteger,
  'exit.hearing_days': positiveInteger,
  'exit.decision_days': positiveInteger,
  'exit.verification_valid_days': positiveInteger,
  // monitoring
  'feed.matching_days': positiveInteger,
  // publication
  'publication.small_group_threshold': positiveInteger,
};

/** Name of a parameter that a rule reads. */
export type PolicyKey = keyof typeof parameters;
type PolicyValue<Key extends PolicyKey> = NonNullable<ReturnType<(typeof parameters)[Key]>>;

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
    return parameters[key](row?.value) as PolicyValue<Key> | undefined;
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

function welfareClass(value: unknown): WelfareClass | undefined {
  return Object.values(WelfareClass).find((candidate) => candidate === value);
}

function positiveInteger(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) > 0 ? (value as number) : undefined;
}

function share(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

function positiveIntegerList(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every((item) => positiveInteger(item) !== undefined)
    ? (value as number[])
    : undefined;
}

/** Ages from one to another, both included. */
function bounds(value: unknown): { readonly min: number; readonly max: number } | undefined {
  const { min, max } = (value ?? {}) as { min?: unknown; max?: unknown };
  if (!Number.isInteger(min) || !Number.isInteger(max) || (min as number) > (max as number)) return undefined;
  return { min: min as number, max: max as number };
}

/** A whole number for each value of an enumeration. */
function positiveIntegers<Key extends string>(keys: Readonly<Record<string, Key>>) {
  return (value: unknown): Readonly<Record<Key, number>> | undefined => {
    const numbers = (value ?? {}) as Record<string, unknown>;
    return Object.values(keys).every((key) => positiveInteger(numbers[key]) !== undefined)
      ? (numbers as Record<Key, number>)
      : undefined;
  };
}
