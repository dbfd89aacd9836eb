import { describe, expect, it } from 'vitest';
import { KELURAHAN_PLACES } from './kelurahanPlaces.fixture.ts';
import { neighbourTile, toTileGrid } from './toTileGrid.ts';
import type { TileCell } from './toTileGrid.ts';

const grid = toTileGrid(KELURAHAN_PLACES);

function cellOf(name: string): TileCell {
  const code = KELURAHAN_PLACES.find((place) => place.name === name)?.code;
  const cell = grid.cells.find((candidate) => candidate.code === code);
  if (!cell) throw new Error(`no tile for ${name}`);
  return cell;
}

/** Pearson's correlation, straight from its definition. */
function correlation(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const products = x.map((value, index) => (value - meanX) * ((y[index] ?? 0) - meanY));
  const squares = (values: number[], centre: number) => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return products.reduce((sum, value) => sum + value, 0) / Math.sqrt(squares(x, meanX) * squares(y, meanY));
}

describe('toTileGrid', () => {
  it('gives each of the 68 kelurahan a cell of its own inside the grid', () => {
    expect(new Set(grid.cells.map(({ code }) => code)).size).toBe(68);
    expect(new Set(grid.cells.map(({ column, row }) => `${column}/${row}`)).size).toBe(68);
    for (const { column, row } of grid.cells) {
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(grid.columns);
      expect(row).toBeGreaterThanOrEqual(1);
      expect(row).toBeLessThanOrEqual(grid.rows);
    }
  });

  it('keeps west to the left of east and north above south', () => {
    const longitudes = KELURAHAN_PLACES.map(({ longitude }) => longitude);
    const latitudes = KELURAHAN_PLACES.map(({ latitude }) => latitude);
    const columns = grid.cells.map(({ column }) => column);
    const rows = grid.cells.map(({ row }) => row);
    expect(correlation(longitudes, columns)).toBeGreaterThan(0.93);
    expect(correlation(latitudes, rows)).toBeLessThan(-0.95);
  });

  it('puts well-known kelurahan where a resident looks for them', () => {
    // Kayu Manis lies at the northern edge, Bojong Kerta in the far south-east, Situ Gede in the west, Katulampa in the east.
    expect(cellOf('Kayu Manis').row).toBe(1);
    expect(cellOf('Bojong Kerta').row).toBe(grid.rows);
    expect(cellOf('Situ Gede').column).toBe(1);
    expect(cellOf('Katulampa').column).toBe(grid.columns);
    expect(cellOf('Paledang').row).toBeGreaterThan(cellOf('Sempur').row);
  });

  it('finds the best of all assignments, not the first that fits', () => {
    // Four places in a line from west to east and one row of cells (4 × 1.35 = 5.4, so 6 cells) keep their order.
    const line = [106.83, 106.8, 106.82, 106.81].map((longitude, index) => ({
      code: String(index),
      latitude: -6.6,
      longitude,
    }));
    const inOrder = toTileGrid(line)
      .cells.toSorted((a, b) => a.column - b.column)
      .map(({ code }) => code);
    expect(inOrder).toEqual(['1', '3', '2', '0']);
  });

  it('is empty for no places and one cell for one place', () => {
    expect(toTileGrid([])).toEqual({ columns: 0, rows: 0, cells: [] });
    expect(toTileGrid([{ code: 'a', latitude: -6.6, longitude: 106.8 }]).cells).toHaveLength(1);
  });
});

describe('neighbourTile', () => {
  const cells = [
    { code: 'a', column: 1, row: 1 },
    { code: 'b', column: 3, row: 1 },
    { code: 'c', column: 2, row: 2 },
  ];
  const [a, b, c] = cells as [TileCell, TileCell, TileCell];

  it('jumps over empty cells in the direction of the arrow', () => {
    expect(neighbourTile(cells, a, 'right')?.code).toBe('b');
    expect(neighbourTile(cells, b, 'left')?.code).toBe('a');
    expect(neighbourTile(cells, c, 'up')?.row).toBe(1);
    expect(neighbourTile(cells, a, 'down')?.code).toBe('c');
  });

  it('stays where nothing lies in that direction', () => {
    expect(neighbourTile(cells, b, 'right')).toBeUndefined();
    expect(neighbourTile(cells, a, 'up')).toBeUndefined();
  });

  it('lets the arrows reach every kelurahan', () => {
    const reached = new Set<TileCell>();
    const waiting = [grid.cells[0] as TileCell];
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      if (reached.has(cell)) continue;
      reached.add(cell);
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbourTile(grid.cells, cell, direction);
        if (next) waiting.push(next);
      }
    }
    expect(reached.size).toBe(68);
  });
});
