import { describe, expect, it } from 'vitest';
import { SEQUENTIAL } from '../chart/palette.ts';
import { answerFor, groupPeer, noRate, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import { toGraduationTiles } from './toGraduationTiles.ts';

// Values 0.1 % to 0.9 %: 0.8 / 5 = 0.16, so steps of 0.2 from 0 to 1 %.
const answers = [
  answerFor('Empang', rate(0.001, 0.0005, 0.003)),
  answerFor('Bondongan', rate(0.009, 0.006, 0.013)),
  answerFor('Pabaton', noRate('SUPPRESSED')),
];
const map = toGraduationTiles(toGraduationRows(PLACES, answers), '32.71.01');
const tile = (name: string) => map.tiles.find(({ graduation }) => graduation.place.name === name);

describe('toGraduationTiles', () => {
  it('shows all 68 kelurahan, read from north to south', () => {
    expect(map.tiles).toHaveLength(68);
    expect(map.tiles.map(({ row }) => row)).toEqual(map.tiles.map(({ row }) => row).toSorted((a, b) => a - b));
  });

  it('colours a low rate lightest and a high one darkest', () => {
    expect(tile('Empang')?.colour).toEqual(SEQUENTIAL[0]);
    expect(tile('Bondongan')?.colour).toEqual(SEQUENTIAL[4]);
  });

  it('gives a missing value no colour, never that of zero', () => {
    expect(tile('Pabaton')?.colour).toBeUndefined();
    expect(map.hasMissing).toBe(true);
  });

  it('colours what is held back by the estimate of its group, and says so', () => {
    const held = toGraduationTiles(
      toGraduationRows(PLACES, [...answers, answerFor('Sempur', noRate('SUPPRESSED'), groupPeer(0.005))]),
      undefined,
    );
    const sempur = held.tiles.find(({ graduation }) => graduation.place.name === 'Sempur');
    // 0.5 % lies in the third class, 0.4 to 0.6 %.
    expect(sempur).toMatchObject({ colour: SEQUENTIAL[2], isEstimated: true });
    expect([held.hasEstimated, map.hasEstimated]).toEqual([true, false]);
    expect(tile('Pabaton')?.isEstimated).toBe(false);
  });

  it('explains its colours from the lowest to the highest class', () => {
    expect(map.legend.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.002],
      [0.002, 0.004],
      [0.004, 0.006],
      [0.006, 0.008],
      [0.008, 0.01],
    ]);
  });

  it('keeps the tiles outside the chosen kecamatan faint', () => {
    expect(tile('Empang')?.isFaint).toBe(false);
    expect(tile('Pabaton')?.isFaint).toBe(true);
  });

  it('does not move a tile when the rates change', () => {
    const other = toGraduationTiles(
      toGraduationRows(PLACES, [answerFor('Sempur', rate(0.01, 0.005, 0.02))]),
      undefined,
    );
    const position = ({ code, column, row }: { code: string; column: number; row: number }) => ({ code, column, row });
    expect(other.tiles.map(position)).toEqual(map.tiles.map(position));
  });
});
