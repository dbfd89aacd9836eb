import { FeedSource, hashOfFact, sealJsonRepeatably, shownFact, type FeedFact, type IdentityKey } from '@simoncer/api';
import { toDate, type Day } from '../calendar.ts';
import type { UuidText } from '../load/copy-text.ts';
import { Random } from '../random.ts';
import { policyValue } from '../reference/policy.ts';
import { FeedBatch, type FeedLine, type Source } from './feed-batch.ts';
import { toldOn } from './feed-calendar.ts';
import { FeedSamples } from './feed-samples.ts';
import { FeedTail } from './feed-tail.ts';
import type { FamilyRecord } from './family-record.ts';
import type { Officers } from './officers.ts';
import type { CityPlan } from './plan.ts';
import { rates } from './rates.ts';
import { quarterName } from './reviews.ts';
import { date, type RowWriter } from './row-writer.ts';

const MATCHING_DAYS = policyValue<number>('feed.matching_days');

/** How a fact came into the register: the line that told it, and when, and by whom it was recorded. */
export interface Told extends FeedLine {
  readonly recordedOn: Day;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/**
 * The feeds of a city. What they told is what has happened to its families: deaths, moves and reports come in the file
 * of their week, deciles of the latest ranking in its file, and a few days before the end a supplement to it. The rest of
 * each file is lines about others, repeated and broken ones.
 */
export class FeedHistory {
  readonly samples: FeedSamples;
  readonly #writer: RowWriter;
  readonly #officers: Officers;
  readonly #key: IdentityKey;
  readonly #batches = new Map<string, FeedBatch>();
  readonly #random: Random;
  readonly #city: CityPlan;
  readonly #ranking: { readonly quarter: Day; readonly on: Day };

  constructor(city: CityPlan, writer: RowWriter, officers: Officers, key: IdentityKey) {
    this.#city = city;
    this.#writer = writer;
    this.#officers = officers;
    this.#key = key;
    this.#random = Random.of(city.seed, `feeds of ${city.region.city.code}`);
    this.samples = new FeedSamples(city.region);
    const last = city.quarters.at(-1) as CityPlan['quarters'][number];
    this.#ranking = { quarter: last.first, on: last.rankingOn };
  }

  /** Tells a fact of a day about a family or a member in the file of its week. */
  tell(source: Source, family: FamilyRecord, fact: FeedFact, person?: UuidText, mayBeUnclear = false): Told {
    const random = this.#random;
    const batch = this.weekly(source, toldOn(dayOfFact(fact)));
    const isUnclear = mayBeUnclear && random.chance(rates.feedMatched);
    const line = batch.add(isUnclear ? 'MATCHED' : 'APPLIED');
    const decidedBy = isUnclear ? this.#officers.staff(random) : undefined;
    const decidedOn = Math.min(batch.receivedOn + random.between(0, MATCHING_DAYS - 2), this.#city.today);
    // decided on the day of the file, it was decided after the work on it
    const decidedAt = decidedBy && `${toDate(decidedOn)} 16:${random.between(10, 59)}:00+07`;
    this.#writer.row('feed_row', {
      id: line.id,
      batch_id: batch.id,
      line: String(line.line),
      kind: fact.kind,
      state: isUnclear ? 'MATCHED' : 'APPLIED',
      household_id: family.id,
      person_id: person,
      issues: '[]',
      warnings: '[]',
      decided_by: decidedBy,
      decided_at: decidedAt,
    });
    this.#remember(fact, line);
    const nextOn = batch.receivedOn + 7;
    if (nextOn <= this.#city.today) this.#repeat(() => this.weekly(source, nextOn), family, fact.kind, person);
    if (decidedBy !== undefined && decidedAt !== undefined) {
      this.#writer.entry(random, family, {
        kind: 'FEED_ROW_MATCHED',
        subject: batch.id,
        occurredOn: decidedOn,
        recordedAt: decidedAt,
        actor: decidedBy,
        evidence: [line.evidence],
        payload: {
          person: person && Buffer.from(person).toString('latin1'),
          line: line.line,
          kind: fact.kind,
          changed: true,
        },
      });
      return { ...line, recordedOn: decidedOn, recordedAt: decidedAt, recordedBy: decidedBy };
    }
    return { ...line, recordedOn: batch.receivedOn, recordedAt: batch.finishedAt, recordedBy: batch.receivedBy };
  }

  /** A decile of the latest ranking, or of its supplement. */
  decile(family: FamilyRecord, isSupplement = false): void {
    const batch = isSupplement ? this.supplement() : this.ranking();
    const line = batch.add('APPLIED');
    this.#writer.row('feed_row', {
      id: line.id,
      batch_id: batch.id,
      line: String(line.line),
      kind: 'DECILE',
      state: 'APPLIED',
      household_id: family.id,
      issues: '[]',
      warnings: '[]',
    });
    this.#repeat(() => batch, family, 'DECILE');
  }

  /** Now and then the same is told once more, which changes nothing. */
  #repeat(batchOf: () => FeedBatch, family: FamilyRecord, kind: string, person?: UuidText): void {
    if (!this.#random.chance(rates.feedRepeated)) return;
    const batch = batchOf();
    const line = batch.add('UNCHANGED');
    this.#writer.row('feed_row', {
      id: line.id,
      batch_id: batch.id,
      line: String(line.line),
      kind,
      state: 'UNCHANGED',
      household_id: family.id,
      person_id: person,
      issues: '[]',
      warnings: '[]',
    });
  }

  /** A line that names somebody almost as the register does, so that a person has to say who it is. */
  wait(batch: FeedBatch, values: Readonly<Record<string, string>>): void {
    const fact = this.samples.fact(batch.source, quarterName(this.#ranking.quarter), this.#city.today, values);
    const line = batch.add('TO_MATCH');
    this.#writer.row('feed_row', {
      id: line.id,
      batch_id: batch.id,
      line: String(line.line),
      kind: fact.kind,
      state: 'TO_MATCH',
      kelurahan_code: fact.kelurahanCode,
      issues: '[]',
      warnings: '[]',
      fact: JSON.stringify(shownFact(fact)),
      fact_cipher: { binary: sealJsonRepeatably(fact, this.#key) },
      match_by: date(batch.receivedOn + MATCHING_DAYS),
    });
    this.#remember(fact, line);
  }

  /** The file of a source that came on a day. */
  weekly(source: Source, receivedOn: Day): FeedBatch {
    return this.#batch(`${source} ${receivedOn}`, () => this.#newBatch(source, receivedOn));
  }

  /** The latest ranking. */
  ranking(): FeedBatch {
    const { quarter, on } = this.#ranking;
    return this.#batch('ranking', () => this.#newBatch('DTSEN', on, quarter));
  }

  /** What came later of the latest ranking: families it had left out. */
  supplement(): FeedBatch {
    const { quarter } = this.#ranking;
    return this.#batch('supplement', () =>
      this.#newBatch('DTSEN', this.#city.today - SUPPLEMENT_BEFORE_DAYS, quarter, '-susulan.csv'),
    );
  }

  /** Writes the feeds, when the last family has been written. */
  finish(): void {
    new FeedTail(this.#city, this.#writer, this.#officers, this.#random, this.samples).write(
      [...this.#batches.values()].sort((one, other) => one.receivedOn - other.receivedOn),
    );
  }

  #newBatch(source: Source, receivedOn: Day, quarterOn?: Day, suffix?: string): FeedBatch {
    return new FeedBatch(this.#random, source, receivedOn, this.#officers.staff(this.#random), quarterOn, suffix);
  }

  #batch(name: string, make: () => FeedBatch): FeedBatch {
    let batch = this.#batches.get(name);
    if (!batch) this.#batches.set(name, (batch = make()));
    return batch;
  }

  #remember(fact: FeedFact, { batch, line }: FeedLine): void {
    const hash = { binary: hashOfFact(fact, FeedSource[batch.source], this.#key) };
    this.#writer.row('feed_fact', { hash, batch_id: batch.id, line: String(line) });
  }
}

const SUPPLEMENT_BEFORE_DAYS = 4;

function dayOfFact({ occurredOn }: FeedFact): Day {
  return Date.parse(occurredOn as string) / 86_400_000;
}
