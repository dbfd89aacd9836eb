import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { FeedIssue } from './feed-row.entity.ts';
import { FeedRowState } from './feed.state.ts';

const PAGE = 2_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface ReportedRow {
  readonly id: string;
  readonly line: number;
  readonly state: string;
  readonly issues: readonly FeedIssue[];
  readonly warnings: readonly FeedIssue[];
}

/**
 * The report on a feed as CSV, piece by piece: one record for each refusal and each thing noticed, in the order of the
 * lines, and one for the file where it was refused as a whole.
 *
 * @returns undefined where there is no such feed
 */
export async function reportOf(em: SqlEntityManager, batchId: string): Promise<AsyncIterable<string> | undefined> {
  if (!UUID.test(batchId)) return undefined;
  const [batch] = await sqlOf(em).query<{ refusal_code: string | null; refusal_message: string | null }>(
    `/* feed.report */ select refusal_code, refusal_message from feed_batch where id = $1`,
    [batchId],
  );
  if (!batch) return undefined;
  return (async function* () {
    yield record(['line', 'outcome', 'field', 'rule', 'found', 'remedy']);
    if (batch.refusal_code !== null) yield record(['', 'REFUSED', '', batch.refusal_code, '', batch.refusal_message]);
    yield* reportedRows(em, batchId);
  })();
}

async function* reportedRows(em: SqlEntityManager, batchId: string): AsyncGenerator<string> {
  let after = batchId.slice(0, 28) + '00000000';
  for (;;) {
    const rows = await sqlOf(em).query<ReportedRow>(
      `/* feed.report_rows */
       select id, line, state, issues, warnings from feed_row
       where batch_id = $1 and id > $2 and (state in ('REFUSED', 'TO_MATCH') or warnings <> '[]')
       order by id limit ${PAGE}`,
      [batchId, after],
    );
    if (rows.length === 0) return;
    yield rows.flatMap(recordsOf).join('');
    after = rows.at(-1)!.id;
  }
}

function recordsOf({ line, state, issues, warnings }: ReportedRow): string[] {
  const noticed = [...issues, ...warnings].map(({ code, field, found, message }) =>
    record([line, state, field, code, found, message]),
  );
  if (state !== FeedRowState.TO_MATCH) return noticed;
  const remedy = 'Say whom it is about: matchFeedRow or dismissFeedRow.';
  return [record([line, state, '', 'PERSON_UNCLEAR', '', remedy]), ...noticed];
}

function record(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  // A spreadsheet would take what begins like this for a formula.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
