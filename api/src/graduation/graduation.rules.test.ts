import { describe, expect, it } from 'vitest';
import { EpisodeState } from '../episode/episode.state.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { Criterion } from './criteria.ts';
import {
  asOf,
  holdCriteria,
  meanScore,
  refuseCriteria,
  refuseDecision,
  refuseFallSince,
  refuseProposal,
  refuseStated,
  type GraduationFacts,
  type GraduationPolicy,
  type StatedCriterion,
} from './graduation.rules.ts';
import { GraduationAction, GraduationState } from './graduation.state.ts';

const policy: GraduationPolicy = {
  requiredClass: WelfareClass.MANDIRI,
  assessmentsInARow: 2,
  conditionalScore: 0.6,
  povertyLine: 608_949,
  decisionDays: 14,
  followUpMonths: [3, 6, 12, 24],
  followUpGraceDays: 30,
};

const assessed = (assessedOn: string, welfareClass: WelfareClass, incomeAmount: number | null = 900_000) => ({
  id: `assessment of ${assessedOn}`,
  assessedOn,
  welfareClass,
  incomeAmount,
});

const risen: GraduationFacts = {
  state: EpisodeState.OPEN,
  startedOn: '2024-01-10',
  enrolments: [],
  lastPaidOn: null,
  assessments: [
    assessed('2026-10-05', WelfareClass.MANDIRI),
    assessed('2026-07-06', WelfareClass.MANDIRI),
    assessed('2026-04-06', WelfareClass.MAMPU),
  ],
  journeyState: 'COMPLETED',
  journeyId: 'a journey',
  hasOpenProposal: false,
  openCase: null,
};

const scored = (code: Criterion, score: number): StatedCriterion => ({
  code,
  isMet: score > 0,
  score,
  finding: 'seen',
  evidence: [{ kind: EvidenceKind.PHOTO, reference: 'F-1' }],
});
/** 1 + 1 + 1 + 0 + 0 of five is 0.6: just enough. */
const enough = [
  scored(Criterion.SAVINGS, 1),
  scored(Criterion.BUSINESS_RUNNING, 1),
  scored(Criterion.CHILDREN_IN_SCHOOL, 1),
];

const missing = (changes: Partial<GraduationFacts> = {}, stated = enough, statement = 'SP-1', rules = policy) =>
  refuseCriteria(holdCriteria({ ...risen, ...changes }, rules, statement, stated), rules, 'criteria').map(
    ({ code }) => code,
  );

describe('a family that graduates', () => {
  it('has risen, has completed the pathway, has signed, earns enough and scores enough', () => {
    expect(missing()).toEqual([]);
  });

  it('has the class in the last assessments in a row, not in some of them', () => {
    const [last, before, first] = risen.assessments;
    expect(missing({ assessments: [last!, first!, before!] })).toEqual(['CLASS_RISEN_NOT_MET']);
    expect(missing({ assessments: [last!] })).toEqual(['CLASS_RISEN_NOT_MET']);
    expect(missing({ assessments: [first!, last!, before!] })).toEqual(['CLASS_RISEN_NOT_MET']);
  });

  it('is told what was found where it has not risen', () => {
    const held = holdCriteria({ ...risen, assessments: risen.assessments.slice(1) }, policy, 'SP-1', enough);
    expect(refuseCriteria(held, policy, 'criteria')).toEqual([
      {
        code: 'CLASS_RISEN_NOT_MET',
        field: 'criteria',
        message:
          'CLASS_RISEN is essential and not met. MANDIRI is needed in the last 2 assessments; found MANDIRI on 2026-07-06, MAMPU on 2026-04-06.',
      },
    ]);
  });

  it.each([null, 'ACTIVE', 'PAUSED', 'DROPPED_OUT', 'ENDED', 'GRADUATED'])(
    'has not only a journey that is %s',
    (journeyState) => {
      expect(missing({ journeyState })).toEqual(['PATHWAY_COMPLETED_NOT_MET']);
    },
  );

  it('has signed a statement', () => {
    expect(missing({}, enough, ' ')).toEqual(['STATEMENT_SIGNED_NOT_MET']);
  });

  it('earns more than the poverty line by its latest assessment, whatever an officer states', () => {
    const claim: StatedCriterion = { ...scored(Criterion.INCOME_SUFFICIENT, 0), isMet: true, score: null };
    const poor = {
      assessments: [assessed('2026-10-05', WelfareClass.MANDIRI, 608_949), ...risen.assessments.slice(1)],
    };
    expect(missing(poor, [...enough, claim])).toEqual(['INCOME_SUFFICIENT_NOT_MET']);
    const justAbove = {
      assessments: [assessed('2026-10-05', WelfareClass.MANDIRI, 608_950), ...risen.assessments.slice(1)],
    };
    expect(missing(justAbove)).toEqual([]);
  });

  it('may be vouched for by an officer where no assessment tells the income', () => {
    const untold = { assessments: [assessed('2026-10-05', WelfareClass.MANDIRI, null), ...risen.assessments.slice(1)] };
    const claim: StatedCriterion = { ...scored(Criterion.INCOME_SUFFICIENT, 0), isMet: true, score: null };
    expect(missing(untold)).toEqual(['INCOME_SUFFICIENT_NOT_MET']);
    expect(missing(untold, [...enough, claim])).toEqual([]);
  });

  it('reaches the mean that policy asks, what was not stated counting as nothing', () => {
    expect(meanScore(holdCriteria(risen, policy, 'SP-1', enough))).toBe(0.6);
    expect(missing({}, enough.slice(0, 2))).toEqual(['CONDITIONAL_SCORE_TOO_LOW']);
    // 0.99 + 1 + 1 of five is 0.598
    expect(missing({}, [scored(Criterion.HOUSING_FIT, 0.99), ...enough.slice(1)])).toEqual([
      'CONDITIONAL_SCORE_TOO_LOW',
    ]);
    // 0.7 + 0.7 + 0.7 + 0.7 + 0.2 of five is 0.6, also in floating point
    const low = [Criterion.SAVINGS, Criterion.BUSINESS_RUNNING, Criterion.CHILDREN_IN_SCHOOL, Criterion.HEALTH_INSURED];
    expect(missing({}, [...low.map((code) => scored(code, 0.7)), scored(Criterion.HOUSING_FIT, 0.2)])).toEqual([]);
  });

  it('is held against the policy it is given', () => {
    expect(missing({}, enough, 'SP-1', { ...policy, assessmentsInARow: 3 })).toEqual(['CLASS_RISEN_NOT_MET']);
    expect(missing({}, enough, 'SP-1', { ...policy, requiredClass: WelfareClass.MAMPU, assessmentsInARow: 3 })).toEqual(
      [],
    );
    expect(missing({}, enough, 'SP-1', { ...policy, conditionalScore: 0.61 })).toEqual(['CONDITIONAL_SCORE_TOO_LOW']);
  });
});

describe('what an officer states', () => {
  const refused = (...stated: StatedCriterion[]) => refuseStated(stated).map(({ code, field }) => `${code} ${field}`);

  it('is taken with a score, a finding and evidence', () => {
    expect(refused(...enough)).toEqual([]);
    expect(refused({ ...scored(Criterion.SAVINGS, 0), evidence: [] })).toEqual([]);
  });

  it.each([
    ['what the records tell', { code: Criterion.CLASS_RISEN, score: null }, 'CRITERION_TOLD_BY_RECORDS criteria.0'],
    ['a conditional criterion without a score', { score: null }, 'CRITERION_SCORE criteria.0'],
    ['an essential one with a score', { code: Criterion.INCOME_SUFFICIENT }, 'CRITERION_SCORE criteria.0'],
    ['a score above one', { score: 1.1 }, 'CRITERION_SCORE criteria.0'],
    ['a score that is no number', { score: Number.NaN }, 'CRITERION_SCORE criteria.0'],
    ['nothing found', { finding: '  ' }, 'TEXT_MISSING criteria.0.finding'],
    ['a score without evidence', { evidence: [] }, 'EVIDENCE_MISSING criteria.0'],
  ])('is refused for %s', (_, changes, error) => {
    expect(refused({ ...scored(Criterion.SAVINGS, 1), ...changes })).toEqual([error]);
  });

  it('is refused for a criterion given twice', () => {
    expect(refused(enough[0]!, enough[0]!)).toEqual(['CRITERION_TWICE criteria.1']);
  });
});

describe('a proposal', () => {
  it('needs an open episode, and no other proposal that waits', () => {
    const codes = (changes: Partial<GraduationFacts>) =>
      refuseProposal({ ...risen, ...changes }, 'episodeId').map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ hasOpenProposal: true })).toEqual(['PROPOSAL_OPEN']);
    expect(codes({ state: EpisodeState.GRADUATED })).toEqual(['STATE_DOES_NOT_ALLOW']);
    expect(codes({ state: EpisodeState.EXITED })).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  const { PROPOSED, APPROVED, REFUSED, WITHDRAWN, ANNULLED } = GraduationState;
  const { APPROVE, REFUSE, WITHDRAW, ANNUL } = GraduationAction;
  /** Who may do what in each state: euis proposed, dadang decided, imas had nothing to do with it. */
  const allowed: [GraduationState, GraduationAction, string[]][] = [
    [PROPOSED, APPROVE, ['dadang', 'imas']],
    [PROPOSED, REFUSE, ['dadang', 'imas']],
    [PROPOSED, WITHDRAW, ['euis']],
    [PROPOSED, ANNUL, []],
    [APPROVED, APPROVE, []],
    [APPROVED, REFUSE, []],
    [APPROVED, WITHDRAW, []],
    [APPROVED, ANNUL, ['euis', 'imas']],
    ...[REFUSED, WITHDRAWN, ANNULLED].flatMap((state) =>
      [APPROVE, REFUSE, WITHDRAW, ANNUL].map((action): [GraduationState, GraduationAction, string[]] => [
        state,
        action,
        [],
      ]),
    ),
  ];

  it('has an expectation for every state and action', () => {
    const pairs = allowed.map(([state, action]) => `${state} ${action}`);
    const all = Object.values(GraduationState).flatMap((state) =>
      Object.values(GraduationAction).map((action) => `${state} ${action}`),
    );
    expect(pairs.sort()).toEqual(all.sort());
  });

  it.each(allowed)('that is %s lets %s be done by %j alone', (state, action, officers) => {
    const decidedBy = state === PROPOSED ? null : 'dadang';
    const able = ['euis', 'dadang', 'imas'].filter(
      (officer) => refuseDecision(action, { state, proposedBy: 'euis', decidedBy }, officer).length === 0,
    );
    expect(able.sort()).toEqual([...officers].sort());
  });

  it('tells whoever proposed it to have another decide', () => {
    expect(refuseDecision(APPROVE, { state: PROPOSED, proposedBy: 'euis', decidedBy: null }, 'euis')).toEqual([
      {
        code: 'SECOND_OFFICER_NEEDED',
        field: 'proposalId',
        message: 'You proposed this graduation yourself. Have another officer decide it.',
      },
    ]);
  });
});

describe('a fall after the day of graduation', () => {
  const fallsAfter = (...found: [string, WelfareClass][]) =>
    refuseFallSince(
      {
        ...risen,
        assessments: [...found.map(([day, welfareClass]) => assessed(day, welfareClass)), ...risen.assessments],
      },
      '2026-11-10',
      policy,
      'graduatesOn',
    ).map(({ code, field }) => `${code} ${field}`);

  it('that is known when it is decided stands against it, whatever day is given', () => {
    expect(fallsAfter()).toEqual([]);
    expect(fallsAfter(['2026-11-15', WelfareClass.MANDIRI])).toEqual([]);
    expect(fallsAfter(['2026-11-15', WelfareClass.MAMPU])).toEqual(['CLASS_FALLEN graduatesOn']);
    expect(fallsAfter(['2026-11-20', WelfareClass.MANDIRI], ['2026-11-15', WelfareClass.MAMPU])).toEqual([
      'CLASS_FALLEN graduatesOn',
    ]);
  });

  it('is no part of what stood on that day, nor is a rise', () => {
    const later = { ...risen, assessments: [assessed('2026-11-15', WelfareClass.MANDIRI), ...risen.assessments] };
    expect(asOf(later, '2026-11-14').assessments).toEqual(risen.assessments);
    expect(asOf(later, '2026-11-15').assessments).toHaveLength(4);
  });
});

describe('a score', () => {
  const refusals = (score: number, isMet = true) =>
    refuseStated([{ ...scored(Criterion.SAVINGS, score), isMet }]).map(({ code }) => code);

  it('has at most two decimals, so that none is rounded over the threshold', () => {
    expect(refusals(0.59)).toEqual([]);
    expect(refusals(0.29)).toEqual([]);
    expect(refusals(0.596)).toEqual(['CRITERION_SCORE']);
  });

  it('does not say the contrary of the finding', () => {
    expect(refusals(0)).toEqual(['CRITERION_SCORE']);
    expect(refusals(1, false)).toEqual(['CRITERION_SCORE']);
    expect(refusals(0.4, false)).toEqual([]);
  });
});
