import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { missing, share, times } from './relief.fixture.ts';
import { toHopRows, toHopScale, toHopSentence, toHopTable } from './reliefHops.ts';

const verification = { ...times('VERIFICATION', [2, 5, 6.5], 6), reliefInTime: share(17, 20, 0.6, 0.95) };
const whole = times('WHOLE', [20, 38, 84], 72);

describe('the steps of relief', () => {
  it('are told in one sentence: the whole way, its promise, and the step that is most often late', () => {
    // 18 of 20 are 90 %, 17 of 20 are 85 %; 84 hours are three and a half days.
    expect(toHopSentence([verification, whole], TEXTS.id)).toBe(
      'Dari laporan sampai serah terima terakhir: separuh perintah bantuan selesai dalam 20 jam, 90% dalam 38 jam, 95% dalam 3,5 hari. ' +
        '90% selesai dalam 72 jam yang dijanjikan. Tahap yang paling sering melewati waktunya: verifikasi (85% tepat waktu).',
    );
  });

  it('say that a quantile is not reached yet, and leave out a promise that nobody made', () => {
    const slow = { ...whole, promise: undefined, reliefTimeP95: missing('NOT_REACHED') };
    const sentence = toHopSentence([slow], TEXTS.en);
    expect(sentence).toContain('95% in not reached yet.');
    expect(sentence).toContain('90% are done within the promised time.');
    expect(sentence).not.toContain('Most often late');
    expect(toHopTable([slow], TEXTS.en).rows[0]?.cells['p95']).toEqual({ text: 'not reached yet', value: null });
  });

  it('are drawn from the median to the last quantile that is reached, with the promise as a mark', () => {
    const slow = { ...whole, reliefTimeP95: missing('NOT_REACHED') };
    const [first, second] = toHopRows([verification, slow], TEXTS.id);
    expect(first).toMatchObject({ name: 'Verifikasi', note: '85% tepat waktu', range: [2, 6.5], mark: 6 });
    expect(second).toMatchObject({ range: [20, 38], mark: 72 });
    expect(second?.dots).toEqual([
      { value: 38, look: 'SECOND' },
      { value: 20, look: 'MAIN' },
    ]);
  });

  it('have an axis that holds every time and every promise', () => {
    // From 2 hours, above 1, to 84, below a week of 168.
    expect(toHopScale([verification, whole], TEXTS.id).bounds).toEqual([1, 168]);
  });

  it('fill a table with the orders that began each', () => {
    const [row] = toHopTable([verification], TEXTS.id).rows;
    expect(row?.cells['median']).toEqual({ text: '2 jam', value: 2 });
    expect(row?.cells['promise']).toEqual({ text: '6 jam', value: 6 });
    expect(row?.cells['orders']).toEqual({ text: '20', value: 20 });
  });
});
