import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../journal/evidence.ts';
import { AssessmentSource } from './assessment-source.ts';
import { refuseAssessment, type AssessmentFacts, type AssessmentRequest } from './welfare.rules.ts';
import { WelfareClass } from './welfare.state.ts';

const TODAY = '2026-11-24';
const VISIT = '01900000-0000-7000-8000-0000000000d1';

const asked: AssessmentRequest = {
  assessedOn: '2026-11-20',
  source: AssessmentSource.FIELD_VISIT,
  welfareClass: WelfareClass.MAMPU,
  evidence: [{ kind: EvidenceKind.FIELD_REPORT, reference: 'LAP-1' }],
};
const met: AssessmentFacts = { registeredOn: '2020-01-01', isKnown: false, visit: undefined };

const codes = (request: Partial<AssessmentRequest> = {}, facts: Partial<AssessmentFacts> = {}) =>
  refuseAssessment({ ...asked, ...request }, { ...met, ...facts }, TODAY).map(({ code }) => code);

describe('an assessment', () => {
  it.each<[string, Partial<AssessmentRequest>]>([
    ['a class of a visit', {}],
    ['a class and a decile of a visit', { decile: 4 }],
    ['a decile of the register alone', { source: AssessmentSource.DTSEN, welfareClass: null, decile: 2 }],
    ['what a family says of itself', { source: AssessmentSource.SELF_REPORT }],
    ['an income of nothing', { incomeAmount: 0 }],
    ['the day it is', { assessedOn: TODAY }],
  ])('is recorded: %s', (_, request) => {
    expect(codes(request)).toEqual([]);
  });

  it.each<[string, Partial<AssessmentRequest>, Partial<AssessmentFacts>, string[]]>([
    ['neither class nor decile', { welfareClass: null, incomeAmount: 900_000 }, {}, ['ASSESSMENT_EMPTY']],
    ['DTSEN without a decile', { source: AssessmentSource.DTSEN }, {}, ['DECILE_MISSING']],
    ['a visit without a class', { welfareClass: null, decile: 3 }, {}, ['CLASS_MISSING']],
    ['decile 0', { decile: 0 }, {}, ['DECILE_NOT_POSSIBLE']],
    ['decile 11', { decile: 11 }, {}, ['DECILE_NOT_POSSIBLE']],
    ['an income below nothing', { incomeAmount: -1 }, {}, ['INCOME_NOT_POSSIBLE']],
    ['half a rupiah', { incomeAmount: 0.5 }, {}, ['INCOME_NOT_POSSIBLE']],
    ['an income beyond what is kept', { incomeAmount: 1e12 }, {}, ['INCOME_NOT_POSSIBLE']],
    ['a day to come', { assessedOn: '2026-11-25' }, {}, ['DAY_NOT_POSSIBLE']],
    ['a visit before the family was known', { assessedOn: '2019-12-31' }, {}, ['DAY_NOT_POSSIBLE']],
    ['no basis', { evidence: [] }, {}, ['EVIDENCE_MISSING']],
    [
      'evidence without a reference',
      { evidence: [{ kind: EvidenceKind.FIELD_REPORT, reference: ' ' }] },
      {},
      ['EVIDENCE_MALFORMED'],
    ],
    ['a visit it does not have', { visitId: VISIT }, {}, ['VISIT_DOES_NOT_FIT']],
    ['a visit of another day', { visitId: VISIT }, { visit: { visitedOn: '2026-11-19' } }, ['VISIT_DOES_NOT_FIT']],
    ['one of that day and source before', {}, { isKnown: true }, ['ASSESSMENT_KNOWN']],
    [
      'a visit, for what the register says',
      { source: AssessmentSource.DTSEN, decile: 3, visitId: VISIT },
      { visit: { visitedOn: '2026-11-20' } },
      ['VISIT_DOES_NOT_FIT'],
    ],
    [
      'several at once',
      { assessedOn: '2026-12-01', decile: 12, evidence: [] },
      { isKnown: true },
      ['DAY_NOT_POSSIBLE', 'DECILE_NOT_POSSIBLE', 'EVIDENCE_MISSING', 'ASSESSMENT_KNOWN'],
    ],
  ])('is refused for %s', (_, request, facts, expected) => {
    expect(codes(request, facts)).toEqual(expected);
  });

  it('rests on its visit alone, where there is one', () => {
    expect(codes({ visitId: VISIT, evidence: [] }, { visit: { visitedOn: '2026-11-20' } })).toEqual([]);
  });

  it('of the register may be from before the family came to this one', () => {
    const ranked = { source: AssessmentSource.DTSEN, decile: 2, assessedOn: '2019-10-01' };
    expect(codes(ranked)).toEqual([]);
  });
});
