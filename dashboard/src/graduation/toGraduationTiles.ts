import { classOf, SEQUENTIAL, toClassBounds } from '../chart/palette.ts';
import type { ColourClass } from '../chart/palette.ts';
import { isKnown } from '../indicator/indicator.ts';
import { isEstimated } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';
import { toShortNames } from './toShortNames.ts';
import { toTileGrid } from './toTileGrid.ts';
import type { TileCell } from './toTileGrid.ts';

/** One kelurahan on the tile map. */
export interface GraduationTile extends TileCell {
  graduation: GraduationRow;
  shortName: string;
  /** Of the rate, or of the estimate where the rate is held back; undefined where there is neither. */
  colour: ColourClass | undefined;
  isEstimated: boolean;
  /** Outside the chosen kecamatan: shown, but faint. */
  isFaint: boolean;
}

/** One class of the legend, as shares. */
export interface LegendClass {
  from: number;
  to: number;
  colour: ColourClass;
}

export interface GraduationTiles {
  columns: number;
  rows: number;
  /** From north to south, then west to east: the order in which a keyboard or a screen reader meets them. */
  tiles: GraduationTile[];
  legend: LegendClass[];
  hasMissing: boolean;
  hasEstimated: boolean;
}

/** The tile map: where each kelurahan stands and how it is coloured. */
export function toGraduationTiles(rows: readonly GraduationRow[], kecamatan: string | undefined): GraduationTiles {
  // The layout must not depend on the order of the ranking, or tiles would move with every quarter.
  const ordered = rows.toSorted((a, b) => a.place.code.localeCompare(b.place.code));
  const grid = toTileGrid(ordered.map(({ place }) => place));
  const shortNames = toShortNames(ordered.map(({ place }) => place.name));
  const bounds = toClassBounds(rows.map(shownValue).filter((value) => value !== undefined));
  const tiles = ordered.map((graduation, index): GraduationTile => {
    const { place } = graduation;
    const value = shownValue(graduation);
    const cell = grid.cells[index] ?? { code: place.code, column: 1, row: 1 };
    return {
      ...cell,
      graduation,
      shortName: shortNames.get(place.name) ?? place.name,
      colour: value === undefined ? undefined : SEQUENTIAL[classOf(value, bounds)],
      isEstimated: isEstimated(graduation),
      isFaint: kecamatan !== undefined && place.kecamatan.code !== kecamatan,
    };
  });
  return {
    columns: grid.columns,
    rows: grid.rows,
    tiles: tiles.sort((a, b) => a.row - b.row || a.column - b.column),
    legend: SEQUENTIAL.flatMap((colour, index) => {
      const [from, to] = [bounds[index], bounds[index + 1]];
      return from === undefined || to === undefined ? [] : [{ from, to, colour }];
    }),
    hasMissing: rows.some((row) => shownValue(row) === undefined),
    hasEstimated: rows.some(isEstimated),
  };
}

/** What a tile is coloured by: the rate as it is, or the estimate of the group where the rate is held back. */
function shownValue({ rate, peer }: GraduationRow): number | undefined {
  return isKnown(rate) ? rate.value : peer?.shrunk.value;
}
