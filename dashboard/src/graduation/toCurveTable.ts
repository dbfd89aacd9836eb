import type { TableData } from '../chart/tableData.ts';
import type { Text } from '../text/text.ts';
import type { CurveStep } from './toCurveMonths.ts';
import { numberCell } from '../chart/tableCells.ts';

/** The steps of a curve: shares with the ways out that compete, and how many were still under observation. */
export function toCurveTable(steps: readonly CurveStep[], { t, formats }: Text): TableData {
  const share = (value: number | null) => numberCell(value, (known) => formats.percent(known, 1));
  const count = (value: number) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'months', label: t('curve.months'), isNumber: true },
      { key: 'graduated', label: t('curve.graduated'), isNumber: true },
      { key: 'lower', label: t('graduation.lower'), isNumber: true },
      { key: 'upper', label: t('graduation.upper'), isNumber: true },
      { key: 'otherExits', label: t('curve.other'), isNumber: true },
      { key: 'noLongerPoor', label: t('curve.noLongerPoor'), isNumber: true },
      { key: 'deceased', label: t('curve.deceased'), isNumber: true },
      { key: 'movedAway', label: t('curve.movedAway'), isNumber: true },
      { key: 'atRisk', label: t('curve.atRisk'), isNumber: true },
    ],
    rows: steps.map((step) => ({
      key: String(step.months),
      cells: {
        months: count(step.months),
        atRisk: count(step.atRisk),
        graduated: share(step.graduated),
        lower: share(step.lower),
        upper: share(step.upper),
        otherExits: share(step.otherExits),
        noLongerPoor: share(step.noLongerPoor),
        deceased: share(step.deceased),
        movedAway: share(step.movedAway),
      },
    })),
  };
}
