import { sql } from 'kysely';
import type { Cursor } from './cursor.ts';
import { textOf, type Json } from './json-text.ts';
import type { Page } from './page.ts';
import type { Sql } from './read-model.ts';

/** The first rows of a `from … where …` in an order, under the same alias. */
export function firstOf(from: Sql, alias: string, order: Sql, size: number): Sql {
  return sql`(select ${sql.id(alias)}.* ${from} ${order} limit ${sql.lit(size)}) as ${sql.id(alias)}`;
}

/** The SQL around the rows of one page. */
export class PageParts {
  /** Whether anything asked needs the rows: not so a count, or what follows from the arguments. */
  areRead = false;
  private readonly place: Sql;
  private readonly found: Sql;

  constructor(
    private readonly alias: string,
    private readonly page: Page,
    private readonly cursor: Cursor,
    private readonly order: Sql,
    /** Whether rows carry their place, and one more than the page is read to know whether there are more. */
    private readonly numbered: boolean,
  ) {
    this.place = sql.ref(`${alias}.#place`);
    this.found = sql.ref(`${alias}.#found`);
  }

  list(item: Json): Json {
    this.areRead = true;
    if (!this.numbered) return ['[', sql`coalesce(string_agg(${textOf(item)}, ',' ${this.order}), '')`, ']'];
    const order = this.page.backward ? sql`order by ${this.place} desc` : sql`order by ${this.place}`;
    const onPage = sql`filter (where ${this.place} <= ${sql.lit(this.page.size)})`;
    return ['[', sql`coalesce(string_agg(${textOf(item)}, ',' ${order}) ${onPage}, '')`, ']'];
  }

  pageInfo(name: string): Json {
    const { backward, after, before } = this.page;
    switch (name) {
      case 'hasNextPage':
        return backward ? [String(before !== undefined)] : this.hasMore();
      case 'hasPreviousPage':
        return backward ? this.hasMore() : [String(after !== undefined)];
      default:
        return this.cursorAt((name === 'startCursor') !== backward);
    }
  }

  /** The rows of the page, out of those of a `from … where …`. */
  rows(from: Sql): Sql {
    const { size } = this.page;
    if (!this.numbered) return firstOf(from, this.alias, this.order, size);
    const rows = firstOf(from, this.alias, this.order, size + 1);
    const alias = sql.id(this.alias);
    return sql`(select ${alias}.*, row_number() over () as "#place", count(*) over () as "#found" from ${rows}) as ${alias}`;
  }

  private hasMore(): Json {
    this.areRead = true;
    return [sql`coalesce(max(${this.found}) > ${sql.lit(this.page.size)}, false)::text`];
  }

  /** The cursor of the row that was read first, or of the last one on the page. */
  private cursorAt(first: boolean): Json {
    this.areRead = true;
    const place = first ? sql`1` : sql`least(${this.found}, ${sql.lit(this.page.size)})`;
    const cursor = sql`max(${this.cursor.of(this.alias)}) filter (where ${this.place} = ${place})`;
    return [sql`coalesce('"' || ${cursor} || '"', 'null')`];
  }
}
