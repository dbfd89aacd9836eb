import type { RowIssue } from '@simoncer/api';
import { toDate, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import { policyValue } from '../reference/policy.ts';
import { FeedBatch, type LineState, type Source } from './feed-batch.ts';
import { latestFileOn } from './feed-calendar.ts';
import type { FeedSamples } from './feed-samples.ts';
import type { Officers } from './officers.ts';
import type { CityPlan } from './plan.ts';
import { rates } from './rates.ts';
import { quarterName } from './reviews.ts';
import { date, type RowWriter } from './row-writer.ts';

const MATCHING_DAYS = policyValue<number>('feed.matching_days');

/** Bytes of a line, about. */
const LINE_BYTES = 118;

const KINDS: Record<Source, readonly string[]> = {
  DUKCAPIL: ['DEATH', 'DEATH', 'MOVE_OUT', 'MOVE_WITHIN_CITY', 'CORRECTION'],
  DTSEN: ['DECILE'],
  FIELD_REPORT: ['NOT_FOUND', 'NOT_FOUND', 'DECLINED', 'DUPLICATE'],
};

const DISMISSED_BECAUSE = [
  'Bukan keluarga penerima di kota ini.',
  'Nama sama, orang lain: NIK berbeda.',
  'Sudah dilaporkan pada berkas sebelumnya.',
];

/** The rest of each file: lines about others, repeated and broken ones; then the feeds themselves and their entries. */
export class FeedTail {
  constructor(
    readonly city: CityPlan,
    readonly writer: RowWriter,
    readonly officers: Officers,
    readonly random: Random,
    readonly samples: FeedSamples,
  ) {}

  write(batches: readonly FeedBatch[]): void {
    for (const batch of batches) {
      this.#lines(batch);
      this.#batch(batch);
    }
    this.#refused('DUKCAPIL', latestFileOn(this.city.today, 5));
    this.#refused('DTSEN', this.#last.rankingOn, this.#last.first);
  }

  get #last(): CityPlan['quarters'][number] {
    return this.city.quarters.at(-1) as CityPlan['quarters'][number];
  }

  #lines(batch: FeedBatch): void {
    const { random, city, officers } = this;
    const share = rates.feedLines[batch.source];
    const known = batch.lineCount;
    const refusals = this.samples.refusals(batch.source, quarterName(this.#last.first), batch.receivedOn);
    const many = (of: number) => Math.floor(known * of + random.unit());
    for (let count = many(share.notConcerned); count > 0; count--) this.#line(batch, 'NOT_CONCERNED');
    for (let count = many(share.refused); count > 0; count--) {
      this.#line(batch, 'REFUSED', { issues: random.pick(refusals) });
    }
    for (let count = many(share.dismissed); count > 0; count--) {
      const decidedOn = batch.receivedOn + random.between(1, MATCHING_DAYS - 1);
      if (decidedOn <= city.today) this.#dismiss(batch, decidedOn, officers.staff(random));
    }
  }

  #line(
    batch: FeedBatch,
    state: LineState,
    { issues = [], ...more }: { issues?: readonly RowIssue[] } & Decision = {},
  ) {
    const line = batch.add(state);
    const kind = state === 'REFUSED' ? undefined : this.random.pick(KINDS[batch.source]);
    this.writer.row('feed_row', {
      id: line.id,
      batch_id: batch.id,
      line: String(line.line),
      kind,
      state,
      issues: JSON.stringify(issues),
      warnings: '[]',
      ...more,
    });
    return { ...line, kind };
  }

  #dismiss(batch: FeedBatch, decidedOn: Day, officer: string): void {
    const { random } = this;
    const decidedAt = `${toDate(decidedOn)} 1${random.below(6)}:${random.between(10, 59)}:00+07`;
    const reason = random.pick(DISMISSED_BECAUSE);
    const decision = { decided_by: officer, decided_at: decidedAt, reason };
    const { line, kind, evidence } = this.#line(batch, 'DISMISSED', decision);
    this.writer.entry(random, undefined, {
      kind: 'FEED_ROW_DISMISSED',
      subject: batch.id,
      occurredOn: decidedOn,
      recordedAt: decidedAt,
      actor: officer,
      evidence: [evidence],
      payload: { line, kind, reason },
    });
  }

  #batch(batch: FeedBatch, refusal?: { readonly code: string; readonly message: string }): void {
    const { source, quarterOn, counts } = batch;
    const quarter = quarterName(quarterOn ?? this.#last.first);
    this.writer.row('feed_batch', {
      id: batch.id,
      source,
      channel: 'FILE',
      file_name: batch.fileName,
      content_hash: { binary: batch.contentHash },
      byte_count: String(byteCount(batch)),
      quarter_on: date(quarterOn),
      received_at: batch.receivedAt,
      received_by: batch.receivedBy,
      state: refusal ? 'REFUSED' : 'DONE',
      refusal_code: refusal?.code,
      refusal_message: refusal?.message,
      detected: refusal ? null : JSON.stringify(this.samples.detected(source, quarter, batch.receivedOn)),
      line_count: String(batch.lineCount),
      applied_count: String(counts.APPLIED),
      unchanged_count: String(counts.UNCHANGED),
      refused_count: String(counts.REFUSED),
      to_match_count: String(counts.TO_MATCH),
      not_concerned_count: String(counts.NOT_CONCERNED),
      matched_count: String(counts.MATCHED),
      dismissed_count: String(counts.DISMISSED),
      finished_at: batch.finishedAt,
      // received, worked on, ended; then one more with each decision
      version: String(3 + counts.MATCHED + counts.DISMISSED),
    });
    const evidence = [{ kind: 'FEED', reference: `sha256:${batch.contentHash.toString('hex')}` }];
    const entry = { subject: batch.id, occurredOn: batch.receivedOn, actor: batch.receivedBy, evidence };
    this.writer.entry(this.random, undefined, {
      ...entry,
      kind: 'FEED_RECEIVED',
      recordedAt: batch.receivedAt,
      payload: { source, fileName: batch.fileName, byteCount: byteCount(batch) },
    });
    const told = batch.countsWhenFinished;
    this.writer.entry(this.random, undefined, {
      ...entry,
      kind: 'FEED_APPLIED',
      recordedAt: batch.finishedAt,
      payload: { source, ...(refusal ? { refusal: refusal.code } : { counts: told }) },
      decision: told.toMatch ? 'LINES_LEFT_TO_MATCH' : 'NOTHING',
    });
  }

  /** A file that was sent as a workbook, and again as a table afterwards. */
  #refused(source: Source, receivedOn: Day, quarterOn?: Day): void {
    const batch = new FeedBatch(this.random, source, receivedOn, this.officers.staff(this.random), quarterOn, '.xlsx');
    this.#batch(batch, this.samples.refusalOfWorkbook(source, receivedOn));
  }
}

type Decision = { readonly decided_by?: string; readonly decided_at?: string; readonly reason?: string };

function byteCount(batch: FeedBatch): number {
  return LINE_BYTES * (batch.lineCount + 1);
}
