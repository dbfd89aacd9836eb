import type { Piece } from './pieces.ts';

/** The parts of one number (of an area, or of the city by class), and what is told of them. */
export interface Line {
  /** The line that the number above is a cell of, and which; undefined for the city itself. */
  readonly above: { readonly line: Line; readonly cell: number } | undefined;
  /** Codes of the areas or classes. */
  readonly codes: readonly string[];
  readonly pieces: readonly Piece[];
  /** By period, the piece it lies in. */
  readonly pieceAt: readonly (Piece | undefined)[];
  /** By column, whether the line tells it at all. */
  readonly tells: readonly boolean[];
}

/** All that is told of some facts. */
export interface Plan {
  readonly root: Line;
  /** The line below an area, by its code. */
  readonly byArea: ReadonlyMap<string, Line>;
  /** The line of a class dimension of the city, by its name. */
  readonly byClass: ReadonlyMap<string, Line>;
}

/** Builds a line from its pieces. */
export function toLine(line: Omit<Line, 'pieceAt'>, periods: number): Line {
  const pieceAt = Array.from<Piece | undefined>({ length: periods }).fill(undefined);
  for (const piece of line.pieces) for (const period of piece.periods) pieceAt[period] = piece;
  return { ...line, pieceAt };
}

/**
 * Sum of some cells of a line over some periods, where it is a sum of what is told: whole pieces in time, and of the hidden
 * cells none or all. Cells that must be 0, because a number that contains them is, add nothing and hinder nothing.
 *
 * @returns undefined where it is not
 */
export function sumInLine(
  line: Line,
  cells: readonly number[],
  periods: ReadonlySet<number>,
  column: number,
): number | undefined {
  let total = 0;
  const done = new Set<Piece>();
  for (const period of periods) {
    const piece = line.pieceAt[period];
    if (piece && done.has(piece)) continue;
    if (cells.every((cell) => isZero(line, cell, period, column))) continue;
    if (!piece || !piece.periods.every((other) => periods.has(other) || isZeroAbove(line, other, column)))
      return undefined;
    const part = sumInPiece(piece, cells, column);
    if (part === undefined) return undefined;
    total += part;
    done.add(piece);
  }
  return total;
}

function sumInPiece(
  { cells: numbers, hidden, hiddenSum }: Piece,
  cells: readonly number[],
  column: number,
): number | undefined {
  let total = 0;
  let hiddenAsked = 0;
  for (const cell of cells) {
    total += numbers[cell]![column]!;
    if (hidden[cell]) hiddenAsked++;
  }
  const known = hiddenAsked === 0 || hiddenSum![column] === 0 || hiddenAsked === hidden.filter(Boolean).length;
  return known ? total : undefined;
}

/** Whether a cell must be 0 in a period: because it is told so, or a number that contains it is. */
export function isZero(line: Line, cell: number, period: number, column: number): boolean {
  const piece = line.pieceAt[period];
  if (piece && (piece.hidden[cell] ? piece.hiddenSum![column] : piece.cells[cell]![column]) === 0) return true;
  return isZeroAbove(line, period, column);
}

function isZeroAbove({ above }: Line, period: number, column: number): boolean {
  return above !== undefined && above.line.tells[column]! && isZero(above.line, above.cell, period, column);
}
