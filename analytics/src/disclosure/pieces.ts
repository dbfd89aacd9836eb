import type { ClosedPeriod } from './facts.ts';
import { hideInLine, sum, unsafeColumns, type Cell, type Rule } from './hide-in-line.ts';

/** A line at some periods, added up: the smallest that is told of it in time. */
export interface Piece {
  /** Indexes of its periods, in the order of time. */
  readonly periods: readonly number[];
  /** How far it is pooled: -1 a single period, 0 within the finest of what periods lie in, and so on. */
  readonly pooled: number;
  /** Numbers by cell of the line and column. */
  readonly cells: readonly Cell[];
  readonly hidden: readonly boolean[];
  /** Sum of the hidden cells by column, which a reader finds by subtraction. Undefined where none is hidden. */
  readonly hiddenSum: readonly number[] | undefined;
}

/** Where in time a line may be told: a piece of the number above it, and the cells of the line there. */
export type Candidate = Pick<Piece, 'cells' | 'periods' | 'pooled'>;

/**
 * A flow in time. A candidate is told by itself only where it hides nothing. The others of a quarter are added up once the
 * quarter is over and told where that hides nothing, the rest of the year once the year is over, with cells hidden. So
 * no period is ever told twice, in two sums that could be subtracted, and what was told stays told.
 *
 * @param candidates all of them safe in their sum
 */
export function piecesOfFlow(
  candidates: readonly Candidate[],
  periods: readonly ClosedPeriod[],
  closed: ReadonlySet<string>,
  rule: Rule,
): Piece[] {
  return pool(candidates, periods, closed, (candidate, isLast) => {
    const piece = toPiece(candidate, rule);
    return isLast || !piece.hiddenSum ? piece : undefined;
  });
}

/** The number at the top in time: told alone where it is safe, else pooled until it is, else never. */
export function piecesOfRoot(
  candidates: readonly Candidate[],
  periods: readonly ClosedPeriod[],
  closed: ReadonlySet<string>,
  rule: Rule,
): Piece[] {
  return pool(candidates, periods, closed, (candidate) =>
    unsafeColumns(candidate.cells[0]!, rule).length === 0
      ? { ...candidate, hidden: [false], hiddenSum: undefined }
      : undefined,
  );
}

/** A stock is told for each period by itself. Nothing links two periods but flows in and out that are never told. */
export function piecesOfStock(candidates: readonly Candidate[], rule: Rule): Piece[] {
  return candidates.map((candidate) => toPiece(candidate, rule));
}

function toPiece(candidate: Candidate, rule: Rule): Piece {
  const hidden = hideInLine(candidate.cells, rule);
  const cells = candidate.cells.filter((_, index) => hidden[index]);
  return { ...candidate, hidden, hiddenSum: cells.length ? sum(cells) : undefined };
}

type Tell = (candidate: Candidate, isLast: boolean) => Piece | undefined;

function pool(
  candidates: readonly Candidate[],
  periods: readonly ClosedPeriod[],
  closed: ReadonlySet<string>,
  tell: Tell,
): Piece[] {
  const depth = Math.max(0, ...periods.map(({ within }) => within.length));
  const told: Piece[] = [];
  const tellOrKeep = (candidate: Candidate, isLast: boolean): Candidate[] => {
    const piece = tell(candidate, isLast);
    if (piece) told.push(piece);
    return piece ? [] : [candidate];
  };
  let kept = candidates.flatMap((candidate) => tellOrKeep(candidate, false));
  for (let stage = 0; stage < depth; stage++) {
    const groups = new Map<string, Candidate[]>();
    const later: Candidate[] = [];
    for (const candidate of kept) {
      const group = periods[candidate.periods[0]!]!.within[stage]!;
      if (candidate.pooled > stage || !closed.has(group)) later.push(candidate);
      else groups.set(group, [...(groups.get(group) ?? []), candidate]);
    }
    kept = [...later];
    for (const group of groups.values()) kept.push(...tellOrKeep(addUp(group, stage), stage === depth - 1));
  }
  return told;
}

function addUp(candidates: readonly Candidate[], pooled: number): Candidate {
  const [first, ...others] = candidates;
  if (!others.length) return { ...first!, pooled };
  return {
    periods: candidates.flatMap(({ periods }) => periods).sort((a, b) => a - b),
    pooled,
    cells: first!.cells.map((_, index) => sum(candidates.map(({ cells }) => cells[index]!))),
  };
}
