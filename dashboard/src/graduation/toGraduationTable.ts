import type { TableData } from '../chart/tableData.ts';
import { hasInterval, isKnown, missingShort, rateWords } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { isEstimated } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';
import { rankWords } from './peerWords.ts';
import { numberCell } from '../chart/tableCells.ts';

/** The kelurahan as a table: rate, interval, estimate, ranks, counts, and the reason of a missing value. */
export function toGraduationTable(
  rows: readonly GraduationRow[],
  queryFor: (kelurahan: string) => Record<string, string>,
  text: Text,
): TableData {
  const { t, formats } = text;
  const count = (value: number | null | undefined) => numberCell(value, formats.count);
  const percent = (value: number | null | undefined) => numberCell(value, formats.percent);
  return {
    columns: [
      { key: 'name', label: t('filter.kelurahan') },
      { key: 'rate', label: t('graduation.rate'), isNumber: true },
      { key: 'lower', label: t('graduation.lower'), isNumber: true },
      { key: 'upper', label: t('graduation.upper'), isNumber: true },
      { key: 'estimate', label: t('graduation.estimate'), isNumber: true },
      { key: 'estimateLower', label: t('graduation.estimateLower'), isNumber: true, isFileOnly: true },
      { key: 'estimateUpper', label: t('graduation.estimateUpper'), isNumber: true, isFileOnly: true },
      { key: 'ranks', label: t('graduation.rank'), isNumber: true, isScreenOnly: true },
      { key: 'rankBest', label: t('graduation.rankBest'), isNumber: true, isFileOnly: true },
      { key: 'rankWorst', label: t('graduation.rankWorst'), isNumber: true, isFileOnly: true },
      { key: 'graduates', label: t('graduation.graduates'), isNumber: true },
      { key: 'families', label: t('graduation.families'), isNumber: true },
      { key: 'kecamatan', label: t('filter.kecamatan') },
      { key: 'note', label: t('graduation.note'), isFileOnly: true },
    ],
    rows: rows.map((row) => {
      const { place, rate, peer } = row;
      const ofGroup = isEstimated(row);
      const reason = isKnown(rate) ? undefined : missingShort(rate, text);
      const note = ofGroup ? `${reason}; ${t('graduation.noteOfGroup')}` : (reason ?? null);
      const estimate = percent(peer?.shrunk.value);
      return {
        key: place.code,
        cells: {
          name: { text: place.name, value: place.name, to: { query: queryFor(place.code) } },
          kecamatan: { text: place.kecamatan.name, value: place.kecamatan.name },
          rate: { text: rateWords(rate, text), value: rate.value },
          lower: percent(hasInterval(rate) ? rate.lower : null),
          upper: percent(hasInterval(rate) ? rate.upper : null),
          estimate: ofGroup ? { ...estimate, text: `≈ ${estimate.text}` } : estimate,
          // The interval of a group is not that of each kelurahan in it.
          estimateLower: percent(ofGroup ? null : peer?.shrunk.lower),
          estimateUpper: percent(ofGroup ? null : peer?.shrunk.upper),
          ranks: { text: rankWords(row, text), value: peer?.rank ? (peer.rank.lower + peer.rank.upper) / 2 : null },
          rankBest: count(peer?.rank?.lower),
          rankWorst: count(peer?.rank?.upper),
          graduates: count(rate.numerator),
          families: count(rate.denominator),
          note: { text: note ?? '', value: note },
        },
      };
    }),
  };
}
