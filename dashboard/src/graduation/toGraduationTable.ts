import type { TableCell, TableData } from '../chart/tableData.ts';
import { hasInterval, isKnown, missingShort, rateWords } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { GraduationRow } from './graduationRows.ts';

/** The kelurahan as a table: rank, counts, rate, interval, and the reason of a missing value. */
export function toGraduationTable(
  rows: readonly GraduationRow[],
  queryFor: (kelurahan: string) => Record<string, string>,
  text: Text,
): TableData {
  const { t, formats } = text;
  const count = (value: number | null | undefined): TableCell =>
    value === null || value === undefined ? { text: '', value: null } : { text: formats.count(value), value };
  const percent = (value: number | null): TableCell =>
    value === null ? { text: '', value: null } : { text: formats.percent(value), value };
  return {
    columns: [
      { key: 'name', label: t('filter.kelurahan') },
      { key: 'rate', label: t('graduation.rate'), isNumber: true },
      { key: 'rank', label: t('graduation.rank'), isNumber: true },
      { key: 'lower', label: t('graduation.lower'), isNumber: true },
      { key: 'upper', label: t('graduation.upper'), isNumber: true },
      { key: 'graduates', label: t('graduation.graduates'), isNumber: true },
      { key: 'families', label: t('graduation.families'), isNumber: true },
      { key: 'kecamatan', label: t('filter.kecamatan') },
      { key: 'note', label: t('graduation.note'), isFileOnly: true },
    ],
    rows: rows.map(({ place, rate, rank }) => {
      const note = isKnown(rate) ? null : missingShort(rate, text);
      return {
        key: place.code,
        cells: {
          name: { text: place.name, value: place.name, to: { query: queryFor(place.code) } },
          kecamatan: { text: place.kecamatan.name, value: place.kecamatan.name },
          rank: count(rank),
          rate: { text: rateWords(rate, text), value: rate.value },
          lower: percent(hasInterval(rate) ? rate.lower : null),
          upper: percent(hasInterval(rate) ? rate.upper : null),
          graduates: count(rate.numerator),
          families: count(rate.denominator),
          note: { text: note ?? '', value: note },
        },
      };
    }),
  };
}
