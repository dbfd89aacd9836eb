import { setImmediate as breathe } from 'node:timers/promises';
import { isRefused, type ParsedLine } from './feed-format/feed-fact.ts';
import type { FeedCheckpoint, FeedParser } from './feed-format/feed-parser.ts';
import { FeedFactKind } from './feed.state.ts';

/** How much is done in one transaction, about. */
export interface SliceSize {
  /** Enough that statements are few, so few that nobody waits long for a family it has locked. */
  readonly lines: number;
  /** Lines that are not deciles are applied one by one, each with locks, rules and entries of its own. */
  readonly singleFacts: number;
}

/** Where reading goes on: at a place in the file, some lines from there. */
export interface ReadingPlace {
  readonly parser: FeedCheckpoint;
  /** Lines after the parser's place that are dealt with: it gives out many at once where it has to look ahead. */
  readonly skip: number;
}

/** The begin of a file. */
export const BEGIN: ReadingPlace = { parser: { offset: 0, line: 1, records: 0, detected: null }, skip: 0 };

/** Lines that are worked on in one transaction. */
export interface Slice {
  readonly lines: readonly ParsedLine[];
  /** Where reading goes on after them. */
  readonly place: ReadingPlace;
  readonly isLast: boolean;
}

/** Reads a file slice by slice. Nothing comes of one that is refused as a whole. */
export async function* readSlices(
  parser: FeedParser,
  pieces: AsyncIterable<Buffer>,
  from: ReadingPlace,
  size: SliceSize,
): AsyncGenerator<Slice, void> {
  let base = from;
  let toSkip = from.skip;
  let waiting: ParsedLine[] = [];
  let singles = 0;
  const take = (lines: readonly ParsedLine[]) => {
    for (const line of lines) {
      if (toSkip > 0) toSkip--;
      else {
        waiting.push(line);
        if (isSingle(line)) singles++;
      }
    }
  };
  const slices = (isLast: boolean): Slice[] => {
    const count = Math.max(1, Math.round(waiting.length / size.lines), Math.round(singles / size.singleFacts));
    const length = Math.ceil(waiting.length / count);
    const cut = Array.from({ length: count }, (_, index): Slice => {
      const end = index === count - 1 ? waiting.length : (index + 1) * length;
      const place =
        index === count - 1 ? { parser: parser.checkpoint(), skip: 0 } : { parser: base.parser, skip: base.skip + end };
      return { lines: waiting.slice(index * length, end), place, isLast: isLast && index === count - 1 };
    });
    base = { parser: parser.checkpoint(), skip: 0 };
    waiting = [];
    singles = 0;
    return cut;
  };

  for await (const piece of pieces) {
    take(parser.push(piece));
    if (parser.refusal) return;
    if (waiting.length >= size.lines || singles >= size.singleFacts) yield* slices(false);
    // Other requests have their turn.
    await breathe();
  }
  take(parser.end());
  if (!parser.refusal) yield* slices(true);
}

function isSingle(line: ParsedLine): boolean {
  return !isRefused(line) && line.fact.kind !== FeedFactKind.DECILE;
}
