import { describe, expect, it } from 'vitest';
import { AssessmentSource } from './assessment-source.ts';
import { assessmentsThatCount, currentDecile, standingClass, type Assessed } from './standing.ts';
import { WelfareClass } from './welfare.state.ts';

const { TIDAK_MAMPU, KURANG_MAMPU, MAMPU, MANDIRI } = WelfareClass;

/** An assessment of a month of 2025. */
const visit = (month: number, welfareClass: WelfareClass | null, changes: Partial<Assessed> = {}): Assessed => ({
  assessedOn: `2025-${String(month).padStart(2, '0')}-10`,
  source: AssessmentSource.FIELD_VISIT,
  welfareClass,
  decile: null,
  ...changes,
});
/** One visit a month, the first in January. */
const visits = (...classes: (WelfareClass | null)[]) => classes.map((found, index) => visit(index + 1, found));

describe('the class that counts', () => {
  it.each<[string, (WelfareClass | null)[], number, WelfareClass | undefined, string | undefined]>([
    ['none without an assessment', [], 2, undefined, undefined],
    ['none where only deciles are known', [null, null], 2, undefined, undefined],
    ['that of the first assessment, while it is the only one', [KURANG_MAMPU], 2, KURANG_MAMPU, '2025-01-10'],
    ['the former one after one higher', [KURANG_MAMPU, MAMPU], 2, KURANG_MAMPU, '2025-01-10'],
    ['the higher one after two in a row', [KURANG_MAMPU, MAMPU, MAMPU], 2, MAMPU, '2025-03-10'],
    ['the lower of two that are higher', [KURANG_MAMPU, MAMPU, MANDIRI], 2, MAMPU, '2025-03-10'],
    ['the lower of two, also where the higher came first', [KURANG_MAMPU, MANDIRI, MAMPU], 2, MAMPU, '2025-03-10'],
    [
      'the former one where two are not in a row',
      [KURANG_MAMPU, MAMPU, KURANG_MAMPU, MAMPU],
      2,
      KURANG_MAMPU,
      '2025-01-10',
    ],
    ['the lower one at once', [MAMPU, MAMPU, TIDAK_MAMPU], 2, TIDAK_MAMPU, '2025-03-10'],
    ['the lower one until two in a row are higher', [MAMPU, TIDAK_MAMPU, MAMPU], 2, TIDAK_MAMPU, '2025-02-10'],
    ['the higher one again after a fall', [MAMPU, TIDAK_MAMPU, MAMPU, MAMPU], 2, MAMPU, '2025-04-10'],
    [
      'the same since its first day, however often it is found',
      [TIDAK_MAMPU, MAMPU, MAMPU, MAMPU, MAMPU],
      2,
      MAMPU,
      '2025-03-10',
    ],
    ['not a class risen over what gives none', [KURANG_MAMPU, MAMPU, null], 2, KURANG_MAMPU, '2025-01-10'],
    ['a class risen, with a decile alone between the two', [KURANG_MAMPU, MAMPU, null, MAMPU], 2, MAMPU, '2025-04-10'],
    ['the last one, where policy asks for one', [KURANG_MAMPU, MAMPU], 1, MAMPU, '2025-02-10'],
    [
      'the former one after two, where policy asks for three',
      [KURANG_MAMPU, MAMPU, MAMPU],
      3,
      KURANG_MAMPU,
      '2025-01-10',
    ],
    [
      'the higher one after three, where policy asks for three',
      [KURANG_MAMPU, MAMPU, MAMPU, MANDIRI],
      3,
      MAMPU,
      '2025-04-10',
    ],
  ])('is %s', (_, classes, inARow, welfareClass, sinceOn) => {
    const expected = welfareClass && { welfareClass, sinceOn };
    expect(standingClass(visits(...classes), () => inARow)).toEqual(expected);
    expect(standingClass(visits(...classes).toReversed(), () => inARow)).toEqual(expected);
  });

  describe('where policy asks for 2 in a row until June and for 3 from July on', () => {
    const inARowOn = (day: string) => (day < '2025-07-01' ? 2 : 3);
    const standing = (...found: Assessed[]) => standingClass(found, inARowOn);
    const risenInMay = [visit(1, KURANG_MAMPU), visit(4, MAMPU), visit(5, MAMPU)];

    it('stays what it was by then, since its day', () => {
      expect(standing(...risenInMay)).toEqual({ welfareClass: MAMPU, sinceOn: '2025-05-10' });
      expect(standing(...risenInMay, visit(7, MAMPU))).toEqual({ welfareClass: MAMPU, sinceOn: '2025-05-10' });
    });

    it('rises by three from then on', () => {
      const before = [visit(5, KURANG_MAMPU), visit(6, MAMPU)];
      expect(standing(...before, visit(7, MAMPU))).toEqual({ welfareClass: KURANG_MAMPU, sinceOn: '2025-05-10' });
      expect(standing(...before, visit(7, MAMPU), visit(8, MAMPU))).toEqual({
        welfareClass: MAMPU,
        sinceOn: '2025-08-10',
      });
    });
  });

  it('is none where no policy held on the day of the latest assessment', () => {
    const inARowOn = (day: string) => (day < '2025-02-01' ? undefined : 2);
    expect(standingClass([visit(1, MAMPU)], inARowOn)).toBeUndefined();
    expect(standingClass([visit(1, MAMPU), visit(2, MAMPU)], inARowOn)).toEqual({
      welfareClass: MAMPU,
      sinceOn: '2025-02-10',
    });
  });

  it('does not rise by what a family says of itself, and does not fall by it either', () => {
    const says = (month: number, found: WelfareClass) => visit(month, found, { source: AssessmentSource.SELF_REPORT });
    expect(standingClass([visit(1, KURANG_MAMPU), says(2, MAMPU), says(3, MAMPU)], () => 2)?.welfareClass).toBe(
      KURANG_MAMPU,
    );
    expect(standingClass([visit(1, MAMPU), says(2, TIDAK_MAMPU)], () => 2)?.welfareClass).toBe(MAMPU);
    expect(standingClass([says(1, MANDIRI)], () => 2)).toBeUndefined();
  });

  it('takes two of one day for one, the lower', () => {
    const register = (month: number, found: WelfareClass) => visit(month, found, { source: AssessmentSource.DTSEN });
    const assessments = [visit(1, KURANG_MAMPU), visit(2, MAMPU), register(2, MANDIRI)];
    expect(standingClass(assessments, () => 2)?.welfareClass).toBe(KURANG_MAMPU);
    expect(assessmentsThatCount(assessments)).toMatchObject([
      { assessedOn: '2025-02-10', welfareClass: MAMPU },
      { assessedOn: '2025-01-10', welfareClass: KURANG_MAMPU },
    ]);
  });
});

describe('the decile that counts', () => {
  const ranked = (month: number, decile: number | null, source = AssessmentSource.DTSEN) =>
    visit(month, null, { decile, source });

  it('is the latest that is known', () => {
    expect(currentDecile([ranked(4, 3), ranked(1, 2), visit(5, MAMPU)])).toEqual({
      decile: 3,
      assessedOn: '2025-04-10',
    });
    expect(currentDecile([visit(5, MAMPU)])).toBeUndefined();
  });

  it('is that of the register, of two of one day', () => {
    const both = [ranked(4, 3), ranked(4, 5, AssessmentSource.FIELD_VISIT)];
    expect(currentDecile(both)?.decile).toBe(3);
    expect(currentDecile(both.toReversed())?.decile).toBe(3);
  });

  it('is never what a family says of itself', () => {
    expect(currentDecile([ranked(4, 9, AssessmentSource.SELF_REPORT)])).toBeUndefined();
  });
});
