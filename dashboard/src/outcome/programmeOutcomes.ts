import type { BarRow } from '../chart/toBarOption.ts';
import type { TableData } from '../chart/tableData.ts';
import { isKnown, missingShort } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { ProgrammeOutcome } from './toOutcomes.ts';
import { figureCell, numberCell } from '../chart/tableCells.ts';

/** A bar of all stays on a programme: graduated and not back, graduated and back, still on, left otherwise. */
export function toOutcomeRows(outcomes: readonly ProgrammeOutcome[], text: Text): BarRow[] {
  return outcomes.map(({ programme, outcomeGraduated, outcomeRelapsed, outcomeStillOn, outcomeLeftOtherwise }) => ({
    name: programme?.code ?? text.t('outcomes.allProgrammes'),
    values: [
      isKnown(outcomeGraduated) ? outcomeGraduated.value - (outcomeRelapsed.value ?? 0) : null,
      outcomeRelapsed.value,
      outcomeStillOn.value,
      outcomeLeftOtherwise.value,
    ],
  }));
}

/** What became of all stays, in one sentence, and why young ones say little. */
export function toOutcomeSentence(all: ProgrammeOutcome, period: string, text: Text): string {
  const { t, formats } = text;
  const { outcomeGraduated: graduated } = all;
  if (!isKnown(graduated)) return '';
  const share = (value: IndicatorValue) => (isKnown(value) ? formats.share(value.value) : missingShort(value, text));
  const sentence = t('outcomes.becameSentence', {
    count: formats.count(graduated.denominator ?? 0),
    period,
    graduated: share(graduated),
    relapsed: share(all.outcomeRelapsed),
    stillOn: share(all.outcomeStillOn),
    left: share(all.outcomeLeftOtherwise),
  });
  return `${sentence} ${t('outcomes.becameYoung')}`;
}

/** The programmes as a table: how many stays, what became of them, and what a graduation cost. */
export function toOutcomeTable(outcomes: readonly ProgrammeOutcome[], text: Text): TableData {
  const { t, formats } = text;
  const cell = (value: IndicatorValue, format: (known: number) => string) => figureCell(value, format, text);
  return {
    columns: [
      { key: 'programme', label: t('outcomes.programme') },
      { key: 'stays', label: t('outcomes.stays'), isNumber: true },
      { key: 'graduated', label: t('outcomes.graduated'), isNumber: true },
      { key: 'relapsed', label: t('outcomes.relapsed'), isNumber: true },
      { key: 'stillOn', label: t('outcomes.stillOn'), isNumber: true },
      { key: 'left', label: t('outcomes.left'), isNumber: true },
      { key: 'cost', label: t('outcomes.costPerGraduation'), isNumber: true },
      { key: 'costSustained', label: t('outcomes.costPerSustained'), isNumber: true },
    ],
    rows: outcomes.map((outcome) => {
      const name = outcome.programme?.name ?? t('outcomes.allProgrammes');
      const stays = outcome.outcomeGraduated.denominator;
      return {
        key: outcome.programme?.code ?? 'ALL',
        cells: {
          programme: { text: name, value: name },
          stays: numberCell(stays, formats.count),
          graduated: cell(outcome.outcomeGraduated, formats.share),
          relapsed: cell(outcome.outcomeRelapsed, formats.share),
          stillOn: cell(outcome.outcomeStillOn, formats.share),
          left: cell(outcome.outcomeLeftOtherwise, formats.share),
          cost: cell(outcome.costPerGraduation, formats.rupiah),
          costSustained: cell(outcome.costPerSustainedGraduation, formats.rupiah),
        },
      };
    }),
  };
}
