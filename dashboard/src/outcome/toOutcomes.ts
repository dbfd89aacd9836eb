import type {
  ClassAfterValue,
  ClassBeforeValue,
  IndicatorProvenancePartsFragment,
  LeftHowValue,
  MonthsValue,
  OutcomePartsFragment,
  OutcomesQuery,
} from '../gql/graphql.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import { isKnown } from '../indicator/indicator.ts';

/** The classes of welfare from the lowest step of the ladder to the highest. */
export const CLASSES = ['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI'] as const;
export type WelfareClass = (typeof CLASSES)[number];

/** Months after graduation at which families are followed up. */
export const MONTHS = ['MONTHS_3', 'MONTHS_6', 'MONTHS_12', 'MONTHS_24'] as const satisfies readonly MonthsValue[];
export type Months = (typeof MONTHS)[number];

/** How a family graduates: by rising class first, then in the ways of nature. */
const GRADUATIONS = [
  'RISING_CLASS',
  'NO_LONGER_POOR',
  'MOVED_AWAY',
  'DECEASED',
] as const satisfies readonly LeftHowValue[];
export type Graduation = (typeof GRADUATIONS)[number];

/** What became of those on one programme; of all of them where there is none. */
export type ProgrammeOutcome = OutcomePartsFragment & { programme: { code: string; name: string } | undefined };

/** Where families of one class have got to by the end of the quarter. */
export interface LadderRow {
  before: WelfareClass;
  /** In the order of the classes; undefined where nobody moved there. */
  after: Array<IndicatorValue | undefined>;
  left: IndicatorValue | undefined;
}

/** What the page of outcomes shows. */
export interface Outcomes {
  all: ProgrammeOutcome;
  provenance: IndicatorProvenancePartsFragment;
  programmes: ProgrammeOutcome[];
  sustained: Array<{ months: Months; value: IndicatorValue }>;
  /** By year of graduation, the latest first, in the order of the months. */
  sustainedByYear: Array<{ year: string; values: Array<IndicatorValue | undefined> }>;
  relapse: Array<{ how: Graduation; within12: IndicatorValue; within24: IndicatorValue }>;
  ladder: LadderRow[];
  /** By quarter, the latest first, in the order of the classes. */
  classes: Array<{ quarter: string; values: Array<IndicatorValue | undefined> }>;
  moves: OutcomesQuery['moves']['rows'][number] | undefined;
  /** From the poorest decile to the last one that anybody is in, or that is not told. */
  deciles: Array<{ decile: number; value: IndicatorValue }>;
}

/** Rows into the form of the page; what is not on the ladder (came, left, never assessed) is kept out of it. */
export function toOutcomes(answer: OutcomesQuery): Outcomes {
  const all = answer.all.rows[0]!;
  return {
    all: { ...all, programme: undefined },
    provenance: all.costPerSustainedGraduation,
    programmes: answer.programmes.rows.map((row) => ({ ...row, programme: row.programme! })),
    sustained: MONTHS.flatMap((months) => {
      const row = answer.sustained.rows.find((each) => each.months === months);
      return row ? [{ months, value: row.sustainedGraduation }] : [];
    }),
    sustainedByYear: grouped(answer.sustainedByYear.rows, ({ from }) => from.slice(0, 4)).map(([year, rows]) => ({
      year,
      values: MONTHS.map((months) => rows.find((row) => row.months === months)?.sustainedGraduation),
    })),
    relapse: GRADUATIONS.flatMap((how) => {
      const row = answer.relapse.rows.find(({ leftHow }) => leftHow === how);
      return row ? [{ how, within12: row.relapseWithin12Months, within24: row.relapseWithin24Months }] : [];
    }),
    ladder: toLadder(answer.transitions.rows),
    classes: grouped(answer.classes.rows, ({ quarter }) => quarter!).map(([quarter, rows]) => ({
      quarter,
      values: CLASSES.map((each) => rows.find(({ classAfter }) => classAfter === each)?.welfareClassShare),
    })),
    moves: answer.moves.rows[0],
    deciles: toDeciles(answer.deciles.rows),
  };
}

function toLadder(
  rows: ReadonlyArray<{
    classBefore: ClassBeforeValue | null;
    classAfter: ClassAfterValue | null;
    welfareTransition: IndicatorValue;
  }>,
): LadderRow[] {
  return CLASSES.map((before) => {
    const from = rows.filter(({ classBefore }) => classBefore === before);
    const to = (after: ClassAfterValue) => from.find(({ classAfter }) => classAfter === after)?.welfareTransition;
    return { before, after: CLASSES.map(to), left: to('LEFT') };
  }).filter(({ after, left }) => [...after, left].some((value) => value !== undefined));
}

function toDeciles(rows: OutcomesQuery['deciles']['rows']): Outcomes['deciles'] {
  const deciles = rows
    .flatMap(({ decileAfter, decileShare }) => {
      const decile = Number(/^DECILE_AFTER_(\d+)$/.exec(decileAfter ?? '')?.[1]);
      return Number.isNaN(decile) ? [] : [{ decile, value: decileShare }];
    })
    .toSorted((one, other) => one.decile - other.decile);
  const last = deciles.findLastIndex(({ value }) => !isKnown(value) || value.value > 0);
  return deciles.slice(0, last + 1);
}

/** Rows by what they have in common, the highest first. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Array<[string, Row[]]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].toSorted(([one], [other]) => (one < other ? 1 : -1));
}
