import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { answerFor, noRate, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import { toMapSentence, toRankingSentence, toStandingSentence } from './graduationSentences.ts';

const city = rate(0.005, 0.0045, 0.0055);
const rows = toGraduationRows(
  PLACES,
  [
    answerFor('Empang', rate(0.001, 0.0005, 0.003)),
    answerFor('Bondongan', rate(0.009, 0.006, 0.013)),
    answerFor('Sempur', rate(0.006, 0.004, 0.009)),
  ],
  0.005,
);
const subject = { quarter: '2026Q3', kind: 'ALL' as const };

describe('the sentence of the map', () => {
  it('names the lowest, the highest and the city', () => {
    expect(toMapSentence(subject, rows, city, TEXTS.id)).toBe(
      'Tingkat graduasi 3 kelurahan pada TW III 2026: terendah Empang (0,10%), tertinggi Bondongan (0,90%); seluruh kota 0,50%.',
    );
    expect(toMapSentence({ ...subject, kind: 'NATURAL' }, rows, city, TEXTS.en)).toBe(
      'Natural graduation rate of 3 kelurahan in Q3 2026: lowest Empang (0.10%), highest Bondongan (0.90%); whole city 0.50%.',
    );
  });

  it('says why when no kelurahan has a value', () => {
    const open = toGraduationRows(
      PLACES,
      PLACES.map(({ code }) => ({ area: { code }, graduationRate: noRate('PERIOD_OPEN') })),
      null,
    );
    expect(toMapSentence(subject, open, noRate('PERIOD_OPEN'), TEXTS.en)).toBe(
      'Graduation rate by kelurahan in Q3 2026 cannot be shown: this quarter has not ended yet.',
    );
  });
});

describe('the sentence of the ranking', () => {
  it('counts what can be told apart from the city', () => {
    expect(toRankingSentence(rows, city, TEXTS.en)).toBe(
      'Whole interval above the city’s figure (0.50%): 1 kelurahan; wholly below: 1; not to be told apart: 1. ' +
        'By chance alone fewer than 1 of 3 intervals can miss.',
    );
  });

  it('says how many of 68 intervals miss by chance', () => {
    // 68 × (1 − 0.95) = 3.4, about 3.
    const all = toGraduationRows(
      PLACES,
      PLACES.map(({ name }) => answerFor(name, rate(0.005, 0.004, 0.006))),
      0.005,
    );
    expect(toRankingSentence(all, city, TEXTS.id)).toContain(
      'Karena kebetulan semata, sekitar 3 dari 68 selang dapat meleset.',
    );
  });
});

describe('the sentence on how a kelurahan stands', () => {
  it('speaks of a difference only when the interval leaves the city out', () => {
    expect(toStandingSentence('ABOVE', city, TEXTS.en)).toContain('higher than the city');
    expect(toStandingSentence('WITHIN', city, TEXTS.id)).toContain('tidak dapat dibedakan dari kota');
    expect(toStandingSentence(undefined, city, TEXTS.en)).toBe('');
  });
});
