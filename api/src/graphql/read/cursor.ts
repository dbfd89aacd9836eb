import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { badInput } from '../bad-input.ts';
import { Given } from './given.ts';
import type { OrderTerm } from './order.ts';
import type { Sql } from './read-model.ts';

/** Whether a value of a cursor fits the SQL type of its column. */
const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  uuid: (value) => typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  timestamptz: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  smallint: Number.isSafeInteger,
  int: Number.isSafeInteger,
  'double precision': Number.isFinite,
  numeric: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
};

/**
 * A place in an order: the values of the order's terms in one row, the primary key among them, so that rows inserted or
 * deleted meanwhile neither repeat nor skip others. It carries a mark of the entity and the order it belongs to.
 */
export class Cursor {
  private readonly mark: string;

  constructor(
    entity: string,
    private readonly terms: readonly OrderTerm[],
  ) {
    const order = terms.map(({ path, descending }) => `${path} ${descending}`).join();
    this.mark = createHash('sha256').update(`${entity}: ${order}`).digest('base64url').slice(0, 8);
  }

  /** The cursor of the row with this alias, as text in the alphabet of URLs. */
  of(alias: string): Sql {
    const values = sql.join([sql.lit(this.mark), ...this.terms.map((term) => term.of(alias))]);
    return sql`translate(encode(convert_to(json_build_array(${values})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
  }

  /**
   * The values of a cursor, each where a request has it.
   *
   * @throws GraphQLError (BAD_USER_INPUT) when it is not a cursor of this entity and order; later requests too
   */
  values(argument: string, given: Given): Given[] {
    this.decode(argument, given.value);
    return this.terms.map((_, index) => Given.byRequest((request) => this.decode(argument, given.at(request))[index]));
  }

  private decode(argument: string, cursor: unknown): unknown[] {
    const [mark, ...values] = parse(String(cursor));
    const valid =
      mark === this.mark &&
      values.length === this.terms.length &&
      this.terms.every(({ column, nullable }, index) =>
        values[index] === null ? nullable : fits[column.type]!(values[index]),
      );
    if (valid) return values;
    throw badInput(
      `${argument} is not a cursor of this list in this order: give a cursor of a page before, with the same orderBy, or leave it out.`,
    );
  }
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
