import { createHash } from 'node:crypto';
import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import type { Evidence } from './family-record.ts';

export type Source = 'DUKCAPIL' | 'DTSEN' | 'FIELD_REPORT';

/** What became of a line of a feed. */
export type LineState = 'APPLIED' | 'UNCHANGED' | 'REFUSED' | 'TO_MATCH' | 'NOT_CONCERNED' | 'MATCHED' | 'DISMISSED';

/** A line of a feed, as those who rest on it need it. */
export interface FeedLine {
  readonly batch: FeedBatch;
  readonly line: number;
  readonly evidence: Evidence;
}

/** A feed as it grows line by line while the families are written. */
export class FeedBatch {
  readonly id: UuidText;
  readonly idText: string;
  readonly receivedAt: string;
  /** moment at which its lines were applied and the work ended */
  readonly finishedAt: string;
  readonly fileName: string;
  readonly counts: Record<LineState, number> = {
    APPLIED: 0,
    UNCHANGED: 0,
    REFUSED: 0,
    TO_MATCH: 0,
    NOT_CONCERNED: 0,
    MATCHED: 0,
    DISMISSED: 0,
  };

  constructor(
    random: Random,
    readonly source: Source,
    readonly receivedOn: Day,
    readonly receivedBy: string,
    /** first day of the quarter of a ranking */
    readonly quarterOn?: Day,
    suffix = '.csv',
  ) {
    this.id = newUuid(receivedOn, random);
    this.idText = Buffer.from(this.id).toString('latin1');
    const date = toDate(receivedOn);
    const [hour, minute, second] = [random.between(8, 15), random.below(45), random.below(60)];
    const at = (minutes: number) => `${date} ${two(hour)}:${two(minutes)}:${two(second)}+07`;
    this.receivedAt = at(minute);
    this.finishedAt = at(minute + random.between(1, 9));
    this.fileName = `${source.toLowerCase().replace('_', '-')}-${date}${suffix}`;
  }

  /** Lines with data so far. */
  get lineCount(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** Stands for the content of the file, which nobody has. */
  get contentHash(): Buffer {
    return createHash('sha256').update(`${this.fileName} ${this.idText} ${this.lineCount}`).digest();
  }

  /** Adds a line; the first one of a file names the columns. */
  add(state: LineState): FeedLine & { readonly id: string } {
    this.counts[state]++;
    const line = this.lineCount + 1;
    const id = this.idText.slice(0, 28) + line.toString(16).padStart(8, '0');
    return { batch: this, line, id, evidence: { kind: 'FEED', reference: `${this.idText}:${line}` } };
  }

  /** What the journal says became of its lines when the work ended; what people decided came later. */
  get countsWhenFinished(): Record<string, number> {
    const { APPLIED, UNCHANGED, REFUSED, TO_MATCH, NOT_CONCERNED, MATCHED, DISMISSED } = this.counts;
    return {
      lines: this.lineCount,
      applied: APPLIED,
      unchanged: UNCHANGED,
      refused: REFUSED,
      toMatch: TO_MATCH + MATCHED + DISMISSED,
      notConcerned: NOT_CONCERNED,
    };
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
