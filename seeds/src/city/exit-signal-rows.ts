import { FeedFactKind, type FeedFact } from '@simoncer/api';
import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { placeOn, type WrittenFamily } from './city-rows.ts';
import type { ReportedKind } from './exit-plan.ts';
import { PROOF } from './exit-words.ts';
import type { Evidence, FamilyRecord } from './family-record.ts';
import type { FeedHistory } from './feed-history.ts';
import { familyOf, recorded } from './life-events.ts';
import type { RowWriter } from './row-writer.ts';

/** A report that may end aid, as written. */
export interface WrittenSignal {
  readonly id: UuidText;
  readonly evidence: readonly Evidence[];
}

/** Writes reports that may end aid. */
export class ExitSignalRows {
  constructor(
    readonly writer: RowWriter,
    readonly feeds: FeedHistory,
    readonly random: Random,
  ) {}

  /** A report that may end aid: it comes with a feed. */
  write(
    { family, written }: { readonly family: FamilyRecord; readonly written: WrittenFamily },
    kind: ReportedKind,
    factOn: Day,
  ): WrittenSignal {
    const { random, writer, feeds } = this;
    const place = placeOn(family, factOn);
    const reference = `${PAPER[kind]}/${place.region}/${toDate(factOn)}/${random.between(1, 9_999)}`;
    const source = kind === 'MOVED_AWAY' && random.chance(0.8) ? 'DUKCAPIL' : 'FIELD_REPORT';
    const told = feeds.tell(source, family, factOf(kind, familyOf(written.kk, place.code, factOn, reference)));
    const evidence = [told.evidence, { kind: PROOF[kind], reference }];
    const id = newUuid(told.recordedOn, random);
    writer.row('exit_signal', {
      id,
      household_id: family.id,
      kelurahan_code: place.code,
      kind,
      occurred_on: toDate(factOn),
      source,
      evidence: JSON.stringify(evidence),
      payload: '{}',
      recorded_at: told.recordedAt,
      recorded_by: told.recordedBy,
      feed_batch_id: told.batch.id,
      feed_line: String(told.line),
    });
    writer.entry(random, family, {
      kind: kind === 'MOVED_AWAY' ? 'HOUSEHOLD_MOVED_AWAY' : 'EXIT_REPORTED',
      subject: id,
      occurredOn: factOn,
      ...recorded(told),
      evidence,
      payload: { exitKind: kind, source },
    });
    return { id, evidence };
  }
}

const PAPER: Record<ReportedKind, string> = {
  NOT_FOUND: 'BA',
  MOVED_AWAY: 'SKPWNI',
  DECLINED: 'SP',
  DUPLICATE: 'KK',
};

function factOf(kind: ReportedKind, family: ReturnType<typeof familyOf>): FeedFact {
  switch (kind) {
    case 'MOVED_AWAY':
      return { ...family, kind: FeedFactKind.MOVE_OUT, details: { toCity: null, wholeFamily: true } };
    case 'DUPLICATE':
      return { ...family, kind: FeedFactKind.DUPLICATE, details: { note: null, otherKk: null } };
    default:
      return { ...family, kind: FeedFactKind[kind], details: { note: null } };
  }
}
