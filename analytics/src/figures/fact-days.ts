import type { Sql } from '../sql.ts';
import type { FactDays } from './standing.ts';

/** The days of the oldest and the newest fact of the journal, or undefined while there are none. */
export async function findFactDays(sql: Sql): Promise<FactDays['facts']> {
  const [row] = await sql.query<{ first: string | null; last: string | null }>(/* sql */ `
    /* figures.fact_days */
    select min(occurred_on)::text as first, max(occurred_on)::text as last from journal`);
  return row?.first && row.last ? { first: row.first, last: row.last } : undefined;
}
