import type { TableCell, TableData } from '../chart/tableData.ts';
import { intervalWords, isKnown, missingShort, rateWords } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { Overview } from './toOverview.ts';

/** The kecamatan with their rates, the highest first, each leading to its kelurahan. */
export function toKecamatanTable(
  rows: Overview['byKecamatan'],
  queryFor: (kecamatan: string) => Record<string, string>,
  text: Text,
): TableData {
  const { t, formats } = text;
  return {
    columns: [
      { key: 'name', label: t('filter.kecamatan') },
      { key: 'rate', label: t('graduation.rate'), isNumber: true },
      {
        key: 'interval',
        label: t('indicator.intervalShort', { confidence: formats.percent(0.95, 0) }),
        isNumber: true,
      },
      { key: 'families', label: t('indicator.familiesOnAid'), isNumber: true },
    ],
    rows: rows
      .toSorted((a, b) => (b.graduationRate.value ?? -1) - (a.graduationRate.value ?? -1))
      .map(({ area, familiesOnAid, graduationRate }) => {
        const families: TableCell = {
          text: isKnown(familiesOnAid) ? formats.count(familiesOnAid.value) : missingShort(familiesOnAid, text),
          value: familiesOnAid.value,
        };
        return {
          key: area.code,
          cells: {
            name: { text: area.name, value: area.name, to: { path: '/graduation', query: queryFor(area.code) } },
            families,
            rate: { text: rateWords(graduationRate, text), value: graduationRate.value },
            interval: { text: intervalWords(graduationRate, text), value: graduationRate.lower },
          },
        };
      }),
  };
}
