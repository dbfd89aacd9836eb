import { describe, expect, it } from 'vitest';
import type { IndicatorChangePartsFragment, IndicatorValuePartsFragment } from '../gql/graphql.ts';
import { TEXTS } from '../text/text.ts';
import { toFamiliesSentence, toRateSentence } from './overviewSentences.ts';

const subject = { area: 'Kota Bogor', quarter: '2026Q3', quarters: 1, kind: 'ALL' as const };

function value(parts: Partial<IndicatorValuePartsFragment>): IndicatorValuePartsFragment {
  const none = { value: null, lower: null, upper: null, numerator: null, denominator: null, missingReason: null };
  return { ...none, confidence: 0.95, ...parts };
}

function change(parts: Partial<IndicatorChangePartsFragment>): IndicatorChangePartsFragment {
  return {
    difference: null,
    lower: null,
    upper: null,
    confidence: 0.95,
    missingReason: null,
    before: value({}),
    ...parts,
  };
}

const families = value({ value: 62013, numerator: 62013 });
const rate = value({ value: 0.0049, lower: 0.0044, upper: 0.0055, numerator: 304, denominator: 62013 });

describe('the sentence on families on aid', () => {
  it('tells the count and the growth since the year before', () => {
    // 62,013 - 60,813 = 1,200; 1,200 / 60,813 = 1.97 %, written with one decimal.
    const more = change({ difference: 1200, before: value({ value: 60813 }) });
    expect(toFamiliesSentence(subject, families, more, TEXTS.id)).toBe(
      'Pada TW III 2026, 62.013 keluarga di Kota Bogor menerima bantuan; 1.200 lebih banyak daripada TW III 2025 (+2,0%).',
    );
    expect(toFamiliesSentence(subject, families, more, TEXTS.en)).toBe(
      'In Q3 2026, 62,013 families in Kota Bogor were on aid; 1,200 more than in Q3 2025 (+2.0%).',
    );
  });

  it('tells a decline and a standstill', () => {
    // -6,890 / 68,903 = -10.0 %.
    const fewer = change({ difference: -6890, before: value({ value: 68903 }) });
    expect(toFamiliesSentence(subject, families, fewer, TEXTS.en)).toContain('6,890 fewer than in Q3 2025 (-10.0%).');
    const same = change({ difference: 0, before: value({ value: 62013 }) });
    expect(toFamiliesSentence(subject, families, same, TEXTS.id)).toContain('sama dengan TW III 2025.');
  });

  it('leaves the comparison out where the year before has no value', () => {
    expect(toFamiliesSentence(subject, families, change({ missingReason: 'NO_DATA' }), TEXTS.id)).toBe(
      'Pada TW III 2026, 62.013 keluarga di Kota Bogor menerima bantuan.',
    );
  });

  it('gives the reason instead of a number', () => {
    const missing = value({ missingReason: 'PERIOD_OPEN' });
    expect(toFamiliesSentence(subject, missing, change({}), TEXTS.id)).toBe(
      'Jumlah keluarga penerima bantuan di Kota Bogor pada TW III 2026 tidak dapat ditampilkan: triwulan ini belum berakhir.',
    );
  });
});

describe('the sentence on the graduation rate', () => {
  it('tells counts, rate and a difference that chance does not explain', () => {
    const higher = change({ difference: 0.0012, lower: 0.0004, upper: 0.002 });
    expect(toRateSentence(subject, rate, higher, TEXTS.id)).toBe(
      'Pada TW III 2026, 304 dari 62.013 keluarga di Kota Bogor yang pernah menerima bantuan dalam masa itu lulus (0,49%). Itu 0,12 poin persentase ' +
        'lebih tinggi daripada TW III 2025, lebih dari yang lazim terjadi karena kebetulan (kepercayaan 95%).',
    );
    expect(toRateSentence(subject, rate, higher, TEXTS.en)).toBe(
      'In Q3 2026, 304 of the 62,013 families in Kota Bogor that were on aid at any time in that period graduated (0.49%). That is 0.12 percentage points higher ' +
        'than in Q3 2025, more than chance alone usually brings (95% confidence).',
    );
  });

  it('names four quarters by their year', () => {
    const year = { ...subject, quarter: '2025Q4', quarters: 4 };
    const higher = change({ difference: 0.0012, lower: 0.0004, upper: 0.002 });
    expect(toRateSentence(year, rate, higher, TEXTS.en)).toBe(
      'In 2025, 304 of the 62,013 families in Kota Bogor that were on aid at any time in that period graduated (0.49%). That is 0.12 percentage points higher ' +
        'than in 2024, more than chance alone usually brings (95% confidence).',
    );
  });

  it('does not call a difference real when its interval contains zero', () => {
    const unsure = change({ difference: -0.0003, lower: -0.001, upper: 0.0004 });
    expect(toRateSentence(subject, rate, unsure, TEXTS.en)).toContain(
      'That is 0.03 percentage points lower than in Q3 2025, but chance alone could explain it.',
    );
  });

  it('names the kind of graduation', () => {
    const sentence = toRateSentence(
      { ...subject, kind: 'NATURAL' },
      rate,
      change({ difference: 0, lower: 0, upper: 0 }),
      TEXTS.id,
    );
    expect(sentence).toContain('lulus secara alamiah (0,49%');
    expect(sentence).toContain('Itu sama dengan TW III 2025.');
  });

  it('says why the comparison or the rate itself is missing', () => {
    expect(toRateSentence(subject, rate, change({ missingReason: 'NO_DATA' }), TEXTS.en)).toContain(
      'The comparison with Q3 2025 cannot be shown: there is no data for this period yet.',
    );
    expect(toRateSentence(subject, value({ missingReason: 'SUPPRESSED' }), change({}), TEXTS.en)).toBe(
      'The graduation rate of Kota Bogor in Q3 2026 cannot be shown: it could point at single families, or reveal another figure that could.',
    );
  });
});
