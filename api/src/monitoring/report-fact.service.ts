import { firstDayOf, type Quarter } from '@simoncer/analytics';
import { v7 } from 'uuid';
import { sqlOf } from '../database/sql.ts';
import { holdsDemoCity } from '../household/identity.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { tokenOf } from '../household/number-desk.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { Column } from './feed-format/columns.ts';
import { isRefused, type FeedFact, type LineWithFact, type RowIssue } from './feed-format/feed-fact.ts';
import { FeedParser } from './feed-format/feed-parser.ts';
import { rowIdOf } from './feed-lines.ts';
import { hashOfReport } from './feed-number.ts';
import { findFeed, finishFeed, saveProgress } from './feed-progress.ts';
import { regionIndex } from './feed-regions.ts';
import type { FeedRowOutcome } from './feed-row.service.ts';
import { takeTurn, workOnLines } from './feed-slice.ts';
import { BEGIN } from './feed-slices.ts';
import { FeedFactKind, FeedRowState, FeedSource } from './feed.state.ts';
import type { ReportFactInput } from './report-fact.input.ts';

const LINE = 1;
const SAVEPOINT = 'reported_fact';

/** The column of a feed that each field of the input fills. */
const columns = {
  kind: 'jenis_peristiwa',
  nik: 'nik',
  kk: 'no_kk',
  fullName: 'nama',
  sex: 'jenis_kelamin',
  bornOn: 'tanggal_lahir',
  kelurahanCode: 'kode_kelurahan',
  occurredOn: 'tanggal_peristiwa',
  reference: 'nomor_surat',
  toKelurahanCode: 'kode_kelurahan_tujuan',
  toRt: 'rt_tujuan',
  toRw: 'rw_tujuan',
  toCity: 'kota_tujuan',
  wholeFamily: 'seluruh_keluarga',
  newFullName: 'nama_baru',
  newSex: 'jenis_kelamin_baru',
  newBornOn: 'tanggal_lahir_baru',
  newKk: 'no_kk_baru',
  decile: 'desil',
  quarter: 'triwulan',
  otherKk: 'no_kk_ganda',
  note: 'catatan',
} as const satisfies Record<Exclude<keyof ReportFactInput, 'source' | 'idempotencyKey'>, Column>;

const numbers = ['nik', 'kk', 'newKk', 'otherKk'] as const;

/** Takes single facts: a feed of one line, read, matched and applied at once. */
export class ReportFactService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /** Reports a fact. What is refused leaves nothing behind; the same fact from the same source changes nothing. */
  reportFact(input: ReportFactInput): Promise<FeedRowOutcome> {
    return perform(this.performer, 'reportFact', this.rememberable(input), async (work) => {
      const sql = sqlOf(work.em);
      const foreign = refuseKindOfDtsen(input);
      if (foreign.length > 0) return { userErrors: foreign };
      const needed = (await work.policyOn(work.today)).need(['feed.matching_days'], 'source');
      if (needed.userErrors.length > 0) return { userErrors: needed.userErrors };
      const text = lineOf(input);
      const read = await this.read(work, input, text);
      if (Array.isArray(read)) return { userErrors: read };
      const unproven = refuseUnproven(input);
      if (unproven.length > 0) return { userErrors: unproven };

      await takeTurn(sql);
      const hash = hashOfReport(text, this.identityKey);
      const quarterOn = quarterOnOf(input);
      const [earlier] = await sql.query<{ id: string }>(
        `/* report_fact.find */
         select id from feed_batch where source = $1 and content_hash = $2 and quarter_on is not distinct from $3::date`,
        [input.source, hash, quarterOn],
      );
      if (earlier) return { feedRowId: rowIdOf(earlier.id, LINE), userErrors: [] };

      // A fact that the register refuses, or that concerns nobody, may be right another time: nothing is kept of it.
      await sql.query(`/* report_fact.begin */ savepoint ${SAVEPOINT}`);
      const outcome = await this.tell(work, input.source, read, {
        hash,
        quarterOn,
        byteCount: Buffer.byteLength(text),
      });
      if (outcome.userErrors.length === 0) return outcome;
      await sql.query(`/* report_fact.undo */ rollback to savepoint ${SAVEPOINT}`);
      work.em.clear();
      return { userErrors: outcome.userErrors };
    });
  }

  /** Reads the fact by the rules for lines of feeds; returns the line, or why it is refused. */
  private async read(
    work: Work,
    { source, quarter }: ReportFactInput,
    text: string,
  ): Promise<LineWithFact | UserError[]> {
    const parser = new FeedParser({
      source,
      ...(source === FeedSource.DTSEN && quarter ? { quarter } : {}),
      today: work.today,
      regions: await regionIndex(work.em),
      acceptSerial0000: await holdsDemoCity(work.em),
    });
    const [line] = [...parser.push(Buffer.from(text)), ...parser.end()];
    if (parser.refusal) return [{ ...parser.refusal, field: null }];
    if (!line) throw new Error('A fact made no line.');
    return isRefused(line) ? asUserErrors(line.refusals) : line;
  }

  private async tell(
    work: Work,
    source: FeedSource,
    line: LineWithFact,
    { hash, quarterOn, byteCount }: { hash: Buffer; quarterOn: string | null; byteCount: number },
  ): Promise<FeedRowOutcome> {
    const { identityKey } = this;
    const sql = sqlOf(work.em);
    const batchId = v7();
    await sql.query(
      `/* report_fact.keep */
       insert into feed_batch
         (id, source, channel, file_name, content_hash, byte_count, quarter_on, received_at, received_by, state)
       values ($1, $2, 'MUTATION', 'reportFact', $3, $4, $5, $6, $7, 'RECEIVED')`,
      [batchId, source, hash, byteCount, quarterOn, work.now, work.officer.name],
    );
    const batch = (await findFeed(sql, batchId))!;
    const feed = { batchId, source, identityKey };
    const outcome = await workOnLines(work, feed, [{ ...line, line: LINE }]);
    const { counts } = outcome;
    const feedRowId = rowIdOf(batchId, LINE);
    if (counts[FeedRowState.REFUSED]) {
      const [row] = await sql.query<{ issues: RowIssue[] }>(
        `/* report_fact.issues */ select issues from feed_row where id = $1`,
        [feedRowId],
      );
      return { userErrors: asUserErrors(row!.issues) };
    }
    if (counts[FeedRowState.NOT_CONCERNED]) return { userErrors: [concernsNobody(line.fact)] };
    const journalEntryId = await finishFeed(
      work,
      await saveProgress(work.em, batch, outcome, { detected: null, checkpoint: { place: BEGIN } }),
    );
    return { feedRowId, journalEntryId, userErrors: [] };
  }

  /** A request is remembered by a hash that anyone can compute, so its numbers are keyed before. */
  private rememberable(input: ReportFactInput): ReportFactInput {
    const keyed = numbers.flatMap((name) => {
      const number = input[name];
      return number ? [[name, tokenOf(number, this.identityKey)] as const] : [];
    });
    return { ...input, ...Object.fromEntries(keyed) };
  }
}

/** A file of the civil registry is proof of a death; that somebody says so is none. */
function refuseUnproven({ source, kind, reference }: ReportFactInput): UserError[] {
  if (source !== FeedSource.DUKCAPIL || kind !== FeedFactKind.DEATH || reference?.trim()) return [];
  const message = 'A death that is reported alone needs the number of its certificate (akta kematian). Add it.';
  return [{ code: 'EVIDENCE_MISSING', field: 'reference', message }];
}

/** What a line of DTSEN is, it need not say, so that the line does not tell when it says otherwise. */
function refuseKindOfDtsen({ source, kind }: ReportFactInput): UserError[] {
  if (source !== FeedSource.DTSEN || kind === FeedFactKind.DECILE) return [];
  const message = `DTSEN tells deciles, and no ${kind}. Give DECILE, or the source that tells it.`;
  return [{ code: 'KIND_NOT_OF_SOURCE', field: 'kind', message }];
}

function concernsNobody({ nik, kk }: FeedFact): UserError {
  const field = nik !== null ? 'nik' : kk !== null ? 'kk' : 'fullName';
  const message =
    'Nobody in the register has this number or resembles this person, so nothing was recorded. Check what was written, or register the family first and report again.';
  return { code: 'NOT_CONCERNED', field, message };
}

function quarterOnOf({ source, quarter }: ReportFactInput): string | null {
  return source === FeedSource.DTSEN && quarter ? firstDayOf(quarter as Quarter) : null;
}

/** The fact as a line of JSON Lines, always in the same order. */
function lineOf(input: ReportFactInput): string {
  const values = (Object.keys(columns) as (keyof typeof columns)[]).flatMap((name) => {
    const value = input[name];
    if (value === undefined || value === null) return [];
    // what a DTSEN line is, it need not say
    if (name === 'kind' && input.source === FeedSource.DTSEN) return [];
    return [[columns[name], typeof value === 'boolean' ? (value ? 'YA' : 'TIDAK') : String(value)] as const];
  });
  return JSON.stringify(Object.fromEntries(values));
}

function asUserErrors(issues: readonly RowIssue[]): UserError[] {
  const fields = Object.fromEntries(Object.entries(columns).map(([field, column]) => [column, field]));
  return issues.map(({ code, field, message }) => ({
    code,
    field: field === null ? null : (fields[field] ?? field),
    message,
  }));
}
