import { linearSumAssignment } from 'linear-sum-assignment';

/** A place with its coordinates in degrees. */
export interface Place {
  code: string;
  latitude: number;
  longitude: number;
}

/** A cell of the tile map, counted from 1 at the north-west corner. */
export interface TileCell {
  code: string;
  column: number;
  row: number;
}

export interface TileGrid {
  columns: number;
  rows: number;
  cells: TileCell[];
}

/** Cells per place: the spare ones let the outline of the city show. */
const SPACIOUSNESS = 1.35;

/**
 * Lays places out as tiles of one size, each in a cell of its own and as near as possible to its real position: the
 * optimal assignment (Jonker–Volgenant) of places to cells by squared distance. Kilometres east and north are scaled to
 * the grid, whose proportions are those of the area.
 *
 * @param places at least one place, all within a few degrees of each other
 */
export function toTileGrid(places: readonly Place[]): TileGrid {
  if (places.length === 0) return { columns: 0, rows: 0, cells: [] };
  const meanLatitude = places.reduce((sum, { latitude }) => sum + latitude, 0) / places.length;
  const east = places.map(({ longitude }) => longitude * Math.cos((meanLatitude * Math.PI) / 180));
  const south = places.map(({ latitude }) => -latitude);

  const cellCount = Math.ceil(places.length * SPACIOUSNESS);
  // The tiny sum keeps places on one line, or a single one, from dividing by zero.
  const proportion = (extent(east) + 1e-9) / (extent(south) + 1e-9);
  const columns = Math.min(cellCount, Math.max(1, Math.round(Math.sqrt(cellCount * proportion))));
  const rows = Math.ceil(cellCount / columns);

  const x = scaleTo(east, columns);
  const y = scaleTo(south, rows);
  const costs = places.map((_, place) =>
    Array.from({ length: columns * rows }, (_unused, cell) => {
      const dx = (cell % columns) - (x[place] ?? 0);
      const dy = Math.floor(cell / columns) - (y[place] ?? 0);
      return dx * dx + dy * dy;
    }),
  );
  const { rowAssignments } = linearSumAssignment(costs, { maximaze: false });
  const cells = places.map(({ code }, place) => {
    const cell = rowAssignments[place] ?? 0;
    return { code, column: (cell % columns) + 1, row: Math.floor(cell / columns) + 1 };
  });
  return { columns, rows, cells };
}

/** The tile one step away in a direction: the nearest one there, sideways steps counting double. */
export function neighbourTile(
  cells: readonly TileCell[],
  from: TileCell,
  direction: 'left' | 'right' | 'up' | 'down',
): TileCell | undefined {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const candidates = cells.flatMap((cell) => {
    const [dx, dy] = [cell.column - from.column, cell.row - from.row];
    const ahead = sign * (isAcross ? dx : dy);
    return ahead > 0 ? [{ cell, distance: ahead + 2 * Math.abs(isAcross ? dy : dx) }] : [];
  });
  return candidates.sort((a, b) => a.distance - b.distance)[0]?.cell;
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Positions from 0 to `size - 1`, the centres of the first and last cell. */
function scaleTo(values: readonly number[], size: number): number[] {
  const lowest = Math.min(...values);
  const range = extent(values);
  return values.map((value) => (range === 0 ? (size - 1) / 2 : ((value - lowest) / range) * (size - 1)));
}
