import { sql } from 'kysely';
import { badInput } from '../bad-input.ts';
import type { Given, ReadRequest } from './given.ts';
import type { Sql } from './read-model.ts';

/** Most values that one `in` takes. */
const LONGEST_LIST = 1000;

/** A value of the statement that each request brings. */
export class Parameter {
  constructor(readonly read: (request: ReadRequest) => unknown) {}
}

/** A wider type where a value of the narrow one could overflow. */
const wider: Readonly<Record<string, string>> = { smallint: 'bigint', int: 'bigint' };

/** A given value as a parameter of a column's type; `name` is what errors call it. */
export function parameter(given: Given, type: string, name: string): Sql {
  const read = (request: ReadRequest) => checked(given.at(request), name);
  return sql`${new Parameter(read)}::${sql.raw(wider[type] ?? type)}`;
}

/** A given list as a parameter. */
export function listParameter(given: Given, type: string, name: string): Sql {
  const read = (request: ReadRequest) => {
    const values = given.at(request) as unknown[];
    if (values.length > LONGEST_LIST) {
      throw badInput(`${name} takes at most ${LONGEST_LIST} values; got ${values.length}. Ask in several queries.`);
    }
    return values.map((value) => checked(value, name));
  };
  return sql`${new Parameter(read)}::${sql.raw(`${wider[type] ?? type}[]`)}`;
}

function checked(value: unknown, name: string): unknown {
  // PostgreSQL cannot hold it.
  if (typeof value === 'string' && value.includes('\0')) {
    throw badInput(`${name} must not contain the character U+0000: leave it out.`);
  }
  return value;
}
