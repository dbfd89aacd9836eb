import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { answerFor, groupPeer, noRate, peer, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import { toMapSentence, toRankingSentence } from './graduationSentences.ts';

const city = rate(0.005, 0.0045, 0.0055);
const ranked = (lower: number, upper: number, topQuintile: number, bottomQuintile: number) => ({
  rank: { lower, upper, of: 68, topQuintile, bottomQuintile },
});
const answers = [
  answerFor('Empang', rate(0.001, 0.0005, 0.003), peer(0.002, ranked(50, 68, 0, 0.96))),
  answerFor('Bondongan', rate(0.009, 0.006, 0.013), peer(0.008, ranked(1, 12, 0.95, 0))),
  answerFor('Sempur', rate(0.006, 0.004, 0.009), peer(0.0055, ranked(4, 60, 0.3, 0.1))),
];
const rows = toGraduationRows(PLACES, answers);
const subject = { quarter: '2026Q3', quarters: 1, kind: 'ALL' as const };

describe('the sentence of the map', () => {
  it('names the lowest, the highest and the city', () => {
    expect(toMapSentence(subject, rows, city, TEXTS.id)).toBe(
      'Tingkat graduasi 3 kelurahan pada TW III 2026: terendah Empang (0,10%), tertinggi Bondongan (0,90%); seluruh kota 0,50%.',
    );
    expect(toMapSentence({ ...subject, kind: 'NATURAL' }, rows, city, TEXTS.en)).toBe(
      'Natural graduation rate of 3 kelurahan in Q3 2026: lowest Empang (0.10%), highest Bondongan (0.90%); whole city 0.50%.',
    );
  });

  it('names four quarters, and counts what is only estimated', () => {
    const withHidden = toGraduationRows(PLACES, [
      ...answers,
      answerFor('Pabaton', noRate('SUPPRESSED'), groupPeer(0.005)),
      answerFor('Gudang', noRate('SUPPRESSED')),
    ]);
    expect(toMapSentence({ ...subject, quarter: '2025Q4', quarters: 4 }, withHidden, city, TEXTS.en)).toBe(
      'Graduation rate of 3 kelurahan in 2025: lowest Empang (0.10%), highest Bondongan (0.90%); whole city 0.50%. ' +
        'The figures of 1 other kelurahan are held back; shown is the estimate (≈) of the group that is held back together.',
    );
  });

  it('says why when no kelurahan has a value', () => {
    const open = toGraduationRows(
      PLACES,
      PLACES.map(({ name }) => answerFor(name, noRate('PERIOD_OPEN'))),
    );
    expect(toMapSentence(subject, open, noRate('PERIOD_OPEN'), TEXTS.en)).toBe(
      'Graduation rate by kelurahan in Q3 2026 cannot be shown: this quarter has not ended yet.',
    );
  });
});

describe('the sentence of the ranking', () => {
  it('tells how wide ranks usually range, and who is sure to belong to a fifth', () => {
    // 50 to 68 are 19 places, 1 to 12 are 12, 4 to 60 are 57; the middle one is 19. Sure from 95 % on.
    expect(toRankingSentence(rows, TEXTS.en)).toBe(
      'The rank of a kelurahan usually ranges over 19 of 68 possible places. Almost sure (95%) to be in the top fifth: Bondongan; in the bottom fifth: Empang.',
    );
    const unsure = toGraduationRows(PLACES, [answerFor('Sempur', rate(0.006, 0.004, 0.009))]);
    expect(toRankingSentence(unsure, TEXTS.id)).toContain(
      'seperlima tertinggi: tidak ada; seperlima terendah: tidak ada.',
    );
  });

  it('says where all estimates are the same', () => {
    const same = [
      answerFor('Empang', rate(0.004, 0.002, 0.007), peer(0.005)),
      answerFor('Sempur', rate(0.006, 0.004, 0.009), peer(0.005)),
    ];
    expect(toRankingSentence(toGraduationRows(PLACES, same), TEXTS.en)).toContain('Their estimates are the same');
    expect(toRankingSentence(rows, TEXTS.en)).not.toContain('Their estimates are the same');
  });

  it('admits that there is none where no rate is seen', () => {
    const hidden = toGraduationRows(PLACES, [answerFor('Pabaton', noRate('SUPPRESSED'), groupPeer(0.005))]);
    expect(toRankingSentence(hidden, TEXTS.en)).toBe('No ranking: there are no figures of kelurahan.');
  });
});
