import type { Sql } from '@simoncer/analytics';
import type { FeedFact, RowIssue } from './feed-format/feed-fact.ts';
import type { LineCounts } from './feed-counts.ts';
import type { Subject } from './feed-locate.ts';
import type { FeedRowState } from './feed.state.ts';

/** What is kept of a line. */
export interface KeptLine {
  readonly line: number;
  readonly kind: FeedFact['kind'] | null;
  readonly state: FeedRowState;
  readonly subject?: Subject | undefined;
  readonly issues?: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
  /** Only of a line that a person has to match. */
  readonly waiting?: {
    readonly fact: Readonly<Record<string, unknown>>;
    readonly cipher: Buffer;
    readonly kelurahanCode: string | null;
    readonly matchBy: string;
  };
}

/** Id of a line: that of its feed, with the line in the last eight digits. */
export function rowIdOf(batchId: string, line: number): string {
  return batchId.slice(0, 28) + line.toString(16).padStart(8, '0');
}

/** Keeps what became of lines. */
export async function keepLines(sql: Sql, batchId: string, lines: readonly KeptLine[]): Promise<LineCounts> {
  if (lines.length === 0) return {};
  await sql.query(KEEP, [
    batchId,
    JSON.stringify(
      lines.map(({ line, kind, state, subject, issues = [], warnings, waiting }) => ({
        id: rowIdOf(batchId, line),
        line,
        kind,
        state,
        household: subject?.householdId ?? null,
        person: subject?.personId ?? null,
        issues,
        warnings,
        fact: waiting?.fact ?? null,
        cipher: waiting?.cipher.toString('hex') ?? null,
        kelurahan: waiting?.kelurahanCode ?? null,
        match_by: waiting?.matchBy ?? null,
      })),
    ),
  ]);
  const counts: Partial<Record<FeedRowState, number>> = {};
  for (const { state } of lines) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

const KEEP = /* sql */ `/* feed.keep_lines */
insert into feed_row (id, batch_id, line, kind, state, household_id, person_id, kelurahan_code, issues, warnings,
  fact, fact_cipher, match_by)
select id, $1, line, kind, state, household, person, kelurahan, issues, warnings,
  nullif(fact, 'null'), decode(cipher, 'hex'), match_by
from jsonb_to_recordset($2::jsonb) as l (id uuid, line integer, kind text, state text, household uuid, person uuid,
  kelurahan text, issues jsonb, warnings jsonb, fact jsonb, cipher text, match_by date)`;
