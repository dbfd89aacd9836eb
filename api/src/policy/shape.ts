/** How the JSON value of a parameter has to look, and how it is understood. */
export interface Shape<Value> {
  /** In words, after "has to be": `a whole number from 1 to 10000`. */
  readonly description: string;
  /** The value as rules read it; undefined where it cannot be understood. */
  parse(this: void, value: unknown): Value | undefined;
}

const LARGEST_NUMBER = 10_000;
const OLDEST_AGE = 120;
const LARGEST_AMOUNT = 1_000_000_000;

/** Ages from one to another, both included. */
export interface AgeBounds {
  readonly min: number;
  readonly max: number;
}

/** A number of days, sessions, attempts. */
export const positiveInteger: Shape<number> = {
  description: `a whole number from 1 to ${LARGEST_NUMBER}`,
  parse: (value) => wholeNumber(value, 1, LARGEST_NUMBER),
};

/** An amount of rupiah. */
export const rupiah: Shape<number> = {
  description: `a whole number of rupiah from 1 to ${LARGEST_AMOUNT}`,
  parse: (value) => wholeNumber(value, 1, LARGEST_AMOUNT),
};

/** A part of the whole. */
export const share: Shape<number> = {
  description: 'a number from 0 to 1',
  parse: (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined),
};

/** Whole numbers, each larger than the one before. */
export const increasingIntegers: Shape<readonly number[]> = {
  description: `a list of one or more whole numbers from 1 to ${LARGEST_NUMBER}, each larger than the one before`,
  parse(value) {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const isFit = (item: unknown, index: number) =>
      wholeNumber(item, 1, LARGEST_NUMBER) !== undefined && (index === 0 || (item as number) > value[index - 1]);
    return value.every(isFit) ? (value as number[]) : undefined;
  },
};

/** Ages from `min` to `max`. */
export const ageBounds: Shape<AgeBounds> = {
  description: `an object { "min", "max" } of whole numbers from 0 to ${OLDEST_AGE}, min not above max; both ages count`,
  parse(value) {
    const members = membersOf(value, ['min', 'max']);
    const min = wholeNumber(members?.min, 0, OLDEST_AGE);
    const max = wholeNumber(members?.max, 0, OLDEST_AGE);
    return min === undefined || max === undefined || min > max ? undefined : { min, max };
  },
};

/** An age in years. */
export const age: Shape<number> = {
  description: `a whole number of years from 1 to ${OLDEST_AGE}`,
  parse: (value) => wholeNumber(value, 1, OLDEST_AGE),
};

/** Yes or no. */
export const yesOrNo: Shape<boolean> = {
  description: 'one of true, false',
  parse: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** One value of an enumeration. */
export function oneOf<Value extends string>(values: Readonly<Record<string, Value>>): Shape<Value> {
  const all = Object.values(values);
  return {
    description: `one of ${all.map((value) => JSON.stringify(value)).join(', ')}`,
    parse: (value) => all.find((candidate) => candidate === value),
  };
}

/** Some values of an enumeration, each once; none is a list too. */
export function someOf<Value extends string>(values: Readonly<Record<string, Value>>): Shape<readonly Value[]> {
  const all = Object.values(values);
  return {
    description: `a list of some of ${all.map((value) => JSON.stringify(value)).join(', ')}, each once`,
    parse(value) {
      if (!Array.isArray(value) || new Set(value).size !== value.length) return undefined;
      return value.every((each) => all.includes(each as Value)) ? (value as Value[]) : undefined;
    },
  };
}

/** A positive whole number for each value of an enumeration. */
export function integerForEach<Key extends string>(
  keys: Readonly<Record<string, Key>>,
): Shape<Readonly<Record<Key, number>>> {
  const all = Object.values(keys);
  return {
    description: `an object with a whole number from 1 to ${LARGEST_NUMBER} for each of ${all.join(', ')}`,
    parse(value) {
      const members = membersOf(value, all);
      if (!members || all.some((key) => wholeNumber(members[key], 1, LARGEST_NUMBER) === undefined)) return undefined;
      return members as Record<Key, number>;
    },
  };
}

function wholeNumber(value: unknown, from: number, to: number): number | undefined {
  return Number.isInteger(value) && (value as number) >= from && (value as number) <= to
    ? (value as number)
    : undefined;
}

/** The members of an object that has exactly these; a misspelt one would be silently ignored otherwise. */
function membersOf<Key extends string>(value: unknown, keys: readonly Key[]): Record<Key, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = Object.keys(value);
  const isExact = given.length === keys.length && keys.every((key) => Object.hasOwn(value, key));
  return isExact ? (value as Record<Key, unknown>) : undefined;
}
