import type { BarRow } from '../chart/toBarOption.ts';
import type { TableData } from '../chart/tableData.ts';
import { isKnown } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { CLASSES } from './toOutcomes.ts';
import type { LadderRow, Outcomes } from './toOutcomes.ts';
import { figureCell, numberCell } from '../chart/tableCells.ts';

/** One cell of the matrix of moves. */
export interface LadderCell {
  share: string;
  /** Number of families, where there is a share. */
  count: string;
  /** 0 to 1, how strongly the cell is tinted. */
  strength: number;
  /** The family's class has stayed. */
  isSame: boolean;
}

export interface LadderLine {
  name: string;
  /** Families that were in the class. */
  families: string;
  cells: LadderCell[];
}

/** The matrix of moves: a line for each class before, a cell for each class now, and one for those no longer on aid. */
export function toLadderLines(ladder: readonly LadderRow[], text: Text): LadderLine[] {
  return ladder.map(({ before, after, left }) => ({
    name: text.t(`welfareClass.${before}`),
    families: numberCell([...after, left].find((value) => value && isKnown(value))?.denominator, text.formats.count)
      .text,
    cells: [...after.map((value, index) => toCell(value, CLASSES[index] === before, text)), toCell(left, false, text)],
  }));
}

/** How many rose and fell, and how many of the lowest class stayed there. */
export function toLadderSentence(ladder: readonly LadderRow[], moves: Outcomes['moves'], text: Text): string {
  const { t, formats } = text;
  const lowest = ladder.find(({ before }) => before === 'TIDAK_MAMPU')?.after[0];
  if (!moves || !isKnown(moves.welfareRisen) || !isKnown(moves.welfareFallen) || !lowest || !isKnown(lowest)) return '';
  return t('outcomes.transitionsSentence', {
    risen: formats.count(moves.welfareRisen.numerator ?? 0),
    fallen: formats.count(moves.welfareFallen.numerator ?? 0),
    stayed: formats.share(lowest.value),
  });
}

/** The moves as rows of a file. */
export function toLadderTable(ladder: readonly LadderRow[], text: Text): TableData {
  const { t } = text;
  const destinations = [...CLASSES.map((each) => t(`welfareClass.${each}`)), t('outcomes.noLonger')];
  return {
    columns: [
      { key: 'before', label: t('outcomes.before') },
      { key: 'after', label: t('outcomes.after') },
      { key: 'share', label: t('outcomes.share'), isNumber: true },
      { key: 'families', label: t('outcomes.families'), isNumber: true },
    ],
    rows: ladder.flatMap(({ before, after, left }) =>
      [...after, left].flatMap((value, index) => {
        const destination = destinations[index] ?? '';
        const name = t(`welfareClass.${before}`);
        return value
          ? [
              {
                key: `${before}-${index}`,
                cells: {
                  before: { text: name, value: name },
                  after: { text: destination, value: destination },
                  share: figureCell(value, text.formats.share, text),
                  families: numberCell(value.numerator, text.formats.count),
                },
              },
            ]
          : [];
      }),
    ),
  };
}

/** A bar of each quarter, of the shares of the classes. */
export function toClassRows(classes: Outcomes['classes'], text: Text): BarRow[] {
  return classes.map(({ quarter, values }) => ({
    name: text.formats.quarter(quarter),
    values: values.map((value) => value?.value ?? null),
  }));
}

/** The shares of the latest quarter that has any. */
export function toClassSentence(classes: Outcomes['classes'], text: Text): string {
  const { t, formats } = text;
  const latest = classes.find(({ values }) => values.some((value) => value && isKnown(value)));
  if (!latest) return '';
  const list = latest.values.flatMap((value, index) => {
    const each = CLASSES[index];
    return value && each
      ? [
          `${t(`welfareClass.${each}`).toLocaleLowerCase(formats.locale)} ${figureCell(value, text.formats.share, text).text}`,
        ]
      : [];
  });
  return t('outcomes.classesSentence', { quarter: formats.quarter(latest.quarter), list: list.join(', ') });
}

/** Quarters by class. */
export function toClassTable(classes: Outcomes['classes'], text: Text): TableData {
  const { t, formats } = text;
  return {
    columns: [
      { key: 'quarter', label: t('chart.quarter') },
      ...CLASSES.map((each) => ({ key: each, label: t(`welfareClass.${each}`), isNumber: true })),
    ],
    rows: classes.map(({ quarter, values }) => ({
      key: quarter,
      cells: {
        quarter: { text: formats.quarter(quarter), value: quarter },
        ...Object.fromEntries(
          CLASSES.map((each, index) => {
            const value = values[index];
            return [each, value ? figureCell(value, text.formats.share, text) : { text: '–', value: null }];
          }),
        ),
      },
    })),
  };
}

/** A bar for each decile. */
export function toDecileRows(deciles: Outcomes['deciles'], text: Text): BarRow[] {
  return deciles.map(({ decile, value }) => ({ name: text.t('outcomes.decile', { decile }), values: [value.value] }));
}

/** The share of the four lowest deciles, where all four are told, and how many moved. */
export function toDecileSentence(
  deciles: Outcomes['deciles'],
  moves: Outcomes['moves'],
  quarter: string,
  text: Text,
): string {
  const { t, formats } = text;
  const lowest = deciles.filter(({ decile }) => decile <= 4);
  const isTold = lowest.length === 4 && lowest.every(({ value }) => isKnown(value));
  const share = lowest.reduce((sum, { value }) => sum + (value.value ?? 0), 0);
  return [
    ...(isTold
      ? [t('outcomes.decilesSentence', { quarter: formats.quarter(quarter), share: formats.share(share) })]
      : []),
    ...(moves && isKnown(moves.decileMovedUp) && isKnown(moves.decileMovedDown)
      ? [
          t('outcomes.decilesMoved', {
            up: formats.share(moves.decileMovedUp.value),
            down: formats.share(moves.decileMovedDown.value),
          }),
        ]
      : []),
  ].join(' ');
}

/** Deciles with their shares and families. */
export function toDecileTable(deciles: Outcomes['deciles'], text: Text): TableData {
  const { t } = text;
  return {
    columns: [
      { key: 'decile', label: t('outcomes.decileHead') },
      { key: 'share', label: t('outcomes.share'), isNumber: true },
      { key: 'families', label: t('outcomes.families'), isNumber: true },
    ],
    rows: deciles.map(({ decile, value }) => ({
      key: String(decile),
      cells: {
        decile: { text: t('outcomes.decile', { decile }), value: decile },
        share: figureCell(value, text.formats.share, text),
        families: numberCell(value.numerator, text.formats.count),
      },
    })),
  };
}

function toCell(value: IndicatorValue | undefined, isSame: boolean, text: Text): LadderCell {
  if (!value) return { share: '–', count: '', strength: 0, isSame };
  return {
    share: figureCell(value, text.formats.share, text).text,
    count: numberCell(value.numerator, text.formats.count).text,
    strength: value.value ?? 0,
    isSame,
  };
}
