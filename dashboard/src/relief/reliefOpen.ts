import type { BarRow } from '../chart/toBarOption.ts';
import type { TableData } from '../chart/tableData.ts';
import { isKnown, missingWords } from '../indicator/indicator.ts';
import type { ReliefOpenPartsFragment } from '../gql/graphql.ts';
import type { Text } from '../text/text.ts';
import type { OpenHop } from './toRelief.ts';
import { numberCell } from '../chart/tableCells.ts';

/** How many orders are late, and how many are not; nothing where it is not told. */
export function splitOpen({
  reliefOpen,
  reliefOpenLate,
}: ReliefOpenPartsFragment): { late: number; inTime: number } | undefined {
  if (!isKnown(reliefOpen) || !isKnown(reliefOpenLate)) return undefined;
  return { late: reliefOpenLate.value, inTime: reliefOpen.value - reliefOpenLate.value };
}

/** A bar for each step that orders wait for: those past its time, then those within. */
export function toOpenRows(hops: readonly OpenHop[], text: Text): BarRow[] {
  return hops.flatMap((hop) => {
    const split = splitOpen(hop);
    return split ? [{ name: text.t(`hop.${hop.hop}`), values: [split.late, split.inTime] }] : [];
  });
}

/** How many are open and how many of them late, in one sentence. */
export function toOpenSentence(open: ReliefOpenPartsFragment, promise: number | undefined, text: Text): string {
  const { t, formats } = text;
  const split = splitOpen(open);
  if (!split) return t('indicator.noValueBecause', { reason: missingWords(open.reliefOpen, text) });
  const named = { open: formats.count(split.late + split.inTime), late: formats.count(split.late) };
  if (split.late + split.inTime === 0) return t('relief.openNone');
  if (promise === undefined) return t('relief.openSentencePlain', named);
  return t('relief.openSentence', { ...named, promise: formats.hours(promise) });
}

/** The same as a table. */
export function toOpenTable(hops: readonly OpenHop[], text: Text): TableData {
  const { t, formats } = text;
  const count = (value: number) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'hop', label: t('relief.hop') },
      { key: 'late', label: t('relief.late'), isNumber: true },
      { key: 'inTime', label: t('relief.stillInTime'), isNumber: true },
    ],
    rows: hops.flatMap((hop) => {
      const split = splitOpen(hop);
      const name = t(`hop.${hop.hop}`);
      return split
        ? [
            {
              key: hop.hop,
              cells: { hop: { text: name, value: name }, late: count(split.late), inTime: count(split.inTime) },
            },
          ]
        : [];
    }),
  };
}
