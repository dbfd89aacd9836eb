import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { known, missing } from './relief.fixture.ts';
import { toOpenRows, toOpenSentence, toOpenTable } from './reliefOpen.ts';

const open = { reliefOpen: known(13), reliefOpenLate: known(4) };
const hops = [
  { hop: 'VERIFICATION' as const, reliefOpen: known(5), reliefOpenLate: known(2) },
  { hop: 'APPROVAL' as const, reliefOpen: missing('SUPPRESSED'), reliefOpenLate: missing('SUPPRESSED') },
];

describe('orders that are open', () => {
  it('are told with those past their time', () => {
    expect(toOpenSentence(open, 72, TEXTS.en)).toBe(
      '13 orders are open now, 4 of them for more than the promised 72 hours since the report.',
    );
    expect(toOpenSentence(open, undefined, TEXTS.en)).toBe('13 orders are open now, 4 of them past their time.');
  });

  it('are said to be none rather than 0 of 0, and why they are not told', () => {
    expect(toOpenSentence({ reliefOpen: known(0), reliefOpenLate: known(0) }, 72, TEXTS.id)).toBe(
      'Saat ini tidak ada perintah bantuan yang masih berjalan.',
    );
    expect(
      toOpenSentence({ reliefOpen: missing('PERIOD_OPEN'), reliefOpenLate: missing('PERIOD_OPEN') }, 72, TEXTS.id),
    ).toBe('Tidak ada nilai: triwulan ini belum berakhir.');
  });

  it('are split into late and in time for each step that is told', () => {
    // 5 open, 2 of them late: 3 are not.
    expect(toOpenRows(hops, TEXTS.id)).toEqual([{ name: 'Verifikasi', values: [2, 3] }]);
    expect(toOpenTable(hops, TEXTS.id).rows.map(({ cells }) => [cells['late']?.value, cells['inTime']?.value])).toEqual(
      [[2, 3]],
    );
  });
});
