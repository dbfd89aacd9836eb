import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { answerFor, groupPeer, noRate, peer, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import { toGraduationTable } from './toGraduationTable.ts';

const rows = toGraduationRows(PLACES, [
  answerFor(
    'Empang',
    rate(0.004, 0.0021, 0.0073),
    peer(0.0045, { rank: { lower: 3, upper: 41, of: 68, topQuintile: 0, bottomQuintile: 0 } }),
  ),
  answerFor('Pabaton', noRate('SUPPRESSED')),
  answerFor('Sempur', noRate('SUPPRESSED'), groupPeer(0.005)),
]);
const table = toGraduationTable(rows, (kelurahan) => ({ kelurahan }), TEXTS.id);
const cellsOf = (name: string) => table.rows.find((row) => row.cells['name']?.text === name)?.cells;

describe('toGraduationTable', () => {
  it('has a row for each of the 68 kelurahan', () => {
    expect(table.rows).toHaveLength(68);
  });

  it('writes per cent for the reader and keeps the plain share for sorting and files', () => {
    expect(cellsOf('Empang')).toMatchObject({
      estimate: { text: '0,45%', value: 0.0045 },
      ranks: { text: '3–41', value: 22 },
      rankBest: { value: 3 },
      rankWorst: { value: 41 },
      rate: { text: '0,40%', value: 0.004 },
      lower: { text: '0,21%', value: 0.0021 },
      upper: { text: '0,73%', value: 0.0073 },
      graduates: { text: '4', value: 4 },
      families: { text: '1.000', value: 1000 },
      note: { text: '', value: null },
    });
  });

  it('writes the reason in the place of a missing value, and in a column of its own in the file', () => {
    expect(cellsOf('Pabaton')).toMatchObject({
      ranks: { text: '', value: null },
      estimate: { text: '', value: null },
      rate: { text: 'dirahasiakan', value: null },
      note: { value: 'dirahasiakan' },
    });
    expect(table.columns.find(({ key }) => key === 'note')?.isFileOnly).toBe(true);
  });

  it('gives the estimate of a group as such, without the interval that is not that of the kelurahan', () => {
    expect(cellsOf('Sempur')).toMatchObject({
      rate: { text: 'dirahasiakan', value: null },
      estimate: { text: '≈ 0,50%', value: 0.005 },
      estimateLower: { value: null },
      estimateUpper: { value: null },
      note: { value: 'dirahasiakan; taksiran dari kelompok yang ditahan bersama' },
    });
  });
});
